import type { Plan } from '../../model';
import { disagreementsOf, editTarget, formatAmount, OPEN_FIGURE, type Mention } from '../../targets';
import type { Fix, PlanRule } from '../finding';
import { findingAt } from '../report';

const said = ({ amount, open }: Mention): string => (open ? OPEN_FIGURE : amount ? formatAmount(amount) : '');

/** What cannot be read is a finding of its own. */
const isRead = ({ amount, open }: Mention): boolean => open || amount !== null;

/** All mentions made to say what one of them says; none where a sentence could not be rewritten with certainty. */
function aligned(plan: Plan, target: string, { amount, open }: Mention): Fix[] {
  if (!amount || open) return [];
  const edits = editTarget(plan, target, { value: amount.value, unit: amount.unit });
  return edits.ok && edits.value.length > 0 ? [{ label: `都改为${formatAmount({ ...amount, comparator: '=', measure: 'level' })}`, edits: edits.value }] : [];
}

export const disagreeingMentions: PlanRule = {
  id: 'disagreeing-mentions',
  name: '前后不一致的指标',
  inPlan(plan) {
    const names = new Map(plan.targets.map(({ id, indicator }) => [id, indicator]));
    return disagreementsOf(plan).filter(({ first, other }) => isRead(first) && isRead(other)).map(({ target, first, other }) => ({
      ...findingAt({ id: other.block }, other, {
        rule: 'disagreeing-mentions', severity: '必改',
        message: `“${names.get(target) ?? ''}”这里是${said(other)}，前面是${said(first)}`,
        why: '同一指标在文中各处应当一致。', // What differs in its measure (新增5家, 达到5家) no figure can settle.
        fixes: first.amount?.measure === other.amount?.measure || first.open || other.open ? [...aligned(plan, target, first), ...aligned(plan, target, other)] : [],
      }),
      target,
    }));
  },
};
