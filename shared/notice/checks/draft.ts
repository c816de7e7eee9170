import { commitments, textOf, type Plan } from '../../model';
import { finding, type NoticeCheck } from './check';

/** What the plan itself leaves open (待定) or undecided. */
export const checkDraft: NoticeCheck = (plan) => {
  const open = plan.blocks.filter((block) => textOf(block).includes('（待定）')).length;
  const undecided = plan.kind === 'draft' ? commitments(plan).filter(isUndecided).length : 0;
  return [
    ...(open > 0 ? [finding('plan', '必改', `正文中还有 ${open} 处“（待定）”`, '印发前每个指标都要有确定的数。在“起草”里填上。')] : []),
    ...(undecided > 0 ? [finding('plan', '建议', `还有 ${undecided} 个指标沿用上年数，尚未确认`, '没有什么应当悄悄沿用。在“起草”里按 F8 逐处处理。')] : []),
  ];
};

/** Carried over, not confirmed, and still the figure of last year. */
function isUndecided({ confirmed, baseline, value, unit, measure }: Plan['targets'][number]): boolean {
  return !confirmed && baseline !== null && JSON.stringify([value, unit, measure]) === JSON.stringify([baseline.value, baseline.unit, baseline.measure]);
}
