import type { Block } from '../../../shared/model';
import { cellsOf, columnShares, showCells, tablesOf } from '../../../shared/outline';

const row = (text: string, header = false): Block => ({ type: 'row', id: text.replace(/\W/g, '') || 'r', content: [{ text }], origins: [], carried: null, confirmed: false, source: null, header });
const paragraph = (text: string): Block => ({ type: 'paragraph', id: 'p', content: [{ text }], origins: [], carried: null, confirmed: false, source: null });

describe('tables', () => {
  it('cut a run at the edge of a cell, and keep its marks on both sides', () => {
    expect(cellsOf({ content: [{ text: '甲\t' }, { text: '9件\t8件', target: 't' }] })).toEqual([[{ text: '甲' }], [{ text: '9件', target: 't' }], [{ text: '8件', target: 't' }]]);
    expect(cellsOf({ content: [{ text: '\t' }] })).toEqual([[], []]);
    expect(cellsOf({ content: [] })).toEqual([[]]);
  });

  it('are rows in a run; a header after a row without one begins the next; a caption stands before', () => {
    const blocks = [paragraph('表1　主要指标'), row('a\tb', true), row('c\td\te'), row('f', true), row('g'), paragraph('其他。'), row('h')];
    expect(tablesOf({ blocks }).map(({ from, rows, columns, caption }) => [from, rows.length, columns, caption !== null])).toEqual([[1, 2, 3, true], [3, 2, 1, false], [6, 1, 1, false]]);
  });

  it('share the width by the longest text of each column, within bounds', () => {
    const [first = 0, second = 0, ...more] = columnShares([['序号', '重点任务和主要内容'], ['1', '长'.repeat(200)]]);
    expect(more).toEqual([]);
    expect(first + second).toBeCloseTo(1);
    expect(second / first).toBeCloseTo(5);
  });

  it('leave columns of short words what they need, where the long ones want more than there is', () => {
    const shares = columnShares([['序号', '任务', '指标', '责任科室'], ['1', '长'.repeat(30), '长'.repeat(40), '造林科']]);
    expect(shares.map((share) => Math.round(share * 36))).toEqual([5, 13, 13, 5]);
  });

  it('are shown in a line without moving a character', () => {
    expect(showCells('甲\t9件\t')).toBe('甲｜9件｜');
  });
});
