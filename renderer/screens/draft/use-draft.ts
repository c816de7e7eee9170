import { useCallback, useDeferredValue, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Client } from '../../../shared/contract';
import type { Plan, PlanId, Problem } from '../../../shared/model';
import { useClient } from '../../api';
import { openSession, type DraftSession } from './draft-session';
import { timers, type SaveState } from '../../saving';

export type Opened =
  | { kind: 'loading' }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'past' | 'final' | 'issued' | 'received'; plan: Plan }
  | { kind: 'draft'; session: DraftSession };

/** Drafts that were left before all of them was kept: they go on trying, and opening one again finds it as it was. */
const unsaved = new Map<PlanId, DraftSession>();

async function open(client: Client, id: PlanId): Promise<Opened> {
  const stored = await client.call('plans.get', { id });
  if (!stored.ok) return { kind: 'failed', problem: stored.error };
  if (stored.value.plan.kind === 'past') return { kind: 'past', plan: stored.value.plan };
  const log = await client.call('review.read', { plan: id });
  if (log.ok && log.value.from !== null) return { kind: 'received', plan: stored.value.plan };
  if (log.ok && (log.value.status === 'final' || log.value.status === 'issued')) return { kind: log.value.status, plan: stored.value.plan };
  const session = openSession(stored.value, { client, newId: () => crypto.randomUUID(), now: () => Date.now(), timers });
  return { kind: 'draft', session };
}

/** A draft that was left and is still not kept; one that is kept is read anew, since others may have saved after it. */
function takeUnsaved(id: PlanId): DraftSession | null {
  const session = unsaved.get(id);
  unsaved.delete(id);
  return session && session.autosave.state().kind !== 'saved' ? session : null;
}

function leave(session: DraftSession): void {
  unsaved.set(session.id, session);
  void session.autosave.flush().then((state) => {
    if (state.kind === 'saved' && unsaved.get(session.id) === session) unsaved.delete(session.id);
  });
}

/** Opens a plan for drafting; `reload` lets go of what is open, unsaved changes included, and reads again. */
export function useDraft(id: PlanId): { opened: Opened; reload: () => void; renewed: boolean } {
  const client = useClient();
  const [opened, setOpened] = useState<Opened>({ kind: 'loading' });
  const [round, setRound] = useState(0);
  const letGo = useRef<DraftSession | null>(null);

  useEffect(() => {
    let gone = false;
    let session = takeUnsaved(id);
    if (session) setOpened({ kind: 'draft', session });
    else {
      setOpened({ kind: 'loading' });
      void open(client, id).then((result) => {
        if (gone) return;
        if (result.kind === 'draft') session = result.session;
        setOpened(result);
      });
    }
    return () => {
      gone = true;
      if (session && session !== letGo.current) leave(session);
    };
  }, [client, id, round]);

  const reload = useCallback(() => {
    letGo.current = opened.kind === 'draft' ? opened.session : null;
    setRound((count) => count + 1);
  }, [opened]);
  const [renewed, setRenewed] = useState(false);
  // What is not saved yet meets the newer text at its next save, which asks whose is to stand.
  useEffect(() => client.onEvent((event) => {
    if (event.event !== 'plan-renewed' || event.plan !== id || opened.kind !== 'draft' || opened.session.autosave.state().kind !== 'saved') return;
    setRenewed(true);
    reload();
  }), [client, id, opened, reload]);
  return { opened, reload, renewed };
}

/** The plan as the panes show it; drawing them anew gives way to keys. */
export const useShownPlan = (session: DraftSession): Plan => useDeferredValue(useSyncExternalStore(session.subscribe, session.shown));
export const useCaret = (session: DraftSession) => useSyncExternalStore(session.subscribe, session.caret);
export const useTitle = (session: DraftSession): string => useSyncExternalStore(session.subscribe, session.title);
export const useSaveState = (session: DraftSession): SaveState => useSyncExternalStore(session.autosave.subscribe, session.autosave.state);
