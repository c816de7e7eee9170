import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { YearsScreen } from '../../../renderer/screens/years';
import { trendOf } from '../../../renderer/screens/years/trend';
import { succeed } from '../../../shared/model';
import { buildYearTable, type YearRow } from '../../../shared/years';
import { answer, goingTo, showOn, type Answers } from '../../support/memory-core';
import { SAMPLE_YEARS, samplePlan } from '../../support/plans';

jest.mock('../../../renderer/screens/years/draw-line', () => ({ drawLine: () => () => undefined }));

const TABLE = buildYearTable(SAMPLE_YEARS.map(samplePlan), [], null);

async function years(answers: Answers = {}) {
  const going = goingTo();
  const shown = showOn({ 'years.table': answer(TABLE), 'years.link': () => succeed({}), ...answers }, <YearsScreen going={going} />);
  await screen.findByRole('heading', { name: '指标年表' });
  return { ...shown, going };
}
const rowOf = (name: string) => screen.getByRole('button', { name }).closest('tr')!;

test('one row an indicator, one column a year, with the change against the year before', async () => {
  await years();
  await screen.findByText(`${TABLE.rows.length} 项指标，3 个年度`);
  const cells = [...rowOf('高新技术企业总数').querySelectorAll('td')].map((cell) => cell.textContent);
  expect(cells).toEqual(['260家', '310家↑19.2%', '360家↑16.1%']);
});

test('a row shows its course and the sentence of every year, and leads to the plans', async () => {
  const { going } = await years();
  fireEvent.click(await screen.findByRole('button', { name: '高新技术企业总数' }));
  const panel = within(screen.getByRole('complementary'));
  expect(panel.getByRole('img', { name: /走势：2023年260家，2024年310家，2025年360家/ })).toBeTruthy();
  expect(panel.getAllByText(/高新技术企业/).length).toBeGreaterThanOrEqual(3);
  fireEvent.click(panel.getAllByRole('button', { name: '打开计划' })[0]!);
  expect(going.openPlan).toHaveBeenCalledWith(...(({ plan, block }) => [plan, block] as const)(TABLE.rows.find(({ indicator }) => indicator === '高新技术企业总数')!.cells.at(-1)!));
});

test('a wrong match is parted, and that can be taken back', async () => {
  const { calls } = await years();
  fireEvent.click(await screen.findByRole('button', { name: '高新技术企业总数' }));
  fireEvent.click(within(screen.getByRole('complementary')).getAllByRole('button', { name: '不是同一指标' })[0]!);
  fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
  const [, b, c] = TABLE.rows.find(({ indicator }) => indicator === '高新技术企业总数')!.cells.map(({ target }) => target);
  await waitFor(() => expect(calls.filter(({ call }) => call === 'years.link').map(({ input }) => input)).toEqual([{ a: c, b, joined: false }, { a: c, b, joined: null }]));
});

test('indicators are found by name; a library without any says what the table is for', async () => {
  const { unmount } = await years();
  fireEvent.change(await screen.findByLabelText('查找指标'), { target: { value: '技术合同' } });
  expect(screen.getAllByRole('row').slice(1).every((row) => row.textContent?.includes('技术合同'))).toBe(true);
  unmount();
  await years({ 'years.table': answer({ years: [], rows: [], issuers: [] }) });
  expect(await screen.findByText(/导入两年以上的计划后/)).toBeTruthy();
});

test('what cannot be drawn says why', () => {
  const cell = { ...TABLE.rows[0]!.cells[0]!, year: 2015, value: [1, 3] as [number, number], unit: '家', measure: 'level' as const };
  const row = (...cells: YearRow['cells']): YearRow => ({ id: 'a', indicator: '甲', cells });
  expect(trendOf(row(cell))).toEqual({ why: expect.stringContaining('只有一个年度') });
  expect(trendOf(row(cell, { ...cell, year: 2016, unit: '个' }))).toEqual({ why: expect.stringContaining('单位或口径不同') });
  expect(trendOf(row(cell, { ...cell, year: 2016, value: 4 }))).toEqual({ unit: '家', points: [{ year: 2015, value: 2 }, { year: 2016, value: 4 }] });
});
