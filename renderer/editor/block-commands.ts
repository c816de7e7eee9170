import { Editor, Node, Transforms, type Path } from 'slate';
import type { Inline } from '../../shared/model';
import { blockToElement, elementToBlock } from './convert';
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
      const block = Node.get(editor, path) as BlockElement;
      for (let at = block.children.length - 1; at >= 0; at--) Transforms.removeNodes(editor, { at: [...path, at] });
      const renewed = blockToElement({ ...elementToBlock(block), content: [...content] });
      Transforms.insertNodes(editor, renewed.children, { at: [...path, 0] });
      Transforms.select(editor, Editor.end(editor, path));
    });
  });
}
