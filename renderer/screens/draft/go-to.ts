import { Editor, Transforms, type Point } from 'slate';
import { ReactEditor } from 'slate-react';
import type { BlockId, TargetId } from '../../../shared/model';
import { mentionOf, pathOfBlock, type PlanSlateEditor } from '../../editor';

/** Puts the caret at a point and brings it into the middle of the paper. */
function goTo(editor: PlanSlateEditor, point: Point): void {
  Transforms.select(editor, point);
  ReactEditor.focus(editor);
  const block = editor.children[point.path[0] ?? 0];
  if (block) ReactEditor.toDOMNode(editor, block).scrollIntoView({ block: 'center' });
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
