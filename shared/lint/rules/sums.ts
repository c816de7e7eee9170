import { nameOf } from '../../align';
import { commitments, type Plan, type Target } from '../../model';
import { formatAmount, isTargetOpen, mentionsIn } from '../../targets';
import type { PlanRule } from '../finding';
import { findingAt } from '../report';

const TOTAL = /(?:总数|总量|总额|累计|总计|保有量|拥有量)$/;
/** 高新技术企业总数 and 高新技术企业 count the same things. */
const subject = (target: Target): string => nameOf(target).replace(TOTAL, '');

/** 上年360家, 新增50家, 总数400家: what the plan adds must lead from last year's total to this year's. */
function mismatch(total: Target, added: Target): string | null {
  const { baseline } = total;
  // A total that nobody has looked at yet is still last year's.
  if (isTargetOpen(total)) return null;
  if (!baseline || baseline.unit !== total.unit || added.unit !== total.unit) return null;
  if (typeof total.value !== 'number' || typeof added.value !== 'number' || typeof baseline.value !== 'number') return null;
  if (added.comparator === '~' || total.comparator === '~') return null;
  const sum = Number((baseline.value + added.value).toFixed(6));
  // 以上 leaves room upwards: only a total that even the least addition overshoots is wrong.
  const fits = added.comparator === '=' && total.comparator === '=' ? sum === total.value : total.value >= sum || total.comparator !== '=';
  return fits ? null : `上年${formatAmount(baseline)}加${formatAmount(added)}是${sum}${total.unit}，总数写的是${formatAmount(total)}`;
}

export const sums: PlanRule = {
  id: 'sum',
  name: '总数与新增',
  inPlan(plan: Plan) {
    const targets = commitments(plan);
    const added = new Map(targets.filter(({ measure, indicator }) => measure === 'increase' && indicator !== '').map((target) => [subject(target), target]));
    const wrong = new Map(targets.flatMap((total) => {
      const other = total.measure === 'level' && TOTAL.test(nameOf(total)) ? added.get(subject(total)) : undefined;
      const message = other && mismatch(total, other);
      return message ? [[total.id, message] as const] : [];
    }));
    return plan.blocks.flatMap((block) => mentionsIn(block).flatMap((mention) => {
      const message = wrong.get(mention.target);
      if (message === undefined) return [];
      wrong.delete(mention.target);
      return [{ ...findingAt(block, mention, { rule: 'sum', severity: '提示', message, why: '新增与总数对不上，请核对（其间有减少、退出的除外）。' }), target: mention.target }];
    }));
  },
};
