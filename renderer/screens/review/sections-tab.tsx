import { Button, Checkbox, Segmented, Select } from 'antd';
import { useRef, useState } from 'react';
import { columnNames, type BlockChange, type BlockPair, type Comparison, type SectionHead, type SectionPair } from '../../../shared/align';
import type { Sides } from '../../../shared/contract';
import { Differences, NoteColumns, NoteLines, OneSide, SECTION_WORDS } from '../../comparing';
import type { SectionPlace } from './history/history-tab';
import type { Remarking } from './remarking';
import { headNames } from './section-names';
import { useSelectedWords } from './selected-words';
import { useStepping } from './stepping';

interface SectionsTabProps {
  comparison: Comparison;
  remarking: Remarking;
  onHistory: (place: SectionPlace) => void;
}

/** 正文对照: the words before on the left, those after on the right, section by section. */
export function SectionsTab({ comparison, remarking, onHistory }: SectionsTabProps) {
  const [onlyChanged, setOnlyChanged] = useState(true);
  const [layout, setLayout] = useState<Layout>('beside');
  const [kinds, setKinds] = useState<BlockChange[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const step = useStepping(box, comparison, [onlyChanged, layout, ...kinds].join());
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
          {remarking && <Button size="small" disabled={!selected} title={layout === 'beside' ? `先在${remarking.side === 'after' ? '右' : '左'}边选中草稿的文字` : '先换成左右并排，再选中草稿的文字'} onMouseDown={(event) => event.preventDefault()} onClick={() => selected && remarking.onRemark(selected)}>对选中文字提意见</Button>}
          <Button size="small" onClick={() => step(-1)}>上一处 Shift+F7</Button>
          <Button size="small" onClick={() => step(1)}>下一处 F7</Button>
        </span>
      </div>
      <div className="review-scroll" ref={box} tabIndex={0} aria-label="正文对照">
        {layout === 'beside' && <div className="review-years" aria-hidden>{columnNames(comparison).map((name, nth) => <span key={nth}>{name}</span>)}</div>}
        {shown.length === 0 && <p className="quiet">{kinds.length > 0 ? '没有这样的变化。' : '两边的正文没有不同。'}</p>}
        {shown.map((pair, i) => <SectionRow key={i} pair={pair} onlyChanged={onlyChanged} kinds={kinds} layout={layout} remarked={remarking?.side ?? null} history={historyOf(pair, comparison)} onHistory={onHistory} />)}
      </div>
    </div>
  );
}

type Layout = 'beside' | 'column';

const KINDS = (Object.keys(SECTION_WORDS) as BlockChange[]).filter((kind) => kind !== 'same').map((value) => ({ value, label: SECTION_WORDS[value].word }));

/** A section of such a kind, or with a paragraph of one. */
const holdsKind = (section: SectionPair, kinds: readonly BlockChange[]): boolean => kinds.includes(section.kind) || section.pairs.some(({ kind }) => kinds.includes(kind));

/** The section as the history of years has it; one that is gone in another text of the same year is not in it. */
function historyOf({ before: old, after: now }: SectionPair, { before, after }: Comparison): SectionPlace | null {
  if (now) return { plan: after.id, section: now.id ?? '' };
  return old && before.year !== after.year ? { plan: before.id, section: old.id ?? '' } : null;
}

interface SectionRowProps {
  pair: SectionPair;
  onlyChanged: boolean;
  kinds: readonly BlockChange[];
  layout: Layout;
  remarked: keyof Sides | null;
  history: SectionPlace | null;
  onHistory: (place: SectionPlace) => void;
}

function SectionRow({ pair, onlyChanged, kinds, layout, remarked, history, onHistory }: SectionRowProps) {
  // A section of a kind that is looked for is shown whole, of any other only its paragraphs of that kind.
  const isWanted = ({ kind }: BlockPair): boolean => kinds.length === 0 || kinds.includes(pair.kind) || kinds.includes(kind);
  const pairs = pair.pairs.filter((block) => !saysTheHead(block, pair) && isWanted(block) && (!onlyChanged || block.kind !== 'same' || pair.kind === 'moved'));
  // What happened to the section alone, its words as they were, is a change to be stepped to as well.
  const inItself = pair.kind !== 'same' && pairs.every(({ kind }) => kind === 'same');
  return (
    <section className={`review-section section-${pair.kind} review-${layout}`}>
      <header data-change={inItself ? pair.kind : undefined}>
        <span className={`change-${pair.kind}`}>{SECTION_WORDS[pair.kind].mark} {SECTION_WORDS[pair.kind].word}</span>
        <Heads head={pair.before} others={pair.kind === 'merged' ? pair.others : []} /><Heads head={pair.after} others={pair.kind === 'split' ? pair.others : []} />
        {history && <Button size="small" type="link" title="这一节各年是怎么写的" onClick={() => onHistory(history)}>看历年</Button>}
      </header>
      {pairs.map((block, i) => <PairRow key={i} pair={block} layout={layout} remarked={remarked} />)}
    </section>
  );
}

/** An unchanged heading stands in the section's own line already. */
const saysTheHead = (block: BlockPair, { before, after }: SectionPair): boolean =>
  block.kind === 'same' && after?.id === block.after && before?.id === block.before && block.pieces.map((piece) => piece.text).join('') === after?.text;

const Heads = ({ head, others }: { head: SectionHead | null; others: readonly SectionHead[] }) => <strong>{head ? headNames(head, others) : '—'}</strong>;

function PairRow({ pair, layout, remarked }: { pair: BlockPair; layout: Layout; remarked: keyof Sides | null }) {
  // Words are remarked on within one paragraph.
  const blockOn = (side: keyof Sides) => (side === remarked && pair.others.length === 0 ? pair[side] ?? undefined : undefined);
  return (
    <div className="review-pair" data-change={pair.kind === 'same' ? undefined : pair.kind}>
      <span className={`change-${pair.kind}`} title={SECTION_WORDS[pair.kind].word}>{SECTION_WORDS[pair.kind].mark}</span>
      {layout === 'column' ? <><p><Differences pieces={pair.pieces} /></p><NoteLines notes={pair.notes} /></> : <><p data-block={blockOn('before')}><OneSide pieces={pair.pieces} side="deleted" /></p><p data-block={blockOn('after')}><OneSide pieces={pair.pieces} side="inserted" /></p><NoteColumns notes={pair.notes} /></>}
    </div>
  );
}
