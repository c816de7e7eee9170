import { Editor, Node, Path, Range, Transforms } from 'slate';
import type { NewId } from '../../shared/model';
import type { Pasted, PastedBlock } from './paste-html';
import { currentBlock } from './places';
import type { BlockElement, PlanSlateEditor } from './slate-types';
import { freshParagraph } from './with-ids';

/** In the middle of a paragraph a number is a part of the words. */
export const asText = ({ label, text }: PastedBlock): string => label + text;

function asElement({ text, level, runIn, row }: PastedBlock, id: string): BlockElement {
  if (row) return { type: 'row', id, origins: [], confirmed: false, header: row.header, children: row.cells.map((cell) => ({ type: 'cell', children: [{ text: cell }] })) };
  const paragraph = { ...freshParagraph(id), children: [{ text }] };
  return level === null ? paragraph : { ...paragraph, type: 'heading', level, marker: 'number', label: '', runIn };
}

/**
 * Puts paragraphs of another program where the caret is, as Word does. A single one goes into the paragraph as text;
 * of several the first goes on what stands before the caret, the rest are blocks of their own, and what stood behind the
 * caret stays a paragraph of its own unless the last was copied in part. An empty paragraph becomes what is pasted.
 * Rows of a table are always blocks of their own.
 */
export function insertPasted(editor: PlanSlateEditor, { blocks, open }: Pasted, newId: NewId, typeText: (text: string) => void): void {
  if (editor.selection && Range.isExpanded(editor.selection)) editor.deleteFragment();
  const [first] = blocks;
  const place = currentBlock(editor);
  if (!first || !place || !editor.selection) return;
  const [block, path] = place;
  const isEmpty = Node.string(block) === '';
  if (blocks.length === 1 && !first.row && !(isEmpty && block.type === 'paragraph' && first.level !== null)) return typeText(isEmpty && block.type === 'heading' ? first.text : asText(first));
  Editor.withoutNormalizing(editor, () => {
    const at = editor.selection?.anchor;
    const beforeAll = at !== undefined && Editor.isStart(editor, at, path);
    const behindAll = at !== undefined && Editor.isEnd(editor, at, path);
    if (isEmpty && block.type === 'paragraph') {
      insertBlocks(editor, path, blocks, newId);
      Transforms.removeNodes(editor, { at: [(path[0] ?? 0) + blocks.length] });
    } else if (beforeAll && !isEmpty) {
      insertBlocks(editor, path, blocks, newId);
      if (open) joinNext(editor, (path[0] ?? 0) + blocks.length - 1);
    } else {
      if (!behindAll) editor.insertBreak();
      Transforms.select(editor, Editor.end(editor, path));
      if (!first.row) typeText(asText(first));
      insertBlocks(editor, Path.next(path), first.row ? blocks : blocks.slice(1), newId);
      if (open && !behindAll) joinNext(editor, (path[0] ?? 0) + blocks.length - 1);
    }
  });
}

/** Blocks at a place; the caret comes to the end of the last. */
function insertBlocks(editor: PlanSlateEditor, path: Path, blocks: readonly PastedBlock[], newId: NewId): void {
  Transforms.insertNodes(editor, blocks.map((block) => asElement(block, newId())), { at: path });
  Transforms.select(editor, Editor.end(editor, [(path[0] ?? 0) + blocks.length - 1]));
}

/** What stands in the block behind goes on in this one. */
function joinNext(editor: PlanSlateEditor, index: number): void {
  const isRow = (at: number) => (editor.children[at] as BlockElement).type === 'row';
  // A table is no text to go on with.
  if (!isRow(index) && !isRow(index + 1)) Transforms.mergeNodes(editor, { at: [index + 1] });
}
