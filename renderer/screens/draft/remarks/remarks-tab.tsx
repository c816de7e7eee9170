import { App } from 'antd';
import { placeRemark, type Anchor, type Saying } from '../../../../shared/review';
import { RemarkList, StatusBar, useReviewLog } from '../../../remarks';
import type { DraftSession } from '../draft-session';
import { goToSpan, goToTarget } from '../go-to';
import type { SideTabProps } from '../side-tab-props';

/** Leads to what a remark is about; answers what is to be said of words that are no longer there. */
function goTo(session: DraftSession, anchor: Anchor): string | null {
  const plan = session.plan();
  if (anchor.on === 'target') {
    const isThere = plan.targets.some(({ id }) => id === anchor.target);
    if (isThere) goToTarget(session.editor, anchor.target);
    return isThere ? null : '这条意见所指的指标已经不在正文里了。';
  }
  const place = anchor.on === 'text' ? placeRemark(plan, anchor) : { kind: 'gone' as const };
  if (place.kind === 'gone') return '这条意见所指的段落已经删去了。';
  goToSpan(session.editor, place.block, place);
  return place.kind === 'rewritten' ? '这条意见所指的文字已经改过，光标处是现在的文字。' : null;
}

/** 意见 beside the paper: each leads to its words, and is answered here. */
export function RemarksTab({ session, onReload }: SideTabProps) {
  const { message } = App.useApp();
  const log = useReviewLog(session.id);
  const add = async (said: Saying): Promise<boolean> => {
    // What is sent, or made final, is what stands on the paper.
    if (said.kind === 'stepped' && (await session.autosave.flush()).kind !== 'saved') {
      void message.error('还有内容没有保存，没有改变状态。请等保存好后再试。');
      return false;
    }
    const done = await log.add(said);
    if (done && said.kind === 'stepped' && said.to === 'final') onReload();
    return done;
  };
  const onGo = (anchor: Anchor) => {
    const told = goTo(session, anchor);
    if (told) void message.info(told);
  };
  return (
    <>
      <StatusBar entries={log.entries} status={log.status} add={add} />
      <RemarkList entries={log.entries} add={add} onGo={onGo} closed={log.status === 'final'} />
    </>
  );
}
