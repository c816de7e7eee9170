import { commitments, textOf, type Amount, type Comparator, type Target } from '../../model';
import { formatAmount, mentionsIn } from '../../targets';
import type { PlanRule } from '../finding';
import { findingAt } from '../report';

/** How firmly a comparator binds. */
const FIRMNESS: Readonly<Record<Comparator, number>> = { '>': 3, '>=': 2, '=': 2, '<': 3, '<=': 2, range: 1, '~': 0 };
/** Words near a figure that say why it is lower. */
const REASON = /因|由于|受.{1,12}影响|调整|核减|扣除|口径/;

/** What is better the smaller it is; whether less of it promises more, a person must say. */
const SMALLER_IS_BETTER = /浓度|能耗|水耗|排放|事故|死亡|失业|发病|时限|时间|时长|天数|周期|成本|费用|负担|投诉|信访|发案|案件|不良|逾期|欠费|缺口|返贫|辍学|漏损|空置|负债|降幅?$/;
const TIME_UNIT = /^(?:个?工作日|天|日|小时|分钟|个?月)$/;
const hasDirection = ({ indicator, unit, comparator }: Target): boolean =>
  comparator === '<' || comparator === '<=' || !(SMALLER_IS_BETTER.test(indicator) || TIME_UNIT.test(unit));

/** A figure that promises less than last year's: smaller as the prose writes it (下降5% → 下降4% too), or bound less firmly. */
export function isWeaker(before: Amount, now: Amount): boolean {
  if (before.unit !== now.unit || before.measure !== now.measure) return false;
  const sign = ({ value }: Amount): number => Math.sign(typeof value === 'number' ? value : value[0]);
  // 下降5% → 增长3% promises another thing, which comparing shows.
  if (sign(before) < 0 && sign(now) > 0) return false;
  const size = ({ value }: Amount): number => Math.abs(typeof value === 'number' ? value : (value[0] + value[1]) / 2);
  // 不超过5% → 不超过6%: the larger bound is the weaker one.
  const capped = before.comparator === '<' || before.comparator === '<=';
  if (size(now) !== size(before)) return capped ? size(now) > size(before) : size(now) < size(before);
  return FIRMNESS[now.comparator] < FIRMNESS[before.comparator];
}

export const weakerTargets: PlanRule = {
  id: 'weaker-target',
  name: '比上年低的指标',
  inPlan(plan) {
    const weaker = new Map(commitments(plan).filter((target) => target.baseline && hasDirection(target) && isWeaker(target.baseline, target)).map((target) => [target.id, target]));
    return plan.blocks.flatMap((block) => mentionsIn(block).flatMap((mention) => {
      const target = weaker.get(mention.target);
      if (!target?.baseline || mention.open) return [];
      weaker.delete(mention.target);
      const text = textOf(block);
      if (REASON.test(text.slice(Math.max(0, mention.start - 40), mention.end + 40)) || block.content.some((run) => run.target === target.id && run.note)) return [];
      return [{
        ...findingAt(block, mention, {
          rule: 'weaker-target', severity: '建议', message: `“${target.indicator}”上年${formatAmount(target.baseline)}，今年${formatAmount(target)}，低于上年`,
          why: '低于上年的指标，宜在文中或报审时说明原因。',
        }),
        target: target.id,
      }];
    }));
  },
};
