/** Which encoding the bytes of a text are in: that of its font's character set, else the document's. */

/** \fcharset (specification 1.9.1, "Font Table"). 1 is the document's own; 2 are signs, not letters. */
const CHARSETS: Record<number, string> = {
  0: 'windows-1252', 77: 'macintosh', 128: 'shift_jis', 129: 'euc-kr', 134: 'gb18030', 136: 'big5', 161: 'windows-1253', 162: 'windows-1254',
  163: 'windows-1258', 177: 'windows-1255', 178: 'windows-1256', 186: 'windows-1257', 204: 'windows-1251', 222: 'windows-874', 238: 'windows-1250',
};
export const SIGNS = 2;

/** \ansicpg and \cpg. */
const CODE_PAGES: Record<number, string> = {
  874: 'windows-874', 932: 'shift_jis', 936: 'gb18030', 949: 'euc-kr', 950: 'big5', 10008: 'gb18030', 54936: 'gb18030', 65001: 'utf-8', 10000: 'macintosh',
};

export const encodingOfCharset = (charset: number): string | null => CHARSETS[charset] ?? null;
export const encodingOfCodePage = (page: number): string => CODE_PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');

const DOUBLE_BYTE = new Set(['gb18030', 'big5', 'shift_jis', 'euc-kr']);

const decoders = new Map<string, (data: Uint8Array) => string>();
function decoderFor(encoding: string): (data: Uint8Array) => string {
  const known = decoders.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const decode = (data: Uint8Array): string => decoder.decode(data);
  decoders.set(encoding, decode);
  return decode;
}

/**
 * Bytes of one run. A font for Western text has the document's bytes too when the document is Chinese and they are
 * whole characters of it: many programs write all text in one font.
 */
export function decodeRun(bytes: readonly number[], font: string | null, document: string): string {
  const data = Uint8Array.from(bytes);
  if (DOUBLE_BYTE.has(document) && (font === null || font === 'windows-1252')) {
    const text = decoderFor(document)(data);
    if (!text.includes('\uFFFD')) return text;
  }
  return decoderFor(font ?? document)(data);
}
