import { expect, test } from '@jest/globals';
import { buildYearTable, type YearLink } from '../../../shared/years';
import type { Plan } from '../../../shared/model';
import { seedPlan } from '../../../shared/seed';
import { idsFrom, planOf, SAMPLE_YEARS, samplePlan } from '../../support/plans';

const A = planOf(['一、目标', '新增[高新技术企业|新增|30家]，[专利申请量|达|9000件]。', '[科普场馆|建成|3个]。'], { id: 'a', year: 2014 });
const B = planOf(['一、目标', '[专利申请量|达|9500件]，[高新技术企业培育|完成|35家]。'], { id: 'b', year: 2015 });
const shape = (plans: Plan[], links: YearLink[] = [], issuer: string | null = null) =>
  buildYearTable(plans, links, issuer).rows.map((row) => `${row.indicator}：${row.cells.map((cell) => `${cell.year} ${cell.value}${cell.unit} ${cell.joined}`).join('；')}`);
const idOf = (plan: Plan, indicator: string): string => plan.targets.find((target) => target.indicator === indicator)!.id;

test('the same name in two years is one row; what ended stands below', () => {
  expect(shape([B, A])).toEqual([
    '专利申请量：2014 9000件 same；2015 9500件 same', '高新技术企业培育：2014 30家 similar；2015 35家 similar', '科普场馆：2014 3个 first',
  ]);
});

test('a draft goes on with its lineage, whatever its indicator is called now', () => {
  const { plan } = seedPlan(A, { newId: idsFrom('d'), year: 2015 });
  const renamed = { ...plan, targets: plan.targets.map((target) => (target.indicator === '科普场馆' ? { ...target, indicator: '公众开放日' } : target)) };
  expect(shape([A, renamed])).toContain('公众开放日：2014 3个 lineage；2015 3个 lineage');
});

test('a person’s word joins what no rule would, and parts what one did', () => {
  const joined: YearLink = { a: idOf(A, '科普场馆'), b: idOf(B, '专利申请量'), joined: true };
  expect(shape([A, B], [joined])[0]).toBe('专利申请量：2014 9000件 same；2014 3个 hand；2015 9500件 hand');
  const parted: YearLink = { a: idOf(A, '专利申请量'), b: idOf(B, '专利申请量'), joined: false };
  expect(shape([A, B], [parted])).toEqual(expect.arrayContaining(['专利申请量：2014 9000件 first', '专利申请量：2015 9500件 first']));
});

test('one organ’s plans are told from another’s', () => {
  const other = { ...B, id: 'c', issuer: '云州市水利局' };
  const table = buildYearTable([A, other], [], '云州市水利局');
  expect(table.years).toEqual([2015]);
  expect(table.issuers).toEqual(['云州市科学技术局', '云州市水利局'].sort((a, b) => a.localeCompare(b, 'zh-CN')));
});

test('the sample’s three years: most indicators are followed, and each cell leads to its block and sentence', () => {
  const plans = SAMPLE_YEARS.map(samplePlan);
  const { rows } = buildYearTable(plans, [], null);
  const followed = rows.filter(({ cells }) => new Set(cells.map(({ year }) => year)).size === 3);
  expect(followed.length).toBeGreaterThanOrEqual(12);
  for (const cell of rows.flatMap((row) => row.cells)) {
    const plan = plans.find(({ id }) => id === cell.plan)!;
    expect(plan.blocks.find(({ id }) => id === cell.block)?.content.some((run) => run.target === cell.target)).toBe(true);
    expect(cell.sentence).not.toBe('');
  }
});
