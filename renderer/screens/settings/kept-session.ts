import type { Problem, Result } from '../../../shared/model';
import { createAutosave, openHistory, redoStep, takeStep, timers, undoStep, type Autosave, type History } from '../../saving';

/** A list of the settings as the core keeps it. */
export interface Kept<T> {
  revision: number;
  items: T[];
}

export interface KeptCalls<T> {
  list(): Promise<Result<Kept<T>>>;
  save(kept: Kept<T>): Promise<Result<{ revision: number; savedAt: string }>>;
  /** What of a half-written list can be kept. */
  complete(items: readonly T[]): T[];
}

/** A list of the settings, open to be written in: saved as one writes, each change undone by Ctrl+Z. */
export interface KeptSession<T> {
  autosave: Autosave;
  history(): History<readonly T[]>;
  change(items: readonly T[], step?: { field: string | undefined; composing: boolean }): void;
  undo(): void;
  redo(): void;
  /** The core says how the list stands now; taken over where nothing of this window is on its way. */
  tell(kept: Kept<T>): void;
  /** After a conflict: the list as it stands here, or as it was saved elsewhere. The other is one 撤销 away. */
  settle(by: 'here' | 'elsewhere'): Promise<Problem | null>;
  subscribe(listener: () => void): () => void;
}

export function openKept<T>(opened: Kept<T>, calls: KeptCalls<T>): KeptSession<T> {
  const listeners = new Set<() => void>();
  let revision = opened.revision;
  let history = openHistory<readonly T[]>(opened.items);

  const autosave = createAutosave(async () => {
    const saved = await calls.save({ revision, items: calls.complete(history.present) });
    if (saved.ok) revision = saved.value.revision;
    return saved;
  }, '', timers);
  const show = (next: History<readonly T[]>, changed = true) => {
    if (next === history) return;
    history = next;
    for (const listener of listeners) listener();
    if (changed) autosave.touch();
  };

  return {
    autosave,
    history: () => history,
    change: (items, step) => show(takeStep(history, items, { at: Date.now(), ...step })),
    undo: () => show(undoStep(history)),
    redo: () => show(redoStep(history)),
    tell(kept) {
      if (kept.revision <= revision || autosave.state().kind !== 'saved') return;
      revision = kept.revision;
      show(openHistory<readonly T[]>(kept.items), false);
    },
    async settle(by) {
      const now = await calls.list();
      if (!now.ok) return now.error;
      const mine = history.present;
      revision = now.value.revision;
      autosave.resume('');
      const theirs = takeStep(history, now.value.items, { at: Date.now() });
      if (by === 'elsewhere') show(theirs, false);
      else show(takeStep(theirs, mine, { at: Date.now() }));
      return null;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
