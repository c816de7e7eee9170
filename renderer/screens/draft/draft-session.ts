import type { Client, StoredPlan } from '../../../shared/contract';
import type { BlockId, NewId, Plan, PlanId, TargetId } from '../../../shared/model';
import { createPlanEditor, currentBlock, fromSlate, targetAt, type PlanEditing } from '../../editor';
import { createAutosave, type Autosave, type Timers } from '../../saving';
import { chooseNumbering } from './choose-numbering';
import { createDraftDocument, type DraftDocument } from './draft-document';

/** Where the caret is; the side panel follows it. */
export interface Caret {
  block: BlockId | null;
  target: TargetId | null;
}

export interface SessionContext {
  client: Client;
  newId: NewId;
  now: () => number;
  timers: Timers;
}

/**
 * A draft that is open. Panes read `shown`, which follows a moment behind the keystrokes so that typing waits for
 * no table; `plan` is the draft of this instant.
 */
export interface DraftSession extends PlanEditing, Pick<DraftDocument, 'plan' | 'title' | 'setTitle' | 'numbering' | 'successorOf'> {
  id: PlanId;
  newId: NewId;
  autosave: Autosave;
  shown(): Plan;
  caret(): Caret;
  /** Chooses whether numbers run on across sections; undo takes it back. */
  chooseNumbering(numbering: Plan['numbering']): void;
  confirmTargets(ids: readonly TargetId[], confirmed: boolean): void;
  /** Called by the editor after every change of document or selection. */
  changed(): void;
  subscribe(listener: () => void): () => void;
  /** The saved state that the next save starts from; a settled conflict starts from another one. */
  setRevision(revision: number): void;
}

const SHOWN_AFTER_MS = 150;

export function openSession({ plan: opened, revision: openedAt, savedAt }: StoredPlan, { client, newId, now, timers }: SessionContext): DraftSession {
  const listeners = new Set<() => void>();
  const document = createDraftDocument(opened, () => fromSlate(editor.children));
  const { editor, numbers } = createPlanEditor(opened, { newId, now, unitOf: document.unitOf });
  let revision = openedAt;
  let shown = opened;
  let caret: Caret = { block: null, target: null };
  let children = editor.children;
  let showing = false;

  const autosave = createAutosave(async () => {
    const saved = await client.call('plans.save', { plan: document.plan(), revision });
    if (saved.ok) revision = saved.value.revision;
    return saved;
  }, savedAt, timers);
  const tell = () => listeners.forEach((listener) => listener());
  const show = () => {
    showing = false;
    shown = document.plan();
    tell();
  };
  const edited = () => {
    autosave.touch();
    if (!showing) timers.after(SHOWN_AFTER_MS, show);
    showing = true;
  };

  return {
    ...document,
    id: opened.id,
    newId,
    editor,
    numbers,
    autosave,
    shown: () => shown,
    caret: () => caret,
    setTitle(title) {
      document.setTitle(title);
      edited();
      tell();
    },
    chooseNumbering(next) {
      chooseNumbering({ editor, numbers }, document, next, () => {
        autosave.touch();
        show();
      });
    },
    confirmTargets(ids, confirmed) {
      document.confirm(ids, confirmed);
      autosave.touch();
      show();
    },
    changed() {
      if (editor.children !== children) edited();
      children = editor.children;
      const block = currentBlock(editor)?.[0].id ?? null;
      const target = editor.selection ? targetAt(editor, editor.selection.focus) : null;
      if (block === caret.block && target === caret.target) return;
      caret = { block, target };
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setRevision(next) {
      revision = next;
    },
  };
}
