import { textOf, type Amount, type Plan, type Target } from '../model';
import { markedSpans } from '../targets';
import { inUnitOf } from './scale';

/** Words near a figure that say why it is lower; 因地制宜, 因素, 结构调整 say how or what, not why. */
const REASON = /(?<![原成诱起病])因(?!.(?:制宜|施[策教])|势利导|[素此而病子]|特网)|由于|受.{1,12}影响|(?<!结构|布局|优化|产业|动态)调整(?!优化|结构|布局|产业)|核减|扣除|口径/;
/** How far from the figure they may stand, in characters. */
const NEAR = 40;

/** What is better the smaller it is; whether less of it promises more, a person must say. */
const SMALLER_IS_BETTER = /浓度|能耗|水耗|排放|事故|死亡|失业|发病|时限|时间|时长|天数|周期|成本|费用|负担|投诉|信访|发案|案件|不良|逾期|欠费|缺口|返贫|辍学|漏损|空置|负债|降幅?$/;
const TIME_UNIT = /^(?:个?工作日|天|日|小时|分钟|个?月)$/;
const hasDirection = ({ indicator, unit, comparator }: Target): boolean =>
  comparator === '<' || comparator === '<=' || !(SMALLER_IS_BETTER.test(indicator) || TIME_UNIT.test(unit));

/** Whether a target promises a smaller figure than last year's: smaller as the prose writes it (下降5% → 下降4% too), or under a larger cap. */
export function promisesLess(old: Amount, now: Target): boolean {
  const before = inUnitOf(old, now);
  if (!before || !hasDirection(now)) return false;
  const sign = ({ value }: Amount): number => Math.sign(typeof value === 'number' ? value : value[0]);
  // 下降5% → 增长3% promises another thing, which comparing shows.
  if (sign(before) < 0 && sign(now) > 0) return false;
  const size = ({ value }: Amount): number => Math.abs(typeof value === 'number' ? value : (value[0] + value[1]) / 2);
  // 不超过5% → 不超过6%: the larger bound is the weaker one.
  const capped = before.comparator === '<' || before.comparator === '<=';
  return capped ? size(now) > size(before) : size(now) < size(before);
}

/** Targets whose sentence, note or explanation says why they are what they are. */
export function explainedTargets(plan: Pick<Plan, 'blocks' | 'explanations'>): Set<string> {
  const explained = new Set((plan.explanations ?? []).map(({ target }) => target));
  for (const block of plan.blocks) {
    for (const { target, note } of block.content) if (target !== undefined && note !== undefined) explained.add(target);
    const spans = markedSpans(block);
    const text = spans.length > 0 ? textOf(block) : '';
    if (REASON.test(text)) for (const { target, start, end } of spans) if (REASON.test(text.slice(Math.max(0, start - NEAR), end + NEAR))) explained.add(target);
  }
  return explained;
}
