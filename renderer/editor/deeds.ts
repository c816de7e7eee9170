import { HistoryEditor } from 'slate-history';
import type { PlanSlateEditor } from './slate-types';

/** A change of something that stands beside the document (the title, the numbering), with the way back. */
export interface Deed {
  again(): void;
  back(): void;
}

export type Batch = PlanSlateEditor['history']['undos'][number];

/** The deeds that belong to a step of the history, in the order in which they were done. */
const deedsOf = new WeakMap<Batch, Deed[]>();

/** Undo and redo take back, and do again, what belongs to a step beside its changes of the document. */
export function takeDeedsAlong(editor: PlanSlateEditor): void {
  const { undo, redo } = editor;
  editor.undo = () => {
    const batch = editor.history.undos.at(-1);
    undo();
    for (const deed of [...((batch && deedsOf.get(batch)) ?? [])].reverse()) deed.back();
  };
  editor.redo = () => {
    const batch = editor.history.redos.at(-1);
    redo();
    for (const deed of (batch && deedsOf.get(batch)) ?? []) deed.again();
  };
}

/** A deed as a step of the history by itself. */
export function beginStepWith(editor: PlanSlateEditor, deed: Deed): void {
  const { history } = editor;
  const batch: Batch = { operations: [], selectionBefore: editor.selection };
  editor.writeHistory('undos', batch);
  history.redos = [];
  deedsOf.set(batch, [deed]);
  // What follows inside the same step joins this one.
  HistoryEditor.setSplittingOnce(editor, undefined);
}

/** A deed as a part of a step that was begun. */
export function joinStep(batch: Batch, deed: Deed): void {
  deedsOf.set(batch, [...(deedsOf.get(batch) ?? []), deed]);
}
