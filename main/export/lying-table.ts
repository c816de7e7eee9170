import { AlignmentType, Document, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import { fontOf } from './faces';
import { writePackage } from './package';
import { lyingMargins, PAGES, SIZE, typeWidthOf } from '../../shared/notice';

const PAGE = PAGES.A;

/** A piece of a cell's text, which may hold line ends: struck, as what is gone; stressed, as what is new. */
export interface CellPiece {
  text: string;
  mark?: 'gone' | 'new';
}

interface LyingTable {
  title: string;
  /** What the table is of, in a line below the title. */
  of?: string;
  /** A column's name, its share of the width (together 1), and where its text stands. */
  columns: readonly { head: string; share: number; centred: boolean }[];
  rows: readonly (readonly (readonly CellPiece[])[])[];
  /** Whether a row may go over two pages: paragraphs may have to, figures need not. */
  breaksRows: boolean;
}

/** A table as a document: A4 lying (横排), the head repeated on every page. The same table and date give the same bytes. */
export async function writeLyingTable({ title, of, columns, rows, breaksRows }: LyingTable, date: Date): Promise<Uint8Array> {
  const width = typeWidthOf(PAGE, true);
  const widths = columns.map(({ share }) => Math.floor(share * width));
  const rowOf = (cells: readonly (readonly CellPiece[])[], isHead: boolean): TableRow => new TableRow({
    ...(isHead ? { tableHeader: true } : {}),
    cantSplit: isHead || !breaksRows,
    children: cells.map((pieces, nth) => cellOf(pieces, { width: widths[nth] ?? 0, isHead, centred: isHead || (columns[nth]?.centred ?? false) })),
  });
  const file = new Document({
    title,
    sections: [{
      properties: {
        page: {
          size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
          margin: lyingMargins(PAGE),
        },
      },
      children: [
        new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: of ? 120 : 240 }, children: [new TextRun({ text: title, size: SIZE.er, font: fontOf('xiaobiaosong') })] }),
        ...(of ? [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 240 }, children: [new TextRun({ text: of, size: SIZE.xiaosi, font: fontOf('kaiti') })] })] : []),
        new Table({
          columnWidths: widths,
          width: { size: width, type: WidthType.DXA },
          rows: [rowOf(columns.map(({ head }) => [{ text: head }]), true), ...rows.map((row) => rowOf(row, false))],
        }),
      ],
    }],
  });
  return writePackage(file, { date, line: PAGE.line });
}

const MARKS = { gone: { strike: true }, new: { bold: true, underline: {} } } as const;

function cellOf(pieces: readonly CellPiece[], { width, isHead, centred }: { width: number; isHead: boolean; centred: boolean }): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: linesOf(pieces).map((line) => new Paragraph({
      alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
      children: line.map(({ text, mark }) => new TextRun({ text, size: SIZE.xiaosi, font: fontOf(isHead ? 'heiti' : 'fangsong'), ...(mark ? MARKS[mark] : {}) })),
    })),
  });
}

/** A paragraph a line. */
function linesOf(pieces: readonly CellPiece[]): CellPiece[][] {
  const lines: CellPiece[][] = [[]];
  for (const { text, ...piece } of pieces) {
    text.split('\n').forEach((part, nth) => {
      if (nth > 0) lines.push([]);
      if (part !== '' || text === '') lines.at(-1)?.push({ text: part, ...piece });
    });
  }
  return lines;
}
