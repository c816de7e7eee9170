import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commitments, type Plan } from '../../shared/model';
import { buildYearTable, type YearLink } from '../../shared/years';
import { SAMPLE_YEARS, samplePlan } from '../support/plans';

const RUNS = { seed: 20160327, numRuns: 60 };
const PLANS: Plan[] = SAMPLE_YEARS.map(samplePlan);
const TARGETS = PLANS.flatMap((plan) => commitments(plan).map(({ id }) => id));
const pair = fc.tuple(fc.constantFrom(...TARGETS), fc.constantFrom(...TARGETS)).filter(([a, b]) => a !== b);
const links = fc.uniqueArray(fc.record({ ids: pair, joined: fc.boolean() }), { maxLength: 12, selector: ({ ids: [a, b] }) => [a, b].sort().join() })
  .map((found): YearLink[] => found.map(({ ids: [a, b], joined }) => ({ a, b, joined })));

test('every commitment is in exactly one cell, whatever a person said', () => {
  fc.assert(fc.property(links, (said) => {
    const cells = buildYearTable(PLANS, said, null).rows.flatMap((row) => row.cells.map(({ target }) => target));
    expect([...cells].sort()).toEqual([...TARGETS].sort());
  }), RUNS);
});

test('two figures that were parted are never in one row; two that were joined alone always are', () => {
  fc.assert(fc.property(links, (said) => {
    const { rows } = buildYearTable(PLANS, said, null);
    const rowOf = (id: string): number => rows.findIndex((row) => row.cells.some(({ target }) => target === id));
    for (const { a, b } of said.filter(({ joined }) => !joined)) expect(rowOf(a)).not.toBe(rowOf(b));
    const [only] = said;
    if (said.length === 1 && only?.joined) expect(rowOf(only.a)).toBe(rowOf(only.b));
  }), RUNS);
});

test('the order in which plans are given changes nothing', () => {
  const table = buildYearTable(PLANS, [], null);
  fc.assert(fc.property(fc.shuffledSubarray(PLANS, { minLength: PLANS.length }), (plans) => {
    expect(buildYearTable(plans, [], null)).toEqual(table);
  }), RUNS);
});
