import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Client, StoredPlan } from '../../../shared/contract';
import type { Notice, Plan } from '../../../shared/model';
import { useClient } from '../../api';
import { createAutosave, timers, useSaveOnLeaving, type Autosave, type SaveState } from '../../saving';

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

/** Opens the notice of a stored plan for as long as the screen stands; what is unsaved then is saved on leaving. */
export function useNotice(stored: StoredPlan): { session: NoticeSession; notice: Notice; change: (notice: Notice) => void; saving: SaveState } {
  const client = useClient();
  const session = useMemo(() => openNotice(stored, client), [stored, client]);
  const [notice, setNotice] = useState(stored.plan.notice);
  const saving = useSyncExternalStore(session.autosave.subscribe, session.autosave.state);
  useSaveOnLeaving(session.autosave);
  useEffect(() => () => void session.autosave.flush(), [session]);
  return { session, notice, change: (next) => { setNotice(next); session.change(next); }, saving };
}
