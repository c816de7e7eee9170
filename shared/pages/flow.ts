import type { DrawnLine, DrawnRule } from './drawn-page';
import type { Frame } from './frame';
import { noteRule, setNote } from './set-notes';
import type { Setter } from './setter';
import { moveLine, moveRule, type Block, type Unit } from './unit';

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
  const filling = new Filling(frame, setter);
  let keptTo = 0;
  blocks.forEach((block, nth) => {
    if (block.newPage) filling.turnUnlessEmpty();
    if (block.keepNext && nth >= keptTo) {
      const chain = chainFrom(blocks, nth);
      keptTo = chain.end;
      filling.turnUnlessFits(chain.units, chain.closing);
    }
    filling.add(block);
  });
  filling.placeCarried();
  return filling.sheets;
}

/** Pages that fill. */
class Filling {
  readonly sheets: Sheet[];
  private sheet: Sheet;
  /** Lines of notes for which there was no room on the page that calls for them. */
  private carried: Unit[] = [];

  constructor(private readonly frame: Frame, private readonly setter: Setter) {
    this.sheet = newSheet(frame);
    this.sheets = [this.sheet];
  }

  turnUnlessEmpty(): void {
    if (this.sheet.used > 0) this.turn();
  }

  turnUnlessFits(units: readonly Unit[], closing: number): void {
    if (!this.fits(units, closing)) this.turnUnlessEmpty();
  }

  add({ units, heads, closing }: Block): void {
    units.forEach((unit, at) => {
      // Heads never stand at the foot of a page without a row.
      const together = at < heads.length ? units.slice(at, heads.length + 1) : [unit];
      if (this.sheet.used > 0 && !this.fits(together, (closing?.height ?? 0) + (unit.piece?.below ?? 0))) {
        if (closing && at > 0) this.rule(closing);
        this.turn();
        if (at >= heads.length) for (const head of heads) this.put(head);
        if (closing && unit.piece && !unit.piece.isFirst) {
          this.rule(closing);
          this.sheet.used += closing.height + unit.piece.above;
        }
      }
      this.put(unit);
    });
    if (closing) {
      this.rule(closing);
      this.sheet.used += closing.height;
    }
  }

  /** The rest of a note may need pages of its own. */
  placeCarried(): void {
    while (this.carried.length > 0) this.turn();
  }

  private turn(): void {
    this.sheet = newSheet(this.frame);
    this.sheets.push(this.sheet);
    this.addNotes(this.carried.splice(0));
  }

  private fits(units: readonly Unit[], closing: number): boolean {
    const notes = this.notesOf(units);
    return this.sheet.used + heightOf(units) + closing + notesHeight([...this.sheet.notes, ...notes], this.setter) <= this.frame.typeHeight;
  }

  private put(unit: Unit): void {
    const down = this.frame.top + this.sheet.used;
    for (const line of unit.lines) this.sheet.lines.push(moveLine(line, down));
    for (const rule of unit.rules) this.sheet.rules.push(moveRule(rule, down));
    this.sheet.used += unit.height;
    if (unit.notes.length > 0) this.addNotes(this.notesOf([unit]));
  }

  private rule(rule: DrawnRule): void {
    this.sheet.rules.push(moveRule(rule, this.frame.top + this.sheet.used));
  }

  /** A note longer than its page goes on at the foot of the next one; a page has at least one line of it. */
  private addNotes(lines: readonly Unit[]): void {
    for (const line of lines) {
      const { used, notes } = this.sheet;
      const hasRoom = used + notesHeight([...notes, line], this.setter) <= this.frame.typeHeight || (used === 0 && notes.length === 0);
      (hasRoom && this.carried.length === 0 ? notes : this.carried).push(line);
    }
  }

  private notesOf(units: readonly Unit[]): Unit[] {
    return units.flatMap((unit) => unit.notes.flatMap((note) => setNote(note, this.frame, this.setter)));
  }
}

/** Blocks that stay together from `from` on, and the first line or row of what they keep to. */
function chainFrom(blocks: readonly Block[], from: number): { units: Unit[]; closing: number; end: number } {
  let end = from;
  while (blocks[end]?.keepNext && end + 1 < blocks.length && !blocks[end + 1]?.newPage) end++;
  const last = blocks[end];
  return {
    units: [...blocks.slice(from, end).flatMap(({ units }) => units), ...(last?.units.slice(0, last.heads.length + 1) ?? [])],
    closing: last?.closing?.height ?? 0,
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
