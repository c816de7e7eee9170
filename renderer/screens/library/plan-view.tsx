import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { commitments, type Plan } from '../../../shared/model';
import { countSections } from '../../../shared/outline';
import { usePlan } from '../../api';
import { PlanDocument } from '../../editor';
import type { Going } from '../../ui/going';
import { PlaceHeader } from '../../ui/place-header';
import { Answer } from '../../ui/states';
import { PlanActions } from './plan-actions';

/** A plan opened to be read, with what was read out of it beside it. */
export function PlanView({ id, at = null, going }: { id: string; at?: string | null; going: Going }) {
  const stored = usePlan(id);
  const plan = stored.data?.plan;
  return (
    <div className="place">
      <PlaceHeader
        title={plan ? plan.title || '（无标题）' : '计划'}
        detail={plan ? `${plan.year}年` : ''}
        actions={<><Button onClick={() => going.openPlan(null)}>返回计划库</Button>{plan && <PlanActions plan={plan} going={going} />}</>}
      />
      <Answer query={stored} what="正在打开计划…">
        {({ plan: opened }) => (
          <div className="plan-view">
            <Facts plan={opened} />
            <Paper plan={opened} at={at} />
          </div>
        )}
      </Answer>
    </div>
  );
}

/** The whole text; where it was opened for one block, that stands in the middle and is marked. */
function Paper({ plan, at }: { plan: Plan; at: string | null }) {
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const block = at === null ? null : paper.current?.querySelector(`[data-block="${CSS.escape(at)}"]`);
    block?.classList.add('opened-block');
    block?.scrollIntoView({ block: 'center' });
    return () => block?.classList.remove('opened-block');
  }, [at, plan]);
  return <div className="plan-view-paper" ref={paper} tabIndex={0} aria-label="计划全文"><PlanDocument plan={plan} /></div>;
}

function Facts({ plan }: { plan: Plan }) {
  const { notice } = plan;
  const facts: [string, string][] = [
    ['机关', plan.issuer], ['发文字号', notice.docNumber], ['成文日期', notice.date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')],
    ['主送机关', notice.addressee], ['章节', `${countSections(plan)} 个`], ['指标', `${commitments(plan).length} 个`], ['来源', plan.source?.name ?? ''],
  ];
  return (
    <aside className="plan-facts" aria-label="读出的内容">
      <dl>{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value || <span className="quiet">未写明</span>}</dd></div>)}</dl>
    </aside>
  );
}
