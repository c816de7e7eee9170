import { Button } from 'antd';
import type { Plan } from '../../../shared/model';
import { usePlans } from '../../api';
import type { Going } from '../../ui/going';
import { OfficialButton } from './official-button';
import { OriginalButton } from './original-button';

/** What can be done with a plan that is open to be read; the way on stands last. */
export function PlanActions({ plan, going }: { plan: Plan; going: Going }) {
  const issued = usePlans().data?.find(({ id }) => id === plan.id)?.issued;
  const isWritten = plan.kind === 'draft' && (!issued || issued.correcting);
  return (
    <>
      {plan.kind === 'past' && plan.source && <Button onClick={() => going.toDesk(plan.id)}>{plan.check?.done ? '查看核对' : '核对'}</Button>}
      {plan.kind === 'past' && <OfficialButton plan={plan} />}
      <OriginalButton plan={plan} />
      {issued && <Button onClick={() => going.toIssue(plan.id)}>查看印发</Button>}
      {isWritten
        ? <Button type="primary" onClick={() => going.toDraft(plan.id)}>继续起草</Button>
        : <Button type="primary" onClick={() => going.toSeeding(plan.id)}>承接上年，起草新计划</Button>}
    </>
  );
}
