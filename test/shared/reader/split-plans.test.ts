import { expect, test } from '@jest/globals';
import { readPlan, splitPlans } from '../../../shared/reader';
import { SAMPLE_YEARS, sampleText } from '../../support/plans';

const BODY = ['一、总体要求', '坚持稳中求进。', '二、重点工作', '（一）抓项目', '新建灌区3处。', '（二）抓民生', '改造管网5公里。', '（三）抓改革', '深化水价改革。', '三、保障措施', '加强领导。', '严格考核。'];
const plan = (year: number, kind = '工作要点') => [`云岭市水利局${year}年${kind}`, ...BODY].join('\n');

test('two plans in one file are two, each with its own text, together the whole', () => {
  const text = `${plan(2015)}\n${plan(2016)}`;
  const parts = splitPlans({ text, lines: [{ start: 0, end: 14, bold: true }, { start: text.indexOf('云岭市水利局2016'), end: text.indexOf('云岭市水利局2016') + 14, bold: true }] });
  expect(parts.map(({ text: part }) => part).join('')).toBe(text);
  expect(parts.map((part) => readPlan(part).year)).toEqual([2015, 2016]);
  expect(parts.map(({ lines }) => lines)).toEqual([[{ start: 0, end: 14, bold: true }], [{ start: 0, end: 14, bold: true }]]);
});

test.each([
  ['an attachment', `${plan(2016)}\n附件\n云岭市水利局2017年工作计划\n一、总体\n说明。`],
  ['the plan named again', `${plan(2016)}\n${plan(2016)}`],
  ['a summary with its outlook', plan(2016, '工作总结及2017年工作思路')],
  ['a title without a year', `${plan(2016)}\n云岭市水利局工作要点\n一、总体`],
])('%s is no second plan', (_name, text) => {
  expect(splitPlans({ text })).toHaveLength(1);
});

test.each(SAMPLE_YEARS)('the sample of %s is one plan, its notice with it', (year) => {
  expect(splitPlans({ text: sampleText(year) })).toEqual([{ text: sampleText(year) }]);
});
