import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { PlanId } from '../../../shared/model';
import { useClient } from '../../api';
import { timers, type SaveState } from '../../saving';
import { openDesk, type DeskSession, type DeskView } from './desk-session';

export type Opened = { kind: 'loading' } | { kind: 'failed'; message: string } | { kind: 'open'; session: DeskSession };

/** Opens a plan at the desk with the text that it was read from; `reload` reads what is stored anew. */
export function useDesk(id: PlanId): { opened: Opened; reload: () => void } {
  const client = useClient();
  const [opened, setOpened] = useState<Opened>({ kind: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let gone = false;
    let session: DeskSession | null = null;
    setOpened({ kind: 'loading' });
    void Promise.all([client.call('plans.get', { id }), client.call('plans.source', { id })]).then(([stored, source]) => {
      if (gone) return;
      if (!stored.ok) return setOpened({ kind: 'failed', message: stored.error.message });
      if (!source.ok) return setOpened({ kind: 'failed', message: source.error.message });
      session = openDesk(stored.value, source.value, { client, newId: () => crypto.randomUUID(), timers });
      setOpened({ kind: 'open', session });
    });
    return () => {
      gone = true;
      // What was corrected last is saved although the desk is left.
      void session?.autosave.flush();
    };
  }, [client, id, round]);
  return { opened, reload: useCallback(() => setRound((count) => count + 1), []) };
}

export const useDeskView = (session: DeskSession): DeskView => useSyncExternalStore(session.subscribe, session.view);
export const useSaveState = (session: DeskSession): SaveState => useSyncExternalStore(session.autosave.subscribe, session.autosave.state);
