import { App, Input } from 'antd';
import { useState } from 'react';
import type { Client } from '../../../shared/contract';
import type { Problem } from '../../../shared/model';
import { newBureau } from '../../../shared/notice';
import { useBureaus, useClient, usePersonName } from '../../api';

/** Asked once, at the first start: whose plans these are, and who works here. Both can be passed over. */
export function FirstQuestions() {
  const client = useClient();
  const bureaus = useBureaus().data;
  const person = usePersonName().data;
  if (!bureaus || !person) return null;
  return (
    <div className="first-questions">
      <Question name="单位名称" example="如 云州市科学技术局，可以不填" most={180} known={bureaus.bureaus[0]?.name ?? ''} keep={(name) => keepBureau(client, bureaus.revision, name)} />
      <Question name="您的姓名" example="提意见时署名，可以不填" most={40} known={person.name} keep={(name) => problemOf(client.call('person.rename', { name }))} />
    </div>
  );
}

const keepBureau = (client: Client, revision: number, name: string): Promise<Problem | null> =>
  problemOf(client.call('bureaus.save', { revision, bureaus: [newBureau(crypto.randomUUID(), name)] }));

async function problemOf(call: Promise<{ ok: true } | { ok: false; error: Problem }>): Promise<Problem | null> {
  const kept = await call;
  return kept.ok ? null : kept.error;
}

interface QuestionProps {
  name: string;
  example: string;
  most: number;
  /** What was answered; '' while nothing was. */
  known: string;
  keep: (answer: string) => Promise<Problem | null>;
}

function Question({ name, example, most, known, keep }: QuestionProps) {
  const { message } = App.useApp();
  const [typed, setTyped] = useState('');
  const [keeping, setKeeping] = useState(false);
  const answer = async () => {
    if (typed.trim() === '' || keeping) return;
    setKeeping(true);
    const problem = await keep(typed.trim());
    setKeeping(false);
    if (problem) void message.error(problem.message);
  };
  if (known !== '') return <><span>{name}</span><span>✓ {known}<span className="quiet">（在“设置”里可以改）</span></span></>;
  return (
    <>
      <label htmlFor={`first-${name}`}>{name}</label>
      <Input id={`first-${name}`} maxLength={most} placeholder={example} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={() => void answer()} onPressEnter={() => void answer()} />
    </>
  );
}
