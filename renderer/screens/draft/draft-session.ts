import { Range } from 'slate';
import type { Client, StoredPlan } from '../../../shared/contract';
import type { BlockId, NewId, Plan, TargetId } from '../../../shared/model';
import { createPlanEditor, currentBlock, noteAtCaret, offsetOf, targetAt, type NotedWords, type PlanEditing } from '../../editor';
import { createAutosave, createDelay, type Autosave, type Timers } from '../../saving';
import { createDraftDocument, type DraftDocument } from './draft-document';

/** Where the caret is; the side panel follows it. */
export interface Caret {
  block: BlockId | null;
  target: TargetId | null;
  note: NotedWords | null;
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
export interface DraftSession extends PlanEditing, DraftDocument {
  newId: NewId;
  autosave: Autosave;
  shown(): Plan;
  caret(): Caret;
  /** Where the selection ends: behind it the next place is looked for. */
  place(): { block: BlockId | null; offset: number };
  title(): string;
  /** Called by the editor after every change of document or selection. */
  changed(): void;
  subscribe(listener: () => void): () => void;
  /** The saved state that the next save starts from; a settled conflict starts from another one. */
  revision(): number;
  setRevision(revision: number): void;
}

/** Panes follow at a pause of the keys, and while one types on without any, once a second. */
const SHOWN_QUIET_MS = 160;
const SHOWN_LATEST_MS = 1000;

export function openSession({ plan: opened, revision: openedAt, savedAt }: StoredPlan, { client, newId, now, timers }: SessionContext): DraftSession {
  const listeners = new Set<() => void>();
  const document = createDraftDocument(opened, () => editor, { newId, now });
  const { editor, numbers } = createPlanEditor(opened, { newId, now, unitOf: document.unitOf });
  let revision = openedAt;
  let shown = document.plan();
  let caret: Caret = { block: null, target: null, note: null };
  let { children, facts } = editor;

  const autosave = createAutosave(async () => {
    const saved = await client.call('plans.save', { plan: document.plan(), revision });
    if (saved.ok) revision = saved.value.revision;
    return saved;
  }, savedAt, timers);
  const tell = () => listeners.forEach((listener) => listener());
  const show = () => {
    showing.cancel();
    shown = document.plan();
    tell();
  };
  const showing = createDelay(show, timers);
  const edited = () => {
    autosave.touch();
    showing.wait(SHOWN_QUIET_MS, SHOWN_LATEST_MS);
  };

  const session: DraftSession = {
    ...document,
    newId,
    editor,
    numbers,
    autosave,
    shown: () => shown,
    caret: () => caret,
    place: () => placeOf(editor),
    title: () => editor.facts.title,
    setTitle(title) {
      document.setTitle(title);
      // At once: the field shows what the document says.
      session.changed();
    },
    changed() {
      const said = editor.facts !== facts;
      if (said || editor.children !== children) edited();
      ({ children, facts } = editor);
      // What is said of a target, and the title, is seen at once; what is typed, a moment later.
      if (said) show();
      const block = currentBlock(editor)?.[0].id ?? null;
      const target = editor.selection ? targetAt(editor, editor.selection.focus) : null;
      const note = noteAtCaret(editor);
      if (block === caret.block && target === caret.target && sameNote(note, caret.note)) return;
      caret = { block, target, note };
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    revision: () => revision,
    setRevision(next) {
      revision = next;
    },
  };
  return session;
}

const sameNote = (a: NotedWords | null, b: NotedWords | null): boolean => a?.start === b?.start && a?.end === b?.end && a?.text === b?.text;

function placeOf(editor: PlanEditing['editor']): { block: BlockId | null; offset: number } {
  return (editor.selection && offsetOf(editor, Range.end(editor.selection))) ?? { block: null, offset: 0 };
}
