import fc from 'fast-check';
import type { Block, Plan } from '../../shared/model';
import { ALIGNED_PAIRS } from '../fixtures/align/pairs';
import { planOf, SAMPLE_YEARS, samplePlan } from './plans';

/** Two plans whose 花脸稿 is drawn in tests. */
export interface RedlinePair {
  name: string;
  before: Plan;
  after: Plan;
}

/** Lines with tabs are rows, the first of each table its heads. */
export function withRows(plan: Plan): Plan {
  const blocks = plan.blocks.map((block, at): Block => {
    const isRow = (other: Block | undefined): boolean => other !== undefined && other.type !== 'heading' && other.content.some(({ text }) => text.includes('\t'));
    if (block.type !== 'paragraph' || !isRow(block)) return block;
    return { ...block, type: 'row', header: !isRow(plan.blocks[at - 1]) };
  });
  return { ...plan, blocks };
}

const written = (lines: readonly string[], id: string, year: number): Plan => withRows(planOf(lines, { id, year }));

/** Each pair of the sample's years and of the written ones, both ways. */
export function knownPairs(): RedlinePair[] {
  const years = SAMPLE_YEARS.flatMap((one) => SAMPLE_YEARS.map((other) => ({ name: `${one} → ${other}`, before: samplePlan(one), after: samplePlan(other) })));
  const pairs = ALIGNED_PAIRS.flatMap(({ name, before, after }) => {
    const [one, other] = [written(before, 'a', 2015), written(after, 'b', 2016)];
    return [{ name, before: one, after: other }, { name: `${name}, back`, before: other, after: one }];
  });
  return [...years, ...pairs, ...TABLE_PAIRS.map(({ name, before, after }) => ({ name, before: written(before, 'a', 2015), after: written(after, 'b', 2016) }))];
}

const [HEADS, LAB, HUB] = ['指标\t目标', '实验室\t5家', '孵化器\t3家'];
/** What Word is particular about: the marks before a table and at the end of a document. */
const TABLE_PAIRS: { name: string; before: string[]; after: string[] }[] = [
  { name: 'a table came at the end', before: ['一、指标', '按月调度。'], after: ['一、指标', '按月调度。', HEADS, LAB] },
  { name: 'a table went from the end', before: ['一、指标', HEADS, LAB], after: ['一、指标', '按月调度。'] },
  { name: 'a paragraph came before a table', before: ['一、指标', HEADS, LAB], after: ['一、指标', '主要指标见下表。', HEADS, LAB] },
  { name: 'a paragraph went from before a table', before: ['一、指标', '主要指标见下表。', HEADS, LAB, '二、落实'], after: ['一、指标', HEADS, LAB, '二、落实'] },
  { name: 'a table of other columns', before: ['一、指标', HEADS, LAB, '二、落实'], after: ['一、指标', '指标\t目标\t科室', '实验室\t5家\t平台科', '二、落实'] },
  { name: 'a table moved', before: ['一、指标', HEADS, LAB, HUB, '二、落实', '按月调度，年终考核。'], after: ['一、落实', '按月调度，年终考核。', '二、指标', HEADS, LAB, HUB] },
  { name: 'rows changed places', before: ['一、指标', HEADS, LAB, HUB, '专利\t9000件'], after: ['一、指标', HEADS, '专利\t9500件', LAB, HUB] },
  { name: 'a paragraph and a table came behind a table', before: ['一、指标', HEADS, LAB, '二、落实'], after: ['一、指标', HEADS, LAB, '另有预期指标。', HEADS, '专利\t9000件', '二、落实'] },
  { name: 'everything went', before: ['一、指标', HEADS, LAB], after: [] },
  { name: 'everything came', before: [], after: ['一、指标', '按月调度。'] },
];

const TITLES = ['总体目标', '建设创新平台', '引进科技人才', '发展科技金融', ''];
const PIECES = ['科技创新', '企业培育', '平台建设', '的', '和', '，', '。', '；', '9000', '9500', '10%', '家', '亿元', 'R&D', '<', ' ', '𬭚'];
const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));
const cell = fc.constantFrom('指标', '实验室', '5家', '6家', '');
const line = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom('一、', '二、', '（一）', '（二）', '1.', '（1）'), fc.constantFrom(...TITLES), prose).map(([label, title, more]) => `${label}${title}${more && `。${more}`}`) },
  { weight: 4, arbitrary: prose },
  { weight: 2, arbitrary: fc.tuple(cell, cell).map((cells) => cells.join('\t')) },
  { weight: 1, arbitrary: fc.tuple(cell, cell, cell).map((cells) => cells.join('\t')) },
);
const noted = (plan: Plan, at: number): Plan => ({
  ...plan,
  blocks: plan.blocks.map((block, nth) => (nth % 4 === at && block.content.length > 0 ? { ...block, content: block.content.map((run) => ({ ...run, note: `按第${nth % 3}号文` })) } : block)),
});

/** A plan, and what an office made of its lines: some left out, put elsewhere, written anew. */
export const revisedPlans: fc.Arbitrary<RedlinePair> = fc
  .tuple(fc.array(line, { maxLength: 14 }), fc.array(fc.tuple(fc.nat(13), line, fc.nat(5)), { maxLength: 8 }), fc.nat(5), fc.nat(5))
  .map(([lines, edits, one, other]) => {
    const after = [...lines];
    for (const [at, text, kind] of edits) {
      if (kind < 2) after.splice(at, 0, text);
      else if (kind === 2) after.splice(at, 1);
      else if (kind === 3) after.splice(at, 1, ...(after[at] ? [after[at] + text.replaceAll('\t', '')] : []));
      else after.splice(at, 0, ...after.splice(0, 2));
    }
    return { name: 'seeded', before: noted(written(lines, 'a', 2015), one), after: noted(written(after, 'b', 2016), other) };
  });
