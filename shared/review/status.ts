import { byTime, type Entry, type Status, type Step } from './entry';

/** The words of the interface. */
export const STATUS_NAMES: Record<Status, string> = { drafting: '起草中', submitted: '送审', returned: '退回修改', final: '定稿', issued: '已印发' };

/**
 * Every step that a person may take in review. A returned draft and a final one that is opened again need a reason. To 已印发 and back
 * leads issuing and its correction (更正), which write their steps themselves.
 */
export const STEPS: readonly { from: Status; to: Exclude<Status, 'issued'>; reason: boolean }[] = [
  { from: 'drafting', to: 'submitted', reason: false },
  { from: 'submitted', to: 'returned', reason: true },
  { from: 'submitted', to: 'final', reason: false },
  { from: 'returned', to: 'submitted', reason: false },
  { from: 'final', to: 'drafting', reason: true },
];

/** The steps of a log, oldest first. */
export const stepsOf = (entries: readonly Entry[]): Step[] => entries.filter((entry) => entry.kind === 'stepped').sort(byTime);

/** Where a draft stands; a draft nobody has sent is 起草中. */
export const statusOf = (entries: readonly Entry[]): Status => stepsOf(entries).at(-1)?.to ?? 'drafting';
