import { Button } from 'antd';
import type { PlanId } from '../../../shared/model';
import type { Anchor } from '../../../shared/review';
import { OpenPackageButton, RemarkList, SendPackageButton, StatusBar, type ReviewLog } from '../../remarks';

/** 意见: where the draft stands, and every remark on it with its answers. */
export function RemarksTab({ plan, log, onRemark }: { plan: PlanId; log: ReviewLog; onRemark: (anchor: Anchor) => void }) {
  const closed = log.status === 'final' || log.status === 'issued';
  return (
    <div className="review-scroll">
      <StatusBar entries={log.entries} status={log.status} add={log.add} />
      <p className="review-remark-all">
        {!closed && <Button size="small" onClick={() => onRemark({ on: 'plan' })}>对全文提意见</Button>}
        <SendPackageButton plan={plan} />
        <OpenPackageButton size="small" onTaken={() => undefined} />
        {log.from !== null && <span className="quiet">这是{log.from || '别人'}送审的计划，正文只供审阅；提完意见，制作送审包退回。</span>}
      </p>
      <RemarkList entries={log.entries} add={log.add} closed={closed} />
    </div>
  );
}
