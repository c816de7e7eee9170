import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { changeTarget, linkTargets, unlinkMention, type TargetChange } from '../../../shared/checking';
import type { Plan, Target } from '../../../shared/model';
import { readResult } from '../../../shared/results';
import { formatAmount } from '../../../shared/targets';
import { drop } from './desk-commands';
import type { DeskSession, DeskView } from './desk-session';
import { COMPARATOR_WORDS, MEASURE_WORDS, ROLE_WORDS } from './words';

const optionsOf = <K extends string>(words: Readonly<Record<K, string>>) => (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] }));

/** A figure: indicator, kind, owner and deadline; what is one with it elsewhere in the plan. */
export function TargetDetail({ session, view, id, block }: { session: DeskSession; view: DeskView; id: string; block: string }) {
  const { plan } = view;
  const target = plan.targets.find((each) => each.id === id);
  if (!target) return null;
  const change = (fields: TargetChange) => session.change((now) => changeTarget(now, id, fields));
  const places = plan.blocks.filter((each) => each.content.some((run) => run.target === id)).length;
  return (
    <>
      <p className="desk-amount">{formatAmount(target)}{places > 1 && <span className="quiet">（文中 {places} 处）</span>}</p>
      <Typed name="指标" value={target.indicator} most={200} onKeep={(indicator) => change({ indicator })} />
      <label className="desk-field"><span>类别</span><Select size="small" value={target.role} options={optionsOf(ROLE_WORDS)} onChange={(role) => change({ role })} aria-label="类别" /></label>
      <label className="desk-field"><span>口径</span><Select size="small" value={target.measure} options={optionsOf(MEASURE_WORDS)} onChange={(measure) => change({ measure })} aria-label="口径" /></label>
      <label className="desk-field"><span>程度</span><Select size="small" value={target.comparator} options={optionsOf(COMPARATOR_WORDS)} onChange={(comparator) => change({ comparator })} aria-label="程度" /></label>
      <Typed name="责任单位" value={target.owner} most={200} onKeep={(owner) => change({ owner })} />
      <Typed name="完成时限" value={target.deadline} most={100} onKeep={(deadline) => change({ deadline })} />
      <Typed name="完成情况" value={target.result?.text ?? ''} most={200} onKeep={(text) => change({ result: text === '' ? undefined : readResult(text, target) })} />
      <label className="desk-field">
        <span>与之同一</span>
        <Select
          size="small" showSearch={{ optionFilterProp: 'label' }} value={null} placeholder="选文中的另一指标" aria-label="与之同一" options={others(plan, target)}
          onChange={(other: string) => session.change((now) => linkTargets(now, id, other))}
        />
      </label>
      <div className="desk-buttons">
        {places > 1 && <Button size="small" onClick={() => session.change((now) => unlinkMention(now, id, block, session.newId))}>此处另为一项</Button>}
        <Button size="small" onClick={() => drop(session)}>不是指标 Delete</Button>
      </div>
    </>
  );
}

/** Targets that could be the same: those of one unit. */
const others = (plan: Plan, target: Target) =>
  plan.targets.filter(({ id, unit }) => id !== target.id && unit === target.unit)
    .map((each) => ({ value: each.id, label: `${each.indicator || '（未命名）'} ${formatAmount(each)}` }));

function Typed({ name, value, most, onKeep }: { name: string; value: string; most: number; onKeep: (value: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed !== null && typed.trim() !== value) onKeep(typed.trim());
    setTyped(null);
  };
  return (
    <label className="desk-field">
      <span>{name}</span>
      <Input size="small" value={typed ?? value} maxLength={most} aria-label={name} onChange={(event) => setTyped(event.target.value)} onBlur={keep} onPressEnter={keep} />
    </label>
  );
}
