import { formatAmount, unlistedTargets } from '../../targets';
import type { PlanRule } from '../finding';
import { findingAt } from '../report';

export const unlistedFigures: PlanRule = {
  id: 'unlisted-figure',
  name: '未列入指标表的数',
  inPlan: (plan) => unlistedTargets(plan).map((found) => findingAt({ id: found.block }, found, {
    rule: 'unlisted-figure', severity: '提示', message: `“${found.indicator}”${formatAmount(found)}没有列入指标表`, why: '列入以后，正文改了，表也跟着改，还能与上年对照。在“指标”页点“列入”或“不列”。',
  })),
};
