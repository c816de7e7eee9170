import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatAmount, readAmountAt, readQuantities } from '../../shared/targets';

const SEED = { seed: 20_151_116, numRuns: 400 };

/** Pieces that plans are made of, so that random text is full of near-quantities. */
const PIECES = [
  '新增', '达到', '超过', '不少于', '分别', '增长', '下降', '占', '比重', '的', '和', '、', '，', '；', '。', '（', '）', '“', '”', '《', '》', ' ', '\u3000', '\n',
  '家', '个', '件', '%', '％', '个百分点', '亿元', '万人次', '以上', '左右', '余', '多', '每', '/', '至', '-', '—', '第', '前', '位', '首位', '翻一番', '成', '倍', '分之',
  '一', '二', '三', '十', '百', '千', '万', '亿', '两', '1', '5', '20', '2015年', '1,200', '3.14', '５', '高新技术企业', '专利申请量', '项目', 'R&D', '给予', '补贴', '对', '岁', '亿元以上', '保5争9', '力争', '实现',
];
const planText = fc.array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) }), { maxLength: 60 })
  .map((pieces) => pieces.join(''));
const context = fc.record({ year: fc.option(fc.integer({ min: 2000, max: 2030 })), past: fc.boolean() });

const NUMBER = /[\d０-９零〇一二两三四五六七八九十百千万亿番首几数]/;

describe('the quantities of any text', () => {
  test('are in order, disjoint, inside the text, and hold a number', () => {
    fc.assert(fc.property(planText, context, (text, given) => {
      let end = 0;
      for (const quantity of readQuantities(text, given)) {
        expect(quantity.start).toBeGreaterThanOrEqual(end);
        expect(quantity.end).toBeGreaterThan(quantity.start);
        expect(quantity.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(quantity.start, quantity.end)).toMatch(NUMBER);
        expect(Array.isArray(quantity.value)).toBe(quantity.comparator === 'range');
        expect(quantity.unit).not.toBe('');
        ({ end } = quantity);
      }
    }), SEED);
  });

  test('are read again from their own spans', () => {
    fc.assert(fc.property(planText, (text) => {
      for (const { start, end, value, unit, comparator, measure } of readQuantities(text)) {
        expect(readAmountAt(text, { start, end })).toEqual({ value, unit, comparator, measure });
      }
    }), SEED);
  });

  test('do not depend on spaces between number and unit, nor on the width of digits', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('家', '亿元', '%', '万人次', '公里'), (value, unit) => {
      const wide = String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      const [plain, spaced] = [readQuantities(`示范企业达到${value}${unit}以上。`), readQuantities(`示范企业达到 ${wide} ${unit}以上。`)];
      expect(plain).toHaveLength(1);
      expect(spaced.map((quantity) => ({ ...quantity, start: 0, end: 0 }))).toEqual(plain.map((quantity) => ({ ...quantity, start: 0, end: 0 })));
      expect(formatAmount(plain[0]!)).toBe(`${value}${unit}以上`);
    }), SEED);
  });

  test('cost time that grows with the text, not with its square', () => {
    const sentence = '新增高新技术企业45家，总数达322家；技术合同交易额增长30%，达32亿元以上，“一区五园”分别完成10个、20个和30个。';
    const time = (copies: number): number => {
      const text = sentence.repeat(copies);
      const began = performance.now();
      expect(readQuantities(text).length).toBe(copies * 7);
      return performance.now() - began;
    };
    time(200);
    const [short, long] = [time(400), time(3200)];
    expect(long).toBeLessThan(Math.max(short, 5) * 8 * 4);
  });

  test.each(['（5家“', '增长的比较1个', '新增高新技术企业5家', '1至', '第一二三', '目前共有3家', '"8个', '对', '每人每月5元'])('cost linear time where punctuation is lost: %s', (piece) => {
    const time = (copies: number): number => {
      const text = piece.repeat(copies);
      const began = performance.now();
      readQuantities(text);
      return performance.now() - began;
    };
    time(500);
    const [short, long] = [time(1000), time(8000)];
    expect(long).toBeLessThan(Math.max(short, 10) * 8 * 4);
  });
});
