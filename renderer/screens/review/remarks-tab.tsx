import { Button } from 'antd';
import type { Anchor } from '../../../shared/review';
import { RemarkList, StatusBar, type ReviewLog } from '../../remarks';

/** 意见: where the draft stands, and every remark on it with its answers. */
export function RemarksTab({ log, onRemark }: { log: ReviewLog; onRemark: (anchor: Anchor) => void }) {
  const closed = log.status === 'final';
  return (
    <div className="review-scroll">
      <StatusBar entries={log.entries} status={log.status} add={log.add} />
      {!closed && <p className="review-remark-all"><Button size="small" onClick={() => onRemark({ on: 'plan' })}>对全文提意见</Button></p>}
      <RemarkList entries={log.entries} add={log.add} closed={closed} />
    </div>
  );
}
