/**
 * RTF as tokens (Rich Text Format Specification 1.9.1, "Basic Entities"):
 *
 *   { }                      groups
 *   \word-12␠                control word, its number, one space that ends it
 *   \'b2                     a byte        \{ \} \\ and plain characters: bytes as well
 *   \~ \- \_ \* …            control symbols
 *   \bin5␠.....              bytes that are no text
 *
 * Line ends of the file mean nothing; a backslash before one is \par.
 */
export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'byte'; byte: number }
  | { kind: 'word'; word: string; number: number | null };

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
/** Longer ones are damage; the specification knows words of up to 32 letters. */
const MOST_LETTERS = 64;

export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at++] ?? 0;
    if (byte === 0x7b) yield { kind: 'open' };
    else if (byte === 0x7d) yield { kind: 'close' };
    else if (byte === 0x09) yield { kind: 'word', word: 'tab', number: null };
    else if (byte !== 0x5c) {
      if (byte !== 0x0a && byte !== 0x0d && byte !== 0) yield { kind: 'byte', byte };
    } else {
      const { token, next } = control(bytes, at);
      at = next;
      if (token) yield token;
    }
  }
}

/** What stands after a backslash. */
function control(bytes: Uint8Array, at: number): { token: Token | null; next: number } {
  const first = bytes[at];
  if (first === undefined) return { token: null, next: at };
  if (isLetter(first)) return controlWord(bytes, at);
  if (first === 0x27) {
    const byte = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
    return { token: Number.isNaN(byte) ? null : { kind: 'byte', byte }, next: at + 3 };
  }
  if (first === 0x5c || first === 0x7b || first === 0x7d) return { token: { kind: 'byte', byte: first }, next: at + 1 };
  if (first === 0x0a || first === 0x0d) return { token: { kind: 'word', word: 'par', number: null }, next: at + 1 };
  return { token: { kind: 'word', word: String.fromCharCode(first), number: null }, next: at + 1 };
}

function controlWord(bytes: Uint8Array, start: number): { token: Token | null; next: number } {
  let at = start;
  while (at - start < MOST_LETTERS && isLetter(bytes[at] ?? 0)) at++;
  const word = String.fromCharCode(...bytes.subarray(start, at));
  const sign = bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0) ? -1 : 1;
  if (sign < 0) at++;
  let number: number | null = null;
  for (; isDigit(bytes[at] ?? 0); at++) number = Math.min((number ?? 0) * 10 + (bytes[at] ?? 0) - 0x30, 2 ** 31);
  if (number !== null) number *= sign;
  if (bytes[at] === 0x20) at++;
  if (word === 'bin') return { token: null, next: at + Math.max(0, number ?? 0) };
  return { token: { kind: 'word', word, number }, next: at };
}
