import { Select, Tabs } from 'antd';
import { useState } from 'react';
import type { PlanSummary } from '../../../shared/contract';
import type { Comparison } from '../../../shared/align';
import { threadsOf, type Anchor } from '../../../shared/review';
import { useComparison, usePlans } from '../../api';
import { RemarkDialog, useReviewLog } from '../../remarks';
import { PlaceHeader } from '../../ui/place-header';
import { Answer, EmptyState } from '../../ui/states';
import { Overview } from './overview';
import { ExportButtons } from './export-buttons';
import { RemarksTab } from './remarks-tab';
import './review.css';
import { SectionsTab } from './sections-tab';
import { TargetsTable } from './targets-table';

interface Pair { before: string; after: string }

/** 对照: what became of one plan in another. */
export function ReviewScreen({ chosen, draft }: { chosen: Pair | null; draft: string | null }) {
  const plans = usePlans();
  return (
    <Answer query={plans} what="正在打开计划库…">
      {(list) => list.length < 2
        ? <EmptyState title="要有两份计划才能对照">先在计划库中导入往年计划，再起草新计划；这里会逐节、逐项列出两份之间改了什么。</EmptyState>
        : <Review plans={list} chosen={chosen} draft={draft} key={`${chosen?.before}/${chosen?.after}`} />}
    </Answer>
  );
}

/** The draft at hand beside the plan that it carries on; else the two newest. */
function defaultPair(plans: PlanSummary[], draft: string | null): Pair {
  const after = plans.find((plan) => plan.id === draft) ?? plans.find((plan) => plan.seededFrom !== null) ?? plans[0];
  const before = plans.find((plan) => plan.id === after?.seededFrom) ?? plans.find((plan) => plan.id !== after?.id);
  return { before: before?.id ?? '', after: after?.id ?? '' };
}

function Review({ plans, chosen, draft }: { plans: PlanSummary[]; chosen: Pair | null; draft: string | null }) {
  // Until a person picks, the pair follows the library: a draft made a moment ago may reach the list a moment later.
  const [picked, setPair] = useState(chosen);
  const pair = picked ?? defaultPair(plans, draft);
  const comparison = useComparison(pair.before, pair.after);
  return (
    <div className="place">
      <PlaceHeader
        title="对照"
        actions={<ExportButtons before={pair.before} after={pair.after} />}
        detail={
          <>
            <PlanSelect label="原计划" plans={plans} value={pair.before} onChange={(before) => setPair({ ...pair, before })} />
            {' → '}
            <PlanSelect label="新计划" plans={plans} value={pair.after} onChange={(after) => setPair({ ...pair, after })} />
          </>
        }
      />
      <div className="review-body">
        <Answer query={comparison} what="正在对照…">{(found) => <Tabbed comparison={found} />}</Answer>
      </div>
    </div>
  );
}


/** What is compared, and what is said of the new plan; remarks are made on a draft. */
function Tabbed({ comparison }: { comparison: Comparison }) {
  const [tab, setTab] = useState('overview');
  const [anchor, setAnchor] = useState<Anchor | null>(null);
  const log = useReviewLog(comparison.after.id);
  const isDraft = comparison.after.kind === 'draft';
  const onRemark = isDraft && log.status !== 'final' && log.status !== 'issued' ? setAnchor : null;
  const open = threadsOf(log.entries).filter(({ state }) => state === 'open').length;
  const tabs = [
    { key: 'overview', label: '总览', children: <Overview comparison={comparison} /> },
    { key: 'targets', label: '指标对照表', children: <TargetsTable comparison={comparison} onRemark={onRemark} /> },
    { key: 'sections', label: '正文对照', children: <SectionsTab comparison={comparison} onRemark={onRemark} /> },
    ...(isDraft ? [{ key: 'remarks', label: open > 0 ? `意见 ${open}` : '意见', children: <RemarksTab plan={comparison.after.id} log={log} onRemark={setAnchor} /> }] : []),
  ];
  return (
    <>
      <Tabs activeKey={tab} onChange={setTab} items={tabs.map(({ key, label }) => ({ key, label }))} />
      {(tabs.find(({ key }) => key === tab) ?? tabs[0])?.children}
      <RemarkDialog anchor={anchor} add={log.add} onClose={() => setAnchor(null)} />
    </>
  );
}

function PlanSelect({ label, plans, value, onChange }: { label: string; plans: PlanSummary[]; value: string; onChange: (id: string) => void }) {
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={onChange}
      style={{ width: 340 }}
      options={plans.map((plan) => ({ value: plan.id, label: `${plan.year}年 ${plan.title}${plan.issued ? '（已印发）' : plan.kind === 'draft' ? '（起草中）' : ''}` }))}
    />
  );
}
