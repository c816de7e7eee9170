import { Button } from 'antd';
import type { PlanId } from '../../../shared/model';
import type { Going } from '../../ui/going';
import { PlaceHeader } from '../../ui/place-header';
import { Failure, Waiting } from '../../ui/states';
import { Desk } from './desk';
import './intake.css';
import { useDesk } from './use-desk';

/** 核对: a plan that was imported, beside its source. */
export function DeskScreen({ id, going }: { id: PlanId; going: Going }) {
  const { opened, reload } = useDesk(id);
  switch (opened.kind) {
    case 'loading':
      return <Waiting what="正在打开计划…" />;
    case 'failed':
      return (
        <div className="place">
          <PlaceHeader title="核对" actions={<Button onClick={() => going.openPlan(id)}>返回</Button>} />
          <div className="place-body"><Failure message={opened.message} onRetry={reload} /></div>
        </div>
      );
    case 'open':
      return <Desk key={id} session={opened.session} onReload={reload} onLeave={() => going.openPlan(id)} />;
  }
}
