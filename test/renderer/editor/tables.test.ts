import { Transforms } from 'slate';
import { addColumn, addRow, insertTable, removeColumn, removeRow, removeTable, stepCell, stepRow, toggleHeader } from '../../../renderer/editor/table-commands';
import { editorOn, linesOn, pointAt } from '../../support/slate-editors';

const TABLE = ['r+ 指标\t目标', 'r 企业\t⟦t2:30项⟧'];
const on = (...lines: string[]) => editorOn(lines).editor;
const asData = (text: string) => ({ getData: (type: string) => (type === 'text/plain' ? text : '') }) as unknown as DataTransfer;

test('Tab goes from cell to cell and adds a row behind the last', () => {
  const editor = on('r+ 指标|\t目标', 'r 企业\t⟦t2:30项⟧');
  stepCell(editor, 1);
  expect(linesOn(editor)).toEqual(['r+ 指标\t目标|', TABLE[1]]);
  stepCell(editor, 1);
  stepCell(editor, 1);
  stepCell(editor, 1);
  expect(linesOn(editor)).toEqual([...TABLE, 'r |\t']);
  stepCell(editor, -1);
  expect(linesOn(editor)).toEqual([TABLE[0], 'r 企业\t⟦t2:30项|⟧', 'r \t']);
  expect(stepRow(editor, -1)).toBe(true);
  expect(stepRow(editor, -1)).toBe(false);
});

test('Enter goes down, adds a row at the end, and leaves the table from an empty one', () => {
  const editor = on('r+ 指|标\t目标', TABLE[1]!);
  editor.insertBreak();
  expect(linesOn(editor)).toEqual([TABLE[0], 'r 企业|\t⟦t2:30项⟧']);
  editor.insertBreak();
  expect(linesOn(editor)).toEqual([...TABLE, 'r |\t']);
  editor.insertBreak();
  expect(linesOn(editor)).toEqual([...TABLE, 'p |']);
});

test('nothing is merged at the edge of a cell or of a table', () => {
  const inside = on('p 前', 'r 企业\t|⟦t2:30项⟧', 'p 后');
  inside.deleteBackward('character');
  expect(linesOn(inside, false)).toEqual(['p 前', 'r 企业\t⟦t2:30项⟧', 'p 后']);
  const behind = on('r 企业\t甲', 'p |后');
  behind.deleteBackward('character');
  expect(linesOn(behind)).toEqual(['r 企业\t甲|', 'p 后']);
  const before = on('p 前|', 'r 企业\t甲');
  before.deleteForward('character');
  expect(linesOn(before)).toEqual(['p 前', 'r |企业\t甲']);
});

test('deleting over cells empties them; rows that are selected whole go; one undo brings all back', () => {
  const editor = on('p 前[文', 'r 企业\t甲', 'r 园区\t乙]丙', 'p 后');
  editor.deleteFragment();
  expect(linesOn(editor)).toEqual(['p 前|', 'r \t丙', 'p 后']);
  editor.undo();
  expect(linesOn(editor, false)).toEqual(['p 前文', 'r 企业\t甲', 'r 园区\t乙丙', 'p 后']);
  Transforms.select(editor, { anchor: pointAt(editor, 1, 1), focus: pointAt(editor, 1, 4) });
  editor.insertText('新');
  expect(linesOn(editor, false)).toEqual(['p 前文', 'r 企新\t', 'r 园区\t乙丙', 'p 后']);
});

test('rows and columns come and go, each in one step', () => {
  const commands = [
    [() => addRow(editor, 'below'), ['p 前', ...TABLE, 'r \t']],
    [() => addRow(editor, 'above'), ['p 前', TABLE[0], 'r \t', TABLE[1]]],
    [() => removeRow(editor), ['p 前', TABLE[0]]],
    [() => addColumn(editor, 'left'), ['p 前', 'r+ \t指标\t目标', 'r \t企业\t⟦t2:30项⟧']],
    [() => addColumn(editor, 'right'), ['p 前', 'r+ 指标\t\t目标', 'r 企业\t\t⟦t2:30项⟧']],
    [() => removeColumn(editor), ['p 前', 'r+ 目标', 'r ⟦t2:30项⟧']],
    [() => removeTable(editor), ['p 前']],
    [() => toggleHeader(editor), ['p 前', TABLE[0], 'r+ 企业\t⟦t2:30项⟧']],
    [() => insertTable(editor, { rows: 2, columns: 2 }), ['p 前', ...TABLE, 'p ', 'r+ \t', 'r \t', 'p ']],
  ] as const;
  const editor = on('p 前', ...TABLE);
  for (const [command, lines] of commands) {
    Transforms.select(editor, pointAt(editor, 2, 1));
    command();
    expect(linesOn(editor, false)).toEqual(lines);
    editor.undo();
    expect(linesOn(editor, false)).toEqual(['p 前', ...TABLE]);
  }
});

test('a copied table fills cells from the caret on, and becomes rows outside of one', () => {
  const inside = on(TABLE[0]!, 'r |企业\t甲', 'r 园区\t乙');
  inside.insertData(asData('平台\t9\n基地\t8\n多余\t7'));
  expect(linesOn(inside, false)).toEqual([TABLE[0], 'r 平台\t9', 'r 基地\t8']);
  const outside = on('p 前文|');
  outside.insertData(asData('指标\t目标\r\n企业\t30家\r\n'));
  expect(linesOn(outside, false)).toEqual(['p 前文', 'r+ 指标\t目标', 'r 企业\t30家']);
  const words = on('r 企业|\t甲');
  words.insertData(asData('第一行\n第二行'));
  expect(linesOn(words, false)).toEqual(['r 企业第一行 第二行\t甲']);
});
