import { CELL_MARGIN, ROW_RULE, SIZE, TYPE_WIDTH, type Page } from './page';
import type { ParagraphForm } from './forms';
import type { OfficialTable } from './official-document';

/** Columns of longer texts read from the left edge; figures and short words stand in the middle, all of a column alike. */
const SHORT_TEXT = 10;

/** The least height of a line, where a paragraph of the page has 29 pt: a cell's text is 12 pt. */
export const CELL_LINE = 400;
/** What of it lies above the text: a line of a least height has all of what it has beyond its text there. */
const SLACK = 80;

/** A row as far as its form goes. */
export interface CellTexts {
  header: boolean;
  cells: readonly string[];
}

/** How the cells of a table are set, by column and by whether they are its heads: 小四, with room at the sides; `line` is the least height of a line. */
export function cellFormIn(rows: readonly CellTexts[]): (header: boolean, column: number) => ParagraphForm {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const isLong = Array.from({ length: columns }, (_, column) => rows.some(({ header, cells }) => !header && (cells[column]?.length ?? 0) > SHORT_TEXT));
  return (header, column) => (
    { size: SIZE.xiaosi, spacing: 0, line: CELL_LINE, align: !header && isLong[column] ? 'left' : 'center', left: CELL_MARGIN, right: CELL_MARGIN, firstLine: 0 });
}

/** Above and below a cell's lines: a row of one line is as high as a line of the page, its text in the middle. */
export function cellRoom({ line }: Page): { above: number; below: number } {
  const room = line - ROW_RULE - CELL_LINE;
  const above = Math.floor((room - SLACK) / 2);
  return { above, below: room - above };
}

/** A printed table as its form is asked for. */
export const textsOf = ({ rows }: OfficialTable): CellTexts[] => rows.map(({ header, cells }) => ({ header, cells: cells.map((runs) => runs.map(({ text }) => text).join('')) }));

/** In whole twips; the last column takes what rounding leaves. */
export function columnWidths(shares: readonly number[], whole = TYPE_WIDTH): number[] {
  const widths = shares.map((share) => Math.floor(share * whole));
  const left = whole - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, nth) => (nth === widths.length - 1 ? width + left : width));
}
