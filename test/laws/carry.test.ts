import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { planFault, planSchema, textOf, type Block, type Plan } from '../../shared/model';
import { awaitsRewrite, sectionsOf } from '../../shared/outline';
import { actionsOf, auditCarry, bringBack, choicesSchema, moveYear, seedPlan, type Choices } from '../../shared/seed';
import { cutSentences } from '../../shared/text';
import { idsFrom, planOf, SAMPLE_YEARS, samplePlan } from '../support/plans';

const RUNS = { seed: 20160102, numRuns: 300 };

const PIECES = ['2015年', '截至2015年底', '《2015年方案》', '“', '”', '新增', '企业', '，', '。', '；', '[企业|达到|45家]', '[投入|超过|2.4亿元]', '[专利|增长|10%]', '推进改革', '加强领导', '3月'];
const words = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 10 }).map((pieces) => pieces.join(''));
const line = fc.tuple(fc.constantFrom('', '', '一、', '（一）', '1.', '（1）'), words).map((parts) => parts.join(''));
const anyPlan = fc.array(line, { maxLength: 14 }).map((lines) => planOf(lines, { id: 'p' }));

/** Choices over a plan of lines, among them some that name what is not there. */
const anyChoices = (last: Plan): fc.Arbitrary<Choices> => {
  const heading = fc.constantFrom(null, 'gone', ...last.blocks.map(({ id }) => id));
  const target = fc.constantFrom('gone', ...last.targets.map(({ id }) => id));
  return fc.record({
    sections: fc.array(fc.record({ heading, action: fc.constantFrom('keep' as const, 'rewrite' as const, 'drop' as const) }), { maxLength: 6 }),
    added: fc.array(fc.record({ text: fc.constantFrom('甲', '数字\n建设', ' 乙 '), level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), after: heading }), { maxLength: 3 }),
    targets: fc.array(fc.oneof(
      fc.record({ target, kind: fc.constant('open' as const) }),
      fc.record({ target, kind: fc.constant('value' as const), value: fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.constant([3, 8] as [number, number])), unit: fc.constantFrom('家', '亿元', '万元') }),
      fc.record({ target, kind: fc.constant('rate' as const), percent: fc.integer({ min: -100, max: 300 }), base: fc.constantFrom('figure' as const, 'result' as const) }),
    ), { maxLength: 5 }),
    results: fc.array(fc.record({ target, text: fc.constantFrom('', '52', '完成3亿元', '正在推进') }), { maxLength: 3 }),
  });
};
const chosen = anyPlan.chain((last) => fc.tuple(fc.constant(last), anyChoices(last)));
const seeded = (last: Plan, choices?: Choices) => seedPlan(last, { newId: idsFrom('n'), year: last.year + 1, choices });

describe('seeding by choice', () => {
  test('gives a sound plan, in which every block of last year is carried or was dropped', () => {
    fc.assert(fc.property(chosen, ([last, choices]) => {
      expect(choicesSchema.safeParse(choices).error).toBeUndefined();
      const { plan, unwritten } = seeded(last, choices);
      expect(planFault(plan)).toBeNull();
      expect(planSchema.safeParse(plan).error).toBeUndefined();
      const sections = sectionsOf(last);
      const actions = actionsOf(sections, choices.sections);
      const kept = sections.flatMap(({ blocks }, place) => (actions[place] === 'drop' ? [] : blocks.map(({ id }) => id)));
      expect(plan.blocks.flatMap(({ origins }) => origins)).toEqual(kept);
      expect(plan.blocks.filter(({ origins }) => origins.length === 0)).toHaveLength(choices.added.length);
      const rewritten = new Set(sections.flatMap(({ blocks }, place) => (actions[place] === 'rewrite' ? blocks.map(({ id }) => id) : [])));
      for (const block of plan.blocks) if (awaitsRewrite(block)) expect(block.origins.some((id) => rewritten.has(id))).toBe(true);
      for (const id of unwritten) expect(plan.targets.some((target) => target.id === id)).toBe(true);
    }), RUNS);
  });

  test('leaves every sentence whose figures nobody chose as it would be without choices', () => {
    fc.assert(fc.property(chosen, ([last, choices]) => {
      const touched = new Set(choices.targets.map(({ target }) => target));
      const plain = new Map(seeded(last).plan.blocks.map((block) => [block.origins[0], textOf(block)]));
      const marks = new Map(last.blocks.map(({ id, content }) => [id, content.some((run) => run.target && touched.has(run.target))]));
      for (const block of seeded(last, choices).plan.blocks) {
        const [origin = ''] = block.origins;
        if (origin && !marks.get(origin)) expect(textOf(block)).toBe(plain.get(origin));
      }
    }), RUNS);
  });

  test('and with none, or only results, the draft is the one made without', () => {
    fc.assert(fc.property(chosen, ([last, { results }]) => {
      expect(seeded(last, { sections: [], added: [], targets: [], results }).plan).toEqual(seeded(last).plan);
    }), RUNS);
  });
});

/** The draft somewhat later: blocks taken out, written anew, doubled, put elsewhere. */
const anyWork = fc.array(fc.tuple(fc.constantFrom('cut', 'write', 'double', 'turn'), fc.nat(), words), { maxLength: 6 });
function work(draft: Plan, steps: readonly (readonly [string, number, string])[]): Plan {
  const newId = idsFrom('w');
  let blocks: Block[] = draft.blocks;
  for (const [step, nth, text] of steps) {
    const at = blocks.length === 0 ? 0 : nth % blocks.length;
    const block = blocks[at];
    if (!block) break;
    if (step === 'cut') blocks = blocks.filter((each) => each !== block);
    else if (step === 'write') blocks = blocks.map((each) => (each === block ? { ...block, content: [{ text: text.replace(/\[[^|]*\|([^|]*)\|([^\]]*)\]/g, '$1$2') }] } : each));
    else if (step === 'double') blocks = [...blocks, { ...block, id: newId(), origins: [], carried: null }];
    else blocks = [...blocks].reverse();
  }
  const ids = new Set(blocks.flatMap(({ content }) => content.flatMap((run) => run.target ?? [])));
  return { ...draft, blocks, targets: draft.targets.filter(({ id }) => ids.has(id)) };
}

const key = ({ block, start, end }: { block: string; start: number; end: number }) => `${block} ${start} ${end}`;
const everySentence = (plan: Plan) => plan.blocks.flatMap((block) => cutSentences(textOf(block)).map((span) => key({ ...span, block: block.id })));

/** What every audit must keep. */
function check(last: Plan, draft: Plan): void {
  const { sentences, missing } = auditCarry(last, draft);
  expect(sentences.map(key)).toEqual(everySentence(draft));
  const origins = sentences.flatMap(({ origin }) => (origin ? [key(origin)] : []));
  const gone = missing.map(key);
  expect(new Set(gone).size).toBe(gone.length);
  expect([...new Set([...origins, ...gone])].sort()).toEqual(everySentence(last).sort());
  expect(gone.some((each) => origins.includes(each))).toBe(false);
  const moved = new Map(last.blocks.map((block) => [block.id, moveYear(textOf(block), last.year, draft.year).text]));
  for (const { kind, text, origin } of sentences) {
    expect(origin === null).toBe(kind === 'new');
    if (origin) expect(kind === 'unchanged').toBe([origin.text, moved.get(origin.block)?.slice(origin.start, origin.end)].some((old) => old?.trim() === text.trim()));
  }
}

describe('the audit of what was carried over', () => {
  test('has every sentence of both plans in one place, whatever was done to the draft', () => {
    fc.assert(fc.property(anyPlan, anyWork, (last, steps) => check(last, work(seeded(last).plan, steps))), RUNS);
  });

  test('finds two plans that share no lineage as well', () => {
    fc.assert(fc.property(anyPlan, anyPlan, (last, other) => check(last, { ...other, year: 2016, blocks: other.blocks.map((block, at) => ({ ...block, id: `o${at}` })) })), RUNS);
  });

  test.each(SAMPLE_YEARS)('says of the draft of %i that nothing was changed', (year) => {
    const last = samplePlan(year);
    const { sentences, missing } = auditCarry(last, seeded(last).plan);
    expect(sentences.every(({ kind }) => kind === 'unchanged')).toBe(true);
    expect(missing).toEqual([]);
  });

  test('what is missing can be brought back, and then nothing is', () => {
    fc.assert(fc.property(anyPlan, anyWork, (last, steps) => {
      const draft = work(seeded(last).plan, steps);
      const { missing } = auditCarry(last, draft);
      const successorOf = (id: string) => draft.targets.find(({ baseline }) => baseline?.target === id)?.id ?? null;
      const { blocks: back, targets } = bringBack(missing, { last, draft, newId: idsFrom('back'), successorOf });
      const blocks = [...draft.blocks];
      for (const { after, block } of back) blocks.splice(after === null ? 0 : blocks.findIndex(({ id }) => id === after) + 1, 0, block);
      const plan = { ...draft, blocks, targets: [...draft.targets, ...targets] };
      expect(planFault(plan)).toBeNull();
      expect(auditCarry(last, plan).missing).toEqual([]);
      expect(blocks.filter(({ id }) => draft.blocks.some((each) => each.id === id))).toEqual(draft.blocks);
    }), RUNS);
  });
});
