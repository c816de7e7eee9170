import { Packer, type Document } from 'docx';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Carried } from '../../shared/returning';
import { addCarried } from './carried-part';
import { stylesXml } from './styles-xml';

/** The day that every entry of the archive bears, so that the same input makes the same bytes. */
const ENTRY_TIME = new Date(2012, 6, 1);
/** Of compression: level 6 takes twice the time for a tenth less. */
const LEVEL = 3;

interface Finish {
  /** Stands in the document's properties. */
  date: Date;
  /** Twips of one of 22 lines. */
  line: number;
  /** What else is to be done to the text. */
  document?: (xml: string) => string;
  /** What goes along beside the text. */
  carried?: Carried | undefined;
}

/**
 * The bytes of a document: what the docx package writes of it, the styles of our own, the settings that the package cannot express,
 * and archive entries without the clock.
 */
export function writePackage(file: Document, { date, line, document, carried }: Finish): Uint8Array {
  const parts = partsOf(file);
  const edit = (name: string, change: (xml: string) => string): void => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`the document has no part ${name}`);
    parts.set(name, change(part));
  };
  edit('word/styles.xml', () => stylesXml(line));
  edit('word/settings.xml', addSettings);
  if (document) edit('word/document.xml', document);
  edit('docProps/core.xml', (xml) => xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date.toISOString().replace(/\.\d+Z$/, 'Z')}`));
  for (const name of [...parts.keys()].filter((part) => /^word\/(document|footer\d*)\.xml$/.test(part))) edit(name, (xml) => spaceNothing(leaveGrid(xml, line)));
  if (carried) addCarried(parts, carried);
  const entries: Zippable = {};
  for (const name of [...parts.keys()].sort(contentTypesFirst)) entries[name] = [strToU8(writable(parts.get(name) ?? '')), { mtime: ENTRY_TIME, level: LEVEL }];
  return zipSync(entries);
}

/** Without the characters that no XML may hold (XML 1.0, 2.2): they come along with pasted text, and Word opens no document with one of them. */
const writable = (xml: string): string => xml.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

/**
 * The parts of a document by name, before they are packed. The docx package packs them at once with the clock in every entry; taken
 * before that, nothing is packed twice. Private in its types: the version is pinned, and no export works without it.
 */
function partsOf(file: Document): Map<string, string> {
  const { compiler } = Packer as unknown as { compiler: { compile(file: Document): Map<string, unknown> } };
  return new Map([...compiler.compile(file)].map(([name, part]): [string, string] => {
    if (typeof part !== 'string') throw new Error(`the part ${name} is no text`);
    return [name, part];
  }));
}

/** A reader may expect the list of content types at the head of the archive. */
const contentTypesFirst = (a: string, b: string): number => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1);

/** Punctuation is not squeezed: it would make lines of 29 characters. ECMA-376 part 1, 17.15.1.18; order of CT_Settings. */
function addSettings(xml: string): string {
  if (xml.includes('w:characterSpacingControl')) return xml;
  const before = /<w:(?:footnotePr|endnotePr|compat|rsids|themeFontLang|clrSchemeMapping)\b|<\/w:settings>/.exec(xml);
  const at = before?.index ?? xml.length;
  return `${xml.slice(0, at)}<w:characterSpacingControl w:val="doNotCompress"/>${xml.slice(at)}`;
}

/** On a grid of lines LibreOffice ignores an exact height and rounds a least one up; whoever has one of his own leaves the grid (17.3.1.32). */
const leaveGrid = (xml: string, line: number): string =>
  xml.replace(/<w:spacing\b[^>]*w:lineRule="(?:exact|atLeast)"[^>]*\/>/g, (spacing) => (spacing.includes(`w:line="${line}"`) ? spacing : `<w:snapToGrid w:val="0"/>${spacing}`));

/**
 * The docx package leaves a spacing of 0 out, and the default's would hold: whoever has a size of his own has no spacing
 * (ECMA-376 17.3.2.35; it stands before the size, CT_RPr).
 */
const spaceNothing = (xml: string): string => xml.replace(/<w:rPr>(?:(?!<\/?w:rPr>|<w:spacing\b).)*?(?=<w:(?:w|kern|position|sz) )/g, '$&<w:spacing w:val="0"/>');
