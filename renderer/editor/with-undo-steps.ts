import { Point, Range } from 'slate';
import { HistoryEditor } from 'slate-history';
import { invariant } from '../../shared/model';
import { keepLongHistory } from './long-history';
import type { PlanSlateEditor } from './slate-types';

/** A pause that ends a run of typing: what comes after it is undone by itself. */
const PAUSE_MS = 1000;
const SENTENCE_END = /[。！？；]$/;

interface Run {
  kind: 'typing' | 'erasing';
  at: Point;
  time: number;
}

/** What is known of the step that is being done in an editor. */
interface Steps {
  inside: boolean;
  run: Run | null;
}

const stepsOf = new WeakMap<PlanSlateEditor, Steps>();

/** Does something as one step; what is done inside of another step belongs to that one. */
function inStep(editor: PlanSlateEditor, command: () => void, merge: boolean): void {
  const steps = stepsOf.get(editor);
  invariant(steps, 'an editor without undo steps');
  if (steps.inside) return command();
  steps.inside = true;
  try {
    if (merge) HistoryEditor.withMerging(editor, command);
    else HistoryEditor.withNewBatch(editor, command);
  } finally {
    steps.inside = false;
  }
}

/**
 * What one Ctrl+Z takes back: a command; or a run of typing (or erasing) without a pause, up to the end of a
 * sentence. Clock passed in, in milliseconds.
 */
export function withUndoSteps(editor: PlanSlateEditor, now: () => number): PlanSlateEditor {
  const { apply, insertText, deleteBackward, deleteForward, deleteFragment, insertBreak, insertData } = editor;
  const steps: Steps = { inside: false, run: null };
  stepsOf.set(editor, steps);
  keepLongHistory(editor);

  const step = (kind: Run['kind'] | null, command: () => void, ends = false) => {
    if (steps.inside) return command();
    const { selection } = editor;
    const { run } = steps;
    const goesOn = run !== null && run.kind === kind && now() - run.time < PAUSE_MS && selection !== null && Range.isCollapsed(selection) && Point.equals(run.at, selection.anchor);
    inStep(editor, command, goesOn);
    steps.run = kind && !ends && editor.selection ? { kind, at: editor.selection.anchor, time: now() } : null;
  };

  editor.insertText = (text, options) => step('typing', () => insertText(text, options), SENTENCE_END.test(text));
  editor.deleteBackward = (unit) => step('erasing', () => deleteBackward(unit));
  editor.deleteForward = (unit) => step('erasing', () => deleteForward(unit));
  editor.deleteFragment = (options) => step(null, () => deleteFragment(options));
  editor.insertBreak = () => step(null, insertBreak);
  editor.insertData = (data) => step(null, () => insertData(data));
  // Undo, redo and commands from outside come by here only.
  editor.apply = (op) => {
    if (!steps.inside && op.type !== 'set_selection') steps.run = null;
    apply(op);
  };
  return editor;
}

/** Runs a command of several changes as one step to undo. */
export function asOneStep(editor: PlanSlateEditor, command: () => void): void {
  inStep(editor, command, false);
  const steps = stepsOf.get(editor);
  if (steps && !steps.inside) steps.run = null;
}
