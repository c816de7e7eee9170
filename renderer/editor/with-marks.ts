import { Editor, Node, Path, Point, Range, Text, Transforms } from 'slate';
import { figureAtStart, leftInside, rightInside } from './mark-edges';
import { cutNoteAtCaret } from './note-marks';
import { currentBlock, runAt, runsOf, siblingRuns } from './places';
import type { BlockElement, MarkedText, PlanSlateEditor } from './slate-types';

/** A mark that was deleted to nothing: a figure typed in its place is the same target's. */
interface EmptiedMark {
  target: string;
  note: string | undefined;
  at: Point;
}

/** The unit of a target of this plan; undefined when the plan knows no such target. */
export type TargetUnit = (id: string) => string | undefined;

/**
 * Where typed text goes around a mark. Inside a mark it is the mark's. At an edge it stays outside, but for what
 * continues a target's figure (mark-edges.ts): after 9000, 件以上 becomes 件 inside and 以上 outside. A mark whose
 * text is gone is gone, and one that names no target of this plan is taken off.
 */
export function withMarks(editor: PlanSlateEditor, unitOf: TargetUnit): PlanSlateEditor {
  const { insertText, insertBreak, deleteFragment, deleteBackward, deleteForward, normalizeNode } = editor;
  let emptied: EmptiedMark | null = null;

  editor.insertText = (text, options) => {
    if (options?.at || !editor.selection) return insertText(text, options);
    if (Range.isExpanded(editor.selection)) editor.deleteFragment();
    const at = editor.selection.anchor;
    const refilled = emptied && Point.equals(emptied.at, at) ? emptied : null;
    emptied = null;
    const parts = refilled ? atEmptied(text, refilled, unitOf) : atEdge(runsAround(editor, at), text, unitOf);
    if (!parts) return insertText(text);
    Editor.withoutNormalizing(editor, () => parts.forEach((part) => insertPart(editor, part, insertText)));
  };

  const watching = (run: () => void) => {
    const before = currentBlock(editor)?.[0];
    run();
    emptied = before ? emptiedBetween(editor, before) : null;
  };
  editor.deleteFragment = (options) => watching(() => deleteFragment(options));
  editor.deleteBackward = (unit) => watching(() => deleteBackward(unit));
  editor.deleteForward = (unit) => watching(() => deleteForward(unit));

  editor.insertBreak = () => {
    // A mark is one figure or one note: what a break cuts off from it is plain text.
    Editor.withoutNormalizing(editor, () => {
      cutMarksAtCaret(editor);
      insertBreak();
    });
  };

  editor.normalizeNode = (entry, options) => {
    const [node, path] = entry;
    if (Text.isText(node) && node.target && (node.text === '' || unitOf(node.target) === undefined)) {
      return Transforms.unsetNodes<MarkedText>(editor, 'target', { at: path });
    }
    if (Text.isText(node) && node.note !== undefined && node.text === '') return Transforms.unsetNodes<MarkedText>(editor, 'note', { at: path });
    normalizeNode(entry, options);
  };
  return editor;
}

/** A piece of the typed text and the marks that it joins. */
type Part = MarkedText;

const marksOf = (run: MarkedText | null | undefined): Omit<MarkedText, 'text'> =>
  ({ ...(run?.target ? { target: run.target } : {}), ...(run?.note ? { note: run.note } : {}) });

const isMarked = (run: MarkedText | null): boolean => Boolean(run?.target ?? run?.note);

type Around = [before: MarkedText | null, after: MarkedText | null];

/** The runs on both sides of a point; the same one twice inside a run, null beyond the block. */
function runsAround(editor: PlanSlateEditor, { path, offset }: Point): Around {
  const children = siblingRuns(editor, path);
  const index = path.at(-1) ?? 0;
  const here = children[index] ?? null;
  if (!here || (offset > 0 && offset < here.text.length)) return [here, here];
  return offset === 0 ? [children[index - 1] ?? null, here] : [here, children[index + 1] ?? null];
}

/** Whether a caret there has a mark on one side and something else on the other. */
export function standsAtMark(editor: PlanSlateEditor, at: Point): boolean {
  const [before, after] = runsAround(editor, at);
  return before !== after && (isMarked(before) || isMarked(after));
}

/** How typed text is divided at the edge of a mark; null where there is no edge. Between two runs of one note it is the note's. */
function atEdge([before, after]: Around, text: string, unitOf: TargetUnit): Part[] | null {
  if (before === after || !(isMarked(before) || isMarked(after))) return null;
  const shared = before?.note !== undefined && before.note === after?.note ? { note: before.note } : {};
  const left = before?.target ? leftInside(before.text, text, unitOf(before.target) ?? '') : 0;
  const rest = text.slice(left);
  const right = after?.target ? rightInside(rest, after.text, unitOf(after.target) ?? '') : 0;
  return [
    { ...marksOf(before), text: text.slice(0, left) },
    { ...shared, text: rest.slice(0, rest.length - right) },
    { ...marksOf(after), text: rest.slice(rest.length - right) },
  ].filter((part) => part.text !== '');
}

function atEmptied(text: string, emptied: EmptiedMark, unitOf: TargetUnit): Part[] {
  const inside = figureAtStart(text, unitOf(emptied.target) ?? '');
  return [{ ...marksOf({ ...emptied, text }), text: text.slice(0, inside) }, { text: text.slice(inside) }].filter((part) => part.text !== '');
}

/** Puts a part at the caret: into the run beside it that carries the same marks, else as a run of its own. */
function insertPart(editor: PlanSlateEditor, { text, ...marks }: Part, insertText: (text: string) => void): void {
  const at = editor.selection?.anchor;
  if (!at) return;
  const run = runAt(editor, at);
  const [before, after] = runsAround(editor, at);
  const fits = (side: MarkedText | null) => side !== null && side.target === marks.target && side.note === marks.note;
  const index = at.path.at(-1) ?? 0;
  const blockPath = Path.parent(at.path);
  if (!fits(run)) {
    if (fits(before)) Transforms.select(editor, Editor.end(editor, [...blockPath, index - 1]));
    else if (fits(after)) Transforms.select(editor, Editor.start(editor, [...blockPath, index + 1]));
    else editor.marks = marks;
  }
  insertText(text);
}

/** The mark that a deletion took away, when it took nothing else. */
function emptiedBetween(editor: PlanSlateEditor, before: BlockElement): EmptiedMark | null {
  const after = currentBlock(editor)?.[0];
  const at = editor.selection?.anchor;
  if (!after || !at || after.id !== before.id) return null;
  const kept = new Set(runsOf(after).map((run) => run.target));
  const lost = runsOf(before).filter((run) => run.target && !kept.has(run.target));
  const [mark] = lost;
  if (lost.length !== 1 || !mark?.target) return null;
  return Node.string(before).length - Node.string(after).length === mark.text.length ? { target: mark.target, note: mark.note, at } : null;
}

/** Where the caret stands inside marks, they are one-sided from now on: two pieces would be two mentions, or two notes. */
export function cutMarksAtCaret(editor: PlanSlateEditor): void {
  cutFigureAtCaret(editor);
  cutNoteAtCaret(editor);
}

/** What follows the caret in a figure becomes plain. */
function cutFigureAtCaret(editor: PlanSlateEditor): void {
  const at = editor.selection?.anchor;
  const run = at && runAt(editor, at);
  if (!at || !run?.target || at.offset === 0 || at.offset === run.text.length) return;
  const rest = { anchor: at, focus: { path: at.path, offset: run.text.length } };
  Transforms.unsetNodes<MarkedText>(editor, 'target', { at: rest, match: Text.isText, split: true });
}
