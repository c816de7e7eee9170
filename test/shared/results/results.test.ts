import { expect, test } from '@jest/globals';
import { planFault } from '../../../shared/model';
import { applyRows, guessColumns, matchRows, readResult, readRows } from '../../../shared/results';
import { idsFrom, planOf } from '../../support/plans';

const TABLE = [
  ['云岭市2015年度主要指标完成情况表'],
  ['序号', '指标名称', '目标值', '完成情况', '责任科室', '完成时限'],
  ['1', '1.专利申请量（件）', '9000', '9600', '成果科', '12月底'],
  ['2', '新认定高新技术企业', '45家', '完成48家，超额完成', '', ''],
  ['', '', '', '其中规上12家', '', ''],
  ['3', '科普场馆', '3个', '正在建设', '社会科', '11月底'],
  ['', '合计', '', '', '', ''],
];
const PLAN = planOf(['一、目标', '[专利申请量|达|9000件]，[高新技术企业|新增|45家]。'], { id: 'p' });

test('columns are known by their heads, whatever titles stand above', () => {
  expect(guessColumns(TABLE)).toEqual({ head: 1, indicator: 1, amount: 2, result: 3, owner: 4, deadline: 5 });
  expect(guessColumns([['a', 'b']])).toEqual({ head: -1, indicator: 0, amount: null, result: null, owner: null, deadline: null });
});

test('rows are read below the head; a merged cell goes on, a sum is none', () => {
  expect(readRows(TABLE, guessColumns(TABLE)).map(({ indicator, result }) => [indicator, result])).toEqual([
    ['1.专利申请量（件）', '9600'], ['新认定高新技术企业', '完成48家，超额完成'], ['新认定高新技术企业', '其中规上12家'], ['科普场馆', '正在建设'],
  ]);
});

test('rows find their targets, each target once', () => {
  const [patents, firms] = PLAN.targets.map(({ id }) => id);
  expect(matchRows(PLAN, readRows(TABLE, guessColumns(TABLE)))).toEqual([patents, firms, null, null]);
});

test.each([
  ['9600', '9600件', 9600, '件'],
  ['9,600', '9,600件', 9600, '件'],
  ['完成1.2万件', '完成1.2万件', 1.2, '万件'],
  ['正在推进', '正在推进', undefined, undefined],
])('%s', (text, said, value, unit) => {
  const result = readResult(text, { unit: '件', measure: 'level', indicator: '专利申请量' });
  expect([result.text, result.amount?.value, result.amount?.unit]).toEqual([said, value, unit]);
});

test('results, owners and deadlines come in; an empty cell changes nothing; a row of its own becomes a paragraph', () => {
  const rows = readRows(TABLE, guessColumns(TABLE));
  const [patents, firms] = PLAN.targets.map(({ id }) => id);
  const plan = applyRows(PLAN, [{ row: rows[0]!, target: patents! }, { row: rows[1]!, target: firms! }, { row: rows[2]!, target: null }, { row: rows[3]!, target: 'new' }], idsFrom('x'));
  expect(planFault(plan)).toBeNull();
  expect(plan.targets.map(({ indicator, owner, deadline, result }) => [indicator, owner, deadline, result?.text])).toEqual([
    ['专利申请量', '成果科', '12月底', '9600件'], ['高新技术企业', '', '', '完成48家，超额完成'], ['科普场馆', '社会科', '11月底', '正在建设'],
  ]);
  expect(plan.blocks.at(-1)?.content).toEqual([{ text: '科普场馆' }, { text: '3个', target: plan.targets[2]?.id }, { text: '。' }]);
  expect(plan.blocks.slice(0, -1)).toEqual(PLAN.blocks);
});
