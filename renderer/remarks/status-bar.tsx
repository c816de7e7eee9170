import { Button } from 'antd';
import { useState } from 'react';
import { STATUS_NAMES, STEPS, stepsOf, threadsOf, type Entry, type Saying, type Status } from '../../shared/review';
import { usePersonName } from '../api';
import { formatInstant } from '../ui/format-instant';
import { NameField } from './name-field';
import { ReasonForm } from './reason-form';
import './remarks.css';

/** What a step is called on its button. */
const STEP_WORDS: Record<Status, string> = { submitted: '送审', returned: '退回修改', final: '定稿', drafting: '重新打开', issued: '印发' };

/** Where a draft stands, who brought it there, and the steps that may be taken. */
export function StatusBar({ entries, status, add }: { entries: readonly Entry[]; status: Status; add: (said: Saying) => Promise<boolean> }) {
  const { data: person } = usePersonName();
  const [asking, setAsking] = useState<Status | null>(null);
  const steps = stepsOf(entries);
  const open = threadsOf(entries).filter(({ state }) => state === 'open').length;
  const step = async (to: Status, text: string) => {
    if (await add({ kind: 'stepped', to, text })) setAsking(null);
  };
  if (person?.name === '') return <NameField />;
  return (
    <div className="status-bar">
      <span className="status-now">状态：<strong>{STATUS_NAMES[status]}</strong>{open > 0 && `（待处理意见 ${open} 条）`}</span>
      {asking
        ? <ReasonForm label={`${STEP_WORDS[asking]}的理由`} placeholder="写明理由" done={STEP_WORDS[asking]} onDone={(text) => void step(asking, text)} onCancel={() => setAsking(null)} />
        : <span className="remarks-actions">{STEPS.filter(({ from }) => from === status).map(({ to, reason }) => <Button key={to} size="small" onClick={() => (reason ? setAsking(to) : void step(to, ''))}>{STEP_WORDS[to]}</Button>)}</span>}
      {steps.length > 0 && (
        <ol className="status-steps" aria-label="办理记录">
          {steps.map(({ id, by, at, to, text }) => <li key={id}>{formatInstant(at)} {by} {STEP_WORDS[to]}{text && `：${text}`}</li>)}
        </ol>
      )}
    </div>
  );
}
