import { Buffer } from 'node:buffer';
import { comparePlans } from '../../../shared/align';
import { fail, succeed } from '../../../shared/model';
import { reviewFileName, writeArticlesDocx, writeTargetChangesDocx, writeTargetChangesXlsx } from '../../export';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';
import { requirePlan } from './plans';

export const reviewingHandlers = (env: Environment) =>
  ({
    async 'review.export'({ before: earlier, after: later, paper, format }) {
      const before = requirePlan(env, earlier);
      if (!before.ok) return before;
      const after = requirePlan(env, later);
      if (!after.ok) return after;
      if (paper === 'articles' && format === 'xlsx') return fail('bad-input', '新旧条文对照只能导出为 Word 文档，没有写出文件。请改选 .docx。');
      const comparison = comparePlans(before.value, after.value);
      const { targets } = before.value;
      if (paper === 'targets' && comparison.targets.length === 0) return fail('bad-input', '两份计划都没有指标，没有写出文件。请先核对计划中的指标。');
      const bytes = paper === 'articles' ? await writeArticlesDocx(comparison, env.now())
        : format === 'xlsx' ? await writeTargetChangesXlsx(comparison, targets) : await writeTargetChangesDocx(comparison, targets, env.now());
      const name = reviewFileName(after.value.title, paper === 'articles' ? '新旧条文对照' : '指标对照表', format);
      return succeed({ name, bytes: Buffer.from(bytes).toString('base64') });
    },
  }) satisfies Partial<Handlers>;
