import { Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import type { BlockId } from '../../../../shared/model';
import { headingText } from '../../../../shared/outline';
import { elementToBlock, isBlock, pathOfBlock, rangeOfMatch, type PlanSlateEditor } from '../../../editor';

/** A heading is named on the paper: its words are selected there, the body text of a run-in one is not. */
export function renameSection(editor: PlanSlateEditor, id: BlockId): void {
  const path = pathOfBlock(editor, id);
  const block = path && editor.children[path[0] ?? 0];
  if (!isBlock(block)) return;
  const words = headingText(elementToBlock(block));
  const range = rangeOfMatch(editor, { block: id, start: 0, end: words.length });
  if (range) Transforms.select(editor, range);
  ReactEditor.focus(editor);
  ReactEditor.toDOMNode(editor, block).scrollIntoView({ block: 'center' });
}
