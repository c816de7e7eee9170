import { cellForm, columnWidths, type OfficialTable } from '../notice';
import type { Frame } from './frame';
import { glyphsOf } from './glyphs';
import { setLines } from './set-paragraph';
import type { Setter } from './setter';
import { moveLine, type Block, type Unit } from './unit';

/** The ruled lines of a table: 0.5 pt. */
const RULE = 10;
/** The baseline of 小四 in a line of the grid; measured in LibreOffice. */
const BASELINE = 414;

type Row = OfficialTable['rows'][number];

/** A table, set row by row: a row is as high as its highest cell, its lines those of the grid, its texts in the middle of its height. */
export function setTable(table: OfficialTable, { nth, keepNext }: { nth: number; keepNext: boolean }, frame: Frame, setter: Setter): Block {
  const widths = columnWidths(table.shares, frame.typeWidth);
  const units = table.rows.map((row, at) => setRow(row, at, widths, nth, frame, setter));
  const heads = units.slice(0, table.rows.findIndex(({ header }) => !header));
  return { units, heads: heads.map((head) => ({ ...head, lines: head.lines.map((line) => ({ ...line, ...(line.cell ? { cell: { ...line.cell, again: true } } : {}) })) })), closing: RULE, newPage: false, keepNext };
}

function setRow({ header, cells }: Row, row: number, widths: readonly number[], paragraph: number, frame: Frame, setter: Setter): Unit {
  const lefts = widths.reduce<number[]>((edges, width) => [...edges, (edges.at(-1) ?? 0) + width], [frame.left]);
  const set = cells.map((runs, column) => {
    const form = cellForm(runs, header, frame.page);
    return setLines(glyphsOf(runs, form, setter), form, { left: lefts[column] ?? 0, width: widths[column] ?? 0, baseline: BASELINE, paragraph }, setter);
  });
  // A least height is rounded up to the lines of the grid.
  const line = frame.page.line;
  const inner = Math.max(...set.map((units) => units.length)) * line;
  return {
    height: RULE + inner,
    lines: set.flatMap((units, column) => units.flatMap(({ lines }, n) =>
      lines.map((drawn) => ({ ...moveLine(drawn, RULE + Math.round((inner - units.length * line) / 2) + n * line), cell: { row, column, again: false } })))),
    rules: [
      ...[0, RULE + inner].map((y) => ({ x: frame.left, y, width: frame.typeWidth, height: RULE, red: false })),
      ...lefts.map((x) => ({ x: Math.round(x - RULE / 2), y: 0, width: RULE, height: RULE + inner, red: false })),
    ],
    notes: set.flatMap((units) => units.flatMap(({ notes }) => notes)),
  };
}
