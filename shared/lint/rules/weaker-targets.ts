import { explainedTargets, promisesLess } from '../../align';
import { commitments } from '../../model';
import { firmer, formatAmount, mentionsIn } from '../../targets';
import type { PlanRule } from '../finding';
import { findingAt } from '../report';

export const weakerTargets: PlanRule = {
  id: 'weaker-target',
  name: '比上年低的指标',
  inPlan(plan) {
    const explained = explainedTargets(plan);
    const weaker = new Map(commitments(plan).flatMap((target) => {
      const { baseline } = target;
      if (!baseline || explained.has(target.id)) return [];
      const softer = baseline.unit === target.unit && baseline.measure === target.measure && firmer({ amount: baseline, stance: 0 }, { amount: target, stance: 0 }) < 0;
      return promisesLess(baseline, target) || (softer && String(baseline.value) === String(target.value)) ? [[target.id, { ...target, baseline }] as const] : [];
    }));
    return plan.blocks.flatMap((block) => mentionsIn(block).flatMap((mention) => {
      const target = weaker.get(mention.target);
      if (!target || mention.open) return [];
      weaker.delete(mention.target);
      return [{
        ...findingAt(block, mention, {
          rule: 'weaker-target', severity: '建议', message: `“${target.indicator}”上年${formatAmount(target.baseline)}，今年${formatAmount(target)}，低于上年`,
          why: '低于上年的指标，宜在文中、注里或对照的“说明”中写明原因。',
        }),
        target: target.id,
      }];
    }));
  },
};
