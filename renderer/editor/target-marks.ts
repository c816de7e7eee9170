import { Editor, Text, Transforms, type Node } from 'slate';
import type { BlockId, Span, TargetId } from '../../shared/model';
import { isBlock } from './places';
import type { MarkedText, PlanSlateEditor } from './slate-types';
import { rangeOf } from './stretches';
import { asOneStep } from './with-undo-steps';

/** Marks a stretch as a mention of a target that the document's facts know. Part of the step that is being made. */
export function markMention(editor: PlanSlateEditor, block: BlockId, span: Span, target: TargetId): void {
  const at = rangeOf(editor, block, span);
  if (at) Transforms.setNodes<MarkedText>(editor, { target }, { at, match: Text.isText, split: true });
}

/** Takes a target's marks off, or with a block only those in it; the words stay. One step to undo. */
export function unmarkTarget(editor: PlanSlateEditor, target: TargetId, block?: BlockId): void {
  const isIts = (node: Node) => Text.isText(node) && node.target === target;
  asOneStep(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (const [index, element] of editor.children.entries()) {
        if (!isBlock(element) || (block !== undefined && element.id !== block)) continue;
        Transforms.unsetNodes<MarkedText>(editor, 'target', { at: [index], match: isIts, mode: 'lowest' });
      }
    });
  });
}
