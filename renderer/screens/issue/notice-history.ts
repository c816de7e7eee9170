import type { Notice } from '../../../shared/model';

/** What was done to the fields, to be undone: the steps before, the present, and those undone. */
export interface NoticeHistory {
  past: readonly Notice[];
  present: Notice;
  future: readonly Notice[];
  /** Typing that goes on in one field is one step: the field, and when its last key came. */
  typing: { field: keyof Notice; at: number } | null;
}

/** A pause in typing that begins a new step. */
const PAUSE_MS = 1000;
const MOST = 500;

export const openHistory = (present: Notice): NoticeHistory => ({ past: [], present, future: [], typing: null });

export interface Step {
  /** The field that is typed in; absent: a step of its own. */
  field?: keyof Notice | undefined;
  at: number;
  /** An input method is at work: what it shows meanwhile is no step. */
  composing?: boolean;
}

export function take({ past, present, typing }: NoticeHistory, next: Notice, { field, at, composing = false }: Step): NoticeHistory {
  const goesOn = field !== undefined && typing?.field === field && (composing || at - typing.at < PAUSE_MS);
  return { past: goesOn ? past : [...past, present].slice(-MOST), present: next, future: [], typing: field === undefined ? null : { field, at } };
}

export function undo(history: NoticeHistory): NoticeHistory {
  const before = history.past.at(-1);
  return before ? { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], typing: null } : history;
}

export function redo(history: NoticeHistory): NoticeHistory {
  const [after, ...future] = history.future;
  return after ? { past: [...history.past, history.present], present: after, future, typing: null } : history;
}
