import { Buffer } from 'node:buffer';
import { comparePlans } from '../../../shared/align';
import { fail, succeed, type Plan, type Result } from '../../../shared/model';
import { drawRedline, isRevised } from '../../../shared/redline';
import { threadsOf } from '../../../shared/review';
import { reviewFileName, writeArticlesDocx, writeRedlineDocx, writeRemarksDocx, writeTargetChangesDocx, writeTargetChangesXlsx } from '../../export';
import { getPlan, getSetting, getVersion, readReviewLog, savePlan } from '../../store';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';
import { requirePlan } from './plans';
import { PERSON } from './review-log';

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

    async 'review.export'({ before: earlier, version, after: later, paper, format }) {
      const before = version === undefined ? requirePlan(env, earlier) : getVersion(env.store.db, earlier, version);
      if (!before.ok) return before;
      const after = requirePlan(env, later);
      if (!after.ok) return after;
      if (paper !== 'targets' && format === 'xlsx') return fail('bad-input', `${PAPER_NAMES[paper]}只能导出为 Word 文档，没有写出文件。请改选 .docx。`);
      const bytes = await write(env, paper, format, { before: before.value, after: after.value });
      if (!bytes.ok) return bytes;
      const name = reviewFileName(after.value.title, PAPER_NAMES[paper], format);
      return succeed({ name, bytes: Buffer.from(bytes.value).toString('base64') });
    },
  }) satisfies Partial<Handlers>;

const PAPER_NAMES = { targets: '指标对照表', articles: '新旧条文对照', redline: '花脸稿', remarks: '审阅意见汇总' } as const;

async function write(env: Environment, paper: keyof typeof PAPER_NAMES, format: 'xlsx' | 'docx', { before, after }: Record<'before' | 'after', Plan>): Promise<Result<Uint8Array>> {
  if (paper === 'remarks') {
    const log = readReviewLog(env.store.db, after.id);
    if (!log.ok) return log;
    if (threadsOf(log.value).length === 0) return fail('bad-input', '这份计划还没有意见，没有写出文件。请在“意见”中提出意见后再导出。');
    return succeed(await writeRemarksDocx(after.title, log.value, env.now()));
  }
  if (paper === 'redline') {
    const redline = drawRedline(before, after);
    if (!isRevised(redline)) return fail('bad-input', '两份计划的文字没有不同，没有写出文件。请另选一份计划或一个版本来对照。');
    return succeed(await writeRedlineDocx(redline, { author: getSetting(env.store.db, PERSON) || after.issuer || '起草人', date: env.now() }));
  }
  const comparison = comparePlans(before, after);
  if (paper === 'articles') return succeed(await writeArticlesDocx(comparison, env.now()));
  if (comparison.targets.length === 0) return fail('bad-input', '两份计划都没有指标，没有写出文件。请先核对计划中的指标。');
  return succeed(format === 'xlsx' ? await writeTargetChangesXlsx(comparison) : await writeTargetChangesDocx(comparison, env.now()));
}
