import { Editor, Element, Node, Path, Range, Text, Transforms, type DecoratedRange, type NodeEntry } from 'slate';
import type { BlockId, Span } from '../../shared/model';
import { endsNote, notesIn } from '../../shared/outline';
import { wordBefore } from '../../shared/text';
import { elementToBlock } from './convert';
import { isBlock, runAt, runsOf, siblingRuns } from './places';
import type { MarkedText, PlanSlateEditor } from './slate-types';
import { offsetOf, rangeOf } from './stretches';
import { asOneStep } from './with-undo-steps';

/** Words of a block, and what a note says of them; an empty text: none yet. */
export interface NotedWords extends Span {
  block: BlockId;
  text: string;
}

/** The note in which the caret stands, or at whose end; null elsewhere. */
export function noteAtCaret(editor: PlanSlateEditor): NotedWords | null {
  const place = editor.selection && offsetOf(editor, editor.selection.focus);
  const element = editor.children[editor.selection?.focus.path[0] ?? -1];
  if (!place || !isBlock(element) || runsOf(element).every((run) => run.note === undefined)) return null;
  const note = notesIn(elementToBlock(element)).find(({ start, end }) => start < place.offset && place.offset <= end);
  return note ? { ...note, block: place.block } : null;
}

/** The words that a new note would explain: what is selected within one paragraph or cell, else the word before the caret. */
export function wordsToNote(editor: PlanSlateEditor): NotedWords | null {
  if (!editor.selection) return null;
  const [start, end] = Range.edges(editor.selection);
  const holder = Path.parent(end.path);
  if (!Node.has(editor, holder)) return null;
  const edge = offsetOf(editor, Editor.start(editor, holder));
  const to = offsetOf(editor, end);
  if (!edge || !to) return null;
  const text = Editor.string(editor, holder);
  if (Range.isCollapsed(editor.selection)) {
    const word = wordBefore(text, to.offset - edge.offset);
    return word && { block: to.block, start: edge.offset + word.start, end: edge.offset + word.end, text: '' };
  }
  const from = Path.equals(Path.parent(start.path), holder) ? (offsetOf(editor, start)?.offset ?? edge.offset) : edge.offset;
  return from < to.offset ? { block: to.block, start: from, end: to.offset, text: '' } : null;
}

/** Makes a note of some words say something else, or with an empty text takes it off; the words stay. One step to undo. */
export function setNote(editor: PlanSlateEditor, { block, start, end }: NotedWords, text: string): void {
  const at = rangeOf(editor, block, { start, end });
  if (!at) return;
  asOneStep(editor, () => {
    if (text === '') Transforms.unsetNodes<MarkedText>(editor, 'note', { at, match: Text.isText, split: true });
    else Transforms.setNodes<MarkedText>(editor, { note: text }, { at, match: Text.isText, split: true });
  });
}

/** Where the caret stands inside noted words, those before it are noted no more: two pieces would be two notes. */
export function cutNoteAtCaret(editor: PlanSlateEditor): void {
  const at = editor.selection?.anchor;
  const note = at && runAt(editor, at)?.note;
  if (!at || note === undefined) return;
  const runs = siblingRuns(editor, at.path);
  const here = at.path.at(-1) ?? 0;
  const goesOn = at.offset < (runs[here]?.text.length ?? 0) || runs[here + 1]?.note === note;
  let first = here;
  while (runs[first - 1]?.note === note) first--;
  if (!goesOn || (first === here && at.offset === 0)) return;
  const before = { anchor: { path: [...Path.parent(at.path), first], offset: 0 }, focus: at };
  Transforms.unsetNodes<MarkedText>(editor, 'note', { at: before, match: Text.isText, split: true });
}

const NONE: DecoratedRange[] = [];

/** The runs behind which the number of a note is drawn. */
export function noteDecorations([node, path]: NodeEntry): DecoratedRange[] {
  if (!Element.isElement(node) || !node.children.some((run) => 'note' in run)) return NONE;
  const runs = node.children.filter(Text.isText);
  return runs.flatMap((run, at) => endsNote(runs, at)
    ? [{ anchor: { path: [...path, at], offset: 0 }, focus: { path: [...path, at], offset: run.text.length }, noteEnd: true } as DecoratedRange]
    : []);
}
