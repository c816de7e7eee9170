import { describe, expect, test } from '@jest/globals';
import { commitments, planFault, planSchema, textOf, type Level } from '../../../shared/model';
import { SAMPLE_YEARS, samplePlan } from '../../support/plans';

/** What each year's text says, counted by eye: the notice, and the headings of 一、, of （一） and of 1. */
const WRITTEN = {
  2023: { docNumber: '云科发〔2023〕11号', date: '2023-03-06', headings: [3, 10, 14] },
  2024: { docNumber: '云科发〔2024〕9号', date: '2024-02-28', headings: [3, 11, 13] },
  2025: { docNumber: '云科发〔2025〕7号', date: '2025-02-24', headings: [3, 13, 12] },
};

describe.each(SAMPLE_YEARS)('the sample of %i', (year) => {
  const plan = samplePlan(year);
  const { docNumber, date, headings } = WRITTEN[year];

  test('reads to a sound plan', () => {
    expect(planSchema.safeParse(plan).error).toBeUndefined();
    expect(planFault(plan)).toBeNull();
    expect(plan).toMatchObject({ title: `云州市科学技术局${year}年工作要点`, year, issuer: '云州市科学技术局' });
  });

  test('fills its notice', () => {
    expect(plan.notice).toMatchObject({
      docNumber, date, signer: '云州市科学技术局', addressee: '各县（区）科技局，云州高新区科技创新局，局机关各科室、局属各单位',
    });
  });

  test('reads to every heading at its level', () => {
    const levels: Level[] = [1, 2, 3, 4];
    expect(levels.map((level) => plan.blocks.filter((block) => block.type === 'heading' && block.level === level).length)).toEqual([...headings, 0]);
  });

  test('keeps the prose of the plan and leaves the notice out of it', () => {
    const prose = plan.blocks.map(textOf).join('\n');
    expect(prose.length).toBeGreaterThan(2000);
    expect(prose).toMatch(new RegExp(`^${year}年`));
    expect(prose).toMatch(new RegExp(`并作为${year}年度考核的重要依据。$`));
    expect(prose).not.toMatch(/现印发给你们|云科发/);
  });

  test('states 20 targets or more, two indicators twice and alike', () => {
    const said = plan.blocks.flatMap((block) => block.content.flatMap((run) => run.target ?? []));
    const targets = commitments(plan);
    expect(targets.length).toBeGreaterThanOrEqual(20);
    // One target with two mentions each.
    expect(targets.filter(({ id }) => said.filter((each) => each === id).length > 1).map(({ indicator }) => indicator)).toEqual(['高新技术企业总数', '技术合同成交额']);
  });
});
