/*
 * Notes (注) of a plain text: a raised number behind words, and a line that says what it means.
 *
 *   …新认定高新技术企业¹50家。         mark = raised digits
 *   注1：指按照认定管理办法认定的企业。   line = 注 number ： text, below the paragraph or anywhere behind it
 */
import type { Span } from '../model';
import { numberOfSuperscript, SUPERSCRIPTS, wordBefore } from '../text';
import { slicePassage, joinPassages } from './lines';
import { spanOf, type Passage, type ReadBlock } from './reading';

/** A note that was found: where its number stands in the source, its line there, and what it says. */
export interface ReadNote {
  /** Source offset of the raised number. */
  at: number;
  /** The raised number and the line of the note. */
  spans: [mark: Span, line: Span];
  text: string;
}

const LINE = /^注\s*(\d{1,3})\s*[：:]\s*(\S.{0,1999})$/;
/** Not the power of a unit: m², 5km². */
const MARK = new RegExp(`(?<!(?:^|[^A-Za-z])[kcdm]?m)[${SUPERSCRIPTS}]{1,3}`, 'g');

/** Takes the notes out of passages: their lines, and their numbers from among the words. Numbers without a line stay, as do lines without a number. */
export function takeNotes(passages: readonly Passage[]): { passages: Passage[]; notes: ReadNote[] } {
  if (!passages.some(({ text }) => LINE.test(text))) return { passages: [...passages], notes: [] };
  const notes: ReadNote[] = [];
  const gone = new Set<Passage>();
  // Of each number the nearest above: numbers may start again on each page.
  const marks = new Map<number, Span>();
  for (const passage of passages) {
    const line = LINE.exec(passage.text);
    if (!line) for (const { 0: mark, index } of passage.text.matchAll(MARK)) marks.set(numberOfSuperscript(mark), spanOf(slicePassage(passage, index, index + mark.length)));
    const number = Number(line?.[1]);
    const mark = marks.get(number);
    if (!line || !mark) continue;
    marks.delete(number);
    notes.push({ at: mark.start, spans: [mark, spanOf(passage)], text: line[2] ?? '' });
    gone.add(passage);
  }
  const taken = new Set(notes.map(({ at }) => at));
  return { passages: passages.filter((passage) => !gone.has(passage)).map((passage) => withoutMarks(passage, taken)), notes };
}

/** A line (a title) without the number of a note at its end; the note's own line stays a paragraph. */
export const withoutNumber = (line: string): string => line.replace(new RegExp(`(?<![A-Za-z])[${SUPERSCRIPTS}]+$`), '');

function withoutMarks(passage: Passage, taken: ReadonlySet<number>): Passage {
  const parts: Passage[] = [];
  let from = 0;
  for (const { 0: mark, index } of passage.text.matchAll(MARK)) {
    if (!taken.has(passage.map[index] ?? -1)) continue;
    parts.push(slicePassage(passage, from, index));
    from = index + mark.length;
  }
  return from === 0 ? passage : joinPassages([...parts, slicePassage(passage, from)]);
}

/** Puts each note on the words that its number stood behind: a quantity that ends there, else a word. */
export function placeNotes(blocks: readonly ReadBlock[], notes: readonly ReadNote[]): ReadBlock[] {
  if (notes.length === 0) return [...blocks];
  return blocks.map((block) => {
    const own = notes.filter(({ at }) => at > block.span.start && at <= block.span.end);
    if (own.length === 0 || block.text === '') return block;
    return { ...block, notes: own.map(({ at, text }) => ({ ...wordsBefore(block, endOf(block, at)), text })) };
  });
}

/** How much of a block's text stands before an offset of the source. */
const endOf = ({ map }: ReadBlock, at: number): number => {
  const behind = map.findIndex((offset) => offset > at);
  return behind < 0 ? map.length : behind;
};

function wordsBefore({ text, quantities }: ReadBlock, end: number): Span {
  const quantity = quantities.find((each) => each.end === end);
  const word = quantity ?? wordBefore(text.slice(0, end), end);
  // Behind a label there is no word yet.
  return word ? { start: word.start, end } : { start: 0, end: wordBefore(text, 1)?.end ?? 1 };
}
