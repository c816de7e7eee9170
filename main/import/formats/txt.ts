/**
 * Plain text. Encodings, the most certain first:
 *   a byte order mark (UTF-8, UTF-16, GB18030) · strict UTF-8 · then GB18030 and UTF-16 without a mark, of which the
 *   one is taken that gives the more plausible Chinese text.
 * Line ends (CR, LF, CRLF) stay as they are, so that spans point into the text as it was.
 */
import { fail, succeed, type Problem, type Result } from '../../../shared/model';
import { decodeAs } from '../decode';
import { MOST_CHARACTERS, tooLong } from '../limits';
import { startsWith } from '../signature';
import type { SourceFormat } from '../source-format';

const MARKS: readonly [signature: string, encoding: string][] = [
  ['\xEF\xBB\xBF', 'utf-8'],
  ['\xFF\xFE', 'utf-16le'],
  ['\xFE\xFF', 'utf-16be'],
  ['\x84\x31\x95\x33', 'gb18030'],
];

const UNMARKED = ['gb18030', 'utf-16le', 'utf-16be'] as const;

/** Of a text in the right encoding far more is ordinary; of one in a wrong encoding far less. */
const PLAUSIBLE = 0.8;

/** The text without byte order mark, or null when the bytes are no text in any encoding known here. */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = MARKS.find(([signature]) => startsWith(bytes, signature));
  if (marked) return decodeAs(marked[1], bytes);
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== null && !hasControls(utf8)) return utf8;
  if (utf8 === null && isDamagedUtf8(bytes)) return null;
  let best: string | null = null;
  let most = PLAUSIBLE;
  for (const encoding of UNMARKED) {
    const text = decodeAs(encoding, bytes);
    const share = text === null || hasControls(text) ? 0 : ordinaryShare(text);
    if (share > most) [best, most] = [text, share];
  }
  return best;
}

/** Control characters that no text has: all but tab, line ends and form feed. */
const hasControls = (text: string): boolean => /[^\P{Cc}\t\n\v\f\r]/u.test(text);

/**
 * A file cut inside a character is no UTF-8, and read as GB18030 it gives Han characters without sense. It is told by
 * nearly all of it being UTF-8 still; of a text in GB18030 hardly a character is.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const beyondAscii = [...new TextDecoder().decode(bytes).replace(/\p{ASCII}+/gu, '')];
  const broken = beyondAscii.filter((character) => character === '\uFFFD').length;
  return broken * 20 < beyondAscii.length;
}

/** Characters that Chinese prose is made of: Han, ASCII, Chinese punctuation, full-width forms, quotes and dashes, ① to ⒛. */
const ORDINARY: readonly (readonly [from: number, to: number])[] = [
  [0x4e00, 0x9fff], [0x20, 0x7e], [0x3000, 0x303f], [0xff01, 0xff5e], [0x09, 0x0d], [0x2010, 0x2030], [0x2460, 0x249b], [0xb7, 0xb7], [0x20000, 0x3ffff],
];

function ordinaryShare(text: string): number {
  let ordinary = 0;
  let all = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (ORDINARY.some(([from, to]) => code >= from && code <= to)) ordinary++;
    all++;
  }
  return all === 0 ? 0 : ordinary / all;
}

/** Bytes that are no text. */
export const unreadable = (name: string): { ok: false; error: Problem } =>
  fail('bad-input', `“${name}”不是可以识别的文字文件，没有读入。请在 Word 或 WPS 中打开它，另存为 .docx 后再试；也可以复制文字，用“粘贴文字”导入。`);

/** By its content: no other kind, and text in an encoding known here. The last of all formats, for nothing marks text. */
export const txt: SourceFormat = {
  name: 'txt',
  matches: () => true,
  read({ name, bytes }): Result<{ text: string }> {
    const text = decodeText(bytes);
    if (text === null) return unreadable(name);
    if (text.length > MOST_CHARACTERS) return fail('bad-input', tooLong(name, text.length));
    return succeed({ text });
  },
};
