import { AlignmentType, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType, type ITableRowOptions, type ParagraphChild } from 'docx';
import { cellFormIn, cellRoom, columnWidths, textsOf, type OfficialTable, type Page, type ParagraphForm } from '../../shared/notice';
import { textRuns } from './runs';

/** A row as it is drawn: its cells' forms and what stands in them as Word has it; with the revision by which it came or went. */
export interface DrawnRow {
  header: boolean;
  cells: { form: ParagraphForm; children: ParagraphChild[] }[];
  revision?: Pick<ITableRowOptions, 'insertion' | 'deletion'>;
}

/** What a cell's form asks of every run in it. */
export const cellRun = ({ size, spacing }: ParagraphForm) => ({ size, characterSpacing: spacing });

export function tableOf(table: OfficialTable, page: Page, width: number): Table {
  const formAt = cellFormIn(textsOf(table));
  const drawn = table.rows.map(({ header, cells }): DrawnRow => ({
    header,
    cells: cells.map((runs, column) => {
      const form = formAt(header, column);
      return { form, children: runs.flatMap((run) => textRuns(run, cellRun(form))) };
    }),
  }));
  return drawTable(table.shares, drawn, page, width);
}

/** A table across the type area: its heads again on every page, no row broken over two. */
export function drawTable(shares: readonly number[], rows: readonly DrawnRow[], page: Page, width: number): Table {
  // WPS goes by the columns of the grid and not by the table's width, so they must add up to it.
  const widths = columnWidths(shares, width);
  return new Table({
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    // The edge of the table, not of its text, stands at the edge of the type area.
    indent: { size: 0, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: rows.map(({ header, cells, revision }) => new TableRow({
      ...(header ? { tableHeader: true } : {}),
      ...revision,
      cantSplit: true,
      children: cells.map((cell, nth) => cellOf(cell, page, widths[nth] ?? 0)),
    })),
  });
}

/** A cell's line is at least as high as its text: an exact one would cut it off. */
function cellOf({ form: { line, align, left, right }, children }: DrawnRow['cells'][number], page: Page, width: number): TableCell {
  const { above, below } = cellRoom(page);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left, right, top: above, bottom: below },
    children: [new Paragraph({
      alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
      spacing: { before: 0, after: 0, line, lineRule: LineRuleType.AT_LEAST },
      children,
    })],
  });
}
