import { columnNames, type Comparison, type SectionPair } from '../../../shared/align';
import { formatAmount } from '../../../shared/targets';
import { headName } from './section-names';

/** What the earlier side has and the later one lacks: whole sections, paragraphs of sections that live on, targets. */
export function Gone({ comparison }: { comparison: Comparison }) {
  const { sections, targets } = comparison;
  const [before, after] = columnNames(comparison);
  const gone = sections.filter(({ kind }) => kind === 'removed');
  const paragraphs = sections.flatMap((section) => (section.kind === 'removed' ? [] : goneParagraphs(section)));
  const dropped = targets.filter(({ kinds }) => kinds.includes('dropped'));
  const isNone = gone.length + paragraphs.length + dropped.length === 0;
  return (
    <section className="review-gone" aria-label="没有了的">
      <h3>{before}有、{after}没有的</h3>
      {isNone && <p className="quiet">没有：每一节、每一段、每一项指标都有着落。</p>}
      <Group name="章节" items={gone.map((section) => [headName(section.before), section.pairs.length === 1 && section.before?.id !== null ? '只去标题' : ''])} />
      <Group name="段落" items={paragraphs} />
      <Group name="指标" items={dropped.map(({ indicator, before: amount, unexplained }) => [`${indicator || '（未命名）'} ${amount ? formatAmount(amount) : ''}`, unexplained ? '未说明' : ''])} />
    </section>
  );
}

/** The words of each paragraph that is gone, and the section that it stood in; a heading that went when its section was joined is not one. */
function goneParagraphs({ before, others, pairs }: SectionPair): [words: string, note: string][] {
  const joined = new Set(others.map(({ id }) => id));
  return pairs.filter(({ kind, before: id }) => kind === 'removed' && !joined.has(id)).map(({ pieces }) => [pieces.map(({ text }) => text).join(''), headName(before)]);
}

function Group({ name, items }: { name: string; items: readonly (readonly [words: string, note: string])[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h4>{name} {items.length}</h4>
      <ul aria-label={`没有了的${name}`}>{items.map(([words, note], at) => <li key={at}><span title={words}>{words}</span>{note && <em>{note}</em>}</li>)}</ul>
    </>
  );
}
