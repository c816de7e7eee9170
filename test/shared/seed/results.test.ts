import { expect, test } from '@jest/globals';
import type { Plan } from '../../../shared/model';
import { readPlan, toPlan } from '../../../shared/reader';
import { proposeResults } from '../../../shared/seed';
import { idsFrom, planOf } from '../../support/plans';

const read = (text: string, year: number, id: string): Plan => toPlan(readPlan({ text }), { newId: idsFrom(id), year, source: null });
const written = planOf(['[高新技术企业|高新技术企业达到|32家]，[专利申请量|专利申请量达到|9000件]。', '[重点实验室|新建重点实验室|3家]。', '[技术合同成交额|技术合同成交额达到|5亿元]。'], { id: 'p', given: { issuer: '云州市科学技术局' } });
const last: Plan = { ...written, targets: written.targets.map((target) => (target.indicator === '重点实验室' ? { ...target, measure: 'increase' } : target)) };
const summary = read('云州市科学技术局2015年工作总结\n一、工作完成情况\n高新技术企业达到36家，专利申请量达到9640件，技术合同成交额达到53000万元。', 2015, 's');
const told = (...documents: Plan[]) => proposeResults(last, documents).map(({ target, text, source }) => [target, text, source]);

test('a work summary of that year tells results, by name, measure and unit, with its sentence', () => {
  expect(told(summary)).toEqual([['p-t1', '36家', '云州市科学技术局2015年工作总结'], ['p-t2', '9640件', '云州市科学技术局2015年工作总结']]);
  expect(proposeResults(last, [summary])[0]?.sentence).toContain('高新技术企业达到36家');
});

test('so do the reporting sections of the next year’s plan, and only those', () => {
  const next = read('云州市科学技术局2015年工作总结及2016年工作思路\n一、2015年工作完成情况\n全年新建重点实验室4家。\n二、2016年工作思路\n新建重点实验室9家。', 2016, 'n');
  expect(told(next).map(([target, text]) => [target, text])).toEqual([['p-t3', expect.stringContaining('4家')]]);
});

test('nothing is proposed where it is known, by another organ, of another year, or by the plan itself', () => {
  const known: Plan = { ...last, targets: last.targets.map((target) => ({ ...target, result: { text: '已完成', amount: null } })) };
  expect(proposeResults(known, [summary])).toEqual([]);
  expect(told({ ...summary, issuer: '云州市水利局' })).toEqual([]);
  expect(told({ ...summary, year: 2014 })).toEqual([]);
  expect(told({ ...summary, id: last.id })).toEqual([]);
});

test('the first document that tells a target is believed', () => {
  const other = read('2015年工作总结\n一、完成情况\n高新技术企业达到37家。', 2015, 'o');
  expect(told(summary, other).filter(([target]) => target === 'p-t1')).toHaveLength(1);
  expect(told(other, summary)[0]).toEqual(['p-t1', '37家', '2015年工作总结']);
});

test('a figure that the plan states twice is told of both', () => {
  const twice = planOf(['[高新技术企业|高新技术企业达到|32家]。', '确保[高新技术企业|高新技术企业达到|32家]。'], { id: 'q', given: { issuer: '云州市科学技术局' } });
  expect(proposeResults(twice, [summary]).map(({ target, text }) => [target, text])).toEqual([['q-t1', '36家'], ['q-t2', '36家']]);
});
