import type { StoredPlan } from '../../../shared/contract';
import { fail, succeed, type Plan, type PlanId, type Result } from '../../../shared/model';
import { mayReport, proposeResults, seedPlan, withResults } from '../../../shared/seed';
import { getIssueState, getPlan, insertPlan, issuedText, listPlans, savePlan } from '../../store';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';

export const seedingHandlers = (env: Environment) => {
  const { db } = env.store;
  /** A stored plan, and its text for the next year. */
  const open = (id: PlanId): Result<StoredPlan & { last: Plan }> => {
    const stored = getPlan(db, id);
    if (!stored.ok) return stored;
    const last = issuedText(db, stored.value.plan);
    return last.ok ? succeed({ ...stored.value, last: last.value }) : last;
  };
  return {
    'plans.toSeed'({ id }) {
      const opened = open(id);
      if (!opened.ok) return opened;
      const { last, revision, savedAt } = opened.value;
      const { editions, correction } = getIssueState(db, id);
      return succeed({ plan: last, revision, savedAt, edition: editions.at(-1) ?? null, correcting: correction !== null });
    },

    'plans.results'({ id }) {
      const opened = open(id);
      if (!opened.ok) return opened;
      const plan = opened.value.last;
      const near = listPlans(db).filter((summary) => summary.kind === 'past' && mayReport(summary, plan));
      // A damaged document tells nothing; it is named when it is opened.
      const documents = near.flatMap((summary): Plan[] => {
        const stored = getPlan(db, summary.id);
        return stored.ok ? [stored.value.plan] : [];
      });
      return succeed(proposeResults(plan, documents));
    },

    'plans.tellResults'({ id, results }) {
      const stored = getPlan(db, id);
      if (!stored.ok) return stored;
      const plan = withResults(stored.value.plan, results);
      if (plan === stored.value.plan) return stored;
      const saved = savePlan(db, { plan, revision: stored.value.revision, doing: 'noting' });
      if (!saved.ok) return saved;
      env.libraryChanged();
      return succeed({ plan, ...saved.value });
    },

    'plans.seed'({ from, year, choices }) {
      const opened = open(from);
      if (!opened.ok) return opened;
      const { last, plan: present, revision } = opened.value;
      if (year <= last.year) return fail('bad-input', `新计划的年度（${year}年）应晚于上年计划的年度（${last.year}年）。请改正年度。`);
      const { plan, unwritten } = seedPlan(last, { newId: env.newId, year, choices });
      const told = withResults(present, choices?.results ?? []);
      const kept = db.write((): Result<unknown> => {
        const saved = told === present ? succeed(null) : savePlan(db, { plan: told, revision, doing: 'noting' });
        if (saved.ok) insertPlan(db, { plan });
        return saved;
      });
      if (!kept.ok) return kept;
      env.libraryChanged();
      return succeed({ id: plan.id, unwritten: plan.targets.filter(({ id }) => unwritten.includes(id)).map(({ indicator }) => indicator) });
    },
  } satisfies Partial<Handlers>;
};
