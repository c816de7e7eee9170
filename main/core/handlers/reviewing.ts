import { Buffer } from 'node:buffer';
import { comparedNames } from '../../../shared/align';
import type { Sides } from '../../../shared/contract';
import { fail, succeed, type Plan, type Result } from '../../../shared/model';
import { drawRedline, isRevised } from '../../../shared/redline';
import { threadsOf } from '../../../shared/review';
import { reviewFileName, writeArticlesDocx, writeRedlineDocx, writeRemarksDocx, writeTargetChangesDocx, writeTargetChangesXlsx } from '../../export';
import { getPlan, getSetting, readReviewLog, savePlan } from '../../store';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';
import { PERSON } from './review-log';
import { compareSides, headOf, resolveSides, type Standing } from './sides';

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

    'plans.compare'(given) {
      const sides = resolveSides(env, given);
      return sides.ok ? succeed(compareSides(sides.value)) : sides;
    },

    async 'review.export'({ paper, format, ...given }) {
      const sides = resolveSides(env, given);
      if (!sides.ok) return sides;
      if (paper !== 'targets' && format === 'xlsx') return fail('bad-input', `${PAPER_NAMES[paper]}只能导出为 Word 文档，没有写出文件。请改选 .docx。`);
      const bytes = await write(env, paper, format, sides.value);
      if (!bytes.ok) return bytes;
      const { title } = paper === 'remarks' ? reviewed(sides.value) : sides.value.after.plan;
      const name = reviewFileName(title, PAPER_NAMES[paper], format);
      return succeed({ name, bytes: Buffer.from(bytes.value).toString('base64') });
    },
  }) satisfies Partial<Handlers>;

const PAPER_NAMES = { targets: '指标对照表', articles: '新旧条文对照', redline: '花脸稿', remarks: '审阅意见汇总' } as const;

/** Remarks are those of the draft, on whichever side it stands. */
const reviewed = ({ before, after }: Record<keyof Sides, Standing>): Plan => (after.plan.kind !== 'draft' && before.plan.kind === 'draft' ? before : after).plan;

async function write(env: Environment, paper: keyof typeof PAPER_NAMES, format: 'xlsx' | 'docx', sides: Record<keyof Sides, Standing>): Promise<Result<Uint8Array>> {
  if (paper === 'remarks') {
    const plan = reviewed(sides);
    const log = readReviewLog(env.store.db, plan.id);
    if (!log.ok) return log;
    if (threadsOf(log.value).length === 0) return fail('bad-input', '这份计划还没有意见，没有写出文件。请在“意见”中提出意见后再导出。');
    return succeed(await writeRemarksDocx(plan.title, log.value, env.now()));
  }
  if (paper === 'redline') {
    const redline = drawRedline(sides.before.plan, sides.after.plan);
    if (!isRevised(redline)) return fail('bad-input', '两份计划的文字没有不同，没有写出文件。请另选一份计划或一个版本来对照。');
    return succeed(await writeRedlineDocx(redline, { author: getSetting(env.store.db, PERSON) || sides.after.plan.issuer || '起草人', names: comparedNames({ before: headOf(sides.before), after: headOf(sides.after) }), date: env.now() }));
  }
  const comparison = compareSides(sides);
  if (paper === 'articles') return succeed(await writeArticlesDocx(comparison, env.now()));
  if (comparison.targets.length === 0) return fail('bad-input', '两份计划都没有指标，没有写出文件。请先核对计划中的指标。');
  return succeed(format === 'xlsx' ? await writeTargetChangesXlsx(comparison) : await writeTargetChangesDocx(comparison, env.now()));
}
