import { nameOf } from '../../align';
import { commitments } from '../../model';
import { formatAmount } from '../../targets';
import type { PlanRule } from '../finding';

/** Last year's commitments that this year's plan has no more. */
export const droppedTargets: PlanRule = {
  id: 'dropped-target',
  name: '不再列入的指标',
  inPlan(plan, { last }) {
    if (!last) return [];
    const carried = new Set(plan.targets.flatMap(({ baseline }) => baseline?.target ?? []));
    const named = new Set(commitments(plan).map(nameOf));
    return commitments(last).filter((target) => target.indicator !== '' && !carried.has(target.id) && !named.has(nameOf(target))).map((target) => ({
      rule: 'dropped-target', severity: '提示' as const, block: null, start: 0, end: 0,
      message: `上年的“${target.indicator}”（${formatAmount(target)}）今年没有列入`, why: '审阅时会问到。确实不再列入的，不必处理。', fixes: [],
    }));
  },
};
