import { CELL_MARGIN, ROW_RULE, SIZE, TYPE_WIDTH, type Page } from './page';
import type { ParagraphForm } from './forms';
import type { OfficialRun } from './official-document';

/** Longer texts read from the left edge; figures and short words stand in the middle. */
const SHORT_TEXT = 10;

/** How a cell's text is set: 小四, with room at its sides; `line` is the least height of a line. */
export function cellForm(runs: readonly OfficialRun[], header: boolean, { line }: Page): ParagraphForm {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  return { size: SIZE.xiaosi, spacing: 0, line: line - ROW_RULE, align: header || length <= SHORT_TEXT ? 'center' : 'left', left: CELL_MARGIN, right: CELL_MARGIN, firstLine: 0 };
}

/** In whole twips; the last column takes what rounding leaves. */
export function columnWidths(shares: readonly number[], whole = TYPE_WIDTH): number[] {
  const widths = shares.map((share) => Math.floor(share * whole));
  const left = whole - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, nth) => (nth === widths.length - 1 ? width + left : width));
}
