import { cellFormIn, CELL_LINE, cellRoom, columnWidths, ROW_RULE, textsOf, type OfficialTable, type ParagraphForm } from '../notice';
import type { DrawnLine, DrawnRule } from './drawn-page';
import type { Frame } from './frame';
import { glyphsOf } from './glyphs';
import { setLines } from './set-paragraph';
import type { Setter } from './setter';
import { moveLine, type Block, type Unit } from './unit';

const RULE = ROW_RULE;
/** How far the baseline lies above the foot of a line of its least height, by the faces in it: what a line has beyond its text lies above. */
const FOOT = { han: 29, latin: 52 } as const;

/** A table, set row by row: a row is as high as its highest cell, its texts in the middle of its height. */
export function setTable(table: OfficialTable, { nth, keepNext }: { nth: number; keepNext: boolean }, frame: Frame, setter: Setter): Block {
  const widths = columnWidths(table.shares, frame.typeWidth);
  const formAt = cellFormIn(textsOf(table));
  const rows = table.rows.map((row, at) => ({ header: row.header, cells: setCells(row, formAt, at, widths, nth, frame, setter) }));
  const firstRow = rows.findIndex(({ header }) => !header);
  const heads = rows.slice(0, Math.max(firstRow, 0)).map(({ cells }) => rowOf(cells, widths, frame));
  const room = frame.typeHeight - heads.reduce((sum, { height }) => sum + height, 0) - RULE;
  return {
    units: rows.flatMap(({ cells }) => {
      const row = rowOf(cells, widths, frame);
      return row.height > room ? slicesOf(cells, widths, frame) : [row];
    }),
    heads: heads.map((head) => ({ ...head, lines: head.lines.map((line) => (line.cell ? { ...line, cell: { ...line.cell, again: true } } : line)), notes: [] })),
    closing: across(frame), newPage: false, keepNext,
  };
}

/** The lines of each cell of a row. */
const setCells = ({ header, cells }: OfficialTable['rows'][number], formAt: (header: boolean, column: number) => ParagraphForm, row: number, widths: readonly number[], paragraph: number, frame: Frame, setter: Setter): Unit[][] =>
  cells.map((runs, column) => {
    const form = formAt(header, column);
    const place = { left: edgesOf(widths, frame)[column] ?? 0, width: widths[column] ?? 0, baseline: form.line, paragraph };
    return setLines(glyphsOf(runs, form, setter), form, place, setter)
      .map((unit) => ({ ...unit, lines: unit.lines.map((line) => ({ ...moveLine(line, -FOOT[hasLatin(line) ? 'latin' : 'han']), cell: { row, column, again: false } })) }));
  });

const hasLatin = ({ pieces }: DrawnLine): boolean => pieces.some(({ face }) => face === 'times');

const edgesOf = (widths: readonly number[], { left }: Frame): number[] =>
  widths.reduce<number[]>((edges, width) => [...edges, (edges.at(-1) ?? 0) + width], [left]);

const across = ({ left, typeWidth }: Frame): DrawnRule => ({ x: left, y: 0, width: typeWidth, height: RULE, red: false });
const upright = (widths: readonly number[], frame: Frame, height: number): DrawnRule[] =>
  edgesOf(widths, frame).map((x) => ({ x: Math.round(x - RULE / 2), y: 0, width: RULE, height, red: false }));

/** A row as a whole; its lines stand off the grid. */
function rowOf(cells: readonly Unit[][], widths: readonly number[], frame: Frame): Unit {
  const { above, below } = cellRoom(frame.page);
  const most = Math.max(...cells.map((units) => units.length));
  const height = RULE + above + most * CELL_LINE + below;
  return {
    height,
    lines: cells.flatMap((units) => units.flatMap(({ lines }, n) =>
      lines.map((drawn) => moveLine(drawn, RULE + above + Math.round((most - units.length) * CELL_LINE / 2) + n * CELL_LINE)))),
    rules: [across(frame), ...upright(widths, frame, height)],
    notes: notesOf(cells),
  };
}

/** A row that is higher than a page: line by line, from its upper edge. */
function slicesOf(cells: readonly Unit[][], widths: readonly number[], frame: Frame): Unit[] {
  const { above, below } = cellRoom(frame.page);
  const most = Math.max(...cells.map((units) => units.length));
  return Array.from({ length: most }, (_, n): Unit => {
    const slice = cells.map((units) => units.slice(n, n + 1));
    const top = n === 0 ? RULE + above : 0;
    const height = top + CELL_LINE + (n === most - 1 ? below : 0);
    return {
      height,
      lines: slice.flatMap((units) => units.flatMap(({ lines }) => lines.map((drawn) => moveLine(drawn, top)))),
      rules: [...(n === 0 ? [across(frame)] : []), ...upright(widths, frame, height)],
      notes: notesOf(slice),
      piece: { isFirst: n === 0, above, below: n === most - 1 ? 0 : below },
    };
  });
}

const notesOf = (cells: readonly Unit[][]) => cells.flatMap((units) => units.flatMap(({ notes }) => notes));
