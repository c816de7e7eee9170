/**
 * RTF as a stream of tokens (Rich Text Format Specification 1.9.1, "RTF Syntax"):
 *
 *   {  }  \word[-]N<space>  \'hh  \symbol  bytes of text          {\b 总}\'d7\'dc\par
 */
export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; word: string; value: number | null }
  | { kind: 'symbol'; symbol: string }
  | { kind: 'byte'; byte: number };

const [OPEN, CLOSE, BACKSLASH, QUOTE, SPACE, MINUS] = [0x7b, 0x7d, 0x5c, 0x27, 0x20, 0x2d];
const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
/** Longer names and numbers than any that the specification has. */
const LONGEST_WORD = 40;
const LONGEST_NUMBER = 10;

export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  let at = 0;
  const byteAt = (index: number): number => bytes[index] ?? 0;
  while (at < bytes.length) {
    const byte = byteAt(at);
    if (byte === OPEN || byte === CLOSE) {
      yield { kind: byte === OPEN ? 'open' : 'close' };
      at += 1;
    } else if (byte !== BACKSLASH) {
      // Line ends of the file itself mean nothing.
      if (byte !== 0x0d && byte !== 0x0a && byte !== 0) yield { kind: 'byte', byte };
      at += 1;
    } else if (isLetter(byteAt(at + 1))) {
      const { token, end } = readWord(bytes, at + 1);
      yield token;
      // The bytes behind \bin are a picture's (\binN).
      at = token.word === 'bin' ? end + Math.max(0, token.value ?? 0) : end;
    } else if (byteAt(at + 1) === QUOTE) {
      const code = Number.parseInt(String.fromCharCode(byteAt(at + 2), byteAt(at + 3)), 16);
      if (!Number.isNaN(code)) yield { kind: 'byte', byte: code };
      at += 4;
    } else {
      yield { kind: 'symbol', symbol: String.fromCharCode(byteAt(at + 1)) };
      at += 2;
    }
  }
}

function readWord(bytes: Uint8Array, from: number): { token: Extract<Token, { kind: 'word' }>; end: number } {
  let at = from;
  while (at < bytes.length && at - from < LONGEST_WORD && isLetter(bytes[at] ?? 0)) at += 1;
  const word = String.fromCharCode(...bytes.subarray(from, at));
  const start = at;
  if ((bytes[at] ?? 0) === MINUS && isDigit(bytes[at + 1] ?? 0)) at += 1;
  while (at < bytes.length && at - start < LONGEST_NUMBER && isDigit(bytes[at] ?? 0)) at += 1;
  const value = at > start ? Number(String.fromCharCode(...bytes.subarray(start, at))) : null;
  if ((bytes[at] ?? 0) === SPACE) at += 1;
  return { token: { kind: 'word', word, value }, end: at };
}
