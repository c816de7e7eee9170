import { describe, expect, test } from '@jest/globals';
import { changeText, comparePlans, type TargetChange } from '../../../shared/align';
import type { Amount, Plan, Target } from '../../../shared/model';
import { planOf } from '../../support/plans';

const planWith = (id: string, line: string, given: Partial<Target>[] = []): Plan => {
  const plan = planOf([line], { id });
  return { ...plan, targets: plan.targets.map((target, i) => ({ ...target, ...given[i] })) };
};
const changes = (a: Plan, b: Plan): TargetChange[] => comparePlans(a, b).targets;
const only = (a: Plan, b: Plan): TargetChange => {
  const [change, ...more] = changes(a, b);
  if (!change || more.length > 0) throw new Error(`not one change but ${more.length + 1}`);
  return change;
};

describe('what became of a target', () => {
  test.each<[string, Partial<Target>, Partial<Target>, Partial<TargetChange>]>([
    ['kept', {}, {}, { kinds: ['kept'], difference: 0, percent: 0 }],
    ['raised', {}, { value: 400 }, { kinds: ['raised'], difference: 80, percent: 25 }],
    ['lowered', {}, { value: 300 }, { kinds: ['lowered'], difference: -20, percent: -6.3 }],
    ['another comparator that binds as firmly', {}, { comparator: '>=' }, { kinds: ['kept'], difference: 0 }],
    ['bound less firmly', {}, { comparator: '~' }, { kinds: ['softened'], difference: 0 }],
    ['raised and bound more firmly', { comparator: '~' }, { value: 400, comparator: '>=' }, { kinds: ['raised', 'hardened'] }],
    ['another unit', {}, { unit: '户' }, { kinds: ['remeasured'], difference: null, percent: null }],
    ['another measure and unit', { measure: 'change', unit: '天', value: -15 }, { measure: 'growth', unit: '%', value: -20 }, { kinds: ['remeasured'], difference: null }],
    ['another scale of the same unit', { unit: '万元', value: 9000 }, { unit: '亿元', value: 1 }, { kinds: ['raised'], difference: 0.1, percent: 11.1 }],
    ['the same in another scale', { unit: '万元', value: 9000 }, { unit: '亿元', value: 0.9 }, { kinds: ['kept'], difference: 0, percent: 0 }],
    ['less in a larger scale', { unit: '万人次', value: 30 }, { unit: '人次', value: 9000 }, { kinds: ['lowered'], difference: -291000, unexplained: true }],
    ['a mark that is no scale', { unit: '千米', value: 3 }, { unit: '米', value: 3000 }, { kinds: ['remeasured'], difference: null }],
    ['growth in points', { measure: 'growth', unit: '%', value: 10 }, { measure: 'growth', unit: '%', value: 8 }, { kinds: ['lowered'], difference: -2, percent: null }],
    ['a deeper fall', { measure: 'change', unit: '天', value: -2 }, { measure: 'change', unit: '天', value: -3 }, { kinds: ['raised'], difference: -1 }],
    ['a share', { unit: '%', value: 35 }, { unit: '%', value: 40.1 }, { kinds: ['raised'], difference: 5.1, percent: null }],
    ['decimals', { unit: '件', value: 9.1 }, { unit: '件', value: 9.3 }, { kinds: ['raised'], difference: 0.2, percent: 2.2 }],
    ['from nothing', { value: 0 }, { value: 5 }, { kinds: ['raised'], difference: 5, percent: null }],
    ['ranges', { value: [8, 10], comparator: 'range' }, { value: [10, 12], comparator: 'range' }, { kinds: ['raised'], difference: null, percent: null }],
    ['the same range', { value: [8, 10], comparator: 'range' }, { value: [8, 10], comparator: 'range' }, { kinds: ['kept'] }],
  ])('%s', (_, old, now, expected) => {
    expect(only(planWith('a', '[高新技术企业|企业达|320家]。', [old]), planWith('b', '[高新技术企业|企业达|320家]。', [now]))).toMatchObject(expected);
  });

  test('new and dropped ones are told with the sentence of their side', () => {
    const [now, gone] = changes(planWith('a', '抓紧抓实。[专利|专利达|9件]；其余照旧。'), planWith('b', '[孵化器|建设孵化器|3家]。'));
    expect(now).toMatchObject({ kinds: ['added'], indicator: '孵化器', beforeId: null, before: null, beforeSentence: '', afterSentence: '建设孵化器3家。', afterAt: 5 });
    expect(gone).toMatchObject({ kinds: ['dropped'], indicator: '专利', afterId: null, after: null, beforeSentence: '专利达9件；', afterSentence: '' });
  });

  test('lineage is surer than the indicator’s name', () => {
    const a = planWith('a', '[企业|企业达|10家]，[专利|专利达|20件]。');
    const b = planWith('b', '[专利|专利达|30件]。', [{ baseline: { target: 'a-t1', indicator: '企业', value: 10, unit: '家', comparator: '=', measure: 'level' } }]);
    expect(changes(a, b).map(({ kinds, beforeId }) => [kinds, beforeId])).toEqual([[['remeasured', 'renamed'], 'a-t1'], [['dropped'], 'a-t2']]);
  });

  test('an indicator with two figures keeps each with its own', () => {
    const growth: Partial<Target> = { measure: 'growth' };
    const a = planWith('a', '[交易额|交易额增长|30%]，[交易额|达|32亿元]。', [growth]);
    const b = planWith('b', '[交易额|交易额达|40亿元]，[交易额|增长|25%]。', [{}, growth]);
    expect(changes(a, b).map(({ kinds: [kind], before, after }) => [kind, before?.value, after?.value])).toEqual([['raised', 32, 40], ['lowered', 30, 25]]);
  });

  test('quotes, brackets and spaces make no other indicator', () => {
    expect(only(planWith('a', '[“揭榜挂帅”项目|实施|12项]。'), planWith('b', '[揭榜挂帅 项目|实施|12项]。')).kinds).toEqual(['kept']);
  });

  test('results and thresholds are no commitments', () => {
    expect(changes(planWith('a', '[企业|已有|10家]。', [{ role: 'actual' }]), planWith('b', '[企业|对|10家]企业奖励。', [{ role: 'parameter' }]))).toEqual([]);
  });
});

describe('what is less than last year and nobody says why', () => {
  const before = planWith('a', '[企业|企业达|10家]，[专利|专利达|20件]。');
  const unexplained = (after: Plan) => changes(before, after).filter((change) => change.unexplained).map(({ indicator }) => indicator);

  test('is told: lowered, bound less firmly, dropped', () => {
    expect(unexplained(planWith('b', '[企业|企业达|8家]，[专利|专利达|20件]左右。', [{}, { comparator: '~' }]))).toEqual(['企业', '专利']);
    expect(unexplained(planWith('b', '[企业|企业达|12家]。'))).toEqual(['专利']);
  });

  test('a reason beside it, a note on it, or the drafter’s explanation is one', () => {
    expect(unexplained(planWith('b', '因行业调整，[企业|企业达|8家]。另有安排，按规定程序和时限要求抓好各项重点任务的落实，逐月调度、逐季通报，年底统一考核，[专利|专利达|18件]。'))).toEqual(['专利']);
    const lowered = planWith('b', '[企业|企业达|8家]。');
    expect(unexplained({ ...lowered, blocks: lowered.blocks.map((block) => ({ ...block, content: block.content.map((run) => (run.target ? { ...run, note: '口径缩小' } : run)) })) })).toEqual(['专利']);
    expect(changes(before, { ...lowered, explanations: [{ target: 'a-t2', text: '任务已完成' }] }).map(({ explanation, unexplained: left }) => [explanation, left])).toEqual([['', true], ['任务已完成', false]]);
  });

  test.each(['因地制宜', '因企施策', '统筹各方面因素，', '加快产业结构调整，', '落实分工，因此', '优化布局调整产业，'])('%s is no reason for less', (words) => {
    expect(unexplained(planWith('b', `${words}[企业|企业达|8家]，[专利|专利达|20件]。`))).toEqual(['企业']);
  });

  test.each(['因资金未到位，', '受汛情影响，', '由于任务核减，', '按上级下达计划调整后，', '究其原因，是因任务提前完成，'])('%s is one', (words) => {
    expect(unexplained(planWith('b', `${words}[企业|企业达|8家]，[专利|专利达|20件]。`))).toEqual([]);
  });

  test('a shorter time limit may be more: a person must say', () => {
    expect(changes(planWith('a', '[办理时限|办理时限压缩到|10天]。'), planWith('b', '[办理时限|办理时限压缩到|8天]。'))[0]).toMatchObject({ kinds: ['lowered'], unexplained: false });
  });
});

describe('the change in words', () => {
  const amount = (value: Amount['value'], unit = '家', measure: Amount['measure'] = 'level'): Amount => ({ value, unit, comparator: '=', measure });
  test.each([
    [amount(9000, '件'), amount(9500, '件'), '+500（+5.6%）'],
    [amount(10), amount(8), '−2（−20%）'],
    [amount(10), amount(10), '持平'],
    [amount(10, '%', 'growth'), amount(8, '%', 'growth'), '−2个百分点'],
    [amount(10), amount(10, '项'), '—'],
    [amount(9000, '万元'), amount(1, '亿元'), '+0.1亿元（+11.1%）'],
    [amount(9000, '万元'), amount(0.9, '亿元'), '持平'],
    [amount([1, 2], '亿元'), amount([10000, 20000], '万元'), '持平'],
    [amount([1, 2]), amount(2), '—'],
    [amount([1, 2]), amount([1, 2]), '持平'],
    [amount(-2, '天', 'change'), amount(-3, '天', 'change'), '多降1'],
    [amount(-5, '%', 'growth'), amount(-3, '%', 'growth'), '少降2个百分点'],
    [null, amount(2), '—'],
  ])('%j → %j', (before, after, words) => expect(changeText(before, after)).toBe(words));
});
