/**
 * The text of a Word file ([MS-DOC] 2.4.1): pieces of the document stream in the order of the document, each of
 * UTF-16 or of single bytes.
 *
 *   Clx (2.9.38): (01 size modifiers)* 02 size PlcPcd     PlcPcd: n + 1 character positions, n piece descriptors of 8 bytes
 */
import { Damaged, type ByteView } from './byte-view';
import type { Fib } from './fib';

export interface Piece {
  /** Character positions. */
  start: number;
  end: number;
  /** Where its text begins in the document stream. */
  offset: number;
  /** Bytes of a character: 1 or 2. */
  width: 1 | 2;
  text: string;
  /** Modifiers that stand over those of its characters and paragraphs (2.9.211 Prm1), of a file saved fast. */
  modifiers: ByteView | null;
}

const COMPRESSED = 0x40000000;

/** Throws Damaged. most: characters of all pieces together, as the header states them. */
export function readPieces(document: ByteView, table: ByteView, fib: Fib, most: number): Piece[] {
  const { at: clxAt, length } = fib.place('clx');
  const clx = table.part(clxAt, length);
  const modifiers: ByteView[] = [];
  let at = 0;
  for (; clx.u8(at) === 1; at += 3 + clx.u16(at + 1)) modifiers.push(clx.part(at + 3, clx.u16(at + 1)));
  if (clx.u8(at) !== 2) throw new Damaged('no piece table');
  const plc = clx.part(at + 5, clx.u32(at + 1));
  const count = Math.floor((plc.length - 4) / 12);
  const pieces: Piece[] = [];
  for (let n = 0; n < count; n++) {
    const start = plc.u32(n * 4);
    const end = plc.u32((n + 1) * 4);
    if (end < start || end > most) throw new Damaged(`piece from ${start} to ${end}`);
    const descriptor = (count + 1) * 4 + n * 8;
    const place = plc.u32(descriptor + 2);
    const compressed = (place & COMPRESSED) !== 0;
    const offset = compressed ? (place & ~COMPRESSED) / 2 : place & ~COMPRESSED;
    const width = compressed ? 1 : 2;
    const text = new TextDecoder(compressed ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(document.bytes(offset, (end - start) * width));
    const prm = plc.u16(descriptor + 6);
    pieces.push({ start, end, offset, width, text, modifiers: (prm & 1) === 1 ? (modifiers[prm >> 1] ?? null) : null });
  }
  return pieces;
}

/** The pieces that hold the characters from start to end; pieces follow one another. */
export function piecesWithin(pieces: readonly Piece[], start: number, end: number): Piece[] {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: Piece[] = [];
  for (let n = low; n < pieces.length; n++) {
    const piece = pieces[n];
    if (!piece || piece.start >= end) break;
    found.push(piece);
  }
  return found;
}
