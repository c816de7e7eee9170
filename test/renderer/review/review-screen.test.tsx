import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ReviewScreen } from '../../../renderer/screens/review';
import { comparePlans } from '../../../shared/align';
import { answer, showOn, summaryOf } from '../../support/memory-core';
import { planOf, samplePlan } from '../../support/plans';

const before = samplePlan(2024);
const after = samplePlan(2025);
const comparison = comparePlans(before, after);
const LIST = [summaryOf({ id: after.id, year: 2025, title: after.title, kind: 'draft', seededFrom: before.id }), summaryOf({ id: before.id, year: 2024, title: before.title })];

const LOG = { 'review.read': answer({ entries: [], status: 'drafting' as const, from: null }), 'person.name': answer({ name: '王科长' }) };

async function review() {
  const shown = showOn({ ...LOG, 'library.list': answer(LIST), 'plans.compare': answer(comparison) }, <ReviewScreen chosen={null} draft={null} />);
  await screen.findByText('总览');
  return shown;
}
const counted = (kind: string) => comparison.targets.filter((target) => (target.kinds as string[]).includes(kind)).length;
const openTab = (name: string) => fireEvent.click(screen.getByRole('tab', { name }));

test('the draft is compared with the plan that it carries on, and counted', async () => {
  const { calls } = await review();
  expect(calls).toContainEqual({ call: 'plans.compare', input: { before: before.id, after: after.id } });
  const counts = [...screen.getByLabelText('指标变化').children].map((item) => item.textContent);
  expect(counts).toEqual([
    `指标${comparison.targets.length}`, `＝ 不变${counted('kept')}`, `↑ 提高${counted('raised')}`, `↓ 下降${counted('lowered')}`,
    `▲ 措辞加强${counted('hardened')}`, `▽ 措辞放宽${counted('softened')}`, `≠ 口径改变${counted('remeasured')}`, `✎ 改名${counted('renamed')}`, `＋ 新增${counted('added')}`, `－ 取消${counted('dropped')}`,
  ]);
});

test('the table of targets has a row for each, with both figures and the change', async () => {
  await review();
  openTab('指标对照表');
  expect(screen.getAllByRole('row').length).toBeGreaterThan(comparison.targets.length);
  const raised = comparison.targets.find((target) => target.kinds.includes('raised') && target.difference !== null)!;
  const row = screen.getAllByText(raised.indicator).map((cell) => cell.closest('tr')!).find((found) => found.textContent?.includes('提高'))!;
  const cells = within(row).getAllByRole('cell').map((cell) => cell.textContent ?? '');
  expect(cells[1]).toContain(String(raised.before?.value));
  expect(cells[3]).toContain(String(raised.after?.value));
  expect(cells[4]).toMatch(/^\+/);
});

test('targets that are less without a reason can be found, and explained in a draft', async () => {
  const told: unknown[] = [];
  const lowered = { ...comparison, after: { ...comparison.after, kind: 'draft' as const } };
  showOn({ ...LOG, 'library.list': answer(LIST), 'plans.compare': answer(lowered), 'plans.explain': (input: unknown) => { told.push(input); return { ok: true, value: {} }; } }, <ReviewScreen chosen={null} draft={null} />);
  await screen.findByText('总览');
  openTab('指标对照表');
  const change = comparison.targets.find(({ unexplained, kinds }) => unexplained && kinds.includes('dropped'))!;
  const [field] = screen.getAllByRole('textbox', { name: `${change.indicator}的说明` });
  fireEvent.change(field!, { target: { value: '任务已完成' } });
  fireEvent.blur(field!);
  await waitFor(() => expect(told).toEqual([{ id: comparison.after.id, target: change.beforeId, text: '任务已完成' }]));
});

test('a note that came, went or was worded anew stands below its paragraph, on the side that has it', async () => {
  const noted = comparePlans(planOf(['一、目标', '{孵化器|含众创空间}5家，{专利|授权量}20件。'], { id: 'a' }), planOf(['一、目标', '{孵化器|}5家，{专利|有效量}20件。'], { id: 'b' }));
  showOn({ ...LOG, 'library.list': answer(LIST), 'plans.compare': answer(noted) }, <ReviewScreen chosen={null} draft={null} />);
  await screen.findByText('总览');
  openTab('正文对照');
  const lines = (side: string) => [...document.querySelectorAll(`.note-${side}`)].map((line) => line.textContent);
  expect(lines('before')).toEqual(['－ 删注“孵化器”：含众创空间', '✎ 改注“专利”：授权量']);
  expect(lines('after')).toEqual(['✎ 改注“专利”：有效量']);
  fireEvent.click(screen.getByText('单栏'));
  expect([...document.querySelectorAll('.note-line')].map((line) => line.textContent)).toEqual(['－ 删注“孵化器”：含众创空间', '✎ 改注“专利”：授权有效量']);
});

test('the prose stands side by side: what went is struck, what came is underlined, the rest can be shown', async () => {
  await review();
  openTab('正文对照');
  const pieces = comparison.sections.flatMap((section) => section.pairs.flatMap((pair) => pair.pieces));
  const shape = (tag: string) => [...document.querySelectorAll(`.review-scroll ${tag}`)].map((piece) => piece.textContent).sort();
  const wanted = (kind: string) => pieces.filter((piece) => piece.kind === kind).map((piece) => piece.text).sort();
  expect(shape('del')).toEqual(wanted('deleted'));
  expect(shape('ins')).toEqual(wanted('inserted'));
  const unchanged = comparison.sections.find((section) => section.kind === 'same' && section.after?.text)!;
  const isShown = () => screen.queryAllByText(`${unchanged.after?.label}${unchanged.after?.text}`).length > 0;
  expect(isShown()).toBe(false);
  fireEvent.click(screen.getByRole('checkbox', { name: '只看有变化的章节' }));
  expect(isShown()).toBe(true);
});

test('F7 leads to the next change and Shift+F7 back', async () => {
  await review();
  openTab('正文对照');
  const changes = [...document.querySelectorAll('[data-change]')];
  const current = () => changes.findIndex((change) => change.classList.contains('current-change'));
  for (const shiftKey of [false, false, true]) fireEvent.keyDown(window, { key: 'F7', shiftKey });
  expect(current()).toBe(0);
  fireEvent.keyDown(window, { key: 'F7' });
  expect(current()).toBe(1);
});

test('with fewer than two plans it says what is needed', async () => {
  showOn({ 'library.list': answer(LIST.slice(1)) }, <ReviewScreen chosen={null} draft={null} />);
  expect(await screen.findByText('要有两份计划才能对照')).toBeTruthy();
});
