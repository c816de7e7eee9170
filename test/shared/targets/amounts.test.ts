import { describe, expect, test } from '@jest/globals';
import { emptyNotice, type Block, type Inline, type Plan, type Target } from '../../../shared/model';
import { formatAmount, readAmountAt, readQuantities, syncTargets } from '../../../shared/targets';

const spanOf = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

describe('one mention read again', () => {
  test('takes number, unit, comparator and measure from the sentence as it stands', () => {
    const text = '全年新增规上工业企业 52 家以上，专利授权量超过六千件。';
    expect(readAmountAt(text, spanOf(text, '52 家'))).toEqual({ value: 52, unit: '家', comparator: '>=', measure: 'increase' });
    expect(readAmountAt(text, spanOf(text, '六千件'))).toEqual({ value: 6000, unit: '件', comparator: '>', measure: 'level' });
  });

  test.each([
    ['新建农贸市场「（待定）」，完成改造。', '「（待定）」'],
    ['新建农贸市场若干家。', '若干家'],
    ['新建农贸市场家，改造12家。', '家'],
  ])('is null where no quantity is left: %s', (text, part) => {
    expect(readAmountAt(text, spanOf(text, part))).toBeNull();
  });

  test('reads a marked number even where a first reading would leave it out', () => {
    const text = '实施三项工程。';
    expect(readQuantities(text)).toEqual([]);
    expect(readAmountAt(text, spanOf(text, '三项'))).toEqual({ value: 3, unit: '项', comparator: '=', measure: 'level' });
  });
});

describe('an amount in an official\'s wording', () => {
  test.each([
    [{ value: 5300, unit: '件', comparator: '>=', measure: 'level' }, '5300件以上'],
    [{ value: 9000, unit: '件', comparator: '>', measure: 'level' }, '超过9000件'],
    [{ value: 30, unit: '%', comparator: '=', measure: 'growth' }, '增长30%'],
    [{ value: -5, unit: '%', comparator: '>=', measure: 'growth' }, '下降5%以上'],
    [{ value: [1, 2], unit: '家', comparator: 'range', measure: 'level' }, '1—2家'],
    [{ value: [-5, -3], unit: '%', comparator: 'range', measure: 'growth' }, '下降3—5%'],
    [{ value: 30, unit: '家', comparator: '~', measure: 'level' }, '30家左右'],
    [{ value: 0.14, unit: '个百分点', comparator: '=', measure: 'change' }, '提高0.14个百分点'],
    [{ value: 45, unit: '家', comparator: '=', measure: 'increase' }, '新增45家'],
    [{ value: 4.5, unit: '%', comparator: '<=', measure: 'level' }, '不超过4.5%'],
    [{ value: 3, unit: '位', comparator: '=', measure: 'level' }, '第3位'],
    [{ value: 5, unit: '位', comparator: '<=', measure: 'level' }, '前5位'],
  ] as const)('%j', (amount, wording) => {
    expect(formatAmount({ ...amount, value: typeof amount.value === 'number' ? amount.value : [...amount.value] })).toBe(wording);
  });
});

const target = (id: string, given: Partial<Target> = {}): Target => ({
  id, indicator: '绿色工厂', value: 10, unit: '家', comparator: '=', measure: 'level', role: 'target',
  owner: '工业科', deadline: '12月', baseline: null, confirmed: true, ...given,
});

const paragraph = (id: string, ...content: Inline[]): Block => ({
  type: 'paragraph', id, content, origins: [], carried: null, confirmed: false, source: null,
});

const planOf = (blocks: Block[], targets: Target[]): Plan => ({
  schema: 1, id: 'p', kind: 'draft', title: '2024年工作要点', year: 2024, issuer: '', seededFrom: null,
  numbering: { continuous: [] }, blocks, targets, notice: emptyNotice(), source: null,
});

describe('targets kept in step with the prose', () => {
  test('an edited number, unit or comparator reaches its target; what prose cannot say stays', () => {
    const before = planOf([paragraph('b', { text: '创建绿色工厂不少于' }, { text: '12家', target: 't' }, { text: '。' })], [target('t')]);
    expect(syncTargets(before).targets).toEqual([target('t', { value: 12, comparator: '>=' })]);
  });

  test('the same plan comes back when nothing changed', () => {
    const plan = planOf([paragraph('b', { text: '创建绿色工厂' }, { text: '10家', target: 't' })], [target('t')]);
    expect(syncTargets(plan)).toBe(plan);
    expect(syncTargets(syncTargets(plan))).toBe(plan);
  });

  test('a target without a mention is dropped', () => {
    const plan = planOf([paragraph('b', { text: '创建一批绿色工厂。' })], [target('t')]);
    expect(syncTargets(plan).targets).toEqual([]);
  });

  test('a mention that cannot be read leaves the amount as it was', () => {
    const plan = planOf([paragraph('b', { text: '创建绿色工厂' }, { text: '「（待定）」', target: 't' })], [target('t')]);
    expect(syncTargets(plan)).toBe(plan);
  });

  test('the first of two mentions counts, even when marks cut it into runs', () => {
    const plan = planOf([
      paragraph('a', { text: '创建绿色工厂' }, { text: '1', target: 't' }, { text: '5家', target: 't' }, { text: '。' }),
      paragraph('b', { text: '全年创建绿色工厂' }, { text: '20家', target: 't' }),
    ], [target('t')]);
    expect(syncTargets(plan).targets[0]?.value).toBe(15);
  });
});
