/** What was done to a value, to be undone: the steps before, the present, and those undone. */
export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  /** Typing that goes on in one field is one step: the field, and when its last key came. */
  typing: { field: string; at: number } | null;
}

export interface Step {
  /** The field that is typed in; absent: a step of its own. */
  field?: string | undefined;
  at: number;
  /** An input method is at work: what it shows meanwhile is no step. */
  composing?: boolean;
}

/** A pause in typing that begins a new step. */
const PAUSE_MS = 1000;
const MOST = 500;

export const openHistory = <T>(present: T): History<T> => ({ past: [], present, future: [], typing: null });

export function takeStep<T>({ past, present, typing }: History<T>, next: T, { field, at, composing = false }: Step): History<T> {
  const goesOn = field !== undefined && typing?.field === field && (composing || at - typing.at < PAUSE_MS);
  return { past: goesOn ? past : [...past, present].slice(-MOST), present: next, future: [], typing: field === undefined ? null : { field, at } };
}

export function undoStep<T>(history: History<T>): History<T> {
  if (history.past.length === 0) return history;
  return { past: history.past.slice(0, -1), present: history.past.at(-1) as T, future: [history.present, ...history.future], typing: null };
}

export function redoStep<T>(history: History<T>): History<T> {
  if (history.future.length === 0) return history;
  return { past: [...history.past, history.present], present: history.future[0] as T, future: history.future.slice(1), typing: null };
}
