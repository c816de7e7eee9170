import { isIssued } from '../../../shared/issuing';
import { fail, succeed, type PlanId } from '../../../shared/model';
import { statusOf, timeIn, type Entry } from '../../../shared/review';
import { addToReviewLog, getIssueState, getSetting, readReviewLog, receivedFrom, setSetting } from '../../store';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';

export const PERSON = 'person';

/** Remarks and steps, each under the name of the person at this PC. */
export const reviewLogHandlers = (env: Environment) => {
  const { db } = env.store;
  const nameHere = (): string => getSetting(db, PERSON) ?? '';
  // What was issued here stays issued, whatever steps another side's log brings.
  const told = (plan: PlanId, entries: Entry[]) =>
    ({ entries, status: isIssued(getIssueState(db, plan)) ? 'issued' as const : statusOf(entries), from: receivedFrom(db, plan)?.madeBy ?? null });
  return {
    'person.name': () => succeed({ name: nameHere() }),
    'person.rename'({ name }) {
      setSetting(db, PERSON, name.trim());
      env.libraryChanged();
      return succeed({});
    },
    'review.read'({ plan }) {
      const log = readReviewLog(db, plan);
      return log.ok ? succeed(told(plan, log.value)) : log;
    },
    'review.add'({ plan, said }) {
      const by = nameHere();
      if (by === '') return fail('bad-input', '还没有填写姓名，没有添加任何内容。请先填写姓名，意见和处理都会署名。');
      const log = readReviewLog(db, plan);
      if (!log.ok) return log;
      const added = addToReviewLog(db, plan, { ...said, id: env.newId(), at: timeIn(log.value, env.now().toISOString()), by });
      if (!added.ok) return added;
      env.libraryChanged();
      return succeed(told(plan, added.value));
    },
  } satisfies Partial<Handlers>;
};
