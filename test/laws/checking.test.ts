import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addTarget, doubtsOf, dropBlock, dropTarget, judgePlan, keyOf, leftoverLines, mergeWithPrevious, placesInSource, readAgain, setHeading, setParagraph, settle, shiftHeading,
  splitBlock, takeIn, unmarkedFigures,
} from '../../shared/checking';
import { planFault, planSchema, textOf, type Plan } from '../../shared/model';
import { readPlan, toPlan } from '../../shared/reader';
import { idsFrom, SAMPLE_YEARS, samplePlan, sampleText } from '../support/plans';

const RUNS = { seed: 20160327, numRuns: 40 };

/** Corrections at random, as a hand that errs makes them. */
type Step = { kind: number; at: number; offset: number };
const steps = fc.array(fc.record({ kind: fc.nat(9), at: fc.nat(200), offset: fc.nat(60) }), { maxLength: 25 });

function apply(plan: Plan, { kind, at, offset }: Step, given: { newId: () => string; source: string }): Plan {
  const block = plan.blocks[at % plan.blocks.length]!;
  const target = plan.targets[at % Math.max(1, plan.targets.length)];
  const figure = unmarkedFigures(block)[0];
  const line = leftoverLines({ plan, reading: readPlan({ text: given.source }) })[0];
  switch (kind) {
    case 0: return setHeading(plan, block.id, ((offset % 4) + 1) as 1 | 2 | 3 | 4);
    case 1: return setParagraph(plan, block.id);
    case 2: return shiftHeading(plan, block.id, offset % 2 ? 1 : -1);
    case 3: return mergeWithPrevious(plan, block.id);
    case 4: return splitBlock(plan, block.id, offset, given);
    case 5: return dropBlock(plan, block.id);
    case 6: return target ? dropTarget(plan, target.id) : plan;
    case 7: return figure ? addTarget(plan, block.id, figure, given.newId) : plan;
    case 8: return line ? takeIn(plan, line, given) : plan;
    default: return settle(plan, [`block:${block.id}`]);
  }
}

const textsOf = (plan: Plan): string => plan.blocks.map((block) => (block.type === 'heading' ? block.label : '') + textOf(block)).join('').replace(/\s/g, '');

test.each(SAMPLE_YEARS)('any run of corrections of the sample of %s leaves a sound plan, and reading again keeps every settled block', (year) => {
  const source = sampleText(year);
  const reading = readPlan({ text: source });
  fc.assert(fc.property(steps, (run) => {
    const newId = idsFrom('x');
    const corrected = run.reduce((plan, step) => apply(plan, step, { newId, source }), samplePlan(year));
    expect(planFault(corrected)).toBeNull();
    expect(planSchema.safeParse(corrected).success).toBe(true);
    for (const doubt of doubtsOf(judgePlan({ plan: corrected, reading }), corrected)) expect(corrected.check?.settled ?? []).not.toContain(keyOf(doubt.subject));
    const again = readAgain(corrected, reading, idsFrom('z'));
    expect(planFault(again)).toBeNull();
    const kept = new Map(again.blocks.map((block) => [block.id, block]));
    for (const block of corrected.blocks) if (corrected.check?.settled.includes(`block:${block.id}`)) expect(kept.get(block.id)).toEqual(block);
  }), RUNS);
});

test('headings, merging and cutting lose no character', () => {
  const source = sampleText(2024);
  fc.assert(fc.property(steps, (run) => {
    const newId = idsFrom('x');
    const gentle = run.filter(({ kind }) => kind < 5);
    const corrected = gentle.reduce((plan, step) => apply(plan, step, { newId, source }), samplePlan(2024));
    expect(textsOf(corrected)).toBe(textsOf(samplePlan(2024)));
  }), RUNS);
});

test('reading again what nobody touched changes nothing', () => {
  for (const year of SAMPLE_YEARS) expect(readAgain(samplePlan(year), readPlan({ text: sampleText(year) }), idsFrom('z'))).toEqual(samplePlan(year));
});

test('every character of a block is found in a source that was wrapped and spaced at random', () => {
  fc.assert(fc.property(fc.array(fc.nat(400), { maxLength: 30 }), (gaps) => {
    const plain = sampleText(2023).slice(0, 1500);
    const source = [...new Set(gaps)].sort((a, b) => b - a).reduce((text, at) => `${text.slice(0, at * 3)} ${text.slice(at * 3)}`, plain);
    const plan = toPlan(readPlan({ text: source }), { newId: idsFrom('n'), year: 2023, source: null });
    for (const block of plan.blocks) expect(placesInSource(block, source).map((place) => source[place]).join('')).toBe(textOf(block));
  }), RUNS);
});
