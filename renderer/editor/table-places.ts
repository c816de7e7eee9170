import { Element, type NodeEntry } from 'slate';
import type { CellElement, PlanSlateEditor, RowElement } from './slate-types';

/** The row in which the caret stands. */
export function rowAt(editor: PlanSlateEditor): NodeEntry<RowElement> | null {
  const at = editor.selection?.focus.path[0];
  const row = at === undefined ? null : rowOf(editor, at);
  return row && at !== undefined ? [row, [at]] : null;
}

/** The cell in which the caret stands. */
export function cellAt(editor: PlanSlateEditor): NodeEntry<CellElement> | null {
  const row = rowAt(editor);
  const at = editor.selection?.focus.path[1] ?? 0;
  const cell = row?.[0].children[at];
  return row && cell ? [cell, [...row[1], at]] : null;
}

export function rowOf(editor: PlanSlateEditor, index: number): RowElement | null {
  const block = editor.children[index];
  return Element.isElement(block) && block.type === 'row' ? block : null;
}

/** The first and the last row of the table that the row at an index belongs to. */
export function tableAround(editor: PlanSlateEditor, index: number): { from: number; to: number } {
  let from = index;
  while (rowOf(editor, from - 1) && !(rowOf(editor, from)?.header && !rowOf(editor, from - 1)?.header)) from -= 1;
  let to = index;
  while (rowOf(editor, to + 1) && !(rowOf(editor, to + 1)?.header && !rowOf(editor, to)?.header)) to += 1;
  return { from, to };
}

