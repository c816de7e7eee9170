/**
 * What the program put into a document when it wrote it (main/export/carried-part.ts): a custom XML part of its own namespace,
 * deflated JSON in base64.
 *
 *   <plan xmlns="urn:chengqi:plan">…</plan>
 */
import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { CARRIED_SPACE } from '../../../../shared/returning';
import { isUnpackingFailure, type Archive } from '../../zip';
import { MOST_PART_BYTES } from '../../limits';
import { findParts } from './package';
import { walkXml } from './xml';

/** The value as it was written, to be checked by whoever takes it; null where it cannot be read, undefined where there is none: the text is read all the same. */
export function readCarriedPart(archive: Archive, main: string): unknown {
  const parts = findParts(archive, main, 'customXml');
  if (!parts.ok) return undefined;
  for (const part of parts.value) {
    const bytes = archive.read(part);
    const data = bytes.ok ? dataIn(bytes.value) : null;
    if (data !== null) return unpack(data);
  }
  return undefined;
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

function unpack(data: string): unknown {
  try {
    return JSON.parse(inflateRawSync(Buffer.from(data, 'base64'), { maxOutputLength: MOST_PART_BYTES }).toString('utf8'));
  } catch (error) {
    // Another hand changed it: it is not ours any more.
    if (error instanceof SyntaxError || isUnpackingFailure(error)) return null;
    throw error;
  }
}
