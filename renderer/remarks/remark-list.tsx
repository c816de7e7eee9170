import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { ANSWER_NAMES, REMARK_STATE_NAMES, subjectOf, threadsOf, type Anchor, type Answer, type Entry, type RemarkState, type Saying, type Thread } from '../../shared/review';
import { usePersonName } from '../api';
import { formatInstant } from '../../shared/text';
import { NameField } from './name-field';
import { ReasonForm } from './reason-form';
import './remarks.css';

interface RemarkListProps {
  entries: readonly Entry[];
  add: (said: Saying) => Promise<boolean>;
  /** Leads to what a remark is about; absent where there is nowhere to go. */
  onGo?: (anchor: Anchor) => void;
  /** A final draft takes no answers. */
  closed: boolean;
}

const FILTERS = [{ value: 'open', label: '待处理' }, { value: 'all', label: '全部' }] as const;

/** Remarks, the newest first, with their answers and what may be done with them. */
export function RemarkList({ entries, add, onGo, closed }: RemarkListProps) {
  const { data: person } = usePersonName();
  const [shown, setShown] = useState<'open' | 'all'>('all');
  const threads = useMemo(() => threadsOf(entries).reverse(), [entries]);
  const open = threads.filter(({ state }) => state === 'open').length;
  if (person?.name === '') return <NameField />;
  if (threads.length === 0) return <p className="remarks-empty">还没有意见。在“对照”里选中一段新写的文字，或在指标对照表里点“提意见”，就写在这里。</p>;
  return (
    <div className="remarks">
      <Segmented size="small" value={shown} onChange={setShown} options={FILTERS.map(({ value, label }) => ({ value, label: `${label} ${value === 'open' ? open : threads.length}` }))} />
      <ul aria-label="意见">
        {threads.filter(({ state }) => shown === 'all' || state === 'open').map((thread) => <ThreadItem key={thread.said.id} thread={thread} add={add} closed={closed} {...(onGo ? { onGo } : {})} />)}
      </ul>
    </div>
  );
}

function ThreadItem({ thread: { said, answers, state }, add, onGo, closed }: { thread: Thread } & Pick<RemarkListProps, 'add' | 'onGo' | 'closed'>) {
  return (
    <li className={`remark remark-${state}`}>
      <div className="remark-head">
        {onGo && said.anchor.on !== 'plan'
          ? <button type="button" className="remark-subject" title="到这里" onClick={() => onGo(said.anchor)}>{subjectOf(said.anchor)}</button>
          : <span className="remark-subject">{subjectOf(said.anchor)}</span>}
        <span className="remark-state">{REMARK_STATE_NAMES[state]}</span>
      </div>
      <p>{said.text}</p>
      <p className="remark-by"><span>{said.by}</span> <span>{formatInstant(said.at)}</span></p>
      {answers.map((answer) => (
        <p key={answer.id} className="remark-answer"><strong>{answer.by} {ANSWER_NAMES[answer.kind]}</strong>{answer.text && `：${answer.text}`} <span className="remark-by">{formatInstant(answer.at)}</span></p>
      ))}
      {!closed && <Actions remark={said.id} state={state} add={add} />}
    </li>
  );
}

/** What needs words of its own. */
const ASKED = {
  replied: { label: '回复', placeholder: '写下回复', done: '回复' },
  declined: { label: '不采纳的理由', placeholder: '写明不采纳的理由', done: '不采纳' },
} as const;

function Actions({ remark, state, add }: { remark: string; state: RemarkState } & Pick<RemarkListProps, 'add'>) {
  const [asking, setAsking] = useState<keyof typeof ASKED | null>(null);
  const say = async (kind: Answer['kind'], text: string) => {
    if (await add({ kind, remark, text })) setAsking(null);
  };
  if (asking) return <ReasonForm {...ASKED[asking]} onDone={(text) => void say(asking, text)} onCancel={() => setAsking(null)} />;
  return (
    <span className="remarks-actions">
      {state === 'open'
        ? <><Button size="small" onClick={() => void say('accepted', '')}>采纳</Button><Button size="small" onClick={() => setAsking('declined')}>不采纳</Button></>
        : <Button size="small" onClick={() => void say('reopened', '')}>重新打开</Button>}
      <Button size="small" type="text" onClick={() => setAsking('replied')}>回复</Button>
    </span>
  );
}
