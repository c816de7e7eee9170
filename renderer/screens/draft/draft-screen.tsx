import { Alert } from 'antd';
import type { Plan, PlanId } from '../../../shared/model';
import { PlanDocument } from '../../editor';
import { PlaceHeader } from '../../ui/place-header';
import { Failure, Waiting } from '../../ui/states';
import { DraftDesk } from './draft-desk';
import { useDraft } from './use-draft';
import './draft.css';

/** 起草: the draft of an id, open for writing; a plan of a past year is shown to be read. */
export function DraftScreen({ id }: { id: PlanId }) {
  const { opened, reload, renewed } = useDraft(id);
  switch (opened.kind) {
    case 'loading':
      return <Waiting what="正在打开计划…" />;
    case 'failed':
      return <div className="place-body"><Failure message={opened.problem.message} onRetry={reload} /></div>;
    case 'past':
      return <ReadOnly plan={opened.plan} why="这是往年的计划，只供查阅。要在它的基础上起草，请在计划库中选「承接上年，起草新计划」。" />;
    case 'received':
      return <ReadOnly plan={opened.plan} why="这是别人送审的计划，正文只供审阅。请到「对照」提意见，再制作送审包退回。" />;
    case 'final':
      return <ReadOnly plan={opened.plan} why="这份计划已经定稿，只供阅读。确需修改的，请到「对照」的「意见」中写明理由，重新打开。" />;
    case 'issued':
      return <ReadOnly plan={opened.plan} why={`这份计划已经印发（${opened.plan.notice.docNumber}），只供阅读。确需更正的，请到「印发」写明理由，点「更正」。`} />;
    case 'draft':
      return <DraftDesk key={opened.session.id} session={opened.session} onReload={reload} renewed={renewed} />;
  }
}

function ReadOnly({ plan, why }: { plan: Plan; why: string }) {
  return (
    <div className="draft">
      <PlaceHeader title={plan.title} detail={`${plan.year}年`} />
      <Alert banner type="info" title={why} />
      <main className="draft-paper"><PlanDocument plan={plan} /></main>
    </div>
  );
}
