/**
 * The encoding of a web page, the most certain first (HTML 13.2.3.2): a byte order mark; what the page
 * says of itself; strict UTF-8; GB18030. What is said and is not true is passed over.
 */
import { decodeAs } from '../../decode';
import { latin, startsWith } from '../../signature';

const MARKS: readonly [signature: string, encoding: string][] = [['\xEF\xBB\xBF', 'utf-8'], ['\xFF\xFE', 'utf-16le'], ['\xFE\xFF', 'utf-16be']];
/** Names that Chinese pages bear; gb2312 is a part of GB18030, and so is what pages call by that name. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ['utf-8', 'utf-8'], ['utf8', 'utf-8'], ['gb2312', 'gb18030'], ['gb_2312-80', 'gb18030'], ['gbk', 'gb18030'], ['x-gbk', 'gb18030'], ['gb18030', 'gb18030'],
  ['big5', 'big5'], ['unicode', 'utf-16le'], ['utf-16', 'utf-16le'],
]);
const HEAD = 4096;
/** Of a page in the right encoding hardly a character is broken. */
const MOST_BROKEN = 0.001;

/** What the head of a page says of its encoding; null when it says nothing that is known here. */
export function statedEncoding(head: string): string | null {
  // <meta charset="gb2312">, <meta http-equiv=Content-Type content="text/html; charset=gb2312">, <?xml encoding="utf-8"?>
  const label = /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? /<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
  return KNOWN.get(label?.toLowerCase() ?? '') ?? null;
}

/** Null when the bytes are text in none of these encodings. */
export function decodePage(bytes: Uint8Array): string | null {
  const marked = MARKS.find(([signature]) => startsWith(bytes, signature));
  if (marked) return decodeAs(marked[1], bytes);
  const stated = statedEncoding(latin(bytes, 0, HEAD));
  const encodings = [...(stated === null ? [] : [stated]), 'utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decodeAs(encoding, bytes);
    if (text !== null && !text.includes('\0')) return text;
  }
  return decodeBroken(encodings[0] ?? 'utf-8', bytes);
}

/** Pages that were cut inside a character and put together from several ones have a few broken characters. */
function decodeBroken(encoding: string, bytes: Uint8Array): string | null {
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes('\0') || isBroken(text) ? null : text;
}

/** So many characters are broken that the encoding was another. */
export const isBroken = (text: string): boolean => text.split('\uFFFD').length - 1 > Math.max(1, text.length * MOST_BROKEN);
