import { expect, test } from '@jest/globals';
import { textOf } from '../../../shared/model';
import { readPlan, toPlan } from '../../../shared/reader';
import { seedPlan } from '../../../shared/seed';
import { idsFrom } from '../../support/plans';

const seeded = (text: string) => seedPlan(toPlan(readPlan({ text }), { newId: idsFrom('a'), year: 2020, source: null }), { newId: idsFrom('b'), year: 2021 }).plan;

test('of a summary with an outlook only the outlook goes on', () => {
  const draft = seeded(['云岭市水利局2019年工作总结及2020年工作思路', '一、2019年工作完成情况', '新建灌区8处。', '（一）防汛', '加固堤防20公里。', '二、2020年工作思路', '新建灌区9处。'].join('\n'));
  expect(draft.title).toBe('云岭市水利局2021年工作思路');
  expect(draft.blocks.map(textOf)).toEqual(['2021年工作思路', '新建灌区9处。']);
  expect(draft.targets.map(({ value }) => value)).toEqual([9]);
});

test('a plan that only reports, or one without a summary, goes on whole', () => {
  expect(seeded('云岭市水利局2020年工作总结\n一、工作完成情况\n新建灌区8处。').blocks).toHaveLength(2);
  expect(seeded('云岭市水利局2020年工作要点\n一、总体要求\n（一）完成情况\n新建灌区8处。').blocks).toHaveLength(3);
});
