import { expect, test } from '@jest/globals';
import { doubtsOf, judgePlan, keyOf, setDone, settle, type Judged } from '../../../shared/checking';
import { readPlan, toPlan } from '../../../shared/reader';
import { idsFrom, SAMPLE_YEARS, samplePlan, sampleText } from '../../support/plans';

const judged = (text: string, year = 2016): Judged => {
  const reading = readPlan({ text });
  return { reading, plan: toPlan(reading, { newId: idsFrom('n'), year: reading.year ?? year, source: null }) };
};
const doubts = (text: string): [string, string[]][] => {
  const given = judged(text);
  return doubtsOf(judgePlan(given), given.plan).map(({ subject, evidence }) => [keyOf(subject).replace(/:.*/, ''), evidence]);
};
const said = (text: string): string => doubts(text).map(([kind, evidence]) => `${kind}：${evidence.join('')}`).join('\n');

const PLAN = '云岭市水利局2016年工作要点\n一、总体要求\n坚持节水优先，全年新建高标准灌区3处。\n二、重点工作\n（一）抓防汛\n加固堤防20公里，确保安全度汛。';

test('every fact, block and target gets a confidence with its evidence', () => {
  const given = judged(PLAN);
  const judgements = judgePlan(given);
  const keys = judgements.map(({ subject }) => keyOf(subject));
  for (const block of given.plan.blocks) expect(keys).toContain(`block:${block.id}`);
  for (const target of given.plan.targets) expect(keys).toContain(`target:${target.id}`);
  for (const { confidence, evidence } of judgements) {
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(evidence.join('')).toMatch(/[\u4e00-\u9fff”]。$/);
  }
});

test('a plan in the ordinary form leaves nothing to doubt', () => {
  expect(doubts(PLAN)).toEqual([]);
});

test.each([
  ['一、总体要求\n坚持节水优先。\n二、重点工作\n加固堤防20公里。', 'field', '没有找到计划的标题'],
  [PLAN.replace('二、重点工作', '三、重点工作'), 'block', '接不上'],
  [PLAN.replace('加固堤防20公里，确保安全度汛。', '严防死守\n加固堤防20公里，确保安全度汛。'), 'block', '很短'],
  [PLAN.replace('加固堤防20公里', '加固堤防20塔'), 'target', '不常见'],
  [`${PLAN}\n（二）抓灌区\n新建高标准灌区5处。`, 'target', '在别处写作'],
])('%# is doubted for its reason', (text, kind, reason) => {
  expect(doubts(text).filter(([name]) => name === kind).map(([, evidence]) => evidence.join('')).join()).toContain(reason);
});

test('a year that only the signature names is believed', () => {
  const year = judgePlan(judged(PLAN.replace('2016年', ''))).find(({ subject }) => keyOf(subject) === 'field:year');
  expect(year?.confidence).toBeGreaterThan(0.7);
});

test('a sentence that was left out as belonging to the page is doubted; a counter is not', () => {
  const text = `${PLAN}\n浏览次数：120\n本文来源于网友上传，不代表本站观点。`;
  const lines = judgePlan(judged(text)).filter(({ subject }) => subject.kind === 'line');
  expect(lines.map(({ confidence }) => confidence)).toEqual([0.9, 0.5]);
  expect(said(text)).toContain('没有收进计划');
});

test('what is settled, or a plan that was confirmed as a whole, is not doubted again', () => {
  const given = judged(PLAN.replace('二、重点工作', '三、重点工作'));
  const [first] = doubtsOf(judgePlan(given), given.plan);
  const plan = settle(given.plan, [keyOf(first!.subject)]);
  expect(doubtsOf(judgePlan({ ...given, plan }), plan)).toEqual([]);
  expect(doubtsOf(judgePlan(given), setDone(given.plan, true))).toEqual([]);
});

test.each(SAMPLE_YEARS)('the sample of %s is read without a doubt about its structure', (year) => {
  const plan = samplePlan(year);
  const found = doubtsOf(judgePlan({ plan, reading: readPlan({ text: sampleText(year) }) }), plan);
  expect(found.filter(({ subject }) => subject.kind === 'block' || subject.kind === 'line')).toEqual([]);
});
