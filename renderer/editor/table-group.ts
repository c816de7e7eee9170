import type { EditorCommand } from './editor-command';
import type { PlanSlateEditor } from './slate-types';
import { addColumn, addRow, insertTable, removeColumn, removeRow, removeTable, stepCell, stepRow, toggleHeader } from './table-commands';
import { rowAt } from './table-places';

const inTable = (editor: PlanSlateEditor): boolean => rowAt(editor) !== null;

const forTable = (id: string, name: string, run: (editor: PlanSlateEditor) => void): EditorCommand => ({ id, name, group: '表格', keys: [], run, enabled: inTable });

/** Goes from cell to cell; outside of a table the key keeps its meaning. */
const step = (id: string, name: string, key: string, run: (editor: PlanSlateEditor) => void): EditorCommand =>
  ({ id, name, group: '表格', keys: [key], run, enabled: inTable, keyMeans: inTable });

/** What can be done to tables. */
export const TABLE_COMMANDS: readonly EditorCommand[] = [
  { id: 'insert-table', name: '插入表格（3 行 3 列）', group: '表格', keys: [], run: (editor) => insertTable(editor, { rows: 3, columns: 3 }), enabled: (editor) => editor.selection !== null },
  step('next-cell', '下一格', 'Tab', (editor) => stepCell(editor, 1)),
  step('previous-cell', '上一格', 'Shift+Tab', (editor) => stepCell(editor, -1)),
  forTable('row-above', '上方加行', (editor) => addRow(editor, 'above')),
  forTable('row-below', '下方加行', (editor) => addRow(editor, 'below')),
  forTable('column-left', '左侧加列', (editor) => addColumn(editor, 'left')),
  forTable('column-right', '右侧加列', (editor) => addColumn(editor, 'right')),
  forTable('remove-row', '删除行', removeRow),
  forTable('remove-column', '删除列', removeColumn),
  forTable('table-header', '首行作表头', toggleHeader),
  forTable('remove-table', '删除表格', removeTable),
];

/** Arrows up and down go by rows in a table, and on as ever where there is no further row; they are in no list of keys. */
export const stepRowBy = (editor: PlanSlateEditor, key: string): boolean =>
  (key === 'ArrowUp' && stepRow(editor, -1)) || (key === 'ArrowDown' && stepRow(editor, 1));
