import { byTime, type Answer, type Entry, type Said } from './entry';

/** open 待处理 · accepted 已采纳 · declined 不采纳. */
export type RemarkState = 'open' | 'accepted' | 'declined';

/** A remark with what was answered to it, oldest first. */
export interface Thread {
  said: Said;
  answers: Answer[];
  state: RemarkState;
}

/** The remarks of a log, oldest first, each with its answers and the state that they leave it in. */
export function threadsOf(entries: readonly Entry[]): Thread[] {
  const answers = new Map<string, Answer[]>();
  for (const entry of [...entries].sort(byTime)) {
    if (entry.kind === 'said' || entry.kind === 'stepped') continue;
    answers.set(entry.remark, [...(answers.get(entry.remark) ?? []), entry]);
  }
  return entries
    .filter((entry) => entry.kind === 'said')
    .sort(byTime)
    .map((said) => {
      const own = answers.get(said.id) ?? [];
      return { said, answers: own, state: stateAfter(own) };
    });
}

/** What a decision makes of a remark; a reply decides nothing. */
const DECIDES: Record<Exclude<Answer['kind'], 'replied'>, RemarkState> = { accepted: 'accepted', declined: 'declined', reopened: 'open' };

/** The state that answers, oldest first, leave a remark in. */
function stateAfter(answers: readonly Answer[]): RemarkState {
  return answers.reduce<RemarkState>((state, answer) => (answer.kind === 'replied' ? state : DECIDES[answer.kind]), 'open');
}
