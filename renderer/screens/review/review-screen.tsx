import { Tabs } from 'antd';
import { useState } from 'react';
import type { PlanSummary, Sides } from '../../../shared/contract';
import type { Comparison } from '../../../shared/align';
import { threadsOf, type Anchor } from '../../../shared/review';
import { useAllVersions, useComparison, usePlans } from '../../api';
import { RemarkDialog, useReviewLog } from '../../remarks';
import { PlaceHeader } from '../../ui/place-header';
import { Answer, EmptyState } from '../../ui/states';
import { Overview } from './overview';
import { ExportButtons } from './export-buttons';
import { HistoryTab, type Shown } from './history/history-tab';
import { RemarksTab } from './remarks-tab';
import './review.css';
import { SectionsTab } from './sections-tab';
import { SidesBar } from './side-picker';
import { defaultSides, draftIn, keyOfSide, type KeptVersion } from './sides';
import { TargetsTable } from './targets-table';

interface ReviewScreenProps {
  chosen: Sides | null;
  draft: string | null;
  onChoose: (sides: Sides) => void;
}

/** 对照: what became of one plan, or one version of it, in another. */
export function ReviewScreen({ chosen, draft, onChoose }: ReviewScreenProps) {
  const plans = usePlans();
  const versions = useAllVersions();
  return (
    <Answer query={plans} what="正在打开计划库…">
      {(list) => (
        <Answer query={versions} what="正在打开各计划的版本…">
          {(kept) => list.length + kept.length < 2 || list.length === 0
            ? <EmptyState title="要有两份计划，或一份计划的两个版本，才能对照">先在计划库中导入往年计划，再起草新计划；写到一个阶段，在“版本”中存为版本。这里会逐节、逐项列出两边之间改了什么。</EmptyState>
            : <Review plans={list} versions={kept} sides={standing(chosen, list) ?? defaultSides(list, kept, draft)} onChoose={onChoose} />}
        </Answer>
      )}
    </Answer>
  );
}

/** A choice whose plans are no longer in the library is none. */
const standing = (chosen: Sides | null, plans: readonly PlanSummary[]): Sides | null =>
  (chosen && [chosen.before, chosen.after].every((side) => plans.some(({ id }) => id === side.plan)) ? chosen : null);

function Review({ plans, versions, sides, onChoose }: { plans: PlanSummary[]; versions: KeptVersion[]; sides: Sides; onChoose: (sides: Sides) => void }) {
  const [tab, setTab] = useState('overview');
  const isOne = keyOfSide(sides.before) === keyOfSide(sides.after);
  return (
    <div className="place">
      <PlaceHeader
        title="对照"
        actions={!isOne && <ExportButtons sides={sides} withRemarks={[sides.before, sides.after].some((side) => plans.some(({ id, kind }) => id === side.plan && kind === 'draft'))} />}
        detail={<SidesBar plans={plans} versions={versions} sides={sides} onChoose={onChoose} />}
      />
      <div className="review-body">
        {isOne
          ? <EmptyState title="两边选的是同一份">请在上方给一边另选一份计划；写在计划下面的是它的版本，也可以选，看起草以来改了什么。</EmptyState>
          : <Compared sides={sides} tab={tab} onTab={setTab} />}
      </div>
    </div>
  );
}

interface ComparedProps {
  sides: Sides;
  tab: string;
  onTab: (tab: string) => void;
}

function Compared(props: ComparedProps) {
  const comparison = useComparison(props.sides);
  return <Answer query={comparison} what="正在对照…">{(found) => <Tabbed comparison={found} {...props} />}</Answer>;
}

/** What is compared, and what is said of the draft; remarks are made on its present text. */
function Tabbed({ comparison, sides, tab, onTab }: ComparedProps & { comparison: Comparison }) {
  const [anchor, setAnchor] = useState<Anchor | null>(null);
  const [shown, setShown] = useState<Shown>(null);
  const draft = draftIn(comparison);
  const log = useReviewLog(draft?.plan ?? comparison.after.id);
  const closed = log.status === 'final' || log.status === 'issued';
  const remarking = draft?.side && !closed ? { side: draft.side, onRemark: setAnchor } : null;
  const open = threadsOf(log.entries).filter(({ state }) => state === 'open').length;
  const showHistory = (place: Shown) => {
    setShown(place);
    onTab('history');
  };
  const tabs = [
    { key: 'overview', label: '总览', children: <Overview comparison={comparison} /> },
    { key: 'targets', label: '指标对照表', children: <TargetsTable comparison={comparison} remarking={remarking} closed={closed || log.from !== null} /> },
    { key: 'sections', label: '正文对照', children: <SectionsTab comparison={comparison} remarking={remarking} onHistory={showHistory} /> },
    { key: 'history', label: '历年沿革', children: <HistoryTab sides={sides} shown={shown} onShow={setShown} /> },
    ...(draft ? [{ key: 'remarks', label: open > 0 ? `意见 ${open}` : '意见', children: <RemarksTab plan={draft.plan} log={log} onRemark={setAnchor} /> }] : []),
  ];
  const current = tabs.find(({ key }) => key === tab) ?? tabs[0];
  return (
    <>
      <Tabs activeKey={current?.key ?? ''} onChange={onTab} items={tabs.map(({ key, label }) => ({ key, label }))} />
      {current?.children}
      <RemarkDialog anchor={anchor} add={log.add} onClose={() => setAnchor(null)} />
    </>
  );
}
