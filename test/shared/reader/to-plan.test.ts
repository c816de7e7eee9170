import { describe, expect, test } from '@jest/globals';
import { planFault, planSchema, textOf } from '../../../shared/model';
import { readPlan, toPlan } from '../../../shared/reader';
import { fixture } from './fixtures';

const adopt = (text: string, year = 2024) => {
  let made = 0;
  return toPlan(readPlan({ text }), { newId: () => `id${++made}`, year, source: { name: 'plain.txt', format: 'txt' } });
};

describe('a reading as a plan', () => {
  test.each(['plain', 'notice', 'summary', 'bare'])('%s is sound', (name) => {
    const plan = adopt(fixture(name));
    expect(planSchema.safeParse(plan).error).toBeUndefined();
    expect(planFault(plan)).toBeNull();
    expect(plan.targets.length).toBeGreaterThan(5);
  });

  test('every mark covers the figure that its target states', () => {
    const plan = adopt(fixture('plain'));
    const runs = plan.blocks.flatMap((block) => block.content.filter((run) => run.target));
    expect(runs.map((run) => run.target)).toEqual(plan.targets.map((target) => target.id));
    expect(runs[0]).toMatchObject({ text: '18.6亿元' });
  });

  test('owner and deadline come from the section that states them', () => {
    const plan = adopt(fixture('plain'));
    expect(plan.targets.find((target) => target.value === 6.5)).toMatchObject({ owner: '工程科', deadline: '' });
    expect(plan.targets.find((target) => target.value === 65)).toMatchObject({ owner: '农村公路科', deadline: '2024年11月底前' });
    expect(plan.targets.find((target) => target.value === 120)).toMatchObject({ owner: '', deadline: '' });
  });

  test('numbers that run on across sections are known', () => {
    expect(adopt(fixture('plain')).numbering.continuous).toEqual([]);
    expect(adopt('某局2024年工作要点\n一、任务\n1.甲事\n2.乙事\n二、保障\n3.丙事\n4.丁事').numbering.continuous).toEqual([3]);
  });

  test('the notice fills the fields of the plan', () => {
    expect(adopt(fixture('notice'), 2022).notice).toMatchObject({ organ: '清河市农业农村局', docNumber: '清农发〔2022〕16号', date: '2022-02-25', signer: '清河市农业农村局' });
  });

  test('source spans hold label and text', () => {
    const text = fixture('plain');
    const heading = adopt(text).blocks.find((block) => textOf(block) === '加快基础设施建设');
    expect(text.slice(heading?.source?.start, heading?.source?.end)).toBe('一、加快基础设施建设');
  });
});
