import { fail, succeed } from '../../../shared/model';
import { statusOf } from '../../../shared/review';
import { addToReviewLog, getSetting, readReviewLog, receivedFrom, setSetting } from '../../store';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';

export const PERSON = 'person';

/** Remarks and steps, each under the name of the person at this PC. */
export const reviewLogHandlers = (env: Environment) => {
  const { db } = env.store;
  const nameHere = (): string => getSetting(db, PERSON) ?? '';
  return {
    'person.name': () => succeed({ name: nameHere() }),
    'person.rename'({ name }) {
      setSetting(db, PERSON, name.trim());
      env.libraryChanged();
      return succeed({});
    },
    'review.read'({ plan }) {
      const log = readReviewLog(db, plan);
      return log.ok ? succeed({ entries: log.value, status: statusOf(log.value), from: receivedFrom(db, plan)?.madeBy ?? null }) : log;
    },
    'review.add'({ plan, said }) {
      const by = nameHere();
      if (by === '') return fail('bad-input', '还没有填写姓名，没有添加任何内容。请先填写姓名，意见和处理都会署名。');
      const log = readReviewLog(db, plan);
      if (!log.ok) return log;
      // A clock that was set back must not put an answer before what it answers.
      const latest = log.value.at(-1)?.at ?? '';
      const now = env.now().toISOString();
      const added = addToReviewLog(db, plan, { ...said, id: env.newId(), at: now > latest ? now : new Date(Date.parse(latest) + 1).toISOString(), by });
      if (!added.ok) return added;
      env.libraryChanged();
      return succeed({ entries: added.value, status: statusOf(added.value), from: receivedFrom(db, plan)?.madeBy ?? null });
    },
  } satisfies Partial<Handlers>;
};
