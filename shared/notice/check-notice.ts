import { commitments, textOf, type Plan } from '../model';
import { organOf } from './wording';

/** What is still missing or undecided in a plan that is to be issued, one Chinese sentence each. */
export function checkNotice(plan: Plan): string[] {
  const { notice } = plan;
  const missing: [string, string][] = [
    [organOf(plan), '没有填写发文机关标志，公文上方没有机关名称。'],
    [notice.docNumber, '没有填写发文字号，公文中留空。'],
    [notice.addressee, '没有填写主送机关，公文中留空。'],
    [notice.date, '没有填写成文日期，公文中月、日留空。'],
  ];
  const findings = missing.flatMap(([value, message]) => (value ? [] : [message]));
  const open = plan.blocks.filter((block) => textOf(block).includes('（待定）')).length;
  if (open > 0) findings.push(`正文中还有 ${open} 处“（待定）”。`);
  const unconfirmed = plan.kind === 'draft' ? commitments(plan).filter((target) => isUndecided(target)).length : 0;
  if (unconfirmed > 0) findings.push(`还有 ${unconfirmed} 个指标沿用上年数，尚未确认。`);
  return findings;
}

/** Carried over, not confirmed, and still the figure of last year. */
function isUndecided({ confirmed, baseline, value, unit, measure }: Plan['targets'][number]): boolean {
  return !confirmed && baseline !== null && JSON.stringify([value, unit, measure]) === JSON.stringify([baseline.value, baseline.unit, baseline.measure]);
}
