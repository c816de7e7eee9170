import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { applyPieces, comparePlans, comparisonSchema, diffText, revertPieces, type Piece } from '../../shared/align';
import { textOf, type Plan } from '../../shared/model';
import { notesOf, putNote, sectionsOf } from '../../shared/outline';
import { planOf, SAMPLE_YEARS, samplePlan } from '../support/plans';

const RUNS = { seed: 20160327, numRuns: 400 };

const PIECES = ['科技', '创新', '平台', '建设', '企业', '高新技术', '的', '和', '，', '。', '；', '（', '）', '达到', '以上', '9000', '9500', '45', '5.2', '1,500', '10%', '８', '—', '-', '家', '件', '亿元', 'R&D', ' ', '𬭚'];
const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
/** A text and what an office made of it: pieces dropped, doubled, replaced or put in. */
const edited = fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.option(fc.array(fc.constantFrom(...PIECES), { maxLength: 2 }), { freq: 4, nil: null })), { maxLength: 60 }).map(
  (pieces) => [pieces.map(([old]) => old).join(''), pieces.map(([old, now]) => (now ? now.join('') : old)).join('')] as const,
);

const DIGIT = /[0-9０-９]/;
/** Whether one side's text is cut inside a number. */
function cutsNumber(pieces: readonly Piece[], skipped: Piece['kind']): boolean {
  const side = pieces.filter(({ kind }) => kind !== skipped);
  return side.some(({ text, kind }, i) => {
    const next = side[i + 1];
    return next !== undefined && kind !== next.kind && DIGIT.test(text.at(-1) ?? '') && DIGIT.test(next.text.charAt(0));
  });
}

function check(a: string, b: string): void {
  const pieces = diffText(a, b);
  expect(applyPieces(pieces)).toBe(b);
  expect(revertPieces(pieces)).toBe(a);
  expect(pieces.every(({ text }, i) => text !== '' && pieces[i + 1]?.kind !== pieces[i]?.kind)).toBe(true);
  expect(cutsNumber(pieces, 'inserted') || cutsNumber(pieces, 'deleted')).toBe(false);
}

describe('a difference', () => {
  test('of any two texts leads from the one to the other and back, and cuts no number', () => {
    fc.assert(fc.property(prose, prose, check), RUNS);
  });

  test('so of a text and its revision', () => {
    fc.assert(fc.property(edited, ([a, b]) => check(a, b)), RUNS);
  });

  test('so of the sample’s plans as wholes', () => {
    const whole = (year: number): string => samplePlan(year).blocks.map(textOf).join('\n');
    for (const a of SAMPLE_YEARS) for (const b of SAMPLE_YEARS) check(whole(a), whole(b));
  });

  test('of a text and itself is nothing', () => {
    fc.assert(fc.property(prose, (text) => expect(diffText(text, text).filter(({ kind }) => kind !== 'same')).toEqual([])), RUNS);
  });
});

const TITLES = ['总体目标', '建设创新平台', '引进科技人才', '发展科技金融', '加强党的建设', ''];
const line = fc.oneof(
  fc.tuple(fc.constantFrom('一、', '二、', '（一）', '（二）', '1.', '（1）'), fc.constantFrom(...TITLES), prose).map(([label, title, more]) => `${label}${title}${more && `。${more}`}`),
  fc.tuple(prose, fc.constantFrom('', '[企业|达|45家]', '[企业|达|50家]', '[专利|超过|9000件]')).map(([text, target]) => text + target),
);
const planArb = (id: string): fc.Arbitrary<Plan> => fc.array(line, { maxLength: 14 }).map((lines) => planOf(lines, { id }));

/** The same six subsections under chapters and in an order of each side's own, some gone, some reworded. */
const SUBSECTIONS = ['共建实验室，开放课题。', '引进创新团队，建立名册。', '选派特派员，推广良种。', '培养经纪人，举办路演。', '设立科技支行，扩大质押。', '开展科普活动，建设基地。'];
const chaptersArb = (id: string): fc.Arbitrary<Plan> => fc.tuple(
  fc.shuffledSubarray(SUBSECTIONS, { minLength: 1 }), fc.array(fc.constantFrom(...TITLES.slice(0, 5)), { minLength: 1, maxLength: 4 }), fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
).map(([bodies, titles, under]) => planOf(titles.flatMap((title, chapter) => [`一、${title}`, ...bodies.filter((_, at) => (under[at] ?? 0) % titles.length === chapter).flatMap((body) => [`（一）${body.slice(0, 6)}`, body])]), { id }));

/** What a draft remembers, at random: blocks of `b` that came from any of `a`. */
const withLineage = (a: Plan, b: Plan, from: readonly number[]): Plan => ({
  ...b, blocks: b.blocks.map((block, at) => ({ ...block, origins: [a.blocks[from[at % from.length] ?? 0]?.id ?? []].flat() })),
});

describe('a comparison', () => {
  test('of a plan with itself finds nothing but the same', () => {
    const check = (plan: Plan): void => {
      const { sections, targets } = comparePlans(plan, plan);
      expect([...sections, ...sections.flatMap(({ pairs }) => pairs)].filter(({ kind }) => kind !== 'same')).toEqual([]);
      // Ranges cannot be subtracted, not even equal ones.
      expect(targets.filter(({ kinds, difference, before }) => kinds[0] !== 'kept' || difference !== (Array.isArray(before?.value) ? null : 0))).toEqual([]);
    };
    fc.assert(fc.property(planArb('a'), check), RUNS);
    for (const year of SAMPLE_YEARS) check(samplePlan(year));
  });

  test('shows every section, block and commitment of both sides exactly once', () => {
    const all = (a: Plan, b: Plan): void => {
      const comparison = comparePlans(a, b);
      expect(comparisonSchema.safeParse(comparison).error).toBeUndefined();
      const { sections, targets } = comparison;
      const pairs = sections.flatMap((section) => section.pairs);
      const present = (ids: (string | null | undefined)[]): string[] => ids.filter((id) => typeof id === 'string').sort();
      const ids = (items: { id: string }[]): string[] => items.map(({ id }) => id).sort();
      const headings = (plan: Plan): string[] => ids(plan.blocks.filter(({ type }) => type === 'heading'));
      const heads = (side: 'before' | 'after', joined: string) => sections.flatMap((section) => [section[side], ...(section.kind === joined ? section.others : [])]);
      const parts = (side: 'before' | 'after', joined: string) => pairs.flatMap((pair) => [pair[side], ...(pair.kind === joined ? pair.others : [])]);
      expect(present(heads('before', 'merged').map((head) => head?.id))).toEqual(headings(a));
      expect(present(heads('after', 'split').map((head) => head?.id))).toEqual(headings(b));
      expect(present(parts('before', 'merged'))).toEqual(ids(a.blocks));
      expect(present(parts('after', 'split'))).toEqual(ids(b.blocks));
      expect(present(targets.map(({ beforeId }) => beforeId))).toEqual(ids(a.targets));
      expect(present(targets.map(({ afterId }) => afterId))).toEqual(ids(b.targets));
      const splitOff = new Set(sections.flatMap(({ kind, others }) => (kind === 'split' ? others.map(({ id }) => id) : [])));
      expect(sections.flatMap(({ after }) => (after ? [after.id] : []))).toEqual(sectionsOf(b).map(({ heading }) => heading?.id ?? null).filter((id) => !splitOff.has(id)));
      const lines = (plan: Plan, ids: (string | null)[]): string => plan.blocks.filter(({ id }) => ids.includes(id)).map(textOf).join('\n');
      for (const { kind, before, after, others, pieces } of pairs) {
        expect(revertPieces(pieces)).toBe(lines(a, [before, ...(kind === 'merged' ? others : [])]));
        expect(applyPieces(pieces)).toBe(lines(b, [after, ...(kind === 'split' ? others : [])]));
      }
    };
    fc.assert(fc.property(planArb('a'), planArb('b'), all), RUNS);
    fc.assert(fc.property(chaptersArb('a'), chaptersArb('b'), all), RUNS);
    fc.assert(fc.property(chaptersArb('a'), chaptersArb('b'), fc.array(fc.nat(20), { minLength: 1, maxLength: 8 }), (a, b, from) => all(a, withLineage(a, b, from))), RUNS);
    const onlyCommitments = (plan: Plan): Plan => ({ ...plan, targets: plan.targets.filter(({ role }) => role === 'target') });
    all(onlyCommitments(samplePlan(2023)), onlyCommitments(samplePlan(2024)));
    all(onlyCommitments(samplePlan(2024)), onlyCommitments(samplePlan(2025)));
  });

  test('tells every note that is not the same: those of before and the changes make those of after', () => {
    const noted = (id: string): fc.Arbitrary<Plan> => fc.tuple(planArb(id), fc.array(fc.tuple(fc.nat(13), fc.nat(20), fc.integer({ min: 1, max: 9 }), fc.constantFrom('口径一', '口径二', '口径三')), { maxLength: 6 })).map(([plan, notes]) => ({
      ...plan, blocks: plan.blocks.map((block, at) => notes.reduce((now, [where, start, length, note]) => (where === at ? { ...now, content: putNote(now.content, { start, end: start + length }, note) } : now), block)),
    }));
    const texts = (plan: Plan): string[] => notesOf(plan).map(({ text }) => text);
    const told = (a: Plan, b: Plan): void => {
      const changes = comparePlans(a, b).sections.flatMap(({ pairs }) => pairs.flatMap(({ notes }) => notes));
      const side = (from: 'before' | 'after'): string[] => changes.flatMap((change) => change[from] ?? []);
      expect([...texts(a), ...side('after')].sort()).toEqual([...texts(b), ...side('before')].sort());
      expect(changes.filter(({ before, after }) => before === after)).toEqual([]);
    };
    fc.assert(fc.property(noted('a'), noted('b'), told), RUNS);
    // The same words with other notes: what has no note change is the same, what has one is edited.
    fc.assert(fc.property(noted('a'), fc.array(fc.nat(5)), (a, gone) => {
      const b = { ...a, blocks: a.blocks.map((block, at) => (gone.includes(at) ? { ...block, content: block.content.map(({ note: _, ...run }) => run) } : block)) };
      told(a, b);
      const pairs = comparePlans(a, b).sections.flatMap((section) => section.pairs);
      expect(pairs.filter(({ kind }) => kind !== 'same').map(({ kind, after }) => [kind, after])).toEqual(a.blocks.filter((block, at) => gone.includes(at) && block.content.some(({ note }) => note)).map(({ id }) => ['edited', id]));
    }), RUNS);
  });

  test('takes well under a second for 100,000 characters without shared lineage', () => {
    const a = { ...samplePlan(2023), blocks: manyTimes(samplePlan(2023), 45) };
    const b = { ...samplePlan(2024), blocks: manyTimes(samplePlan(2024), 45) };
    expect(a.blocks.map(textOf).join('').length).toBeGreaterThan(100_000 * 0.9);
    const times = [1, 2, 3].map(() => {
      const began = performance.now();
      comparePlans(a, b);
      return performance.now() - began;
    });
    expect(Math.min(...times)).toBeLessThan(1000);
  });
});

/** The plan's blocks over and over, each time in other words: every word is carried to another of the same length. */
function manyTimes(plan: Plan, times: number): Plan['blocks'] {
  const shift = (text: string, by: number): string => text.replace(/[\u4e00-\u9000]/g, (sign, at: number) => ((at >> 2) % 3 === 0 ? String.fromCharCode(sign.charCodeAt(0) + by) : sign));
  return Array.from({ length: times }, (_, n) => plan.blocks.map((block) => ({ ...block, id: `${block.id}-${n}`, content: block.content.map(({ text }) => ({ text: shift(text, n * 7) })) }))).flat();
}
