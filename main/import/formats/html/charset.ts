import { decodeAs } from '../../decode';
import { latin, startsWith } from '../../signature';

const MARKS: readonly [string, string][] = [['\xEF\xBB\xBF', 'utf-8'], ['\xFF\xFE', 'utf-16le'], ['\xFE\xFF', 'utf-16be']];
/** Where a page says how it is encoded (WHATWG HTML 13.2.3.2 looks no further). */
const PRESCAN = 4096;

/** GB2312 and GBK are parts of GB18030, and pages that name them use the rest of it too (WHATWG Encoding 4.2). */
const CALLED: Readonly<Record<string, string>> = { gb2312: 'gb18030', gbk: 'gb18030', gb18030: 'gb18030', 'x-gbk': 'gb18030', utf8: 'utf-8', 'utf-8': 'utf-8', big5: 'big5', unicode: 'utf-16le' };

/**
 * A page's text: by its byte order mark, else as it says (`<meta charset>`), else strict UTF-8, else GB18030. A page that
 * says what it is not (saved anew in another encoding) is read by what fits. Null: none fits.
 */
export function decodePage(bytes: Uint8Array): string | null {
  const mark = MARKS.find(([signature]) => startsWith(bytes, signature));
  if (mark) return decodeAs(mark[1], bytes);
  const said = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(latin(bytes, 0, Math.min(bytes.length, PRESCAN)))?.[1]?.toLowerCase() ?? '';
  const named = CALLED[said];
  for (const encoding of new Set([...(named ? [named] : []), 'utf-8', 'gb18030'])) {
    const text = decodeAs(encoding, bytes);
    if (text !== null) return text;
  }
  return null;
}
