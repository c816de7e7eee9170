import { textOf, type Block, type BlockId, type Inline, type Plan, type Span } from '../model';
import { superscript } from '../text';
import { cellsOf } from './tables';
import { sliceRuns } from './text-edits';

/** A note (注) of a plan; its span is the words that it explains, in UTF-16 offsets of the block's text. */
export interface Note extends Span {
  /** 1, 2, 3 … through the plan, in reading order. */
  number: number;
  block: BlockId;
  text: string;
}

/** Whether the number of a note stands behind a run: the words that it explains end there. */
export function endsNote(runs: readonly Inline[], at: number): boolean {
  const note = runs[at]?.note;
  return note !== undefined && runs[at + 1]?.note !== note;
}

/** The notes of a block, without numbers. A note does not go over the edge of a cell. */
export function notesIn(block: Pick<Block, 'content'>): (Span & { text: string })[] {
  const notes: (Span & { text: string })[] = [];
  let cell = 0;
  for (const runs of cellsOf(block)) {
    let start = cell;
    let at = cell;
    for (const [nth, run] of runs.entries()) {
      if (run.note === undefined || runs[nth - 1]?.note !== run.note) start = at;
      at += run.text.length;
      if (run.note !== undefined && endsNote(runs, nth)) notes.push({ start, end: at, text: run.note });
    }
    cell = at + 1;
  }
  return notes;
}

/** Every note of a plan in reading order. */
export function notesOf({ blocks }: Pick<Plan, 'blocks'>): Note[] {
  const notes: Note[] = [];
  for (const block of blocks) for (const note of notesIn(block)) notes.push({ ...note, block: block.id, number: notes.length + 1 });
  return notes;
}

/** How many notes stand before each block that has any. */
export function noteStarts(plan: Pick<Plan, 'blocks'>): Map<BlockId, number> {
  const starts = new Map<BlockId, number>();
  for (const { block, number } of notesOf(plan)) if (!starts.has(block)) starts.set(block, number - 1);
  return starts;
}

/** A block's runs with a note put on a stretch. */
export function putNote(content: readonly Inline[], { start, end }: Span, note: string): Inline[] {
  const length = textOf({ content: [...content] }).length;
  const noted = sliceRuns(content, { start, end }).map((run) => ({ ...run, note }));
  return [...sliceRuns(content, { start: 0, end: start }), ...noted, ...sliceRuns(content, { start: end, end: length })];
}

/** A note as a line of plain text below its paragraph: 注1：……. */
export const noteLine = (number: number, text: string): string => `注${number}：${text}`;

/** A block's text with the numbers of its notes: 高新技术企业¹. `before`: how many notes stand before the block. */
export function textWithNotes(block: Pick<Block, 'content'>, before: number): string {
  const text = textOf(block);
  const ends = notesIn(block).map(({ end }) => end);
  return [0, ...ends].map((start, nth) => (nth > 0 ? superscript(before + nth) : '') + text.slice(start, ends[nth] ?? text.length)).join('');
}
