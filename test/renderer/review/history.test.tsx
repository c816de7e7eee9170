import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { ReviewScreen } from '../../../renderer/screens/review';
import { comparePlans } from '../../../shared/align';
import type { Sides } from '../../../shared/contract';
import { lineUpSections } from '../../../shared/years';
import { answer, showOn, summaryOf, type Answers } from '../../support/memory-core';
import { planOf, SAMPLE_YEARS, samplePlan } from '../../support/plans';

const plans = SAMPLE_YEARS.map(samplePlan);
const [first, second, third] = plans as [typeof plans[0], typeof plans[0], typeof plans[0]];
const years = lineUpSections(plans);
const current = (plan: string) => ({ plan, version: null });
const LIST = [...plans].reverse().map(({ id, year, title }) => summaryOf({ id, year, title }));
const ANSWERS: Answers = { 'library.list': answer(LIST), 'versions.all': answer([]), 'plans.compare': answer(comparePlans(second, third)), 'years.sections': answer(years), 'review.read': answer({ entries: [], status: 'drafting', from: null }), 'person.name': answer({ name: '' }) };

function Screen() {
  const [chosen, onChoose] = useState<Sides | null>({ before: current(second.id), after: current(third.id) });
  return <ReviewScreen chosen={chosen} draft={null} onChoose={onChoose} />;
}

async function history(answers: Answers = {}) {
  const shown = showOn({ ...ANSWERS, ...answers }, <Screen />);
  fireEvent.click(await screen.findByText('历年沿革'));
  return shown;
}
// By class: to find by role takes long in so many cells.
const list = () => waitFor(() => document.querySelector<HTMLElement>('.history-list')!.querySelector('ul')!.parentElement!);
const pick = async (name: RegExp) => fireEvent.click(within(await list()).getByText(name));
const names = async () => [...(await list()).querySelectorAll('.history-name')].map((name) => name.textContent);
const columns = () => [...document.querySelectorAll('.history-grid tbody tr:first-child td')];

test('years stand side by side, oldest first; every section can be picked', async () => {
  const { calls } = await history();
  await list();
  expect(calls).toContainEqual({ call: 'years.sections', input: { before: current(second.id), after: current(third.id) } });
  expect([...document.querySelectorAll('.history-grid th')].map((head) => head.textContent)).toEqual(SAMPLE_YEARS.map((year) => `${year}年`));
  expect(await names()).toEqual(years.rows.map(({ label, text }) => label + text || '（开头部分）'));
});

test('what was merged is told with the names that it had, new words are underlined, figures lit', async () => {
  await history();
  await pick(/提升企业研发能力/);
  const [before, merged] = columns();
  expect(before?.querySelector('.history-became')).toBeNull();
  expect(before?.querySelectorAll('article')).toHaveLength(2);
  expect(merged?.querySelector('.history-became')?.textContent).toMatch(/^⊃ 合并：上年的“.*建设企业研发机构”“.*支持企业技术攻关”并为一节$/);
  expect(merged?.querySelector('ins')).toBeTruthy();
  expect(merged?.querySelector('mark.lit')).toBeTruthy();
  expect(merged?.querySelectorAll('.history-text del')).toHaveLength(0);
  fireEvent.click(screen.getByText('也显示删去的字'));
  expect(columns()[1]?.querySelectorAll('.history-text del').length).toBeGreaterThan(0);
});

test('what was dropped is told once, and the years after say that it is not there', async () => {
  await history();
  await pick(/组织科技下乡/);
  const [, dropped, after] = columns();
  expect(dropped?.textContent).toMatch(/^－ 删除：上年有“.*组织科技下乡”，这一年不再列入/);
  expect(after?.textContent).toBe('这一年没有这一节。');
});

test('a section of the text leads to its years, with what stands under it', async () => {
  showOn(ANSWERS, <Screen />);
  fireEvent.click(await screen.findByText('正文对照'));
  const section = [...document.querySelectorAll<HTMLElement>('.review-section')].find((each) => each.querySelector('header')?.textContent?.includes('主要目标'))!;
  fireEvent.click(within(section).getByText('看历年'));
  expect((await list()).querySelector('[aria-current]')?.textContent).toContain('主要目标');
  await pick(/重点任务/);
  const top = years.rows.find(({ text }) => text === '重点任务')!;
  const isUnder = (id: string | null): boolean => id === top.id || (id !== null && isUnder(years.rows.find((each) => each.id === id)?.parent ?? null));
  expect(document.querySelectorAll('.history-grid tbody tr')).toHaveLength(years.rows.filter(({ id }) => isUnder(id)).length);
});

test('sections are found by their names', async () => {
  await history();
  fireEvent.change(within(await list()).getByLabelText('查找章节'), { target: { value: '金融' } });
  expect(await names()).toEqual([expect.stringContaining('发展科技金融')]);
  fireEvent.change(within(await list()).getByLabelText('查找章节'), { target: { value: '没有' } });
  expect(within(await list()).getByText('没有名称含“没有”的章节。')).toBeTruthy();
});

test('a heading whose text runs in is bold in its title alone', async () => {
  const [one, other] = [2015, 2016].map((year) => planOf(['1.企业培育。培育[高新技术企业|达|360家]。'], { id: `y${year}`, year })) as [typeof first, typeof first];
  await history({ 'years.sections': answer(lineUpSections([one, other])) });
  await list();
  expect([...document.querySelectorAll('.history-grid strong')].map((title) => title.textContent)).toEqual(['1.企业培育', '1.企业培育']);
  expect([...document.querySelectorAll('.history-grid mark')].map((figure) => figure.textContent)).toEqual(['360家', '360家']);
});

const SPORT = '学生体质健康优良率达到六成以上。';
const MIND = '每校配备专职心理健康教师，开设心理课程。';

test('each part of what was split has its own number and title; years that are missing are not called 上年', async () => {
  const [one, other] = [planOf([`1.加强体育和心理健康教育。${SPORT}${MIND}`], { id: 'y2024', year: 2024 }), planOf([`1.加强体育。${SPORT}`, `2.加强心理健康教育。${MIND}`], { id: 'y2026', year: 2026 })];
  await history({ 'years.sections': answer(lineUpSections([one!, other!])) });
  await list();
  const [, split] = columns();
  expect(split?.querySelector('.history-became')?.textContent).toBe('⊂ 拆分：2024年的“1.加强体育和心理健康教育”分为 2 节');
  expect([...split!.querySelectorAll('strong')].map((title) => title.textContent)).toEqual(['1.加强体育', '2.加强心理健康教育']);
  expect([...split!.querySelectorAll('.history-text')].map((line) => line.textContent?.trim())).toEqual([`1.加强体育。${SPORT}`, `2.加强心理健康教育。${MIND}`]);
});

test('with one year it says what will stand here', async () => {
  await history({ 'years.sections': answer(lineUpSections([first])) });
  expect(await screen.findByText('还只有一年的计划')).toBeTruthy();
});
