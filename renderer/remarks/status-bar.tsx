import { Button } from 'antd';
import { useState } from 'react';
import { STATUS_NAMES, STEPS, stepsOf, threadsOf, type Entry, type Saying, type Status, type Step } from '../../shared/review';
import { usePersonName } from '../api';
import { formatInstant } from '../ui/format-instant';
import { NameField } from './name-field';
import { ReasonForm } from './reason-form';
import './remarks.css';

/** What a step is called on its button. */
const STEP_WORDS: Record<Exclude<Status, 'issued'>, string> = { submitted: '送审', returned: '退回修改', final: '定稿', drafting: '重新打开' };

/** What somebody did: 印发云科字〔2026〕5号 says itself, and what is opened after it is corrected. */
function wordsOf({ to, text }: Step, before: Step | undefined): string {
  if (to === 'issued') return text;
  const word = to === 'drafting' && before?.to === 'issued' ? '更正' : STEP_WORDS[to];
  return text ? `${word}：${text}` : word;
}

/** Where a draft stands, who brought it there, and the steps that may be taken. */
export function StatusBar({ entries, status, add }: { entries: readonly Entry[]; status: Status; add: (said: Saying) => Promise<boolean> }) {
  const { data: person } = usePersonName();
  const [asking, setAsking] = useState<Exclude<Status, 'issued'> | null>(null);
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
      {status === 'issued' && <span className="quiet">确需更正的，到「印发」写明理由办理。</span>}
      {steps.length > 0 && (
        <ol className="status-steps" aria-label="办理记录">
          {steps.map((step, nth) => <li key={step.id}>{formatInstant(step.at)} {step.by} {wordsOf(step, steps[nth - 1])}</li>)}
        </ol>
      )}
    </div>
  );
}
