import { Editor, Range, Transforms, type Point } from 'slate';
import { ReactEditor } from 'slate-react';
import type { BlockId, Span, TargetId } from '../../../shared/model';
import { mentionOf, pathOfBlock, rangeOf, type PlanSlateEditor } from '../../editor';

/** Selects a place and brings it into the middle of the paper; the focus stays where it is. */
function show(editor: PlanSlateEditor, at: Point | Range): void {
  Transforms.select(editor, at);
  const path = Range.isRange(at) ? at.anchor.path : at.path;
  const block = editor.children[path[0] ?? 0];
  // One that was put in a moment ago may not be drawn yet; slate-react brings the caret into sight when it is.
  if (block && 'id' in block) document.querySelector(`.paper-body [data-block="${block.id}"]`)?.scrollIntoView({ block: 'center' });
}

/** The same, ready to write there. */
function goTo(editor: PlanSlateEditor, at: Point | Range): void {
  show(editor, at);
  ReactEditor.focus(editor);
}

export function goToBlock(editor: PlanSlateEditor, id: BlockId): void {
  const path = pathOfBlock(editor, id);
  if (path) goTo(editor, Editor.start(editor, path));
}

/** Puts the caret into the first mention of a target. */
export function goToTarget(editor: PlanSlateEditor, id: TargetId): void {
  const mention = mentionOf(editor, id);
  if (mention) goTo(editor, { path: mention[1], offset: mention[0].text.length });
}

/** Shows the first mention of a target while the focus stays in the table. */
export function showTarget(editor: PlanSlateEditor, id: TargetId): void {
  const mention = mentionOf(editor, id);
  if (mention) show(editor, { path: mention[1], offset: mention[0].text.length });
}

/** Selects a stretch of a block's text. */
export function goToSpan(editor: PlanSlateEditor, block: BlockId, span: Span): void {
  const range = rangeOf(editor, block, span);
  if (range) goTo(editor, range);
}
