import { describe, expect, test } from '@jest/globals';
import { readLabel } from '../../../shared/reader/labels';

describe('the number before a heading', () => {
  test.each([
    ['一、总体要求', '一、', 1], ['十二、附则', '十二、', 1], ['第一章 总则', '第一章', 1], ['第二部分：任务', '第二部分：', 1], ['三．措施', '三．', 1],
    ['（一）目标', '（一）', 2], ['(十)目标', '(十)', 2], ['（ 三 ）目标', '（ 三 ）', 2],
    ['1.任务', '1.', 3], ['12、任务', '12、', 3], ['３．任务', '３．', 3], ['1 .任务', '1 .', 3], ['1.2024年新增', '1.', 3], ['. 任务', '.', 3],
    ['（1）任务', '（1）', 4], ['(2)任务', '(2)', 4], ['3）任务', '3）', 4], ['①任务', '①', 4],
    ['一是加快建设', '一是', null], ['二要抓好落实', '二要', null], ['第一，抓好落实', '第一，', null],
  ])('%s', (text, label, level) => {
    expect(readLabel(text)).toMatchObject({ label, level });
  });

  test.each(['1.5亿元投资', '一季度完成', '二〇二四年', '2024年目标', '三大工程', '第三届大会', '（牵头单位：工程科）', '一是，'])('%s has none', (text) => {
    expect(readLabel(text)).toBeNull();
  });
});
