import { Button, Checkbox, Segmented, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { BlockChange, BlockPair, Comparison, SectionHead, SectionPair } from '../../../shared/align';
import type { Anchor } from '../../../shared/review';
import { Differences, NoteColumns, NoteLines, OneSide, SECTION_WORDS } from '../../comparing';
import { useSelectedWords } from './selected-words';

/** 正文对照: last year's words on the left, this year's on the right, section by section. */
export function SectionsTab({ comparison, onRemark }: { comparison: Comparison; onRemark: ((anchor: Anchor) => void) | null }) {
  const [onlyChanged, setOnlyChanged] = useState(true);
  const [layout, setLayout] = useState<Layout>('beside');
  const [kinds, setKinds] = useState<BlockChange[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const step = useStepping(box);
  const selected = useSelectedWords(box);
  const shown = comparison.sections.filter((pair) => (!onlyChanged || pair.kind !== 'same') && (kinds.length === 0 || holdsKind(pair, kinds)));
  return (
    <div className="review-sections">
      <div className="review-tools">
        <Checkbox checked={onlyChanged} onChange={(event) => setOnlyChanged(event.target.checked)}>只看有变化的章节</Checkbox>
        <Segmented size="small" value={layout} onChange={setLayout} options={[{ value: 'beside', label: '左右并排' }, { value: 'column', label: '单栏' }]} />
        <Select mode="multiple" size="small" allowClear maxTagCount={1} aria-label="只看哪些变化" placeholder="全部变化" value={kinds} onChange={setKinds} style={{ minWidth: 130 }} options={KINDS} />
        <span className="quiet">删去的字加<del>删除线</del>，新写的字加<ins>下划线</ins></span>
        <span className="review-steps">
          {onRemark && <Button size="small" disabled={!selected} title="先在新计划一侧选中文字" onMouseDown={(event) => event.preventDefault()} onClick={() => selected && onRemark(selected)}>对选中文字提意见</Button>}
          <Button size="small" onClick={() => step(-1)}>上一处 Shift+F7</Button>
          <Button size="small" onClick={() => step(1)}>下一处 F7</Button>
        </span>
      </div>
      <div className="review-scroll" ref={box} tabIndex={0} aria-label="正文对照">
        {layout === 'beside' && <div className="review-years" aria-hidden><span>{comparison.before.year}年</span><span>{comparison.after.year}年</span></div>}
        {shown.length === 0 && <p className="quiet">{kinds.length > 0 ? '没有这样的变化。' : '两份计划的正文没有不同。'}</p>}
        {shown.map((pair, i) => <SectionRow key={i} pair={pair} onlyChanged={onlyChanged} layout={layout} />)}
      </div>
    </div>
  );
}

type Layout = 'beside' | 'column';

const KINDS = (Object.keys(SECTION_WORDS) as BlockChange[]).filter((kind) => kind !== 'same').map((value) => ({ value, label: SECTION_WORDS[value].word }));

/** A section of such a kind, or with a paragraph of one. */
const holdsKind = (section: SectionPair, kinds: readonly BlockChange[]): boolean => kinds.includes(section.kind) || section.pairs.some(({ kind }) => kinds.includes(kind));

/** Moves from one change to the next, also by F7 and Shift+F7. */
function useStepping(box: React.RefObject<HTMLDivElement | null>): (by: 1 | -1) => void {
  const at = useRef(-1);
  const step = useRef((by: 1 | -1) => {
    const changes = [...(box.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
    if (changes.length === 0) return;
    at.current = Math.min(Math.max(at.current + by, 0), changes.length - 1);
    changes.forEach((change, i) => change.classList.toggle('current-change', i === at.current));
    changes[at.current]?.scrollIntoView({ block: 'center' });
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F7') return;
      event.preventDefault();
      step.current(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return step.current;
}

function SectionRow({ pair, onlyChanged, layout }: { pair: SectionPair; onlyChanged: boolean; layout: Layout }) {
  const pairs = pair.pairs.filter((block) => !saysTheHead(block, pair) && (!onlyChanged || block.kind !== 'same' || pair.kind === 'moved'));
  return (
    <section className={`review-section section-${pair.kind} review-${layout}`}>
      <header>
        <span className={`change-${pair.kind}`}>{SECTION_WORDS[pair.kind].mark} {SECTION_WORDS[pair.kind].word}</span>
        <Heads head={pair.before} others={pair.kind === 'merged' ? pair.others : []} /><Heads head={pair.after} others={pair.kind === 'split' ? pair.others : []} />
      </header>
      {pairs.map((block, i) => <PairRow key={i} pair={block} layout={layout} />)}
    </section>
  );
}

/** An unchanged heading stands in the section's own line already. */
const saysTheHead = (block: BlockPair, { before, after }: SectionPair): boolean =>
  block.kind === 'same' && after?.id === block.after && before?.id === block.before && block.pieces.map((piece) => piece.text).join('') === after?.text;

const nameOf = (head: SectionHead): string => head.label + head.text || '（开头部分）';

/** A section's name; of merged and split ones those of the other parts too. */
const Heads = ({ head, others }: { head: SectionHead | null; others: readonly SectionHead[] }) => <strong>{head ? [head, ...others].map(nameOf).join('；') : '—'}</strong>;

function PairRow({ pair, layout }: { pair: BlockPair; layout: Layout }) {
  return (
    <div className="review-pair" data-change={pair.kind === 'same' ? undefined : pair.kind}>
      <span className={`change-${pair.kind}`} title={SECTION_WORDS[pair.kind].word}>{SECTION_WORDS[pair.kind].mark}</span>
      {layout === 'column' ? <><p><Differences pieces={pair.pieces} /></p><NoteLines notes={pair.notes} /></> : <><p><OneSide pieces={pair.pieces} side="deleted" /></p><p data-block={pair.others.length > 0 ? undefined : pair.after}><OneSide pieces={pair.pieces} side="inserted" /></p><NoteColumns notes={pair.notes} /></>}
    </div>
  );
}
