import { CELL_BREAK, textOf, type Block, type Inline, type Paragraph, type Plan, type Row } from '../model';
import { hanWidth } from '../text';

/** Rows that follow one another and are one table. */
export interface Table {
  /** Index of the first row among the plan's blocks. */
  from: number;
  rows: Row[];
  /** Cells of the widest row; a shorter row ends in empty cells. */
  columns: number;
  /** A share of the width for each column; they add up to 1. */
  shares: number[];
  /** The paragraph before the table that names it (表1　主要指标); null when none does. */
  caption: Paragraph | null;
}

/** The cells of a row, each as its runs; a run that goes over a cell's edge is cut there. Every row has at least one. */
export function cellsOf({ content }: Pick<Block, 'content'>): Inline[][] {
  const cells: Inline[][] = [[]];
  for (const run of content) {
    for (const [nth, text] of run.text.split(CELL_BREAK).entries()) {
      if (nth > 0) cells.push([]);
      if (text !== '') cells.at(-1)?.push({ ...run, text });
    }
  }
  return cells;
}

/** What the cells of a row say, without marks. */
export const cellTexts = (row: Pick<Block, 'content'>): string[] => textOf(row).split(CELL_BREAK);

/** Whether a first row can be the heads of its columns: it holds no figure, but for years (2025年目标). */
export const areHeads = (cells: readonly string[]): boolean => !/[0-9０-９]/.test(cells.join('').replace(/(?:19|20)\d{2}年/g, ''));

/** A row (or a piece of one) as a line to be read: a bar for each break, so that every character keeps its offset. */
export const showCells = (text: string): string => text.replaceAll(CELL_BREAK, '｜');

/** The tables of a plan in reading order. */
export function tablesOf({ blocks }: Pick<Plan, 'blocks'>): Table[] {
  const groups: { from: number; rows: Row[] }[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.type !== 'row') continue;
    const before = blocks[at - 1];
    const current = groups.at(-1);
    if (current && before?.type === 'row' && (before.header || !block.header)) current.rows.push(block);
    else groups.push({ from: at, rows: [block] });
  }
  return groups.map(({ from, rows }) => {
    const texts = rows.map(cellTexts);
    const before = blocks[from - 1];
    return { from, rows, columns: columnCount(texts), shares: columnShares(texts), caption: before?.type === 'paragraph' && CAPTION.test(textOf(before)) ? before : null };
  });
}

const CAPTION = /^(?:附?表\s*[0-9０-９一二三四五六七八九十]*[\s　：:．.、]|[^。]{0,40}表$)/;

const columnCount = (texts: readonly (readonly string[])[]): number => texts.reduce((most, cells) => Math.max(most, cells.length), 1);

/** No column is narrower than this many characters, nor counted as wider. */
const NARROWEST = 4;
const WIDEST = 24;
/** Characters that stand side by side across a page in the size of a table's text, and what the edges of a cell take of them. */
const ACROSS = 36;
const EDGES = 1;

/**
 * How the width is shared among the columns of a table: by the longest text of each, within bounds. Where that is more than there is,
 * columns of short words keep what they need, and the long ones share the rest.
 */
export function columnShares(texts: readonly (readonly string[])[]): number[] {
  const needs = Array.from({ length: columnCount(texts) }, (_, column) => {
    const longest = texts.reduce((most, cells) => Math.max(most, hanWidth(cells[column] ?? '')), 0);
    return EDGES + Math.min(WIDEST, Math.max(NARROWEST, longest));
  });
  const isShort = (need: number): boolean => need <= ACROSS / needs.length;
  const sumOf = (some: readonly number[]): number => some.reduce((all, need) => all + need, 0);
  const long = sumOf(needs.filter((need) => !isShort(need)));
  const left = ACROSS - sumOf(needs.filter(isShort));
  const widths = long <= left ? needs : needs.map((need) => (isShort(need) ? need : (need / long) * left));
  const sum = sumOf(widths);
  return widths.map((width) => width / sum);
}
