import { Editor, Element, Node, Text, Transforms, type Path, type Point } from 'slate';
import type { BlockId, Span, TargetId } from '../../shared/model';
import { pathOfBlock } from './places';
import type { MarkedText, PlanSlateEditor } from './slate-types';
import { asOneStep } from './with-undo-steps';

/** The point at an offset of a block's text; `ahead`: at an edge of two runs the start of the second. */
function pointAt(editor: PlanSlateEditor, block: Path, offset: number, ahead: boolean): Point {
  let left = offset;
  for (const [run, path] of Node.texts(Node.get(editor, block))) {
    if (left < run.text.length || (left === run.text.length && !ahead)) return { path: [...block, ...path], offset: left };
    left -= run.text.length;
  }
  return Editor.end(editor, block);
}

/** The selection that covers a stretch of a block's text; null when the block is gone. */
export function rangeOf(editor: PlanSlateEditor, block: BlockId, { start, end }: Span) {
  const path = pathOfBlock(editor, block);
  return path && { anchor: pointAt(editor, path, start, true), focus: pointAt(editor, path, end, false) };
}

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
        if (!Element.isElement(element) || (block !== undefined && element.id !== block)) continue;
        Transforms.unsetNodes<MarkedText>(editor, 'target', { at: [index], match: isIts, mode: 'lowest' });
      }
    });
  });
}
