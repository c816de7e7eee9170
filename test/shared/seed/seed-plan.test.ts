import { describe, expect, test } from '@jest/globals';
import { emptyNotice, planFault, planSchema, textOf } from '../../../shared/model';
import { blockState, computedLabels } from '../../../shared/outline';
import { seedPlan } from '../../../shared/seed';
import { idsFrom, planOf } from '../../support/plans';

const last = planOf(
  [
    '2015年全市科技工作以创新驱动为主线，贯彻十八届三中全会精神。',
    '一、2015年主要目标',
    '到2015年底，[高新技术企业|高新技术企业达|32家]，[专利申请量|专利申请量比2014年增长|10%]。',
    '二、重点任务',
    '1.建设平台。[重点实验室|新建重点实验室|3家]。',
  ],
  {
    id: 'p', year: 2015,
    given: {
      title: '云州市科学技术局2015年工作要点',
      notice: {
        ...emptyNotice(),
        organ: '云州市科学技术局', docNumber: '云科发〔2015〕3号', title: '关于印发《云州市科学技术局2015年工作要点》的通知', addressee: '各科室',
        body: ['现将《云州市科学技术局2015年工作要点》印发给你们，2014年的要点同时停止执行。'], signer: '云州市科学技术局', date: '2015-03-01',
        copyTo: '市委办公室', printOffice: '云州市科学技术局办公室', printDate: '2015-03-02',
      },
    },
  },
);
const { plan } = seedPlan(last, { newId: idsFrom('n'), year: 2016 });

describe('seeding a draft', () => {
  test('gives a plan that can be stored, of the new year, with its origin', () => {
    expect(planSchema.parse(plan)).toEqual(plan);
    expect(planFault(plan)).toBeNull();
    expect(plan).toMatchObject({ kind: 'draft', year: 2016, seededFrom: 'p', source: null, title: '云州市科学技术局2016年工作要点', issuer: '云州市科学技术局' });
  });

  test('carries every block with its lineage; a moved year is no edit', () => {
    expect(plan.blocks.map((block) => block.origins)).toEqual(last.blocks.map((block) => [block.id]));
    expect(plan.blocks.map(textOf)).toEqual([
      '2016年全市科技工作以创新驱动为主线，贯彻十八届三中全会精神。',
      '2016年主要目标',
      '到2016年底，高新技术企业达32家，专利申请量比2014年增长10%。',
      '重点任务',
      '建设平台。新建重点实验室3家。',
    ]);
    expect(plan.blocks.map(blockState)).toEqual(plan.blocks.map(() => 'carried'));
    expect(new Set([...plan.blocks, ...last.blocks].map((block) => block.id)).size).toBe(10);
  });

  test('computes numbers instead of keeping them, and keeps what shows none', () => {
    expect(plan.blocks.flatMap((block) => (block.type === 'heading' ? [block.label] : []))).toEqual(['', '', '']);
    expect([...computedLabels(plan).values()]).toEqual(['一、', '二、', '1.']);
    const unnumbered = { ...last, blocks: last.blocks.map((block) => (block.type === 'heading' ? { ...block, marker: 'none' as const } : block)) };
    expect(computedLabels(seedPlan(unnumbered, { newId: idsFrom('n'), year: 2016 }).plan).size).toBe(0);
  });

  test('carries every target with last year’s figure, unconfirmed, its mark renamed', () => {
    expect(plan.targets.map(({ baseline, confirmed }) => [baseline?.target, baseline?.value, baseline?.unit, confirmed])).toEqual([
      ['p-t1', 32, '家', false], ['p-t2', 10, '%', false], ['p-t3', 3, '家', false],
    ]);
    const marked = plan.blocks.flatMap((block) => block.content.filter((run) => run.target).map((run) => [run.text, run.target]));
    expect(marked).toEqual(plan.targets.map((target) => [`${JSON.stringify(target.value)}${target.unit}`, target.id]));
    expect(plan.targets.every((target) => !last.targets.some(({ id }) => id === target.id))).toBe(true);
  });

  test('moves the deadlines of targets on', () => {
    const deadlines = ['2015年底前', '2015年12月', '2015年9月30日', '每季度末', '2014年底'];
    const targets = deadlines.map((deadline, at) => ({ ...last.targets[0]!, id: `d${at}`, deadline }));
    const blocks = last.blocks.map((block, at) => (at === 2 ? { ...block, content: targets.map(({ id }) => ({ text: '32家', target: id })) } : { ...block, content: [{ text: '一' }] }));
    expect(seedPlan({ ...last, blocks, targets }, { newId: idsFrom('n'), year: 2016 }).plan.targets.map(({ deadline }) => deadline)).toEqual(['2016年底前', '2016年12月', '2016年9月30日', '每季度末', '2014年底']);
  });

  test('keeps the notice, its own plan’s year moved on, without number and dates', () => {
    expect(plan.notice).toEqual({
      ...last.notice, docNumber: '', date: '', printDate: '',
      title: '关于印发《云州市科学技术局2016年工作要点》的通知',
      body: ['现将《云州市科学技术局2016年工作要点》印发给你们，2014年的要点同时停止执行。'],
    });
  });
});
