/** Little-endian numbers out of a file that may be damaged: whatever points outside it ends the reading. */

/** Thrown by this folder alone, and turned into a Result at its door. */
export class Damaged extends Error {}

export interface ByteView {
  length: number;
  u8(at: number): number;
  u16(at: number): number;
  u32(at: number): number;
  i32(at: number): number;
  /** Bytes from `at`, all of them there. */
  bytes(at: number, length: number): Uint8Array;
  /** A view of a part, all of it there. */
  part(at: number, length: number): ByteView;
}

export function viewOf(whole: Uint8Array): ByteView {
  const data = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  const inside = (at: number, length: number): number => {
    if (at < 0 || length < 0 || at + length > whole.length) throw new Damaged(`${length} bytes at ${at} of ${whole.length}`);
    return at;
  };
  const bytes = (at: number, length: number): Uint8Array => whole.subarray(inside(at, length), at + length);
  return {
    length: whole.length,
    u8: (at) => data.getUint8(inside(at, 1)),
    u16: (at) => data.getUint16(inside(at, 2), true),
    u32: (at) => data.getUint32(inside(at, 4), true),
    i32: (at) => data.getInt32(inside(at, 4), true),
    bytes,
    part: (at, length) => viewOf(bytes(at, length)),
  };
}
