import { Fragment } from 'react';
import { changeText, type Comparison, type SectionPair, type TargetChange } from '../../shared/align';
import { formatAmount } from '../../shared/targets';
import { NoteLines } from './note-lines';
import { Differences } from './pieces';
import { TargetKinds } from './target-kinds';
import { SECTION_WORDS } from './words';
import './changes-list.css';

/** What differs between two plans, in one column: figures first, then the sections that changed, with their words. */
export function ChangesList({ comparison }: { comparison: Comparison }) {
  const targets = comparison.targets.filter(({ kinds }) => kinds[0] !== 'kept');
  const sections = comparison.sections.filter(({ kind }) => kind !== 'same');
  if (targets.length === 0 && sections.length === 0) return <p className="draft-empty">两者没有不同。</p>;
  return (
    <div className="changes-list">
      {targets.length > 0 && <section aria-label="指标的不同"><h3>指标 {targets.length} 处</h3><ul>{targets.map((change, at) => <li key={at}><TargetLine change={change} /></li>)}</ul></section>}
      {sections.length > 0 && <section aria-label="正文的不同"><h3>正文 {sections.length} 节</h3>{sections.map((pair, at) => <SectionChanges key={at} pair={pair} />)}</section>}
    </div>
  );
}

function TargetLine({ change: { kinds, indicator, before, after } }: { change: TargetChange }) {
  const change = changeText(before, after);
  return (
    <>
      <TargetKinds kinds={kinds} /> {indicator || '（未命名）'}：{before ? formatAmount(before) : '无'} → {after ? formatAmount(after) : '无'}{change !== '—' && `，${change}`}
    </>
  );
}

function SectionChanges({ pair: { kind, before, after, pairs } }: { pair: SectionPair }) {
  const { word, mark } = SECTION_WORDS[kind];
  const head = after ?? before;
  return (
    <article>
      <h4><span className={`change-${kind}`}>{mark} {word}</span> {head && head.text ? head.label + head.text : '（开头部分）'}</h4>
      {pairs.filter((block) => block.kind !== 'same').map((block, at) => <Fragment key={at}><p><Differences pieces={block.pieces} /></p><NoteLines notes={block.notes} /></Fragment>)}
    </article>
  );
}
