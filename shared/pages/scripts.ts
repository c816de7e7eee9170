import type { Setter } from './setter';

/** Which of a run's two faces sets a character. */
export type Script = 'han' | 'latin';

/** Marks that both scripts have: punctuation, letter-like signs, number forms, arrows, mathematics (U+2000 to U+2BFF), and the tone mark ˇ. */
const isMark = (code: number): boolean => (code >= 0x2000 && code <= 0x2bff) || code === 0x2c7;
const isSpace = (code: number): boolean => code === 0x20 || code === 0xa0;

/** What of Latin-1 Word gives to the Han face where a run says so (ECMA-376 17.3.2.26, hint). */
const HAN_LATIN_1 = new Set('¡¤§¨ª\u00ad¯°±²³´¶·¸¹º¼½¾¿×÷');

/** The script of each character of a paragraph. */
export function scriptsOf(chars: readonly string[], setter: Setter): Script[] {
  return setter.marksFollow ? following(chars) : chars.map(hinted);
}

/** Marks and spaces go with what stands before them; those that begin a paragraph are Latin. */
function following(chars: readonly string[]): Script[] {
  const own = chars.map((char): Script | null => {
    const code = char.codePointAt(0) ?? 0;
    if (isMark(code) || isSpace(code)) return null;
    return code < 0x2e80 ? 'latin' : 'han';
  });
  let last: Script = 'latin';
  return own.map((script) => (last = script ?? last));
}

/** The rest of what is not Latin is Han: the export hints at it. */
function hinted(char: string, at: number, chars: readonly string[]): Script {
  const code = char.codePointAt(0) ?? 0;
  if (isSpace(code)) return /[!-~]/.test(chars[at - 1] ?? '') ? 'latin' : 'han';
  return code < 0x250 && !HAN_LATIN_1.has(char) ? 'latin' : 'han';
}

/** Han, Latin letters and digits, but no signs and no punctuation. */
export const isLetterOrDigit = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);
