import type { DrawnLine, DrawnRule } from './drawn-page';
import type { Frame } from './frame';
import { noteRule, setNote } from './set-notes';
import type { Setter } from './setter';
import { moveLine, moveRule, type Block, type Note, type Unit } from './unit';

/** A page while it fills: what stands on it, how far down the text reaches, and the lines of the notes at its foot. */
export interface Sheet {
  frame: Frame;
  lines: DrawnLine[];
  rules: DrawnRule[];
  used: number;
  notes: Unit[];
}

const newSheet = (frame: Frame, notes: Unit[] = []): Sheet => ({ frame, lines: [], rules: [], used: 0, notes });
const heightOf = (units: readonly Unit[]): number => units.reduce((sum, { height }) => sum + height, 0);

/** What notes take of a page's height. */
const notesHeight = (notes: readonly Unit[], setter: Setter): number => (notes.length > 0 ? setter.noteRule + heightOf(notes) : 0);

/** The room that is left between text and notes. */
export const roomOn = ({ frame, used, notes }: Sheet, setter: Setter): number => frame.typeHeight - used - notesHeight(notes, setter);

/** Blocks of one direction, page by page. */
export function flow(blocks: readonly Block[], frame: Frame, setter: Setter): Sheet[] {
  const sheets: Sheet[] = [newSheet(frame)];
  let sheet = sheets[0] as Sheet;
  let carried: Unit[] = [];
  const turn = (): void => {
    sheets.push((sheet = newSheet(frame, carried)));
    carried = [];
  };
  const linesOf = (notes: readonly Note[]): Unit[] => notes.flatMap((note) => setNote(note, frame, setter));
  const fits = (units: readonly Unit[], closing: number): boolean => {
    const notes = linesOf(units.flatMap((unit) => unit.notes));
    return sheet.used + heightOf(units) + closing + notesHeight([...sheet.notes, ...notes], setter) <= frame.typeHeight;
  };
  const put = (unit: Unit): void => {
    const down = frame.top + sheet.used;
    sheet.lines.push(...unit.lines.map((line) => moveLine(line, down)));
    sheet.rules.push(...unit.rules.map((rule) => moveRule(rule, down)));
    sheet.used += unit.height;
    // A note longer than its page goes on at the foot of the next one.
    for (const line of linesOf(unit.notes)) {
      const here = carried.length === 0 && sheet.used + notesHeight([...sheet.notes, line], setter) <= frame.typeHeight;
      (here ? sheet.notes : carried).push(line);
    }
  };
  let keptTo = 0;
  blocks.forEach((block, nth) => {
    const { units, heads, closing } = block;
    if (block.newPage && sheet.used > 0) turn();
    if (block.keepNext && nth >= keptTo) {
      const chain = chainFrom(blocks, nth);
      keptTo = chain.end;
      if (sheet.used > 0 && !fits(chain.units, chain.closing)) turn();
    }
    units.forEach((unit, at) => {
      // Heads never stand at the foot of a page without a row.
      const together = at < heads.length ? units.slice(at, heads.length + 1) : [unit];
      if (sheet.used > 0 && !fits(together, closing)) {
        turn();
        if (at >= heads.length) heads.forEach(put);
      }
      put(unit);
    });
    sheet.used += closing;
  });
  while (carried.length > 0) {
    const rest = carried;
    carried = [];
    turn();
    for (const line of rest) (notesHeight([...sheet.notes, line], setter) <= frame.typeHeight && carried.length === 0 ? sheet.notes : carried).push(line);
  }
  return sheets;
}

/** Blocks that stay together from `from` on, and the first line or row of what they keep to. */
function chainFrom(blocks: readonly Block[], from: number): { units: Unit[]; closing: number; end: number } {
  let end = from;
  while (blocks[end]?.keepNext && end + 1 < blocks.length && !blocks[end + 1]?.newPage) end++;
  const last = blocks[end];
  return {
    units: [...blocks.slice(from, end).flatMap(({ units }) => units), ...(last?.units.slice(0, last.heads.length + 1) ?? [])],
    closing: last?.closing ?? 0,
    end,
  };
}

/** The notes of a page at its foot, with the line above them. */
export function placeNotes({ frame, notes }: Sheet): { lines: DrawnLine[]; rules: DrawnRule[] } {
  const top = frame.top + frame.typeHeight - heightOf(notes);
  let down = top;
  const lines = notes.flatMap((unit) => {
    const placed = unit.lines.map((line) => moveLine(line, down));
    down += unit.height;
    return placed;
  });
  return { lines, rules: notes.length > 0 ? [noteRule(top, frame)] : [] };
}
