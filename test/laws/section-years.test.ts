import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SectionPair } from '../../shared/align';
import { commitments, textOf, type Plan } from '../../shared/model';
import { sectionsOf } from '../../shared/outline';
import { chooseYears, lineUpSections, rowWith, sectionYearsSchema, type SectionYears } from '../../shared/years';
import { planOf, SAMPLE_YEARS, samplePlan } from '../support/plans';

const RUNS = { seed: 20160327, numRuns: 120 };

const TITLES = ['总体目标', '建设创新平台', '引进科技人才', '发展科技金融', '强化督促落实'];
const PIECES = ['科技创新', '企业培育', '平台建设', '的', '和', '，', '。', '9000', '[企业|达|45家]', '[专利|超过|9000件]', '[专利|达|9500件]'];
const prose = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
const heading = fc.tuple(fc.constantFrom('一、', '二、', '（一）', '（二）', '1.'), fc.constantFrom(...TITLES)).map((parts) => parts.join(''));
const line = fc.oneof({ weight: 2, arbitrary: heading }, { weight: 3, arbitrary: prose });
/** A plan, and what became of its lines year after year. */
const yearsArb = fc.tuple(
  fc.array(line, { maxLength: 12 }),
  fc.array(fc.array(fc.tuple(fc.nat(12), line, fc.nat(3)), { maxLength: 5 }), { maxLength: 3 }),
).map(([first, revisions]): Plan[] => {
  const lines = [...first];
  const later = revisions.map((edits, nth) => {
    for (const [at, text, kind] of edits) {
      if (kind === 0) lines.splice(at, 0, text);
      else if (kind === 1) lines.splice(at, 1);
      else if (kind === 2) lines.splice(at, 1, text);
      else lines.splice(at, 0, ...lines.splice(0, 2));
    }
    return planOf(lines, { id: `y${nth + 1}`, year: 2016 + nth });
  });
  return [planOf(first, { id: 'y0', year: 2015 }), ...later];
});

const headsOf = ({ kind, after, others }: SectionPair) => [...(after ? [after] : []), ...(kind === 'split' ? others : [])];
const laterText = ({ pairs }: SectionPair) => pairs.filter(({ after }) => after !== null).map(({ pieces }) => pieces.filter(({ kind }) => kind !== 'deleted').map(({ text }) => text).join(''));
const cellsOf = ({ rows }: SectionYears, nth: number) => rows.flatMap(({ cells }) => cells[nth] ?? []);

/** What always holds; the plans are oldest first. */
function holds(plans: readonly Plan[]): void {
  const years = lineUpSections(plans);
  expect(sectionYearsSchema.parse(years)).toEqual(years);
  const ids = years.rows.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  plans.forEach((plan, nth) => {
    const cells = cellsOf(years, nth);
    // Every section is in one row, with all its text.
    const sections = sectionsOf(plan).map(({ heading: head }) => head?.id ?? '');
    expect(cells.flatMap((cell) => cell.sections.flatMap(headsOf)).map(({ id }) => id ?? '').sort()).toEqual([...sections].sort());
    expect(cells.flatMap((cell) => cell.sections.flatMap(laterText)).join('\n').split('\n').sort()).toEqual(plan.blocks.map(textOf).join('\n').split('\n').sort());
    for (const id of sections) expect(rowWith(years, plan.id, id)).toBeDefined();
    // Every mention of a commitment is lit, and what is lit are its words.
    const committed = new Set(commitments(plan).map(({ id }) => id));
    const mentions = plan.blocks.flatMap(({ content }) => content.filter(({ target }) => target !== undefined && committed.has(target)).map(({ text, target }) => `${target} ${text}`));
    const lit = cells.flatMap((cell) => cell.lit.map(({ block, target, start, end }) => {
      const pair = cell.sections.flatMap(({ pairs }) => pairs).find(({ after }) => after === block);
      return `${target} ${pair?.pieces.filter(({ kind }) => kind !== 'deleted').map(({ text }) => text).join('').slice(start, end)}`;
    }));
    expect(lit.sort()).toEqual(mentions.sort());
    const stated = new Set(cells.flatMap(({ targets }) => targets.filter(({ amount }) => amount !== null).map(({ target }) => target)));
    expect([...stated].sort()).toEqual([...committed].sort());
  });
  // A row stands under another, and never under itself.
  const parents = new Map(years.rows.map(({ id, parent }) => [id, parent]));
  for (const { parent } of years.rows) if (parent !== null) expect(ids).toContain(parent);
  for (const id of ids) {
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null && seen.size <= ids.length; at = parents.get(at) ?? null) seen.add(at);
    expect(seen.size).toBeLessThanOrEqual(ids.length);
  }
}

test('the sample’s years: every section is in one row with all its text, every target lit, also from any year on', () => {
  const plans = SAMPLE_YEARS.map(samplePlan);
  for (let from = 0; from < plans.length; from++) holds(plans.slice(from));
});

test('the same of plans of which some lines were put in, taken out, rewritten and moved year after year', () => {
  fc.assert(fc.property(yearsArb, holds), RUNS);
});

test('a plan beside an unchanged next year: a row a section, nothing became of any', () => {
  fc.assert(fc.property(yearsArb, ([plan]) => {
    if (!plan) return;
    const again: Plan = { ...plan, id: 'z', year: plan.year + 1, blocks: plan.blocks.map((block) => ({ ...block, id: `z${block.id}`, origins: [block.id] })) };
    const { rows } = lineUpSections([plan, again]);
    expect(rows.map(({ cells }) => cells.map(({ sections }) => sections.map(({ kind }) => kind)))).toEqual(sectionsOf(plan).map(() => [['same'], ['same']]));
  }), RUNS);
});

test('of each year one plan is chosen, oldest first, the two compared among them, whatever the order of the list', () => {
  const issuers = ['云州市科学技术局', '云州市水利局'];
  const list = fc.array(fc.record({ year: fc.integer({ min: 2012, max: 2018 }), kind: fc.constantFrom('past' as const, 'draft' as const), issuer: fc.nat(1), from: fc.option(fc.nat(9), { nil: null }) }), { minLength: 2, maxLength: 10 })
    .map((found) => found.map(({ year, kind, issuer, from }, nth) => ({ id: `p${nth}`, kind, year, issuer: issuers[issuer] ?? '', title: `${issuers[issuer]}${year}年工作要点`, seededFrom: from === null ? null : `p${from}` })));
  fc.assert(fc.property(list.chain((plans) => fc.tuple(fc.constant(plans), fc.shuffledSubarray(plans, { minLength: plans.length }), fc.constantFrom(...plans), fc.constantFrom(...plans))), ([plans, shuffled, before, after]) => {
    const chosen = chooseYears(plans, { before: before.id, after: after.id });
    expect(chosen.map(({ year }) => year)).toEqual([...new Set(chosen.map(({ year }) => year))].sort((a, b) => a - b));
    expect(chosen).toContain(after);
    if (before.year !== after.year) expect(chosen).toContain(before);
    expect(chooseYears(shuffled, { before: before.id, after: after.id })).toEqual(chosen);
  }), RUNS);
});
