import { Editor, Node, Path, Point, Range, Text, Transforms } from 'slate';
import { figureAtStart, leftInside, rightInside } from './mark-edges';
import { currentBlock, runAt, runsOf, siblingRuns } from './places';
import type { BlockElement, MarkedText, PlanSlateEditor } from './slate-types';

/** A mark that was deleted to nothing: a figure typed in its place is the same target's. */
interface EmptiedMark {
  target: string;
  at: Point;
}

/** The unit of a target of this plan; undefined when the plan knows no such target. */
export type TargetUnit = (id: string) => string | undefined;

/**
 * Where typed text goes around a target mark. Inside a mark it is the mark's. At an edge it stays outside, but for
 * what continues the figure (mark-edges.ts): after 9000, 件以上 becomes 件 inside and 以上 outside. A mark whose
 * text is gone is gone, and one that names no target of this plan is taken off.
 */
export function withMarks(editor: PlanSlateEditor, unitOf: TargetUnit): PlanSlateEditor {
  const { insertText, insertBreak, deleteFragment, deleteBackward, deleteForward, normalizeNode } = editor;
  let emptied: EmptiedMark | null = null;

  editor.insertText = (text, options) => {
    if (options?.at || !editor.selection) return insertText(text, options);
    if (Range.isExpanded(editor.selection)) editor.deleteFragment();
    const at = editor.selection.anchor;
    const refilled = emptied && Point.equals(emptied.at, at) ? emptied.target : null;
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
    // A mark is one figure: what a break cuts off from it is plain text.
    Editor.withoutNormalizing(editor, () => {
      cutMarkAtCaret(editor);
      insertBreak();
    });
  };

  editor.normalizeNode = (entry, options) => {
    const [node, path] = entry;
    if (Text.isText(node) && node.target && (node.text === '' || unitOf(node.target) === undefined)) {
      return Transforms.unsetNodes<MarkedText>(editor, 'target', { at: path });
    }
    normalizeNode(entry, options);
  };
  return editor;
}

/** A piece of the typed text and the target whose mark it joins; null: plain. */
interface Part {
  text: string;
  target: string | null;
}

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
  return before !== after && Boolean(before?.target ?? after?.target);
}

/** How typed text is divided at the edge of a mark; null where there is no edge. */
function atEdge([before, after]: Around, text: string, unitOf: TargetUnit): Part[] | null {
  if (before === after || !(before?.target ?? after?.target)) return null;
  const left = before?.target ? leftInside(before.text, text, unitOf(before.target) ?? '') : 0;
  const rest = text.slice(left);
  const right = after?.target ? rightInside(rest, after.text, unitOf(after.target) ?? '') : 0;
  return [
    { text: text.slice(0, left), target: before?.target ?? null },
    { text: rest.slice(0, rest.length - right), target: null },
    { text: rest.slice(rest.length - right), target: after?.target ?? null },
  ].filter((part) => part.text !== '');
}

function atEmptied(text: string, target: string, unitOf: TargetUnit): Part[] {
  const inside = figureAtStart(text, unitOf(target) ?? '');
  return [{ text: text.slice(0, inside), target }, { text: text.slice(inside), target: null }].filter((part) => part.text !== '');
}

/** Puts a part at the caret: into the run beside it that carries the same mark, else as a run of its own. */
function insertPart(editor: PlanSlateEditor, { text, target }: Part, insertText: (text: string) => void): void {
  const at = editor.selection?.anchor;
  if (!at) return;
  const run = runAt(editor, at);
  const [before, after] = runsAround(editor, at);
  const fits = (side: MarkedText | null) => side !== null && (side.target ?? null) === target;
  const index = at.path.at(-1) ?? 0;
  const blockPath = Path.parent(at.path);
  if (!fits(run)) {
    if (fits(before)) Transforms.select(editor, Editor.end(editor, [...blockPath, index - 1]));
    else if (fits(after)) Transforms.select(editor, Editor.start(editor, [...blockPath, index + 1]));
    else editor.marks = target ? { target } : {};
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
  return Node.string(before).length - Node.string(after).length === mark.text.length ? { target: mark.target, at } : null;
}

/** Where the caret stands inside a mark, what follows it there becomes plain: two pieces would be two mentions. */
export function cutMarkAtCaret(editor: PlanSlateEditor): void {
  const at = editor.selection?.anchor;
  const run = at && runAt(editor, at);
  if (!at || !run?.target || at.offset === 0 || at.offset === run.text.length) return;
  const rest = { anchor: at, focus: { path: at.path, offset: run.text.length } };
  Transforms.unsetNodes<MarkedText>(editor, 'target', { at: rest, match: Text.isText, split: true });
}
