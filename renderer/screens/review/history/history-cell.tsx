import type { BlockPair, SectionHead, SectionPair } from '../../../../shared/align';
import { formatAmount } from '../../../../shared/targets';
import type { LitMention, SectionCell, SectionTarget } from '../../../../shared/years';
import { cutPieces, LitWords, NoteLines, SECTION_WORDS, TargetKinds } from '../../../comparing';

interface HistoryCellProps {
  cell: SectionCell | undefined;
  isFirst: boolean;
  withGone: boolean;
}

/** What a year had there: what became of the section since the year before, its text, its targets. */
export function HistoryCell({ cell, isFirst, withGone }: HistoryCellProps) {
  if (!cell || cell.sections.length === 0) return <p className="quiet">这一年没有这一节。</p>;
  return (
    <>
      {cell.sections.map((pair, nth) => <SectionText key={nth} pair={pair} lit={cell.lit} isFirst={isFirst} withGone={withGone} />)}
      {cell.targets.length > 0 && <ul className="history-targets" aria-label="指标">{cell.targets.map((target, nth) => <TargetLine key={nth} target={target} />)}</ul>}
    </>
  );
}

function SectionText({ pair, lit, isFirst, withGone }: { pair: SectionPair; lit: readonly LitMention[]; isFirst: boolean; withGone: boolean }) {
  const heads = new Map(headsOf(pair).map((head) => [head.id, head]));
  const { word, mark } = SECTION_WORDS[pair.kind];
  return (
    <article>
      {!isFirst && <p className={`history-became change-${pair.kind}`}>{mark} {word}{cameFrom(pair)}</p>}
      {pair.after === null
        ? withGone && pair.pairs.map((block, nth) => <Paragraph key={nth} pair={block} head={undefined} lit={[]} withGone />)
        : pair.pairs.map((block, nth) => <Paragraph key={nth} pair={block} head={heads.get(block.after)} lit={lit} withGone={withGone} />)}
    </article>
  );
}

/** The headings of the later side. */
const headsOf = ({ kind, after, others }: SectionPair): SectionHead[] => [...(after ? [after] : []), ...(kind === 'split' ? others : [])];

/** By which names the section went before, where that is not told by its text. */
function cameFrom({ kind, before, after, others }: SectionPair): string {
  if (!before) return '';
  if (kind === 'merged') return `：上年的${[before, ...others].map(quoted).join('')}并为一节`;
  if (kind === 'split') return `：上年的${quoted(before)}分为 ${others.length + 1} 节`;
  if (kind === 'removed') return `：上年有${quoted(before)}，这一年不再列入`;
  if (kind === 'moved') return `：上年是${quoted(before)}`;
  return after && before.text !== after.text ? `：上年题为${quoted(before)}` : '';
}

const quoted = ({ label, text }: SectionHead): string => `“${label}${text || '开头部分'}”`;

interface ParagraphProps {
  pair: BlockPair;
  /** Of a heading, whose title alone is bold where text runs in; undefined for text. */
  head: SectionHead | undefined;
  lit: readonly LitMention[];
  withGone: boolean;
}

function Paragraph({ pair, head, lit, withGone }: ParagraphProps) {
  if (pair.after === null && !withGone) return null;
  const places = lit.filter(({ block }) => block === pair.after);
  const [title, text] = cutPieces(pair.pieces, head?.text.length ?? 0);
  const inText = head ? places.map(({ start, end }) => ({ start: start - head.text.length, end: end - head.text.length })) : places;
  return (
    <>
      <p className="history-text">
        {head && <strong>{head.label}<LitWords pieces={title} places={places} withGone={withGone} /></strong>}
        <LitWords pieces={text} places={inText} withGone={withGone} />
      </p>
      <NoteLines notes={pair.notes} />
    </>
  );
}

function TargetLine({ target: { indicator, amount, before, kinds } }: { target: SectionTarget }) {
  return (
    <li>
      <span>{indicator || '（未命名）'}</span>
      <span className="numeric">{amount ? formatAmount(amount) : before ? <del>{formatAmount(before)}</del> : '—'}</span>
      <span><TargetKinds kinds={kinds} /></span>
    </li>
  );
}
