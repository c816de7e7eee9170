import { lineHeads, type BlockPair, type LineHead, type Piece, type SectionHead, type SectionPair } from '../../../../shared/align';
import { formatAmount } from '../../../../shared/targets';
import type { LitMention, SectionCell, SectionTarget } from '../../../../shared/years';
import { cutPieces, LitWords, NoteLines, SECTION_WORDS, TargetKinds } from '../../../comparing';

interface HistoryCellProps {
  cell: SectionCell | undefined;
  /** The year that it is compared with, in words; null: none. */
  since: string | null;
  withGone: boolean;
}

/** What a year had there: what became of the section since the column before, its text, its targets. */
export function HistoryCell({ cell, since, withGone }: HistoryCellProps) {
  if (!cell || cell.sections.length === 0) return <p className="quiet">这一年没有这一节。</p>;
  return (
    <>
      {cell.sections.map((pair, nth) => <SectionText key={nth} pair={pair} lit={cell.lit} since={since} withGone={withGone} />)}
      {cell.targets.length > 0 && <ul className="history-targets" aria-label="指标">{cell.targets.map((target, nth) => <TargetLine key={nth} target={target} />)}</ul>}
    </>
  );
}

function SectionText({ pair, lit, since, withGone }: { pair: SectionPair; lit: readonly LitMention[]; since: string | null; withGone: boolean }) {
  const { word, mark } = SECTION_WORDS[pair.kind];
  return (
    <article>
      {since !== null && <p className={`history-became change-${pair.kind}`}>{mark} {word}{cameFrom(pair, since)}</p>}
      {pair.after === null
        ? withGone && pair.pairs.map((block, nth) => <Paragraph key={nth} pair={block} lines={[]} lit={[]} withGone />)
        : pair.pairs.map((block, nth) => <Paragraph key={nth} pair={block} lines={lineHeads(pair, block, 'after')} lit={lit} withGone={withGone} />)}
    </article>
  );
}

/** By which names the section went before, where that is not told by its text. */
function cameFrom({ kind, before, after, others }: SectionPair, since: string): string {
  if (!before) return '';
  if (kind === 'merged') return `：${since}的${[before, ...others].map(quoted).join('')}并为一节`;
  if (kind === 'split') return `：${since}的${quoted(before)}分为 ${others.length + 1} 节`;
  if (kind === 'removed') return `：${since}有${quoted(before)}，这一年不再列入`;
  if (kind === 'moved') return `：${since}是${quoted(before)}`;
  return after && before.text !== after.text ? `：${since}题为${quoted(before)}` : '';
}

const quoted = ({ label, text }: SectionHead): string => `“${label}${text || '开头部分'}”`;

interface ParagraphProps {
  pair: BlockPair;
  /** The lines of the later side, one a part; a heading's title alone is bold where text runs in. */
  lines: readonly LineHead[];
  lit: readonly LitMention[];
  withGone: boolean;
}

function Paragraph({ pair, lines, lit, withGone }: ParagraphProps) {
  if (pair.after === null && !withGone) return null;
  const places = lit.filter(({ block }) => block === pair.after);
  return (
    <>
      {cutLines(pair.pieces, lines).map(({ pieces, start, head }) => <Line key={start} pieces={pieces} head={head} places={shifted(places, start)} withGone={withGone} />)}
      <NoteLines notes={pair.notes} />
    </>
  );
}

/** The pieces of each line of the later side. */
function cutLines(pieces: readonly Piece[], lines: readonly LineHead[]): (LineHead & { pieces: readonly Piece[] })[] {
  const [first = { start: 0, head: null }, ...more] = lines;
  const cut = [{ ...first, pieces }];
  for (const line of more) {
    const last = cut.at(-1);
    if (!last) break;
    const [before, after] = cutPieces(last.pieces, line.start - last.start);
    last.pieces = before;
    cut.push({ ...line, pieces: after });
  }
  return cut;
}

const shifted = (places: readonly LitMention[], by: number): { start: number; end: number }[] => places.map(({ start, end }) => ({ start: start - by, end: end - by }));

function Line({ pieces, head, places, withGone }: { pieces: readonly Piece[]; head: SectionHead | null; places: readonly { start: number; end: number }[]; withGone: boolean }) {
  const [title, text] = cutPieces(pieces, head?.text.length ?? 0);
  const inText = head ? places.map(({ start, end }) => ({ start: start - head.text.length, end: end - head.text.length })) : places;
  return (
    <p className="history-text">
      {head && <strong>{head.label}<LitWords pieces={title} places={places} withGone={withGone} /></strong>}
      <LitWords pieces={text} places={inText} withGone={withGone} />
    </p>
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
