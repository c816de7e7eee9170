import type { Problem, Result } from '../../shared/model';
import { createDelay, type Timers } from './delay';

/** What the header says of the draft: kept, on its way, or not kept and why. */
export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'pending' }
  | { kind: 'saving' }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'conflict'; problem: Problem };

/** Saved this long after the last keystroke … */
const QUIET_MS = 400;
/** … and at the latest this long after the first one that is not saved. */
const LATEST_MS = 2000;
const RETRY_MS = 5000;

export interface Autosave {
  /** Something changed. */
  touch(): void;
  /** Saves what is not saved, at once; resolves when nothing more is on its way. */
  flush(): Promise<SaveState>;
  /** After a conflict was settled: saving goes on. */
  resume(savedAt: string): void;
  state(): SaveState;
  subscribe(listener: () => void): () => void;
}

/**
 * Saves one after another, never two at once. A failed save is tried again by itself; after a conflict nothing is
 * saved until a person has decided.
 */
export function createAutosave(save: () => Promise<Result<{ savedAt: string }>>, savedAt: string, timers: Timers): Autosave {
  const listeners = new Set<() => void>();
  let state: SaveState = { kind: 'saved', at: savedAt };
  let dirty = false;
  let running: Promise<void> | null = null;

  const show = (next: SaveState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const delay = createDelay(() => void flush(), timers);
  const plan = (quiet: number) => delay.wait(quiet, Math.max(quiet, LATEST_MS));

  const saveOnce = async () => {
    dirty = false;
    show({ kind: 'saving' });
    const result = await save();
    if (result.ok) return show(dirty ? { kind: 'pending' } : { kind: 'saved', at: result.value.savedAt });
    dirty = true;
    if (result.error.code === 'conflict') return show({ kind: 'conflict', problem: result.error });
    show({ kind: 'failed', problem: result.error });
    plan(RETRY_MS);
  };

  async function flush(): Promise<SaveState> {
    delay.cancel();
    while (running) await running;
    if (dirty && state.kind !== 'conflict') {
      running = saveOnce().finally(() => (running = null));
      await running;
    }
    return state;
  }

  return {
    touch() {
      dirty = true;
      if (state.kind === 'conflict') return;
      if (state.kind === 'saved') show({ kind: 'pending' });
      plan(QUIET_MS);
    },
    flush,
    resume(at) {
      dirty = false;
      show({ kind: 'saved', at });
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
