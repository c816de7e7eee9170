import { expect, test } from '@jest/globals';
import { mergeTerms, rowsOfText, termListSchema, termsCsv, termsOfRows } from '../../../shared/lint';
import { readFileSync } from 'node:fs';
import path from 'node:path';

test.each([
  ['环保局 → 生态环境局', { wrong: '环保局', right: '生态环境局', remark: '' }],
  ['环保局=>生态环境局=>机构名称', { wrong: '环保局', right: '生态环境局', remark: '机构名称' }],
  ['环保局\t生态环境局\t机构名称', { wrong: '环保局', right: '生态环境局', remark: '机构名称' }],
  ['"环保局","生态环境局"', { wrong: '环保局', right: '生态环境局', remark: '' }],
  ['不用的提法', { wrong: '不用的提法', right: '', remark: '' }],
])('a line of a list is read: %s', (line, term) => {
  expect(termsOfRows(rowsOfText(line))).toEqual([term]);
});

test('heads, empty rows and words that are right already are passed over; the later of two stands', () => {
  const rows = [['错误提法', '正确提法'], ['', '某局'], ['某局', '某局'], ['旧局', '新局'], ['旧局', '更新的局']];
  expect(termsOfRows(rows)).toEqual([{ wrong: '旧局', right: '更新的局', remark: '' }]);
});

test('a list that was written as .csv reads back, and terms put in replace those for the same words', () => {
  const list = [{ wrong: '旧局', right: '新局', remark: '机构，名称' }, { wrong: '旧法', right: '', remark: '' }];
  expect(termsOfRows(rowsOfText(termsCsv([{ wrong: '旧局', right: '新局', remark: '机构名称' }])))).toEqual([{ wrong: '旧局', right: '新局', remark: '机构名称' }]);
  expect(mergeTerms(list, [{ wrong: '旧法', right: '新法', remark: '' }, { wrong: '甲', right: '乙', remark: '' }]).map(({ wrong, right }) => `${wrong}${right}`)).toEqual(['旧局新局', '旧法新法', '甲乙']);
});

test('the list that comes with the program is sound, and no right expression is itself called wrong', () => {
  const list = termListSchema.parse(JSON.parse(readFileSync(path.resolve(__dirname, '../../../templates/terms.json'), 'utf8')));
  const wrong = new Set(list.map((term) => term.wrong));
  expect(wrong.size).toBe(list.length);
  for (const { right } of list) expect(wrong.has(right)).toBe(false);
});
