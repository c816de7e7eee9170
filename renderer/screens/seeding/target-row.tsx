import { memo, useMemo, type Dispatch } from 'react';
import type { Target } from '../../../shared/model';
import { canGrow, type ProposedResult } from '../../../shared/seed';
import { formatAmount } from '../../../shared/targets';
import type { Preview } from './preview';
import type { Put, SeedingAction, TargetEntry } from './seeding-state';

const PUTS: readonly { put: Put; name: string }[] = [{ put: 'same', name: '沿用' }, { put: 'rate', name: '按增幅' }, { put: 'value', name: '填数' }, { put: 'open', name: '待定' }];

interface TargetRowProps {
  target: Target;
  entry: TargetEntry;
  /** What another document tells of its result. */
  proposed: ProposedResult | undefined;
  /** A section that states it goes on. */
  goesOn: boolean;
  preview: Preview;
  dispatch: Dispatch<SeedingAction>;
}

/** A target of last year's plan: its figure, what became of it, and what goes into the draft. */
export const TargetRow = memo(function TargetRow({ target, entry, proposed, goesOn, preview, dispatch }: TargetRowProps) {
  const name = target.indicator || '（未命名）';
  const change = (next: Partial<TargetEntry>) => dispatch({ type: 'target', target: target.id, change: next });
  const fromProposal = proposed !== undefined && entry.result === proposed.text && !target.result;
  return (
    <div className="seeding-target" data-target={target.id} role="group" aria-label={name} data-left={!goesOn || undefined}>
      <span className="seeding-indicator" title={name}>{name}</span>
      <span className="seeding-figure">{formatAmount(target)}</span>
      <span className="seeding-result">
        <input aria-label={`${name}：上年完成`} placeholder="未填" maxLength={200} value={entry.result} onChange={(event) => change({ result: event.target.value })} />
        {fromProposal && <span className="seeding-source" title={`《${proposed.source}》：${proposed.sentence}`}>据《{proposed.source}》</span>}
      </span>
      {goesOn ? <Putting target={target} name={name} entry={entry} change={change} /> : <span className="quiet">随本节不再列入</span>}
      {goesOn && <Shown target={target} entry={entry} preview={preview} />}
    </div>
  );
});

function Putting({ target, name, entry, change }: { target: Target; name: string; entry: TargetEntry; change: (next: Partial<TargetEntry>) => void }) {
  return (
    <span className="seeding-put">
      <select aria-label={`${name}：列入新稿`} value={entry.put} onChange={(event) => change({ put: event.target.value as Put })}>
        {PUTS.map(({ put, name: word }) => <option key={put} value={put} disabled={put === 'rate' && !canGrow(target)}>{word}</option>)}
      </select>
      {entry.put === 'rate' && (
        <>
          <select aria-label={`${name}：增幅的基数`} value={entry.base} onChange={(event) => change({ base: event.target.value as TargetEntry['base'] })}>
            <option value="figure">比上年指标</option>
            <option value="result">比上年完成</option>
          </select>
          <input className="seeding-percent" aria-label={`${name}：增幅`} inputMode="decimal" value={entry.percent} onChange={(event) => change({ percent: event.target.value })} />%
        </>
      )}
      {entry.put === 'value' && <><input aria-label={`${name}：今年的数`} value={entry.typed} onChange={(event) => change({ typed: event.target.value })} /><span className="quiet">{target.unit}</span></>}
    </span>
  );
}

/** The sentence as it will stand in the draft, or why it cannot. */
function Shown({ target, entry, preview }: { target: Target; entry: TargetEntry; preview: Preview }) {
  const shown = useMemo(() => preview(target, entry), [target, entry, preview]);
  if (!shown.ok) return <span className="seeding-problem">{shown.error.message}</span>;
  const { before, figure, after } = shown.value;
  return <span className="seeding-wording" title={before + figure + after}><span className="seeding-before"><bdi>{before}</bdi></span><strong>{figure}</strong><span className="seeding-after">{after}</span></span>;
}
