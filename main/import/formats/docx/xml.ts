/**
 * Streaming XML with namespaces. No document type declaration is taken (ECMA-376 part 2, 9.1.5.3 forbids it), and so
 * there are no entities but XML's own five: nothing can expand and nothing is fetched.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { decodeAs } from '../../decode';
import { MOST_DEPTH } from '../../limits';

/** An element by short names of its namespace and its own: w:p is `w` and `p` whatever prefix the file uses. */
export interface XmlElement {
  space: string;
  /** The namespace in full. */
  uri: string;
  name: string;
  /** An attribute by its local name, or undefined. */
  attr(name: string): string | undefined;
}

export interface XmlHandlers {
  open(element: XmlElement): void;
  close(): void;
  text?(text: string): void;
}

/** Short names: transitional and strict namespaces are the same to us (ECMA-376 parts 1 and 4). */
const SPACES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
};

class Refused extends Error {}

/** Walks through the XML. Gives null, or why it is not taken (for the log, in English). */
export function walkXml(bytes: Uint8Array, handlers: XmlHandlers): string | null {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  parser.on('error', (error) => {
    throw new Refused(error.message);
  });
  parser.on('doctype', () => {
    throw new Refused('document type declaration');
  });
  parser.on('opentag', (tag) => {
    if (++depth > MOST_DEPTH) throw new Refused(`more than ${MOST_DEPTH} elements deep`);
    handlers.open(elementOf(tag));
  });
  parser.on('closetag', () => {
    depth--;
    handlers.close();
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  const text = decodeXml(bytes);
  if (text === null) return 'not in the encoding that it states';
  try {
    parser.write(text).close();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

function elementOf(tag: SaxesTagNS): XmlElement {
  return {
    space: SPACES[tag.uri] ?? '',
    uri: tag.uri,
    name: tag.local,
    // Unprefixed or of the element's own namespace: w14:val beside w:val is another thing.
    attr: (name) => Object.values(tag.attributes).find(({ local, uri }) => local === name && (uri === '' || uri === tag.uri))?.value,
  };
}

/** UTF-8 or, with a mark, UTF-16: all that a package may hold (ECMA-376 part 2, 9.1.5.3). */
function decodeXml(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return decodeAs(encoding, bytes);
}
