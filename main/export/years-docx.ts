import { AlignmentType, Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import type { YearTable } from '../../shared/years';
import { fontOf } from './faces';
import { finishPackage } from './package';
import { PAGE, SIZE } from './page';
import { yearHeads, yearTexts } from './years-cells';

/** The indicator takes this share of the width. */
const NAME_SHARE = 0.34;

/** 指标年表 as a document: A4 lying (横排), the head repeated on every page, no row broken over two. */
export async function writeYearsDocx(table: YearTable, { issuer, date }: { issuer: string | null; date: Date }): Promise<Uint8Array> {
  const width = PAGE.height - PAGE.top - PAGE.bottom;
  const name = Math.round(width * NAME_SHARE);
  const widths = [name, ...table.years.map(() => Math.floor((width - name) / Math.max(1, table.years.length)))];
  const rowOf = (texts: readonly string[], isHead: boolean): TableRow => new TableRow({
    ...(isHead ? { tableHeader: true } : {}),
    cantSplit: true,
    children: texts.map((text, nth) => cellOf(text, widths[nth] ?? 0, isHead, nth > 0)),
  });
  const file = new Document({
    title: `${issuer ?? ''}指标年表`,
    sections: [{
      properties: {
        page: {
          size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
          margin: { top: PAGE.left, bottom: PAGE.right, left: PAGE.top, right: PAGE.bottom },
        },
      },
      children: [
        new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 240 }, children: [new TextRun({ text: `${issuer ?? ''}指标年表`, size: SIZE.er, font: fontOf('xiaobiaosong') })] }),
        new Table({
          columnWidths: widths,
          width: { size: width, type: WidthType.DXA },
          rows: [rowOf(yearHeads(table), true), ...table.rows.map((row) => rowOf([row.indicator, ...yearTexts(row, table.years)], false))],
        }),
      ],
    }],
  });
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(file)), date);
}

function cellOf(text: string, width: number, isHead: boolean, isFigure: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: [new Paragraph({
      alignment: isHead || isFigure ? AlignmentType.CENTER : AlignmentType.LEFT,
      children: [new TextRun({ text, size: SIZE.xiaosi, font: fontOf(isHead ? 'heiti' : 'fangsong') })],
    })],
  });
}
