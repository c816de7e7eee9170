import { Button } from 'antd';
import { useState, type Dispatch } from 'react';
import type { Target } from '../../../shared/model';
import { canGrow } from '../../../shared/seed';
import type { SeedingAction } from './seeding-state';

/** One choice for all targets at once: a growth rate (for those that have one), open, or last year's figures again. */
export function AllTargets({ targets, dispatch }: { targets: readonly Target[]; dispatch: Dispatch<SeedingAction> }) {
  const [percent, setPercent] = useState('');
  const put = (kind: 'same' | 'rate' | 'open') => {
    const chosen = kind === 'rate' ? targets.filter(canGrow) : targets;
    dispatch({ type: 'all', targets: chosen.map(({ id }) => id), change: { put: kind, percent: kind === 'rate' ? percent : '' } });
  };
  return (
    <span className="seeding-all">
      <span className="quiet">全部指标：</span>
      <Button size="small" onClick={() => put('same')}>都沿用</Button>
      <span className="seeding-all-rate">
        <Button size="small" disabled={percent.trim() === ''} title="比例、增速和位次不受影响" onClick={() => put('rate')}>都按增幅</Button>
        <input aria-label="全部指标的增幅" className="seeding-percent" inputMode="decimal" value={percent} onChange={(event) => setPercent(event.target.value)} />%
      </span>
      <Button size="small" onClick={() => put('open')}>都待定</Button>
    </span>
  );
}
