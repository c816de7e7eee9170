import { Range } from 'slate';
import { ReactEditor } from 'slate-react';
import type { PlanSlateEditor } from './slate-types';
import { standsAtMark } from './with-marks';

/**
 * At the edge of a mark the browser writes what an input method composes into the run on the one side, while the
 * document takes it on the other; slate-react leaves the browser's copy where that run has not changed, and the words
 * stand twice. Takes it out of the page when the composition ends; what the document got is drawn anyway.
 */
export function takeOutComposed(editor: PlanSlateEditor, composed: string): void {
  const { selection } = editor;
  if (composed === '' || !selection || Range.isExpanded(selection) || !standsAtMark(editor, selection.anchor)) return;
  const caret = window.getSelection();
  const node = caret?.anchorNode;
  if (!caret || !(node instanceof Text) || !ReactEditor.hasDOMNode(editor, node, { editable: true })) return;
  const start = caret.anchorOffset - composed.length;
  if (start >= 0 && node.data.slice(start, caret.anchorOffset) === composed) node.deleteData(start, composed.length);
}
