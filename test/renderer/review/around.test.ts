import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { around } from '../../../renderer/screens/review/around';

const LONG = '建筑业总产值增长8%以上，房地产开发投资完成15亿元左右，城镇化率提高1个百分点，城市生活污水集中收集率由68%提高到72%，建成区绿地率达到38%至40%。';

test('what a long sentence shows first holds the figure and the clause that it stands in', () => {
  expect(around('新增企业5家。', 4)).toBe('新增企业5家。');
  expect(around(LONG, LONG.indexOf('8%以上'))).toBe(LONG);
  expect(around(LONG, LONG.indexOf('38%'))).toBe('…城市生活污水集中收集率由68%提高到72%，建成区绿地率达到38%至40%。');
});

test('the figure stands within the first two lines wherever its clause is no longer than these', () => {
  const clause = fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom('工', '作', '5', '家') });
  fc.assert(fc.property(fc.array(clause, { minLength: 1, maxLength: 12 }), fc.nat(11), (clauses, nth) => {
    const sentence = `${clauses.join('，')}。`;
    const at = clauses.slice(0, nth % clauses.length).join('，').length + (nth % clauses.length > 0 ? 1 : 0);
    const shown = around(sentence, at);
    const cut = shown === sentence ? 0 : sentence.length - (shown.length - 1);
    expect(sentence.endsWith(shown.replace(/^…/, ''))).toBe(true);
    expect(at - cut).toBeGreaterThanOrEqual(0);
    expect(at - cut).toBeLessThan(44);
  }), { seed: 7 });
});
