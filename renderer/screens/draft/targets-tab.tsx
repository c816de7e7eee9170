import { Button } from 'antd';
import { memo, useEffect, useRef } from 'react';
import { commitments, type Target } from '../../../shared/model';
import { formatAmount } from '../../../shared/targets';
import { changeText } from '../../../shared/align';
import type { DraftSession } from './draft-session';
import { goToTarget } from './go-to';
import { isTargetOpen } from './progress';
import { useCaret, useShownPlan } from './use-draft';

/** The plan's commitments beside last year's; the row of the figure under the cursor is lit. */
export function TargetsTab({ session }: { session: DraftSession }) {
  const plan = useShownPlan(session);
  const { target: current } = useCaret(session);
  const targets = commitments(plan);
  if (targets.length === 0) return <p className="draft-empty">正文里还没有指标。承接上年的计划会带来上年的指标，在这里逐项确认。</p>;
  return (
    <table className="draft-targets">
      <thead>
        <tr><th scope="col" className="name">指标</th><th scope="col" className="figure">上年</th><th scope="col" className="figure">本年</th><th scope="col" className="state">状态</th></tr>
      </thead>
      <tbody>
        {targets.map((target) => <TargetRow key={target.id} target={target} current={target.id === current} session={session} />)}
      </tbody>
    </table>
  );
}

const TargetRow = memo(function TargetRow({ target, current, session }: { target: Target; current: boolean; session: DraftSession }) {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const { baseline } = target;
  return (
    <tr ref={row} className={current ? 'current' : undefined} aria-current={current || undefined} onClick={() => goToTarget(session.editor, target.id)}>
      <th scope="row"><button type="button" className="draft-target-name">{target.indicator || '（未命名）'}</button></th>
      <td className="figure">{baseline ? formatAmount(baseline) : '—'}</td>
      <td className="figure">
        {formatAmount(target)}
        {baseline && <div className="draft-change">{changeText(baseline, target)}</div>}
      </td>
      <td><Decision target={target} session={session} /></td>
    </tr>
  );
}, (before, after) => before.current === after.current && JSON.stringify(before.target) === JSON.stringify(after.target));

/** 待确认 with the button that confirms, or 已确认 and how to take it back; a figure that was changed is decided by that. */
function Decision({ target, session }: { target: Target; session: DraftSession }) {
  const decide = (confirmed: boolean) => (event: React.MouseEvent) => {
    event.stopPropagation();
    session.describe([target.id], { confirmed });
  };
  if (isTargetOpen(target)) {
    return (
      <>
        <span className="draft-open">待确认</span>
        <Button size="small" autoInsertSpace={false} title="确认（Ctrl+Enter）" aria-label={`确认 ${target.indicator}`} onClick={decide(true)}>确认</Button>
      </>
    );
  }
  if (!target.baseline) return <span className="draft-decided">新增</span>;
  if (!target.confirmed) return <span className="draft-decided">已改</span>;
  return (
    <>
      <span className="draft-decided">已确认</span>
      <Button size="small" type="link" autoInsertSpace={false} aria-label={`取消确认 ${target.indicator}`} onClick={decide(false)}>取消</Button>
    </>
  );
}
