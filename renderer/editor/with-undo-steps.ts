import { Point, Range } from 'slate';
import { HistoryEditor } from 'slate-history';
import type { PlanSlateEditor } from './slate-types';

/** A pause that ends a run of typing: what comes after it is undone by itself. */
const PAUSE_MS = 1000;
const SENTENCE_END = /[。！？；]$/;

interface Run {
  kind: 'typing' | 'erasing';
  at: Point;
  time: number;
}

/**
 * What one Ctrl+Z takes back: a command; or a run of typing (or erasing) without a pause, up to the end of a
 * sentence. Clock passed in, in milliseconds.
 */
export function withUndoSteps(editor: PlanSlateEditor, now: () => number): PlanSlateEditor {
  const { apply, insertText, deleteBackward, deleteForward, deleteFragment, insertBreak, insertData } = editor;
  let inside = false;
  let run: Run | null = null;

  const step = (kind: Run['kind'] | null, command: () => void, ends = false) => {
    if (inside) return command();
    const { selection } = editor;
    const goesOn = run !== null && run.kind === kind && now() - run.time < PAUSE_MS && selection !== null && Range.isCollapsed(selection) && Point.equals(run.at, selection.anchor);
    inside = true;
    try {
      if (goesOn) HistoryEditor.withMerging(editor, command);
      else HistoryEditor.withNewBatch(editor, command);
    } finally {
      inside = false;
    }
    run = kind && !ends && editor.selection ? { kind, at: editor.selection.anchor, time: now() } : null;
  };

  editor.insertText = (text, options) => step('typing', () => insertText(text, options), SENTENCE_END.test(text));
  editor.deleteBackward = (unit) => step('erasing', () => deleteBackward(unit));
  editor.deleteForward = (unit) => step('erasing', () => deleteForward(unit));
  editor.deleteFragment = (options) => step(null, () => deleteFragment(options));
  editor.insertBreak = () => step(null, insertBreak);
  editor.insertData = (data) => step(null, () => insertData(data));
  // Undo, redo and commands from outside come by here only.
  editor.apply = (op) => {
    if (!inside && op.type !== 'set_selection') run = null;
    apply(op);
  };
  return editor;
}

/** Runs a command of several changes as one step to undo. */
export function asOneStep(editor: PlanSlateEditor, command: () => void): void {
  HistoryEditor.withNewBatch(editor, command);
}
