import type { BlockChange, Comparison, SectionPair } from '../../../shared/align';
import { SECTION_WORDS, TARGET_KINDS, TARGET_WORDS } from '../../comparing';
import { Gone } from './gone';
import { headNames } from './section-names';

const SECTION_KINDS = Object.keys(SECTION_WORDS) as BlockChange[];

/** The answer in numbers, a bar a section: how much of it is kept, changed, new; and what of the earlier side is gone. */
export function Overview({ comparison }: { comparison: Comparison }) {
  const { sections, targets } = comparison;
  return (
    <div className="review-scroll">
      <div className="review-counts">
        <Counts title="章节" kinds={SECTION_KINDS} words={SECTION_WORDS} of={sections.filter(isTitled).map(({ kind }) => [kind])} />
        <Counts title="指标" kinds={TARGET_KINDS} words={TARGET_WORDS} of={targets.map(({ kinds }) => kinds)} />
      </div>
      <div className="review-answers">
        <table className="review-bars">
          <thead><tr><th>章节</th><th>变化</th><th aria-label="保留、删去与新写的字数">保留 · 删去 · 新写</th></tr></thead>
          <tbody>{sections.map((pair, i) => <SectionBar key={i} pair={pair} />)}</tbody>
        </table>
        <Gone comparison={comparison} />
      </div>
    </div>
  );
}

const isTitled = (pair: SectionPair): boolean => (pair.after ?? pair.before)?.id !== null;

function Counts<K extends string>({ title, kinds, words, of }: { title: string; kinds: K[]; words: Record<K, { word: string; mark: string }>; of: readonly (readonly K[])[] }) {
  return (
    <dl aria-label={`${title}变化`}>
      <div><dt>{title}</dt><dd>{of.length}</dd></div>
      {kinds.map((kind) => (
        <div key={kind} className={`change-${kind}`}><dt>{words[kind].mark} {words[kind].word}</dt><dd>{of.filter((each) => each.includes(kind)).length}</dd></div>
      ))}
    </dl>
  );
}

function SectionBar({ pair }: { pair: SectionPair }) {
  const head = pair.after ?? pair.before;
  const sizes = sizesOf(pair);
  const all = sizes.same + sizes.deleted + sizes.inserted || 1;
  const width = (n: number): string => `${(n / all) * 100}%`;
  const share = (n: number): string => `${Math.round((n / all) * 100)}%`;
  return (
    <tr>
      <td style={{ paddingLeft: `${((head?.level ?? 1) - 1) * 1.25 + 0.5}em` }}>{head && headNames(head, pair.kind === 'split' ? pair.others : [])}</td>
      <td className={`change-${pair.kind}`}>{SECTION_WORDS[pair.kind].mark} {SECTION_WORDS[pair.kind].word}</td>
      <td>
        <span className="bar" role="img" aria-label={`保留 ${share(sizes.same)}，删去 ${share(sizes.deleted)}，新写 ${share(sizes.inserted)}`}>
          <span className="bar-same" style={{ width: width(sizes.same) }} />
          <span className="bar-deleted" style={{ width: width(sizes.deleted) }} />
          <span className="bar-inserted" style={{ width: width(sizes.inserted) }} />
        </span>
      </td>
    </tr>
  );
}

/** Characters kept, deleted and inserted in a section. */
function sizesOf(pair: SectionPair): Record<'same' | 'deleted' | 'inserted', number> {
  const sizes = { same: 0, deleted: 0, inserted: 0 };
  for (const { pieces } of pair.pairs) for (const piece of pieces) sizes[piece.kind] += piece.text.length;
  return sizes;
}
