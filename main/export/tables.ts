import { AlignmentType, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import { CELL_MARGIN, ROW_RULE, SIZE, TYPE_WIDTH, type OfficialRun, type OfficialTable, type Page } from '../../shared/notice';
import { textRuns } from './runs';

/** Longer texts read from the left edge; figures and short words stand in the middle. */
const SHORT_TEXT = 10;

/** A table across the type area: its heads again on every page, no row broken over two. */
export function tableOf({ shares, rows }: OfficialTable, { line }: Page): Table {
  // WPS goes by the columns of the grid and not by the table's width, so they must add up to it.
  const widths = columnWidths(shares);
  return new Table({
    columnWidths: widths,
    width: { size: TYPE_WIDTH, type: WidthType.DXA },
    // The edge of the table, not of its text, stands at the edge of the type area.
    indent: { size: 0, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: rows.map(({ header, cells }) => new TableRow({
      ...(header ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cells.map((runs, nth) => cellOf(runs, { width: widths[nth] ?? 0, line: line - ROW_RULE, header })),
    })),
  });
}

/** In whole twips; the last column takes what rounding leaves. */
function columnWidths(shares: readonly number[]): number[] {
  const widths = shares.map((share) => Math.floor(share * TYPE_WIDTH));
  const left = TYPE_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, nth) => (nth === widths.length - 1 ? width + left : width));
}

/** A cell's line is at least as high as its text: an exact one would cut it off. */
function cellOf(runs: readonly OfficialRun[], { width, line, header }: { width: number; line: number; header: boolean }): TableCell {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 0, bottom: 0 },
    children: [new Paragraph({
      alignment: header || length <= SHORT_TEXT ? AlignmentType.CENTER : AlignmentType.LEFT,
      spacing: { before: 0, after: 0, line, lineRule: LineRuleType.AT_LEAST },
      children: runs.flatMap((run) => textRuns(run, { size: SIZE.xiaosi, characterSpacing: 0 })),
    })],
  });
}
