import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { ReviewScreen } from '../../../renderer/screens/review';
import { columnNames, comparePlans } from '../../../shared/align';
import type { Sides } from '../../../shared/contract';
import { answer, showOn, summaryOf } from '../../support/memory-core';
import { planOf, samplePlan } from '../../support/plans';

const before = samplePlan(2024);
const after = samplePlan(2025);
const comparison = comparePlans(before, after);
const LIST = [summaryOf({ id: after.id, year: 2025, title: after.title, kind: 'draft', seededFrom: before.id }), summaryOf({ id: before.id, year: 2024, title: before.title })];

const LOG = { 'review.read': answer({ entries: [], status: 'drafting' as const, from: null }), 'person.name': answer({ name: '王科长' }), 'versions.all': answer([]) };

/** The screen in a frame that keeps the choice, as the place does. */
function Screen({ first = null, draft = null }: { first?: Sides | null; draft?: string | null }) {
  const [chosen, onChoose] = useState(first);
  return <ReviewScreen chosen={chosen} draft={draft} onChoose={onChoose} />;
}
const current = (plan: string) => ({ plan, version: null });

async function review() {
  const shown = showOn({ ...LOG, 'library.list': answer(LIST), 'plans.compare': answer(comparison) }, <Screen />);
  await screen.findByText('总览');
  return shown;
}
const counted = (kind: string) => comparison.targets.filter((target) => (target.kinds as string[]).includes(kind)).length;
const openTab = (name: string) => fireEvent.click(screen.getByRole('tab', { name }));

test('the draft is compared with the plan that it carries on, and counted', async () => {
  const { calls } = await review();
  expect(calls).toContainEqual({ call: 'plans.compare', input: { before: current(before.id), after: current(after.id) } });
  const counts = [...screen.getByLabelText('指标变化').children].map((item) => item.textContent);
  expect(counts).toEqual([
    `指标${comparison.targets.length}`, `＝ 不变${counted('kept')}`, `↑ 提高${counted('raised')}`, `↓ 下降${counted('lowered')}`,
    `▲ 措辞加强${counted('hardened')}`, `▽ 措辞放宽${counted('softened')}`, `≠ 口径改变${counted('remeasured')}`, `✎ 改名${counted('renamed')}`, `＋ 新增${counted('added')}`, `－ 取消${counted('dropped')}`,
  ]);
});

test('the table of targets has a row for each, with both figures, the sentences of both sides and the change', async () => {
  await review();
  openTab('指标对照表');
  expect(screen.getAllByRole('row').length).toBeGreaterThan(comparison.targets.length);
  const raised = comparison.targets.find((target) => target.kinds.includes('raised') && target.difference !== null)!;
  const row = screen.getAllByText(raised.indicator).map((cell) => cell.closest('tr')!).find((found) => found.textContent?.includes('提高'))!;
  const cells = within(row).getAllByRole('cell').map((cell) => cell.textContent ?? '');
  expect(cells[1]).toContain(String(raised.before?.value));
  expect(cells[3]).toContain(String(raised.after?.value));
  expect(cells[4]).toMatch(/^\+/);
  const [before, after] = columnNames(comparison);
  expect(cells[0]).toBe(`${raised.indicator}${before}：${raised.beforeSentence}${after}：${raised.afterSentence}`);
});

test('targets that are less without a reason can be found, and explained in a draft', async () => {
  const told: unknown[] = [];
  const lowered = { ...comparison, after: { ...comparison.after, kind: 'draft' as const } };
  showOn({ ...LOG, 'library.list': answer(LIST), 'plans.compare': answer(lowered), 'plans.explain': (input: unknown) => { told.push(input); return { ok: true, value: {} }; } }, <Screen />);
  await screen.findByText('总览');
  openTab('指标对照表');
  const change = comparison.targets.find(({ unexplained, kinds }) => unexplained && kinds.includes('dropped'))!;
  const [field] = screen.getAllByRole('textbox', { name: `${change.indicator}的说明` });
  fireEvent.change(field!, { target: { value: '任务已完成' } });
  fireEvent.blur(field!);
  await waitFor(() => expect(told).toEqual([{ id: comparison.after.id, target: change.beforeId, text: '任务已完成' }]));
});

test.each([['final', null], ['issued', null], ['submitted', '李明']] as const)('what is %s, from %s, takes no explanations', async (status, from) => {
  showOn({ ...LOG, 'review.read': answer({ entries: [], status, from }), 'library.list': answer(LIST), 'plans.compare': answer({ ...comparison, after: { ...comparison.after, kind: 'draft' as const } }) }, <Screen />);
  await screen.findByText('总览');
  openTab('指标对照表');
  await waitFor(() => expect(screen.queryAllByPlaceholderText(/说明/)).toEqual([]));
});

test('a note that came, went or was worded anew stands below its paragraph, on the side that has it', async () => {
  const noted = comparePlans(planOf(['一、目标', '{孵化器|含众创空间}5家，{专利|授权量}20件。'], { id: 'a' }), planOf(['一、目标', '{孵化器|}5家，{专利|有效量}20件。'], { id: 'b' }));
  showOn({ ...LOG, 'library.list': answer(LIST), 'plans.compare': answer(noted) }, <Screen />);
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

const LAB = '支持高校与龙头企业共建实验室，实行开放课题制度。';
const MARKET = '培养技术经纪人，举办成果路演，活跃技术交易。';
const FARMS = '选派科技特派员到田间地头，推广良种良法。';
const showCompared = async (one: string[], other: string[], tab: string) => {
  showOn({ ...LOG, 'library.list': answer(LIST), 'plans.compare': answer(comparePlans(planOf(one, { id: 'a' }), planOf(other, { id: 'b' }))) }, <Screen />);
  await screen.findByText('总览');
  openTab(tab);
};

test('a section that moved with its words as they were is stepped to as well', async () => {
  await showCompared(['一、平台', LAB, '二、农业', FARMS, '三、市场', MARKET], ['一、市场', MARKET, '二、平台', LAB, '三、农业', FARMS], '正文对照');
  fireEvent.keyDown(window, { key: 'F7' });
  expect(document.querySelector('.current-change')?.textContent).toContain('移动');
});

test('a kind that is looked for is shown and nothing else, and stepping begins anew', async () => {
  await showCompared(['一、平台', LAB, '新建实验室5家。', FARMS], ['一、平台', LAB, '新建实验室6家。', MARKET], '正文对照');
  for (const shiftKey of [false, false, false]) fireEvent.keyDown(window, { key: 'F7', shiftKey });
  fireEvent.mouseDown(screen.getByRole('combobox', { name: '只看哪些变化' }));
  fireEvent.click(await screen.findByText('删除', { selector: '.ant-select-item-option-content' }));
  expect([...document.querySelectorAll<HTMLElement>('[data-change]')].map((change) => change.textContent)).toEqual([`－${FARMS}`]);
  expect(document.querySelector('.current-change')).toBeNull();
  fireEvent.keyDown(window, { key: 'F7' });
  expect(document.querySelector('.current-change')?.textContent).toContain(FARMS);
});

test('what of the earlier plan is gone is listed: sections, paragraphs, targets; where nothing is, that is said', async () => {
  await showCompared(['一、平台', LAB, MARKET, '[孵化器|孵化器|5个]。', '二、农业', FARMS], ['一、平台', LAB], '总览');
  const gone = within(screen.getByLabelText('没有了的'));
  const items = (name: string) => [...gone.getByLabelText(`没有了的${name}`).children].map((item) => item.textContent);
  expect(items('章节')).toEqual(['二、农业']);
  expect(items('段落')).toEqual([`${MARKET}一、平台`, '孵化器5个。一、平台']);
  expect(items('指标')).toEqual(['孵化器 5个未说明']);
});

test('every section, paragraph and target that is gone is in that list, and a joined one is not', async () => {
  await review();
  const sizes = Object.fromEntries(['章节', '段落', '指标'].map((name) => [name, screen.queryByLabelText(`没有了的${name}`)?.children.length ?? 0]));
  const removed = comparison.sections.filter(({ kind }) => kind === 'removed');
  const paragraphs = comparison.sections.filter(({ kind }) => kind !== 'removed').flatMap(({ pairs, others }) => pairs.filter(({ kind, before: id }) => kind === 'removed' && !others.some((other) => other.id === id)));
  expect(sizes).toEqual({ 章节: removed.length, 段落: paragraphs.length, 指标: counted('dropped') });
});

test('with fewer than two plans it says what is needed', async () => {
  showOn({ 'library.list': answer(LIST.slice(1)), 'versions.all': answer([]) }, <Screen />);
  expect(await screen.findByText('要有两份计划，或一份计划的两个版本，才能对照')).toBeTruthy();
});

const VERSION = { id: 'v1', kind: 'named' as const, name: '送审前', keptAt: '2026-02-03T06:32:00.000Z', characters: 9000, targets: 20 };
const asked = (calls: { call: string; input: unknown }[]) => calls.filter(({ call }) => call === 'plans.compare').map(({ input }) => input);
const draftOn = (side: 'before' | 'after') => ({ ...comparison, [side]: { ...comparison[side], kind: 'draft' as const } });

test('a version beneath its plan is chosen for a side, and the sides are exchanged', async () => {
  const { calls } = showOn({ ...LOG, 'library.list': answer(LIST), 'versions.all': answer([{ plan: after.id, version: VERSION }]), 'plans.compare': answer(comparison) }, <Screen />);
  await screen.findByText('总览');
  fireEvent.mouseDown(screen.getByRole('combobox', { name: '原稿' }));
  fireEvent.click(await screen.findByText(/^送审前（/));
  await waitFor(() => expect(asked(calls).at(-1)).toEqual({ before: { plan: after.id, version: 'v1' }, after: current(after.id) }));
  fireEvent.click(screen.getByRole('button', { name: /互换/ }));
  await waitFor(() => expect(asked(calls).at(-1)).toEqual({ before: current(after.id), after: { plan: after.id, version: 'v1' } }));
});

test('one and the same on both sides is told, and asks for nothing', async () => {
  const { calls } = showOn({ ...LOG, 'library.list': answer(LIST) }, <Screen first={{ before: current(after.id), after: current(after.id) }} />);
  expect(await screen.findByText('两边选的是同一份')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '导出' })).toBeNull();
  await screen.findByRole('combobox', { name: '原稿' });
  expect(calls.filter(({ call }) => call === 'review.export')).toEqual([]);
});

test('a choice whose plan went from the library is none', async () => {
  const { calls } = showOn({ ...LOG, 'library.list': answer(LIST), 'plans.compare': answer(comparison) }, <Screen first={{ before: current('gone'), after: current(after.id) }} />);
  await screen.findByText('总览');
  expect(asked(calls)).toEqual([{ before: current(before.id), after: current(after.id) }]);
});

test('remarks are offered for a draft’s present text on either side, and for nothing else', async () => {
  const offers = () => {
    // By text: to find by role takes long in so many cells.
    fireEvent.click(screen.getByText('指标对照表'));
    const targets = screen.queryAllByText('提意见').length > 0;
    fireEvent.click(screen.getByText('正文对照'));
    return { targets, words: screen.queryByText('对选中文字提意见') !== null, tab: screen.queryByText('意见') !== null, blocks: document.querySelectorAll('[data-block]').length > 0 };
  };
  const version = { id: 'v1', name: '送审前', keptAt: VERSION.keptAt };
  const drafted = draftOn('after');
  for (const [compared, wanted] of [
    [comparison, { targets: false, words: false, tab: false, blocks: false }],
    [drafted, { targets: true, words: true, tab: true, blocks: true }],
    [draftOn('before'), { targets: true, words: true, tab: true, blocks: true }],
    [{ ...drafted, after: { ...drafted.after, version } }, { targets: false, words: false, tab: true, blocks: false }],
  ] as const) {
    const { unmount } = showOn({ ...LOG, 'library.list': answer(LIST), 'plans.compare': answer(compared) }, <Screen />);
    await screen.findByText('总览');
    expect(offers()).toEqual(wanted);
    unmount();
  }
});

test('the table of targets sorts by its figures, and filters by what became of them', async () => {
  await review();
  openTab('指标对照表');
  const rows = () => [...document.querySelectorAll<HTMLElement>('tr[data-row-key]')];
  for (const [name, holds] of [['下降', 'lowered'], ['取消', 'dropped'], ['新增', 'added'], ['未说明', null]] as const) {
    fireEvent.click(document.querySelector('.ant-table-filter-trigger')!);
    const menu = [...document.querySelectorAll<HTMLElement>('.ant-table-filter-dropdown')].at(-1)!;
    for (const item of menu.querySelectorAll<HTMLElement>('.ant-dropdown-menu-item-selected')) fireEvent.click(item);
    fireEvent.click(within(menu).getByText(name));
    fireEvent.click(menu.querySelector('.ant-btn-primary')!);
    const wanted = comparison.targets.filter(({ kinds, unexplained }) => (holds === null ? unexplained : kinds.includes(holds)));
    await waitFor(() => expect(rows().map((row) => row.dataset['rowKey'])).toEqual(wanted.map(({ beforeId, afterId }) => `${beforeId}/${afterId}`)));
    expect(wanted.length).toBeGreaterThan(0);
  }
  fireEvent.click(document.querySelector('.ant-table-filter-trigger')!);
  const menu = [...document.querySelectorAll<HTMLElement>('.ant-table-filter-dropdown')].at(-1)!;
  for (const item of menu.querySelectorAll<HTMLElement>('.ant-dropdown-menu-item-selected')) fireEvent.click(item);
  fireEvent.click(menu.querySelector('.ant-btn-primary')!);
  await waitFor(() => expect(rows()).toHaveLength(comparison.targets.length));
  fireEvent.click(screen.getAllByText(`${after.year}年`)[0]!);
  const sizes = rows().map((row) => comparison.targets.find(({ beforeId, afterId }) => row.dataset['rowKey'] === `${beforeId}/${afterId}`)?.after?.value).map((value) => (value === undefined ? Infinity : Array.isArray(value) ? (value[0] + value[1]) / 2 : value));
  expect(sizes).toEqual([...sizes].sort((a, b) => (a === b ? 0 : a - b)));
});
