import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Client, StoredPlan } from '../../../shared/contract';
import type { Notice, Plan } from '../../../shared/model';
import { useClient } from '../../api';
import { createAutosave, openHistory, redoStep, takeStep, timers, undoStep, useSaveOnLeaving, type Autosave, type History, type SaveState } from '../../saving';

/** The notice fields of a plan, open for filling in and saved as one writes. */
export interface NoticeSession {
  plan: Plan;
  autosave: Autosave;
  change(notice: Notice): void;
}

function openNotice(stored: StoredPlan, client: Client): NoticeSession {
  let revision = stored.revision;
  const session: NoticeSession = {
    plan: stored.plan,
    autosave: createAutosave(async () => {
      const saved = await client.call('plans.save', { plan: session.plan, revision });
      if (saved.ok) revision = saved.value.revision;
      return saved;
    }, stored.savedAt, timers),
    change(notice) {
      session.plan = { ...session.plan, notice };
      session.autosave.touch();
    },
  };
  return session;
}

/** The fields of the notice and what can be done to them. */
export interface NoticeFields {
  notice: Notice;
  /** The notice as it was when no input method was at work: what is checked. */
  settled: Notice;
  /** Other values of fields; `field` names the one that is typed in, so that typing is one step. */
  change(values: Partial<Notice>, field?: keyof Notice): void;
  undo(): void;
  redo(): void;
  canUndo: boolean;
  canRedo: boolean;
  /** Handed to the form: an input method begins and ends. */
  composition: { onCompositionStart(): void; onCompositionEnd(): void };
}

/** Opens the notice of a stored plan for as long as the screen stands; what is unsaved then is saved on leaving. */
export function useNotice(stored: StoredPlan): { session: NoticeSession; fields: NoticeFields; saving: SaveState } {
  const client = useClient();
  const session = useMemo(() => openNotice(stored, client), [stored, client]);
  const saving = useSyncExternalStore(session.autosave.subscribe, session.autosave.state);
  const fields = useFields(stored.plan.notice, session);
  useSaveOnLeaving(session.autosave);
  useEffect(() => () => void session.autosave.flush(), [session]);
  return { session, fields, saving };
}

function useFields(opened: Notice, session: NoticeSession): NoticeFields {
  const [history, setHistory] = useState(() => openHistory(opened));
  const [settled, setSettled] = useState(opened);
  // Several changes may come before the next drawing; each starts from the one before.
  const latest = useRef(history);
  const composing = useRef(false);
  const show = (next: History<Notice>) => {
    if (next === latest.current) return;
    latest.current = next;
    setHistory(next);
    if (!composing.current) setSettled(next.present);
    session.change(next.present);
  };
  return {
    notice: history.present, settled, canUndo: history.past.length > 0, canRedo: history.future.length > 0,
    change: (values, field) => show(takeStep(latest.current, { ...latest.current.present, ...values }, { field, at: Date.now(), composing: composing.current })),
    undo: () => show(undoStep(latest.current)),
    redo: () => show(redoStep(latest.current)),
    composition: {
      onCompositionStart: () => void (composing.current = true),
      onCompositionEnd: () => {
        composing.current = false;
        setSettled(latest.current.present);
      },
    },
  };
}
