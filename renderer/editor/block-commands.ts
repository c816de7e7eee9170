import { Editor, Node, Path, Transforms } from 'slate';
import type { Block, BlockId, Inline } from '../../shared/model';
import { editsByBlock, replaceRuns, type TextEdit } from '../../shared/outline';
import { blockToElement, elementToBlock } from './convert';
import { pathOfBlock } from './places';
import { placedRuns } from './stretches';
import type { BlockElement, PlanSlateEditor } from './slate-types';
import { asOneStep } from './with-undo-steps';

/** Lets a carried block stand as it is (确认沿用), or takes that back. */
export function confirmBlocks(editor: PlanSlateEditor, paths: readonly Path[], confirmed: boolean): void {
  asOneStep(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (const path of paths) Transforms.setNodes<BlockElement>(editor, { confirmed }, { at: path });
    });
  });
}

/** Puts other words into a block; its id, level and lineage stay. One step to undo. */
export function replaceContent(editor: PlanSlateEditor, path: Path, content: readonly Inline[]): void {
  asOneStep(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      putRuns(editor, path, content);
      Transforms.select(editor, Editor.end(editor, path));
    });
  });
}

/** Puts blocks in, one after the other, each behind one that is there by then (null: at the start). Part of the step that is being made. */
export function insertBlocks(editor: PlanSlateEditor, placed: readonly { after: BlockId | null; block: Block }[]): void {
  Editor.withoutNormalizing(editor, () => {
    for (const { after, block } of placed) {
      const before = after === null ? null : pathOfBlock(editor, after);
      Transforms.insertNodes(editor, blockToElement(block), { at: before ? Path.next(before) : [0] });
    }
  });
}

/** Puts other words into stretches of blocks; they take over the marks of what they replace. One step to undo. */
export function applyEdits(editor: PlanSlateEditor, edits: readonly TextEdit[]): void {
  asOneStep(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (const [block, own] of editsByBlock(edits)) {
        const path = pathOfBlock(editor, block);
        if (!path) continue;
        for (const edit of own) replaceStretch(editor, path, edit);
      }
    });
  });
}

/** As text where one run holds the stretch, so that carets elsewhere stay where they are; else the runs anew. */
function replaceStretch(editor: PlanSlateEditor, path: Path, { start, end, text }: TextEdit): void {
  const block = Node.get(editor, path) as BlockElement;
  const holder = placedRuns(block).find(({ run, start: from }) => from <= start && start < from + run.text.length && end <= from + run.text.length);
  if (!holder) return putRuns(editor, path, replaceRuns(elementToBlock(block).content, { start, end }, text));
  const offset = start - holder.start;
  const at = [...path, ...holder.path];
  editor.apply({ type: 'insert_text', path: at, offset, text });
  editor.apply({ type: 'remove_text', path: at, offset: offset + text.length, text: holder.run.text.slice(offset, end - holder.start) });
}

/** A block's content anew; in a row cut into cells at each break. */
function putRuns(editor: PlanSlateEditor, path: Path, content: readonly Inline[]): void {
  const block = Node.get(editor, path) as BlockElement;
  for (let at = block.children.length - 1; at >= 0; at--) Transforms.removeNodes(editor, { at: [...path, at] });
  const renewed = blockToElement({ ...elementToBlock(block), content: [...content] });
  Transforms.insertNodes(editor, renewed.children, { at: [...path, 0] });
}
