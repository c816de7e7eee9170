import { Range, Text as SlateText } from 'slate';
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
  if (!holdsMore(editor, node, composed.length)) return;
  if (start >= 0 && node.data.slice(start, caret.anchorOffset) === composed) node.deleteData(start, composed.length);
}

/** Whether the page shows so much more of a run than the document has: else words that look like the composed ones are its own. */
function holdsMore(editor: PlanSlateEditor, node: Text, by: number): boolean {
  const shown = node.parentElement?.closest('[data-slate-node="text"]');
  const run = shown && ReactEditor.toSlateNode(editor, shown);
  return SlateText.isText(run) && (shown?.textContent ?? '').replace(/\uFEFF/g, '').length === run.text.length + by;
}
