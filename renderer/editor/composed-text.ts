import { Path, Range, Text as SlateText } from 'slate';
import { ReactEditor } from 'slate-react';
import type { PlanSlateEditor } from './slate-types';
import { standsAtMark } from './with-marks';

/**
 * At the edge of a mark the browser writes what an input method composes into the run on the one side, while the
 * document takes it on the other, and the words would stand twice. slate-react takes the browser's copy out where the
 * page's caret is in another run than the document's; this does it where they are in the same run, and the rules of
 * marks put the words beside it. What the document got is drawn anyway.
 */
export function takeOutComposed(editor: PlanSlateEditor, composed: string): void {
  const { selection } = editor;
  if (composed === '' || !selection || Range.isExpanded(selection) || !standsAtMark(editor, selection.anchor)) return;
  const caret = window.getSelection();
  const node = caret?.anchorNode;
  if (!caret || !(node instanceof Text) || !ReactEditor.hasDOMNode(editor, node, { editable: true })) return;
  if (!isCopyIn(editor, node, composed, selection.anchor.path)) return;
  const start = caret.anchorOffset - composed.length;
  if (start >= 0 && node.data.slice(start, caret.anchorOffset) === composed) node.deleteData(start, composed.length);
}

/** Whether the page shows so much more of the run at a path than the document has: else words that look composed are its own. */
function isCopyIn(editor: PlanSlateEditor, node: Text, composed: string, path: Path): boolean {
  const shown = node.parentElement?.closest('[data-slate-node="text"]');
  const run = shown && ReactEditor.toSlateNode(editor, shown);
  if (!shown || !SlateText.isText(run) || !Path.equals(ReactEditor.findPath(editor, run), path)) return false;
  return shown.textContent.replace(/\uFEFF/g, '').length === run.text.length + composed.length;
}
