import { Editor, Node, Path, Point, Range, Text, Transforms, type NodeEntry } from 'slate';
import { freshId } from './with-ids';
import { cellAt, rowAt, tableAround } from './table-places';
import { addRow, leaveTable, selectCell } from './table-commands';
import type { CellElement, ParagraphElement, PlanSlateEditor, RowElement } from './slate-types';

/**
 * Rows of tables. A cell is a wall: nothing that is deleted, broken or pasted merges two cells, a row with another
 * block, or cuts a row in two. Enter goes to the cell below; in the last row it adds one, in an empty one it leaves.
 */
export function withTables(editor: PlanSlateEditor): PlanSlateEditor {
  const { insertBreak, insertText, deleteBackward, deleteForward, deleteFragment, normalizeNode } = editor;

  editor.insertText = (text, options) => insertText(!options?.at && cellAt(editor) ? text.replace(/[\t\r\n]+/g, ' ') : text, options);

  editor.insertBreak = () => {
    const { selection } = editor;
    if (selection && Range.isExpanded(selection) && touchesRow(editor, selection)) return editor.deleteFragment();
    const row = rowAt(editor);
    if (!row) return insertBreak();
    goDown(editor, row);
  };

  editor.deleteBackward = (unit) => {
    if (!stopsAtWall(editor, -1)) deleteBackward(unit);
  };
  editor.deleteForward = (unit) => {
    if (!stopsAtWall(editor, 1)) deleteForward(unit);
  };

  editor.deleteFragment = (options) => {
    const { selection } = editor;
    if (selection && Range.isExpanded(selection) && touchesRow(editor, selection)) clearRange(editor, selection);
    else deleteFragment(options);
  };

  editor.normalizeNode = (entry, options) => {
    if (!mendTable(editor, entry)) normalizeNode(entry, options);
  };
  return editor;
}

function goDown(editor: PlanSlateEditor, [row, path]: NodeEntry<RowElement>): void {
  const at = path[0] ?? 0;
  const { from, to } = tableAround(editor, at);
  const column = cellAt(editor)?.[1][1] ?? 0;
  if (at < to) selectCell(editor, at + 1, column);
  else if (at > from && Node.string(row) === '') leaveTable(editor, at);
  else addRow(editor, 'below');
}

/** Whether a selection reaches into a row or over one, and is more than a piece of one cell. */
function touchesRow(editor: PlanSlateEditor, selection: Range): boolean {
  const [start, end] = Range.edges(selection);
  if (Path.equals(Path.parent(start.path), Path.parent(end.path))) return false;
  const [from, to] = [start.path[0] ?? 0, end.path[0] ?? 0];
  for (let index = from; index <= to; index++) if (isRow(editor, index)) return true;
  return false;
}

const isRow = (editor: PlanSlateEditor, index: number): boolean => {
  const block = editor.children[index];
  return block !== undefined && !Text.isText(block) && !Editor.isEditor(block) && block.type === 'row';
};

/** Whether the caret stands at the edge of a cell, or at the edge of a block beside a row; an empty paragraph goes. */
function stopsAtWall(editor: PlanSlateEditor, direction: -1 | 1): boolean {
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection)) return false;
  const at = selection.anchor;
  const isEdge = direction < 0 ? Editor.isStart : Editor.isEnd;
  if (cellAt(editor)) return isEdge(editor, at, Path.parent(at.path));
  const index = at.path[0] ?? 0;
  if (!isEdge(editor, at, [index]) || !isRow(editor, index + direction)) return false;
  const block = Node.get(editor, [index]);
  // A heading becomes a paragraph first.
  if (direction < 0 && 'type' in block && block.type === 'heading') return false;
  const beyond = direction < 0 ? Editor.end(editor, [index - 1]) : Editor.start(editor, [index + 1]);
  Transforms.select(editor, beyond);
  if (Node.string(block) === '') Transforms.removeNodes(editor, { at: [index] });
  return true;
}

/** Takes out what is selected without joining what stays: cells are emptied, rows that are selected whole go. */
function clearRange(editor: PlanSlateEditor, selection: Range): void {
  const range = Editor.unhangRange(editor, selection);
  const [start, end] = Range.edges(range);
  const caret = Editor.pointRef(editor, start);
  Editor.withoutNormalizing(editor, () => {
    for (let index = end.path[0] ?? 0; index >= (start.path[0] ?? 0); index--) {
      if (isTakenWhole(editor, index, start, end)) Transforms.removeNodes(editor, { at: [index] });
      else clearTexts(editor, index, start, end);
    }
  });
  const at = caret.unref() ?? Editor.start(editor, [Math.min(start.path[0] ?? 0, editor.children.length - 1)]);
  Transforms.select(editor, at);
}

function isTakenWhole(editor: PlanSlateEditor, index: number, start: Point, end: Point): boolean {
  if (index > (start.path[0] ?? 0) && index < (end.path[0] ?? 0)) return true;
  if (!isRow(editor, index)) return false;
  return !Point.isAfter(start, Editor.start(editor, [index])) && !Point.isBefore(end, Editor.end(editor, [index]));
}

function clearTexts(editor: PlanSlateEditor, index: number, start: Point, end: Point): void {
  const texts = [...Node.texts(Node.get(editor, [index]))].reverse();
  for (const [run, path] of texts) {
    const whole = { anchor: { path: [index, ...path], offset: 0 }, focus: { path: [index, ...path], offset: run.text.length } };
    const part = Range.intersection(whole, { anchor: start, focus: end });
    if (!part || Range.isCollapsed(part)) continue;
    const offset = part.anchor.offset;
    editor.apply({ type: 'remove_text', path: [index, ...path], offset, text: run.text.slice(offset, part.focus.offset) });
  }
}

/** Cells stand in rows only, rows hold cells only, cells and other blocks hold text only. True when something was mended. */
function mendTable(editor: PlanSlateEditor, [node, path]: NodeEntry): boolean {
  if (Text.isText(node) || Editor.isEditor(node)) return false;
  if (node.type === 'cell' && path.length === 1) {
    Transforms.setNodes<ParagraphElement>(editor, { type: 'paragraph', id: freshId(editor), origins: [], confirmed: false }, { at: path });
    return true;
  }
  if (node.type === 'cell') return mendBreaks(editor, node, path);
  for (const [at, child] of node.children.entries()) {
    if (node.type === 'row' && Text.isText(child)) {
      Transforms.wrapNodes(editor, { type: 'cell', children: [] }, { at: [...path, at] });
      return true;
    }
    if (node.type !== 'row' && !Text.isText(child)) {
      Transforms.unwrapNodes(editor, { at: [...path, at] });
      return true;
    }
  }
  return false;
}

/** A tab that came into a cell (by a paragraph that held one) would be a break between cells. */
function mendBreaks(editor: PlanSlateEditor, cell: CellElement, path: Path): boolean {
  for (const [at, child] of cell.children.entries()) {
    if (!Text.isText(child)) {
      Transforms.unwrapNodes(editor, { at: [...path, at] });
      return true;
    }
    const offset = child.text.search(/[\t\r\n]/);
    if (offset < 0) continue;
    editor.apply({ type: 'insert_text', path: [...path, at], offset, text: ' ' });
    editor.apply({ type: 'remove_text', path: [...path, at], offset: offset + 1, text: child.text.charAt(offset) });
    return true;
  }
  return false;
}
