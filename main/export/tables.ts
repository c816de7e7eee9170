import { AlignmentType, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType, type ITableRowOptions, type ParagraphChild } from 'docx';
import { CELL_MARGIN, ROW_RULE, SIZE, TYPE_WIDTH, type OfficialTable, type Page } from '../../shared/notice';
import { textRuns } from './runs';

/** Longer texts read from the left edge; figures and short words stand in the middle. */
const SHORT_TEXT = 10;

/** A row as it is drawn: what its cells say, and the same as Word has it; with the revision by which it came or went. */
export interface DrawnRow {
  header: boolean;
  cells: { text: string; children: ParagraphChild[] }[];
  revision?: Pick<ITableRowOptions, 'insertion' | 'deletion'>;
}

/** A cell's runs are smaller than the body's. */
export const CELL_RUN = { size: SIZE.xiaosi, characterSpacing: 0 } as const;

export const tableOf = ({ shares, rows }: OfficialTable, page: Page): Table =>
  drawTable(shares, rows.map(({ header, cells }) => ({ header, cells: cells.map((runs) => ({ text: runs.map(({ text }) => text).join(''), children: runs.flatMap((run) => textRuns(run, CELL_RUN)) })) })), page);

/** A table across the type area: its heads again on every page, no row broken over two. */
export function drawTable(shares: readonly number[], rows: readonly DrawnRow[], { line }: Page): Table {
  // WPS goes by the columns of the grid and not by the table's width, so they must add up to it.
  const widths = columnWidths(shares);
  return new Table({
    columnWidths: widths,
    width: { size: TYPE_WIDTH, type: WidthType.DXA },
    // The edge of the table, not of its text, stands at the edge of the type area.
    indent: { size: 0, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: rows.map(({ header, cells, revision }) => new TableRow({
      ...(header ? { tableHeader: true } : {}),
      ...revision,
      cantSplit: true,
      children: cells.map((cell, nth) => cellOf(cell, { width: widths[nth] ?? 0, line: line - ROW_RULE, header })),
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
function cellOf({ text, children }: DrawnRow['cells'][number], { width, line, header }: { width: number; line: number; header: boolean }): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 0, bottom: 0 },
    children: [new Paragraph({
      alignment: header || text.length <= SHORT_TEXT ? AlignmentType.CENTER : AlignmentType.LEFT,
      spacing: { before: 0, after: 0, line, lineRule: LineRuleType.AT_LEAST },
      children,
    })],
  });
}
