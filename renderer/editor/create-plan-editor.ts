import { createEditor, Editor } from 'slate';
import { withHistory } from 'slate-history';
import { withReact } from 'slate-react';
import type { NewId, Plan } from '../../shared/model';
import { toSlate } from './convert';
import { createShownNumbers, type ShownNumbers } from './shown-numbers';
import type { PlanSlateEditor } from './slate-types';
import { withFacts } from './with-facts';
import { freshParagraph, withIds } from './with-ids';
import { withLevels } from './with-levels';
import { withMarks, type TargetUnit } from './with-marks';
import { withPaste } from './with-paste';
import { withTables } from './with-tables';
import { withUndoSteps } from './with-undo-steps';

export interface EditorContext {
  newId: NewId;
  /** Milliseconds, for the grouping of undo steps. */
  now: () => number;
  unitOf: TargetUnit;
}

export interface PlanEditing {
  editor: PlanSlateEditor;
  numbers: ShownNumbers;
}

/** How many blocks React looks through at a time when one of them changes (slate-react's chunking). */
const CHUNK = 24;

/** An editor that holds the blocks of a plan, and the numbers of its headings. The plugins wrap one another from the inside out. */
export function createPlanEditor(plan: Pick<Plan, 'id' | 'title' | 'blocks' | 'numbering' | 'targets'>, context: EditorContext): PlanEditing {
  const editor = withHistory(withFacts(withReact(createEditor()), plan));
  withIds(editor, context.newId);
  withLevels(editor, context.newId);
  withMarks(editor, context.unitOf);
  withPaste(editor, { plan: plan.id, newId: context.newId, labelOf: (block) => numbers.of(block) });
  withTables(editor);
  withUndoSteps(editor, context.now);
  editor.insertSoftBreak = () => editor.insertBreak();
  editor.getChunkSize = (node) => (Editor.isEditor(node) ? CHUNK : null);
  editor.children = plan.blocks.length ? toSlate(plan) : [freshParagraph(context.newId())];
  const numbers = createShownNumbers(editor);
  return { editor, numbers };
}
