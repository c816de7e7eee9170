import { describe, expect, test } from '@jest/globals';
import { firmer, stanceAt } from '../../../shared/targets';

describe('the resolve behind a figure', () => {
  test.each<[string, number]>([
    ['确保新增实验室⟦1家', 1], ['力争新增实验室⟦1家', -1], ['新增实验室⟦1家', 0], ['力争到年底，经费达到46亿元，比重提高⟦0.12个百分点', -1],
    ['力争达到5家。新增⟦6家', 0], ['力争达到5家；确保新增⟦6家', 1], ['新建实验室4家，力争新增省级实验室⟦1家', -1], ['确保了增长⟦5%', 0], ['住房公积金保证金⟦5亿元', 0],
    ['努力实现增长⟦5%', -1], ['不懈努力，增长⟦5%', 0], ['力争完成\t办公室\t⟦5项', 0],
  ])('%s: %d', (text, stance) => expect(stanceAt(text.replace('⟦', ''), { start: text.indexOf('⟦') })).toBe(stance));

  test.each<[string, number, string, number, number]>([
    ['~', 0, '>=', 0, 1], ['>=', 0, '~', 0, -1], ['=', 0, '>=', 0, 0], ['=', -1, '=', 1, 1], ['=', 1, '=', -1, -1], ['~', 1, '>=', 0, 0], ['range', 0, '>=', 0, 1],
  ])('%s with %d → %s with %d: %d', (before, was, after, is, sign) => {
    const side = (comparator: string, stance: number) => ({ amount: { comparator } as Parameters<typeof firmer>[0]['amount'], stance });
    expect(Math.sign(firmer(side(before, was), side(after, is)))).toBe(sign);
  });
});
