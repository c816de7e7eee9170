import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useSaveOnLeaving, type SaveState } from '../../saving';
import { openKept, type Kept, type KeptCalls, type KeptSession } from './kept-session';

/** A list of the settings and what can be done to it. */
export interface KeptList<T> {
  items: readonly T[];
  saving: SaveState;
  canUndo: boolean;
  /** `field` names the one that is typed in, so that typing is one step. */
  change(items: readonly T[], field?: string): void;
  session: KeptSession<T>;
  /** Handed to the form: an input method begins and ends. */
  composition: { onCompositionStart(): void; onCompositionEnd(): void };
}

/** Opens the list for as long as the page stands; what is unsaved then is saved on leaving. */
export function useKept<T>(kept: Kept<T>, calls: KeptCalls<T>): KeptList<T> {
  const [session] = useState(() => openKept(kept, calls));
  const { items, past } = useHistory(session);
  const saving = useSyncExternalStore(session.autosave.subscribe, session.autosave.state);
  const composing = useRef(false);
  useSaveOnLeaving(session.autosave);
  useEffect(() => () => void session.autosave.flush(), [session]);
  useEffect(() => session.tell(kept), [session, kept, saving.kind]);
  return {
    items, saving, session, canUndo: past > 0,
    change: (next, field) => session.change(next, { field, composing: composing.current }),
    composition: { onCompositionStart: () => void (composing.current = true), onCompositionEnd: () => void (composing.current = false) },
  };
}

function useHistory<T>(session: KeptSession<T>): { items: readonly T[]; past: number } {
  const history = useSyncExternalStore(session.subscribe, session.history);
  return { items: history.present, past: history.past.length };
}
