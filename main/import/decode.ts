/** The text without byte order mark, or null when the bytes are not in this encoding (a name of the WHATWG Encoding Standard). */
export function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    // gb18030 keeps its mark, unlike the others.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
  } catch (error) {
    if (isDecodingFailure(error)) return null;
    throw error;
  }
}

/** By its code: under a test runner the error's class is another realm's. */
const isDecodingFailure = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
