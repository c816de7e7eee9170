/**
 * Footnotes and endnotes ([MS-DOC] 2.8.15 PlcffndRef, 2.8.16 PlcffndTxt, and the same of endnotes): where in the main
 * text each is referred to, and which part of the notes' own text it has.
 *
 *   references: n + 1 positions in the main text, n × 2 bytes        texts: n + 2 positions in the text of the notes
 */
import { Damaged, type ByteView } from './byte-view';
import { partOf } from './runs';
import type { Fib } from './fib';

/** Positions of characters in the whole text. */
export interface Note {
  start: number;
  end: number;
}

/** Notes by the position of the character that stands for them. Throws Damaged. */
export function readNotes(table: ByteView, fib: Pick<Fib, 'place' | 'characters'>): Map<number, Note> {
  const { footnotesAt, endnotesAt } = fib.characters;
  const notes = new Map<number, Note>();
  const take = (references: ByteView, texts: ByteView, from: number): void => {
    const count = Math.min(Math.floor((references.length - 4) / 6), Math.floor(texts.length / 4) - 2);
    for (let n = 0; n < count; n++) {
      const [start, end] = [texts.u32(n * 4), texts.u32((n + 1) * 4)];
      if (end < start) throw new Damaged(`note from ${start} to ${end}`);
      notes.set(references.u32(n * 4), { start: from + start, end: from + end });
    }
  };
  take(partOf(table, fib.place('footnoteReferences')), partOf(table, fib.place('footnoteTexts')), footnotesAt);
  take(partOf(table, fib.place('endnoteReferences')), partOf(table, fib.place('endnoteTexts')), endnotesAt);
  return notes;
}
