import type { ParagraphForm } from '../notice';
import type { Line } from './break-lines';
import type { DrawnPiece } from './drawn-page';
import { widthOf, type Glyph } from './glyphs';

/** Where a line may stand, and whether it fills that room: the last line of a paragraph does not. */
interface Room {
  x: number;
  width: number;
  align: ParagraphForm['align'];
  isLast: boolean;
}

/** How high above the baseline a raised number stands, as a share of its paragraph's size. */
const RAISE = 0.39;

/** The characters of a line at their places, those of one face together. A hanging mark stands outside and moves nothing. */
export function placeLine(glyphs: readonly Glyph[], { from, end, hanging }: Line, room: Room, form: { size: number; red?: boolean; stretch?: number }): DrawnPiece[] {
  const inside = hanging ? end - 1 : end;
  const spare = room.width - widthOf(glyphs, from, inside);
  const borders = room.align === 'both' && !room.isLast && spare > 0 ? countBorders(glyphs, from, inside) : 0;
  let x = room.x + (room.align === 'right' ? spare : room.align === 'center' ? spare / 2 : 0);
  const pieces: DrawnPiece[] = [];
  for (let i = from; i < end; i++) {
    const glyph = glyphs[i];
    if (!glyph) break;
    if (glyph.stop !== undefined) x = room.x + (glyph.stop === 'edge' ? room.width - widthOf(glyphs, i, stretchEnd(glyphs, i, end)) : glyph.stop);
    else if (i > from) x += glyph.gap + (borders > 0 && i < inside && stretches(glyphs[i - 1], glyph) ? spare / borders : 0);
    add(pieces, glyph, Math.round(x), form);
    x += glyphs[i + 1]?.stretch === glyph.stretch ? glyph.width : glyph.last;
  }
  return pieces;
}

/** A justified line is widened between Han and at spaces, never within a word or a number. */
const stretches = (left: Glyph | undefined, right: Glyph): boolean =>
  !right.raised && left !== undefined && (left.script === 'han' || right.script === 'han' || left.char === ' ');

/** Up to the next character with a place of its own. */
function stretchEnd(glyphs: readonly Glyph[], from: number, end: number): number {
  let at = from + 1;
  while (at < end && glyphs[at]?.stop === undefined) at++;
  return at;
}

function countBorders(glyphs: readonly Glyph[], from: number, end: number): number {
  let borders = 0;
  for (let i = from + 1; i < end; i++) if (glyphs[i] && stretches(glyphs[i - 1], glyphs[i] as Glyph)) borders++;
  return borders;
}

function add(pieces: DrawnPiece[], glyph: Glyph, x: number, { size, red = false, stretch = 1 }: { size: number; red?: boolean; stretch?: number }): void {
  const raise = glyph.raised ? Math.round(RAISE * size * 10) : 0;
  const last = pieces.at(-1);
  if (last?.face === glyph.face && last.size === glyph.size && last.raise === raise) {
    last.text += glyph.char;
    last.xs.push(x);
  } else pieces.push({ text: glyph.char, xs: [x], face: glyph.face, size: glyph.size, stretch, red, raise });
}
