/**
 * What the program put into a document when it wrote it (main/export/carried-part.ts): a custom XML part of its own namespace,
 * deflated JSON in base64.
 *
 *   <plan xmlns="urn:chengqi:plan">…</plan>
 */
import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { CARRIED_SPACE, carriedSchema, type Carried } from '../../../../shared/returning';
import { isUnpackingFailure, type Archive } from '../../zip';
import { MOST_PART_BYTES } from '../../limits';
import { findParts } from './package';
import { walkXml } from './xml';

/** What was written; null where it cannot be read or stands there twice, undefined where there is none: the text is read all the same. */
export function readCarriedPart(archive: Archive, main: string): Carried | null | undefined {
  const parts = findParts(archive, main, 'customXml');
  if (!parts.ok) return undefined;
  const found = parts.value.flatMap((part) => {
    const bytes = archive.read(part);
    return (bytes.ok ? dataIn(bytes.value) : null) ?? [];
  });
  const [data, ...others] = found;
  if (data === undefined) return undefined;
  return others.length === 0 ? unpack(data) : null;
}

/** The text of the root element where it is ours; null for any other part. */
function dataIn(bytes: Uint8Array): string | null {
  let depth = 0;
  let isOurs = false;
  let data = '';
  const fault = walkXml(bytes, {
    open(element) {
      depth += 1;
      if (depth === 1) isOurs = element.uri === CARRIED_SPACE;
    },
    close: () => void (depth -= 1),
    text: (text) => void (data += isOurs ? text : ''),
  });
  return fault === null && isOurs ? data : null;
}

/** Its form is checked at once: what has another may be too deep to be handed on to another thread. */
function unpack(data: string): Carried | null {
  try {
    const read = carriedSchema.safeParse(JSON.parse(inflateRawSync(Buffer.from(data, 'base64'), { maxOutputLength: MOST_PART_BYTES }).toString('utf8')));
    return read.success ? read.data : null;
  } catch (error) {
    // Another hand changed it: it is not ours any more.
    if (error instanceof SyntaxError || isUnpackingFailure(error)) return null;
    throw error;
  }
}
