import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { comparePlans } from '../../shared/align';
import { planFault, planSchema, textOf, type Plan } from '../../shared/model';
import { blockState } from '../../shared/outline';
import { moveYear, seedPlan } from '../../shared/seed';
import { idsFrom, planOf, SAMPLE_YEARS, samplePlan } from '../support/plans';

const RUNS = { seed: 20160101, numRuns: 300 };

const PIECES = ['2015年', '２０１５年', '二〇一五年', '2014年', '2015', '—', '到', '底', '比', '《', '》', '“', '”', '十二五', '十八届三中全会', '新增', '企业', '，', '。', '3月', '前', '[企业|达|45家]', '[专利|增长|10%]'];
const words = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
const line = fc.tuple(fc.constantFrom('', '一、', '（一）', '1.', '（1）'), words).map((parts) => parts.join(''));
const anyPlan = fc.array(line, { maxLength: 12 }).map((lines) => planOf(lines, { id: 'p' }));

/** What every seeding must keep. */
function check(last: Plan): void {
  const { plan } = seedPlan(last, { newId: idsFrom('n'), year: last.year + 1 });
  expect(planSchema.safeParse(plan).error).toBeUndefined();
  expect(planFault(plan)).toBe(planFault(last));
  expect(plan.blocks.map(({ type, origins }) => [type, origins])).toEqual(last.blocks.map(({ type, id }) => [type, [id]]));
  expect(plan.targets.map(({ baseline }) => baseline?.target)).toEqual(last.targets.map(({ id }) => id));
  expect(new Set(plan.blocks.map(blockState))).toEqual(new Set(last.blocks.length ? ['carried'] : []));
  const ids = [plan.id, ...[...plan.blocks, ...plan.targets, ...last.blocks, ...last.targets].map(({ id }) => id)];
  expect(new Set(ids).size).toBe(ids.length);
  const marks = (each: Plan): unknown => each.blocks.map(({ content }) => content.map((run) => [run.text.length, run.target !== undefined]));
  expect(marks(plan)).toEqual(marks(last));
  const { sections, targets } = comparePlans(last, plan);
  const pairs = sections.flatMap((section) => section.pairs);
  expect(pairs.map(({ before, after }) => [before, after])).toEqual(last.blocks.map(({ id }, i) => [id, plan.blocks[i]?.id]));
  for (const pair of pairs) {
    const [old, now] = [last.blocks.find(({ id }) => id === pair.before), plan.blocks.find(({ id }) => id === pair.after)];
    const moved = old && moveYear(textOf(old), last.year, last.year + 1).text;
    expect(now && textOf(now)).toBe(moved);
    expect(pair.kind).toBe(old && textOf(old) === moved ? 'same' : 'edited');
  }
  expect(targets.map(({ kinds, beforeId }) => [kinds[0], beforeId])).toEqual(last.targets.filter(({ role }) => role === 'target').map(({ id }) => ['kept', id]));
}

describe('seeding', () => {
  test('keeps every block and every target of any plan, and a comparison finds years only', () => {
    fc.assert(fc.property(anyPlan, check), RUNS);
  });

  test.each(SAMPLE_YEARS)('and of the sample of %i', (year) => check(samplePlan(year)));

  test('again gives the next year the same way', () => {
    const twice = seedPlan(seedPlan(samplePlan(2023), { newId: idsFrom('a'), year: 2024 }).plan, { newId: idsFrom('b'), year: 2025 }).plan;
    const once = seedPlan(samplePlan(2023), { newId: idsFrom('b'), year: 2025 }).plan;
    const prose = (plan: Plan): string[] => [plan.title, ...plan.blocks.map(textOf)].filter((text) => !text.includes('比2022年') && !text.includes('2024'));
    expect(prose(twice)).toEqual(prose(once));
  });
});

describe('moving a year', () => {
  test('keeps the length, changes digits only, and leaves every other year', () => {
    fc.assert(fc.property(words, (text) => {
      const { text: moved, left } = moveYear(text, 2015, 2016);
      expect(moved).toHaveLength(text.length);
      for (let i = 0; i < text.length; i++) if (moved[i] !== text[i]) expect(['56', '５６', '五六']).toContain(`${text[i]}${moved[i]}`);
      for (const { start, end } of left) expect(moved.slice(start, end)).toBe(text.slice(start, end));
      expect(moveYear(text, 1950, 1951).text).toBe(text);
    }), RUNS);
  });
});
