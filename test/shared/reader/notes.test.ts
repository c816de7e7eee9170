import { expect, test } from '@jest/globals';
import { textOf, type Plan } from '../../../shared/model';
import { notesOf } from '../../../shared/outline';
import { inspectPlan, printPlan, readPlan, toPlan } from '../../../shared/reader';

const SOURCE = `2024年工作要点

一、培育科技企业

新认定高新技术企业¹50家²，支持科技型中小企业³扩大投入，新增场地3000m²。

注1：指按照国家认定管理办法认定的企业。
注2：含重新认定的企业8家。

二、建设平台

建成检验检测平台2个。`;

function read(text: string): Plan {
  let ids = 0;
  return toPlan(readPlan({ text }), { newId: () => `i${++ids}`, year: 2024, source: null });
}
const noted = (plan: Plan) => notesOf(plan).map(({ number, block, start, end, text }) => [number, textOf(plan.blocks.find(({ id }) => id === block)!).slice(start, end), text]);

test('a raised number with its line below is a note on the words before it', () => {
  const plan = read(SOURCE);
  expect(noted(plan)).toEqual([[1, '企业', '指按照国家认定管理办法认定的企业。'], [2, '50家', '含重新认定的企业8家。']]);
  expect(plan.blocks.map(textOf)).toEqual(['培育科技企业', '新认定高新技术企业50家，支持科技型中小企业³扩大投入，新增场地3000m²。', '建设平台', '建成检验检测平台2个。']);
});

test('the figure is read whole, at its place in the source', () => {
  const found = inspectPlan(readPlan({ text: SOURCE })).quantities.map(({ start, end, indicator }) => [SOURCE.slice(start, end), indicator]);
  expect(found).toContainEqual(['50家', '高新技术企业']);
});

test('a plan with notes reads back as it was printed', () => {
  const plan = read(SOURCE);
  const again = read(printPlan(plan));
  expect(noted(again)).toEqual(noted(plan));
  expect(again.blocks.map(textOf)).toEqual(plan.blocks.map(textOf));
});

test('in a cell of a table', () => {
  const plan = read('2024年工作要点\n\n一、指标\n\n指标\t目标值\n研发投入¹\t3亿元\n技术合同\t60亿元\n\n注1：全社会口径。\n\n二、其他\n\n办好科普活动。');
  expect(noted(plan)).toEqual([[1, '投入', '全社会口径。']]);
});

test('a line without a number among the words stays a paragraph, and so does a number without a line', () => {
  const plan = read('2024年工作要点\n\n一、平台\n\n新增场地3000m²。\n\n注1：数据为初步统计。\n\n二、其他\n\n办好科普活动。');
  expect(notesOf(plan)).toEqual([]);
  expect(plan.blocks.map(textOf)).toContain('注1：数据为初步统计。');
  expect(plan.blocks.map(textOf)).toContain('新增场地3000m²。');
});

test('the number behind a title is no part of it, and what its line says is kept', () => {
  const plan = read('某市2024年工作要点¹\n\n注1：经市政府同意印发。\n\n一、平台\n\n办好科普活动。');
  expect(plan.title).toBe('某市2024年工作要点');
  expect(plan.blocks.map(textOf)).toContain('注1：经市政府同意印发。');
});
