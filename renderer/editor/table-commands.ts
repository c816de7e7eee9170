import { Editor, Transforms } from 'slate';
import { CELL_BREAK } from '../../shared/model';
import { cellAt, rowAt, rowOf, tableAround } from './table-places';
import type { CellElement, PlanSlateEditor, RowElement } from './slate-types';
import { freshId, freshParagraph } from './with-ids';
import { asOneStep } from './with-undo-steps';

const emptyCell = (): CellElement => ({ type: 'cell', children: [{ text: '' }] });

/** A row of so many empty cells. */
const freshRow = (id: string, columns: number, header = false): RowElement => ({
  type: 'row', id, origins: [], confirmed: false, header, children: Array.from({ length: Math.max(1, columns) }, emptyCell),
});

/** Puts the caret at the end of a cell; where the row is shorter, of its last one. */
export function selectCell(editor: PlanSlateEditor, row: number, column: number): void {
  const cells = rowOf(editor, row)?.children.length ?? 0;
  if (cells > 0) Transforms.select(editor, Editor.end(editor, [row, Math.min(column, cells - 1)]));
}

const inOne = (editor: PlanSlateEditor, command: () => void): void => asOneStep(editor, () => Editor.withoutNormalizing(editor, command));

/** A table with a header behind the block of the caret (behind the whole table when that is a row); the caret goes into its first cell. */
export function insertTable(editor: PlanSlateEditor, size: { rows: number; columns: number }): void {
  const at = editor.selection?.focus.path[0];
  if (at === undefined) return;
  const place = (rowOf(editor, at) ? tableAround(editor, at).to : at) + 1;
  const rows = Array.from({ length: Math.max(1, size.rows) }, (_, nth) => freshRow(freshId(editor), size.columns, nth === 0));
  inOne(editor, () => {
    // A paragraph between two tables keeps them apart, and one behind a table lets the author go on.
    const between = rowOf(editor, place - 1) ? [freshParagraph(freshId(editor))] : [];
    const after = editor.children[place] ? [] : [freshParagraph(freshId(editor))];
    Transforms.insertNodes(editor, [...between, ...rows, ...after], { at: [place] });
    selectCell(editor, place + between.length, 0);
  });
}

/** An empty row above or below the caret's; it is no header. False outside of a table. */
export function addRow(editor: PlanSlateEditor, side: 'above' | 'below'): boolean {
  const row = rowAt(editor);
  if (!row) return false;
  const at = row[1][0] ?? 0;
  const column = cellAt(editor)?.[1][1] ?? 0;
  // Above a header a row would be a table of its own: the new one is the header then.
  const takesOver = side === 'above' && row[0].header;
  const to = side === 'above' ? at : at + 1;
  inOne(editor, () => {
    Transforms.insertNodes(editor, freshRow(freshId(editor), row[0].children.length, takesOver), { at: [to] });
    selectCell(editor, to, side === 'below' ? 0 : column);
  });
  return true;
}

export function removeRow(editor: PlanSlateEditor): boolean {
  const at = rowAt(editor)?.[1][0];
  if (at === undefined) return false;
  const { from, to } = tableAround(editor, at);
  const column = cellAt(editor)?.[1][1] ?? 0;
  if (from === to) return removeTable(editor);
  inOne(editor, () => {
    Transforms.removeNodes(editor, { at: [at] });
    selectCell(editor, at < to ? at : at - 1, column);
  });
  return true;
}

export function removeTable(editor: PlanSlateEditor): boolean {
  const at = rowAt(editor)?.[1][0];
  if (at === undefined) return false;
  const { from, to } = tableAround(editor, at);
  asOneStep(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (let index = to; index >= from; index--) Transforms.removeNodes(editor, { at: [index] });
    });
  });
  return true;
}

/** A column left or right of the caret's, in every row of the table. */
export function addColumn(editor: PlanSlateEditor, side: 'left' | 'right'): boolean {
  const cell = cellAt(editor);
  if (!cell) return false;
  const [row = 0, column = 0] = cell[1];
  const { from, to } = tableAround(editor, row);
  const place = side === 'left' ? column : column + 1;
  inOne(editor, () => {
    for (let index = from; index <= to; index++) {
      const cells = rowOf(editor, index)?.children.length ?? 0;
      Transforms.insertNodes(editor, emptyCell(), { at: [index, Math.min(place, cells)] });
    }
    selectCell(editor, row, place);
  });
  return true;
}

/** Takes the caret's column out of every row that has it; the last column takes the table with it. */
export function removeColumn(editor: PlanSlateEditor): boolean {
  const cell = cellAt(editor);
  if (!cell) return false;
  const [row = 0, column = 0] = cell[1];
  const { from, to } = tableAround(editor, row);
  const counts = Array.from({ length: to - from + 1 }, (_, nth) => rowOf(editor, from + nth)?.children.length ?? 0);
  if (Math.max(...counts) <= 1) return removeTable(editor);
  inOne(editor, () => {
    for (const [nth, count] of counts.entries()) {
      if (column >= count) continue;
      Transforms.removeNodes(editor, { at: [from + nth, column] });
      if (count === 1) Transforms.insertNodes(editor, emptyCell(), { at: [from + nth, 0] });
    }
    selectCell(editor, row, Math.max(0, column - 1));
  });
  return true;
}

/** Makes the caret's row a header, or takes that back. */
export function toggleHeader(editor: PlanSlateEditor): boolean {
  const row = rowAt(editor);
  if (!row) return false;
  asOneStep(editor, () => Transforms.setNodes<RowElement>(editor, { header: !row[0].header }, { at: row[1] }));
  return true;
}

/** Tab: the next cell, in the last one a new row; Shift+Tab: the one before. False outside of a table. */
export function stepCell(editor: PlanSlateEditor, by: 1 | -1): boolean {
  const cell = cellAt(editor);
  if (!cell) return false;
  const [row = 0, column = 0] = cell[1];
  const { from, to } = tableAround(editor, row);
  if (rowOf(editor, row)?.children[column + by]) selectCell(editor, row, column + by);
  else if (by > 0 && row === to) addRow(editor, 'below');
  else if (by > 0) selectCell(editor, row + 1, 0);
  else if (row > from) selectCell(editor, row - 1, Number.MAX_SAFE_INTEGER);
  return true;
}

/** Up or down: the cell of that column in the next row. False where the table ends. */
export function stepRow(editor: PlanSlateEditor, by: 1 | -1): boolean {
  const cell = cellAt(editor);
  const [row = 0, column = 0] = cell?.[1] ?? [];
  const { from, to } = cell ? tableAround(editor, row) : { from: 0, to: -1 };
  if (row + by < from || row + by > to) return false;
  selectCell(editor, row + by, column);
  return true;
}

/** Enter in an empty last row: the row goes and a paragraph stands behind the table. */
export function leaveTable(editor: PlanSlateEditor, row: number): void {
  inOne(editor, () => {
    Transforms.removeNodes(editor, { at: [row] });
    Transforms.insertNodes(editor, freshParagraph(freshId(editor)), { at: [row], select: true });
  });
}

/** Cells of a text as it is copied from a table: tabs between cells, a line a row. */
export const gridOf = (text: string): string[][] => text.replace(/(?:\r\n|[\r\n])+$/, '').split(/\r\n|[\r\n]/).map((line) => line.split(CELL_BREAK).map((cell) => cell.replace(/[\p{Cc}\u200b\ufeff]/gu, '').trim()));

/** Whether a text is a table: two or more lines with tabs inside each. */
export const isGrid = (grid: readonly (readonly string[])[]): boolean => grid.length >= 2 && grid.every((cells) => cells.length >= 2);
