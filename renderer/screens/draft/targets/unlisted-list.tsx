import { Button } from 'antd';
import { nameOf } from '../../../../shared/align';
import { commitments, type Plan } from '../../../../shared/model';
import { formatAmount, unlistedTargets } from '../../../../shared/targets';
import type { DraftSession } from '../draft-session';
import { goToSpan } from '../go-to';

/** Figures that were written since and are in no row of the table; nothing is shown while there are none. */
export function UnlistedList({ session, plan }: { session: DraftSession; plan: Plan }) {
  const found = unlistedTargets(plan);
  if (found.length === 0) return null;
  const targets = commitments(plan);
  return (
    <section className="draft-unlisted" aria-label="未列入的数量">
      <h3>正文中有 {found.length} 处数量未列入指标表</h3>
      <ul>
        {found.map((quantity) => {
          const same = targets.find((target) => nameOf(target) === nameOf(quantity) && target.unit === quantity.unit);
          return (
            <li key={`${quantity.block}:${quantity.start}`}>
              <button type="button" onClick={() => goToSpan(session.editor, quantity.block, quantity)}>{quantity.indicator || '（未命名）'} {formatAmount(quantity)}</button>
              <span className="draft-actions">
                {same && <Button size="small" autoInsertSpace={false} title={`作为“${same.indicator}”的又一处提法`} onClick={() => session.join(quantity, same.id)}>并入已有</Button>}
                <Button size="small" autoInsertSpace={false} aria-label={`列入 ${quantity.indicator}`} onClick={() => session.list(quantity, 'target')}>列入</Button>
                <Button size="small" type="link" autoInsertSpace={false} title="不是今年的目标，不再提示" aria-label={`不列 ${quantity.indicator}`} onClick={() => session.list(quantity, 'parameter')}>不列</Button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
