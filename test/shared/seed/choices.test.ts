import { describe, expect, test } from '@jest/globals';
import { planFault, planSchema, textOf, type Plan } from '../../../shared/model';
import { awaitsRewrite, blockState } from '../../../shared/outline';
import { seedPlan, withResults, type Choices } from '../../../shared/seed';
import { idsFrom, planOf } from '../../support/plans';

const last = planOf([
  '2015年工作以服务企业为主线。', // b1
  '一、主要目标', // b2
  '[高新技术企业|高新技术企业达到|32家]以上，[研发投入|研发投入超过|2.4亿元]，[增加值|增加值增长|8%]。', // b3
  '二、重点任务', // b4
  '（一）建设平台', // b5
  '[重点实验室|新建重点实验室|3家]。', // b6
  '1.服务企业。[培训|举办培训|12场]。', // b7
  '（二）改进作风', // b8
  '[高新技术企业|确保高新技术企业达到|32家]以上。', // b9
], { id: 'p' });
const [HEAD_GOALS, HEAD_TASKS, HEAD_PLATFORM, HEAD_SERVICE, HEAD_STYLE] = ['p-b2', 'p-b4', 'p-b5', 'p-b7', 'p-b8'] as const;

function seed(given: Partial<Choices>, from: Plan = last) {
  const seeded = seedPlan(from, { newId: idsFrom('n'), year: 2016, choices: { sections: [], added: [], targets: [], results: [], ...given } });
  expect(planFault(seeded.plan)).toBeNull();
  expect(planSchema.parse(seeded.plan)).toEqual(seeded.plan);
  return seeded;
}
const origins = ({ blocks }: Plan) => blocks.map((block) => block.origins[0]?.replace('p-', '') ?? 'new');
const textsOf = ({ blocks }: Plan) => blocks.map(textOf);

describe('sections', () => {
  test('one that is dropped takes what is below it along, and its targets', () => {
    const { plan } = seed({ sections: [{ heading: HEAD_PLATFORM, action: 'drop' }] });
    expect(origins(plan)).toEqual(['b1', 'b2', 'b3', 'b4', 'b8', 'b9']);
    expect(plan.targets.map(({ indicator }) => indicator)).not.toContain('重点实验室');
    expect(plan.targets).toHaveLength(4);
  });

  test('but for those with a word of their own', () => {
    const sections = [{ heading: HEAD_TASKS, action: 'drop' }, { heading: HEAD_PLATFORM, action: 'keep' }] as const;
    expect(origins(seed({ sections: [...sections] }).plan)).toEqual(['b1', 'b2', 'b3', 'b5', 'b6', 'b7']);
    expect(origins(seed({ sections: [...sections, { heading: HEAD_SERVICE, action: 'drop' }] }).plan)).toEqual(['b1', 'b2', 'b3', 'b5', 'b6']);
  });

  test('what stands before the first heading is dropped alone', () => {
    expect(origins(seed({ sections: [{ heading: null, action: 'drop' }] }).plan)[0]).toBe('b2');
  });

  test('what is to be written anew waits until its words are others, or are let stand', () => {
    const { plan } = seed({ sections: [{ heading: HEAD_GOALS, action: 'rewrite' }, { heading: HEAD_TASKS, action: 'rewrite' }], targets: [{ kind: 'open', target: 'p-t1' }] });
    const waiting = plan.blocks.filter(awaitsRewrite);
    expect(waiting.map(({ origins: [origin] }) => origin)).toEqual(['p-b3', 'p-b4']);
    const [goals] = waiting;
    expect(goals && textOf(goals)).toContain('（待定）');
    expect(goals && awaitsRewrite({ ...goals, content: [{ text: '另写。' }] })).toBe(false);
    expect(goals && awaitsRewrite({ ...goals, confirmed: true })).toBe(false);
    expect(seed({}).plan.blocks.some(({ rewrite }) => rewrite !== undefined)).toBe(false);
  });
});

describe('new sections', () => {
  const add = (after: string | null, level: 1 | 2 | 3) => origins(seed({ added: [{ text: ' 数字化\n建设 ', level, after }] }).plan).indexOf('new');

  test('stand behind all that is below the one they follow, and tear nothing apart', () => {
    expect(add(HEAD_PLATFORM, 2)).toBe(7);
    expect(add(HEAD_TASKS, 1)).toBe(9);
    expect(add(HEAD_TASKS, 2)).toBe(9);
    expect(add(HEAD_PLATFORM, 1)).toBe(9);
    expect(add(HEAD_PLATFORM, 3)).toBe(7);
    expect(add(null, 1)).toBe(1);
    expect(add('gone', 1)).toBe(9);
  });

  test('are headings of one line that came from nowhere, in the order given, also where the one before is dropped', () => {
    const added = ['甲', '乙\n丙'].map((text) => ({ text, level: 2 as const, after: HEAD_STYLE }));
    const { plan } = seed({ added, sections: [{ heading: HEAD_STYLE, action: 'drop' }] });
    expect(textsOf(plan).slice(-2)).toEqual(['甲', '乙 丙']);
    expect(plan.blocks.slice(-2).map(blockState)).toEqual(['new', 'new']);
  });
});

describe('figures', () => {
  const told = (plan: Plan, origin: string) => textOf(plan.blocks.find((block) => block.origins[0] === origin)!);

  test('a growth rate over last year’s figure, as exact as that, in the sentence’s own wording', () => {
    const { plan, unwritten } = seed({ targets: [{ kind: 'rate', target: 'p-t1', percent: 10, base: 'figure' }, { kind: 'rate', target: 'p-t2', percent: 10, base: 'figure' }] });
    expect(told(plan, 'p-b3')).toBe('高新技术企业达到35家以上，研发投入超过2.6亿元，增加值增长8%。');
    expect(unwritten).toEqual([]);
    const [first] = plan.targets;
    expect(first).toMatchObject({ value: 35, confirmed: false, baseline: { target: 'p-t1', value: 32 } });
    expect(plan.blocks.find((block) => block.origins[0] === 'p-b3')?.carried).toContain('32家');
  });

  test('a growth rate over what was reached, which is kept as last year’s result', () => {
    const { plan } = seed({ results: [{ target: 'p-t4', text: '完成5家' }], targets: [{ kind: 'rate', target: 'p-t4', percent: 20, base: 'result' }] });
    expect(told(plan, 'p-b6')).toBe('新建重点实验室6家。');
    expect(plan.targets.find(({ baseline }) => baseline?.target === 'p-t4')?.result).toBeUndefined();
  });

  test('a typed figure, also in another unit; an open one', () => {
    const { plan } = seed({ targets: [{ kind: 'value', target: 'p-t2', value: 26000, unit: '万元' }, { kind: 'open', target: 'p-t5' }] });
    expect(told(plan, 'p-b3')).toContain('研发投入超过26000万元');
    expect(told(plan, 'p-b7')).toBe('服务企业。举办培训（待定）。');
    expect(plan.targets.find(({ indicator }) => indicator === '研发投入')).toMatchObject({ value: 26000, unit: '万元' });
    expect(plan.targets.find(({ indicator }) => indicator === '培训')).toMatchObject({ value: 12, unit: '场' });
  });

  test('what cannot be grown or is not there stays, and is said', () => {
    const { plan, unwritten } = seed({
      sections: [{ heading: HEAD_PLATFORM, action: 'drop' }],
      targets: [{ kind: 'rate', target: 'p-t3', percent: 10, base: 'figure' }, { kind: 'rate', target: 'p-t2', percent: 10, base: 'result' }, { kind: 'open', target: 'p-t4' }, { kind: 'open', target: 'none' }],
    });
    expect(told(plan, 'p-b3')).toBe(textOf(last.blocks[2]!));
    expect(unwritten).toHaveLength(2);
  });
});

test('results are set, taken away, and left where they say the same', () => {
  const kept = withResults(last, [{ target: 'p-t1', text: '36' }, { target: 'p-t2', text: '' }]);
  expect(kept.targets.map(({ result }) => result)).toEqual([{ text: '36家', amount: { value: 36, unit: '家', comparator: '=', measure: 'level' } }, undefined, undefined, undefined, undefined, undefined]);
  expect(withResults(kept, [{ target: 'p-t1', text: '36家' }])).toBe(kept);
  expect(withResults(kept, [{ target: 'p-t1', text: ' ' }]).targets).toEqual(last.targets);
});
