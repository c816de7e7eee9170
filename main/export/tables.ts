import { AlignmentType, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import { cellForm, columnWidths, type OfficialRun, type OfficialTable, type Page, type ParagraphForm } from '../../shared/notice';
import { textRuns } from './runs';

/** A table across the type area: its heads again on every page, no row broken over two. */
export function tableOf({ shares, rows }: OfficialTable, page: Page, width: number): Table {
  // WPS goes by the columns of the grid and not by the table's width, so they must add up to it.
  const widths = columnWidths(shares, width);
  return new Table({
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    // The edge of the table, not of its text, stands at the edge of the type area.
    indent: { size: 0, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: rows.map(({ header, cells }) => new TableRow({
      ...(header ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cells.map((runs, nth) => cellOf(runs, cellForm(runs, header, page), widths[nth] ?? 0)),
    })),
  });
}

/** A cell's line is at least as high as its text: an exact one would cut it off. */
function cellOf(runs: readonly OfficialRun[], { size, spacing, line, align, left, right }: ParagraphForm, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left, right, top: 0, bottom: 0 },
    children: [new Paragraph({
      alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
      spacing: { before: 0, after: 0, line, lineRule: LineRuleType.AT_LEAST },
      children: runs.flatMap((run) => textRuns(run, { size, characterSpacing: spacing })),
    })],
  });
}
