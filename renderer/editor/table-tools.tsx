import { Button } from 'antd';
import type { MouseEvent } from 'react';
import { ReactEditor, useSlate } from 'slate-react';
import { addColumn, addRow, removeColumn, removeRow, removeTable, toggleHeader } from './table-commands';
import { rowAt } from './table-places';
import type { PlanSlateEditor } from './slate-types';

const TOOLS: readonly [word: string, run: (editor: PlanSlateEditor) => boolean][] = [
  ['上方加行', (editor) => addRow(editor, 'above')],
  ['下方加行', (editor) => addRow(editor, 'below')],
  ['删除行', removeRow],
  ['左侧加列', (editor) => addColumn(editor, 'left')],
  ['右侧加列', (editor) => addColumn(editor, 'right')],
  ['删除列', removeColumn],
  ['表头', toggleHeader],
  ['删除表格', removeTable],
];

/** What can be done to the table in which the caret stands; stays at the top of what is seen of the paper. */
export function TableTools() {
  const editor = useSlate();
  if (!rowAt(editor)) return null;
  return (
    <div className="table-tools" role="toolbar" aria-label="表格">
      {TOOLS.map(([word, run]) => (
        <Button key={word} size="small" onMouseDown={keepCaret} onClick={() => runTool(editor, run)}>{word}</Button>
      ))}
    </div>
  );
}

function runTool(editor: PlanSlateEditor, run: (editor: PlanSlateEditor) => boolean): void {
  run(editor);
  ReactEditor.focus(editor);
}

/** The caret stays in its cell while a button is pressed. */
const keepCaret = (event: MouseEvent) => event.preventDefault();
