import { Buffer } from 'node:buffer';
import { comparePlans } from '../../../shared/align';
import { fail, succeed } from '../../../shared/model';
import { reviewFileName, writeArticlesDocx, writeTargetChangesDocx, writeTargetChangesXlsx } from '../../export';
import { getPlan, savePlan } from '../../store';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';
import { requirePlan } from './plans';

export const reviewingHandlers = (env: Environment) =>
  ({
    'plans.explain'({ id, target, text }) {
      const stored = getPlan(env.store.db, id);
      if (!stored.ok) return stored;
      const { plan, revision } = stored.value;
      if (plan.kind !== 'draft') return fail('bad-input', '往年的计划只供对照，不能加说明，没有改动。请选起草中的计划作为新计划。');
      const said = text.trim();
      const others = (plan.explanations ?? []).filter((each) => each.target !== target);
      const saved = savePlan(env.store.db, { plan: { ...plan, explanations: said === '' ? others : [...others, { target, text: said }] }, revision });
      if (!saved.ok) return saved;
      env.libraryChanged();
      return succeed({});
    },

    async 'review.export'({ before: earlier, after: later, paper, format }) {
      const before = requirePlan(env, earlier);
      if (!before.ok) return before;
      const after = requirePlan(env, later);
      if (!after.ok) return after;
      if (paper === 'articles' && format === 'xlsx') return fail('bad-input', '新旧条文对照只能导出为 Word 文档，没有写出文件。请改选 .docx。');
      const comparison = comparePlans(before.value, after.value);
      if (paper === 'targets' && comparison.targets.length === 0) return fail('bad-input', '两份计划都没有指标，没有写出文件。请先核对计划中的指标。');
      const bytes = paper === 'articles' ? await writeArticlesDocx(comparison, env.now())
        : format === 'xlsx' ? await writeTargetChangesXlsx(comparison) : await writeTargetChangesDocx(comparison, env.now());
      const name = reviewFileName(after.value.title, paper === 'articles' ? '新旧条文对照' : '指标对照表', format);
      return succeed({ name, bytes: Buffer.from(bytes).toString('base64') });
    },
  }) satisfies Partial<Handlers>;
