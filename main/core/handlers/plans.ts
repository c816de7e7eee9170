import { Buffer } from 'node:buffer';
import { fail, planFault, succeed, type Plan, type PlanId, type Result } from '../../../shared/model';
import { readSourceInWorker } from '../../import';
import { getOriginal, getPlan, getSource, keepAutomatically, savePlan } from '../../store';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';

/** A plan that must be there for the call to make sense. */
export function requirePlan(env: Environment, id: PlanId): Result<Plan> {
  const stored = getPlan(env.store.db, id);
  return stored.ok ? succeed(stored.value.plan) : stored;
}

export const planHandlers = (env: Environment) => {
  const { db } = env.store;
  /** Of what is not there nothing more is said than that. */
  const absent = (id: PlanId) => {
    const plan = getPlan(db, id);
    return !plan.ok && plan.error.code === 'not-found' ? plan : null;
  };
  return {
    'plans.get': ({ id }) => getPlan(db, id),

    'plans.original'({ id }) {
      const original = getOriginal(db, id);
      if (!original) return absent(id) ?? fail('not-found', '这份计划没有原文件：它由粘贴的文字、示例或承接上年而来。');
      return succeed({ name: original.name, bytes: Buffer.from(original.bytes).toString('base64') });
    },

    async 'plans.source'({ id }, { signal }) {
      const kept = getSource(db, id);
      if (kept) return succeed(kept);
      const original = getOriginal(db, id);
      if (!original) return absent(id) ?? fail('not-found', '这份计划没有留存来源文字：它由承接上年而来，或导入于较早的版本。内容可照常查看和承接。');
      const read = await readSourceInWorker({ name: original.name, bytes: original.bytes, workerFile: env.workerFile, signal });
      return read.ok ? succeed({ text: read.value.source.text, lines: read.value.source.lines ?? [] }) : read;
    },

    'plans.save'({ plan, revision }) {
      const fault = planFault(plan);
      if (fault) {
        env.log(`refused to save plan ${plan.id}: ${fault}`);
        return fail('bad-message', '这份计划的内容前后不一致，没有保存；上次保存的内容完好。请撤销最近一步后再试。');
      }
      const saved = savePlan(db, { plan, revision, before: () => keepAutomatically(db, plan.id, env.newId()) });
      if (saved.ok) env.libraryChanged();
      return saved;
    },
  } satisfies Partial<Handlers>;
};
