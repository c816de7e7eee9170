/** Looking at the first bytes of a file. */

/** The bytes as Latin characters, one each, so that signatures can be written as strings. */
export const latin = (bytes: Uint8Array, start: number, end: number): string => String.fromCharCode(...bytes.subarray(start, end));

export const startsWith = (bytes: Uint8Array, signature: string, offset = 0): boolean =>
  latin(bytes, offset, offset + signature.length) === signature;

/** Whether an ASCII string stands anywhere in the bytes. */
export const holds = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, 'latin1');
