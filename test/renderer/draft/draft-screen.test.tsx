import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { CoreProvider } from '../../../renderer/api';
import { DraftScreen } from '../../../renderer/screens/draft';
import { requestSchema, type Channel, type StoredPlan } from '../../../shared/contract';
import type { Block, Plan, Target } from '../../../shared/model';
import { channelPair } from '../../support/channels';
import { blockOf, draftOf } from '../../support/slate-editors';

const LAST_LINES = ['h1 总体目标', 'p 2015年办理⟦x1:9000件⟧以上。', 'h1 保障措施', 'p 加强领导。'];
const LINES = ['h1 总体目标', 'p 2016年办理⟦t1:9000件⟧以上。', 'h1 保障措施', 'p 加强领导。'];
const figure = { value: 9000, unit: '件', comparator: '>=', measure: 'level' } as const;
const target: Target = { id: 't1', indicator: '办理数', ...figure, role: 'target', owner: '', deadline: '', baseline: { target: 'x1', indicator: '办理数', ...figure }, confirmed: false };
const lastBlocks = LAST_LINES.map(blockOf).map((block, at): Block => ({ ...block, id: `o${at + 1}`, origins: [], carried: null, ...(block.type === 'heading' ? { label: at ? '二、' : '一、' } : {}) } as Block));

/** A core in memory that keeps plans as the real one does: a save must name the revision that it started from. */
function core() {
  const plans = new Map<string, StoredPlan>([
    ['draft', { plan: draftOf(LINES.map(blockOf), { seededFrom: 'last', targets: [target] }), revision: 1, savedAt: '2016-01-04T06:32:05.000Z' }],
    ['last', { plan: draftOf(lastBlocks, { id: 'last', kind: 'past', year: 2015, title: '2015年工作要点', targets: [{ ...target, id: 'x1', baseline: null }] }), revision: 1, savedAt: '2015-01-04T06:32:05.000Z' }],
  ]);
  const saves: Plan[] = [];
  let broken = false;
  const { near, far } = channelPair();
  far.onMessage((message) => {
    const request = requestSchema.parse(message);
    if (!('call' in request)) return;
    const { id, call, input } = request as { id: number; call: string; input: { id: string; plan: Plan; revision: number } };
    const refuse = (code: string, text: string) => far.send({ id, ok: false, error: { code, message: text } });
    if (call === 'review.read') return far.send({ id, ok: true, value: { entries: [], status: 'drafting', from: null } });
    if (call === 'person.name') return far.send({ id, ok: true, value: { name: '李明' } });
    if (call === 'terms.list' || call === 'versions.list') return far.send({ id, ok: true, value: [] });
    if (call === 'plans.get') return far.send({ id, ok: true, value: plans.get(input.id) });
    if (broken) return refuse('internal', '磁盘已满，请清理后再试。');
    const now = plans.get(input.plan.id);
    if (now?.revision !== input.revision) return refuse('conflict', '别处已保存。');
    saves.push(input.plan);
    const revision = input.revision + 1;
    plans.set(input.plan.id, { plan: input.plan, revision, savedAt: '2016-01-04T06:40:00.000Z' });
    far.send({ id, ok: true, value: { revision, savedAt: '2016-01-04T06:40:00.000Z' } });
  });
  return { near, plans, saves, breakDown: (now: boolean) => (broken = now), tell: (event: unknown) => far.send(event) };
}

// Finding by role in the page of the desk takes long where styles are computed by jsdom.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });
afterEach(() => jest.restoreAllMocks());

async function openDraft(channel: Channel, id = 'draft') {
  const view = render(<CoreProvider channel={channel}><DraftScreen id={id} /></CoreProvider>);
  if (id === 'draft') await screen.findByRole('textbox', { name: '正文' });
  return view;
}
const paper = () => screen.getByRole('textbox', { name: '正文' });
const outline = () => within(screen.getByRole('navigation', { name: '提纲' })).getAllByRole('button').map((row) => row.textContent);
/** A click into a text as a browser reports it: the page's selection moves. */
async function caretIn(text: string, offset: number) {
  await act(async () => {
    const walker = document.createTreeWalker(paper(), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode.textContent?.includes(text)) break;
    paper().focus();
    getSelection()?.collapse(walker.currentNode, (walker.currentNode.textContent ?? '').indexOf(text) + offset);
    document.dispatchEvent(new Event('selectionchange'));
    await new Promise((resolve) => setTimeout(resolve, 150));
  });
}
const type = (data: string) => act(async () => { fireEvent(paper(), new InputEvent('beforeinput', { inputType: 'insertText', data, bubbles: true, cancelable: true })); });
/** The outline gives way to keys and follows a moment later. */
const outlineBecomes = (rows: string[]) => waitFor(() => expect(outline()).toEqual(rows));
const shownText = (text: RegExp) => waitFor(() => expect(document.body.textContent).toMatch(text));

test('a draft opens with its outline, its targets and what is left to decide', async () => {
  await openDraft(core().near);
  expect(outline()).toEqual(['一、总体目标', '二、保障措施']);
  expect(document.body.textContent).toContain('已处理 0/2 节 · 指标 0/1');
  const row = screen.getByRole('row', { name: /办理数/ });
  expect(row.textContent).toContain('9000件以上');
  expect(row.textContent).toContain('待确认');
  expect((screen.getByRole('textbox', { name: '标题' }) as HTMLTextAreaElement).value).toBe('洪川市科学技术局2016年工作要点');
});

test('what is typed is saved by itself, with the target in step', async () => {
  const { near, saves } = core();
  await openDraft(near);
  await caretIn('9000件', 1);
  await type('5');
  await shownText(/正在保存/);
  await shownText(/已保存 /);
  expect(saves).toHaveLength(1);
  expect(saves[0]?.targets[0]?.value).toBe(95000);
  await shownText(/指标 1\/1/);
  expect(screen.getByRole('row', { name: /办理数/ }).textContent).toContain('+86000');
});

test('leaving the draft saves what is not saved', async () => {
  const { near, saves } = core();
  const view = await openDraft(near);
  await caretIn('加强领导', 4);
  await type('和协调');
  view.unmount();
  await waitFor(() => expect(saves).toHaveLength(1));
  expect(saves[0]?.blocks[3]?.content).toEqual([{ text: '加强领导和协调。' }]);
});

test('a save that fails is said, and opening the draft again finds the text', async () => {
  const { near, saves, breakDown } = core();
  breakDown(true);
  const view = await openDraft(near);
  await caretIn('加强领导', 4);
  await type('和协调');
  await shownText(/未保存：磁盘已满/);
  view.unmount();
  await openDraft(near);
  expect(paper().textContent).toContain('加强领导和协调。');
  breakDown(false);
  fireEvent.keyDown(window, { code: 'KeyS', ctrlKey: true });
  await shownText(/全部内容已保存/);
  expect(saves).toHaveLength(1);
});

/** Two windows: the other one saved after this one opened the draft; what was written here meets a conflict. */
async function conflict() {
  const { near, plans, saves } = core();
  const files: string[] = [];
  URL.createObjectURL = () => 'blob:x';
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) { files.push(this.download); });
  await openDraft(near);
  const stored = plans.get('draft')!;
  plans.set('draft', { ...stored, revision: 7, plan: { ...stored.plan, title: '别处改过的标题' } });
  await caretIn('加强领导', 4);
  await type('和协调');
  await shownText(/这份草稿在别处也改过/);
  return { files, saves };
}

test('a conflict: keeping this window\'s text puts the other one into a file', async () => {
  const { files, saves } = await conflict();
  fireEvent.click(screen.getByRole('button', { name: '以本窗口的为准' }));
  await shownText(/已保存 /);
  expect(files).toEqual(['别处改过的标题（另一处保存的文字）.txt']);
  expect(saves[0]?.blocks[3]?.content[0]?.text).toBe('加强领导和协调。');
});

test('a conflict: taking the other text puts this window\'s into a file, and saving goes on from there', async () => {
  const { files, saves } = await conflict();
  fireEvent.click(screen.getByRole('button', { name: '改用别处保存的' }));
  await waitFor(() => expect((screen.getByRole('textbox', { name: '标题' }) as HTMLTextAreaElement).value).toBe('别处改过的标题'));
  expect(files).toEqual(['洪川市科学技术局2016年工作要点（本窗口的文字）.txt']);
  expect(paper().textContent).not.toContain('和协调');
  await caretIn('加强领导', 4);
  await type('和督办');
  await shownText(/正在保存/);
  await shownText(/已保存 /);
  expect(saves.at(-1)?.blocks[3]?.content[0]?.text).toBe('加强领导和督办。');
});

test('a target is confirmed, a block is confirmed, F8 leads to what is left', async () => {
  const { near, saves } = core();
  await openDraft(near);
  fireEvent.click(screen.getByRole('button', { name: '确认 办理数' }));
  await shownText(/指标 1\/1/);
  fireEvent.click(screen.getByRole('tab', { name: '上年' }));
  await act(async () => { fireEvent.keyDown(window, { code: 'F8' }); await new Promise((resolve) => setTimeout(resolve, 50)); });
  await shownText(/一、总体目标/);
  fireEvent.click(await screen.findByRole('button', { name: '确认沿用' }));
  await shownText(/取消确认/);
  await act(async () => { fireEvent.keyDown(window, { code: 'F8' }); await new Promise((resolve) => setTimeout(resolve, 50)); });
  await shownText(/2015年办理9000件以上。/);
  fireEvent.click(await screen.findByRole('button', { name: '确认沿用' }));
  await shownText(/已处理 1\/2 节/);
  await shownText(/已保存 /);
  expect(saves.at(-1)?.targets[0]?.confirmed).toBe(true);
  expect(saves.at(-1)?.blocks.map((block) => block.confirmed)).toEqual([true, true, false, false]);
});

test('last year\'s words can be put back, with their mark', async () => {
  const { near, saves } = core();
  await openDraft(near);
  fireEvent.click(screen.getByRole('tab', { name: '上年' }));
  await caretIn('9000件', 1);
  await type('5');
  await waitFor(() => expect([...document.querySelectorAll('ins')].map((piece) => piece.textContent).join()).toContain('95000'));
  fireEvent.click(await screen.findByRole('button', { name: '恢复上年表述' }));
  await shownText(/已保存 /);
  await waitFor(() => expect(saves.at(-1)?.blocks[1]?.content).toEqual([{ text: '2016年办理' }, { text: '9000件', target: 't1' }, { text: '以上。' }]));
});

test('the outline moves sections and changes levels by keyboard', async () => {
  const { near, saves } = core();
  await openDraft(near);
  const row = () => within(screen.getByRole('navigation', { name: '提纲' })).getByRole('button', { name: /保障措施/ });
  await act(async () => { fireEvent.keyDown(row(), { code: 'ArrowUp', altKey: true }); });
  await outlineBecomes(['一、保障措施', '二、总体目标']);
  await act(async () => { fireEvent.keyDown(row(), { code: 'Tab' }); });
  await outlineBecomes(['（一）保障措施', '一、总体目标']);
  await waitFor(() => expect(saves.at(-1)?.blocks.map((block) => block.id)).toEqual(['b3', 'b4', 'b1', 'b2']));
});

test('a plan of a past year is shown to be read', async () => {
  await openDraft(core().near, 'last');
  await shownText(/承接上年，起草新计划/);
  expect(document.querySelector('[contenteditable]')).toBeNull();
  expect(document.body.textContent).toContain('2015年办理9000件以上。');
});

test('find and replace: places are counted, lit and gone through; replacing all is undone by one Ctrl+Z, the title included', async () => {
  const { near, saves } = core();
  await openDraft(near);
  const title = () => (screen.getByRole('textbox', { name: '标题' }) as HTMLTextAreaElement).value;
  await act(async () => { fireEvent.keyDown(window, { code: 'KeyH', ctrlKey: true }); });
  await act(async () => { fireEvent.change(screen.getByRole('textbox', { name: '查找' }), { target: { value: '2016' } }); });
  await shownText(/1\/2/);
  fireEvent.keyDown(screen.getByRole('textbox', { name: '查找' }), { key: 'Enter', code: 'Enter' });
  await shownText(/2\/2/);
  expect(document.querySelector('.found-current')?.textContent).toBe('2016');
  fireEvent.change(screen.getByRole('textbox', { name: '替换为' }), { target: { value: '2017' } });
  await act(async () => { fireEvent.click(screen.getByRole('button', { name: '全部替换' })); });
  expect(title()).toBe('洪川市科学技术局2017年工作要点');
  expect(paper().textContent).toContain('2017年办理');
  await waitFor(() => expect(saves.at(-1)?.title).toBe('洪川市科学技术局2017年工作要点'));
  fireEvent.keyDown(screen.getByRole('textbox', { name: '查找' }), { key: 'Escape', code: 'Escape' });
  await act(async () => { fireEvent.keyDown(paper(), { code: 'KeyZ', ctrlKey: true }); });
  expect(title()).toBe('洪川市科学技术局2016年工作要点');
  expect(paper().textContent).toContain('2016年办理');
  expect(screen.queryByRole('textbox', { name: '查找' })).toBeNull();
});

test('the outline adds a section and takes one out, says how to get it back, and Ctrl+Z there brings it back', async () => {
  await openDraft(core().near);
  const row = (name: RegExp) => within(screen.getByRole('navigation', { name: '提纲' })).getByRole('button', { name });
  row(/总体目标/).focus();
  await act(async () => { fireEvent.keyDown(row(/总体目标/), { code: 'Delete' }); });
  await shownText(/已删除“总体目标”一节（2 段，1 项指标）。按 Ctrl\+Z 可以恢复。/);
  await outlineBecomes(['一、保障措施']);
  expect(document.activeElement?.textContent).toBe('一、保障措施');
  await act(async () => { fireEvent.keyDown(document.activeElement!, { code: 'KeyZ', ctrlKey: true }); });
  await outlineBecomes(['一、总体目标', '二、保障措施']);
  await act(async () => { fireEvent.keyDown(row(/总体目标/), { code: 'Enter' }); await new Promise((resolve) => setTimeout(resolve, 50)); });
  await outlineBecomes(['一、总体目标', '二、（空标题）', '三、保障措施']);
});

test('a section is dragged in the outline: the place is shown, and the numbers follow', async () => {
  const { near, saves } = core();
  await openDraft(near);
  const row = (name: RegExp) => within(screen.getByRole('navigation', { name: '提纲' })).getByRole('button', { name });
  const dataTransfer = { setData: () => undefined, effectAllowed: '', dropEffect: '' };
  // Nothing is laid out here, so the pointer is in the middle of a row: into it.
  await act(async () => { fireEvent.dragStart(row(/保障措施/), { dataTransfer }); });
  await act(async () => { fireEvent.dragOver(row(/总体目标/), { dataTransfer }); });
  expect(document.querySelector('.drop-into')?.textContent).toContain('总体目标');
  await act(async () => { fireEvent.drop(row(/总体目标/), { dataTransfer }); });
  await outlineBecomes(['一、总体目标', '（一）保障措施']);
  expect(document.querySelector('.drop-into')).toBeNull();
  fireEvent.keyDown(row(/总体目标/), { code: 'ArrowLeft' });
  expect(outline()).toEqual(['一、总体目标']);
  await waitFor(() => expect(saves.at(-1)?.blocks[2]).toMatchObject({ id: 'b3', level: 2 }));
});

test('numbers run on or start again as is chosen for the plan; undo takes the choice back', async () => {
  const { near, saves, plans } = core();
  const stored = plans.get('draft')!;
  plans.set('draft', { ...stored, plan: draftOf(['h1 甲', 'h2 甲一', 'h1 乙', 'h2 乙一'].map(blockOf)) });
  await openDraft(near);
  expect(outline()).toEqual(['一、甲', '（一）甲一', '二、乙', '（一）乙一']);
  fireEvent.click(screen.getByRole('button', { name: /编\s*号/ }));
  const group = await screen.findByRole('radiogroup', { name: '（一）这一级' });
  fireEvent.click(within(group).getByLabelText('全文连续编'));
  await outlineBecomes(['一、甲', '（一）甲一', '二、乙', '（二）乙一']);
  expect([...document.querySelectorAll('[data-label]')].map((block) => block.getAttribute('data-label'))).toEqual(['一、', '（一）', '二、', '（二）']);
  await waitFor(() => expect(saves.at(-1)?.numbering).toEqual({ continuous: [2] }));
  await act(async () => { fireEvent.keyDown(paper(), { code: 'KeyZ', ctrlKey: true }); });
  await outlineBecomes(['一、甲', '（一）甲一', '二、乙', '（一）乙一']);
});

test('shows what was taken back into it elsewhere, and says so', async () => {
  const { near, plans, saves, tell } = core();
  await openDraft(near);
  const { plan } = plans.get('draft')!;
  plans.set('draft', { plan: { ...plan, blocks: plan.blocks.map((block, at) => (at === 3 ? { ...block, content: [{ text: '局长加了一句。' }] } : block)) }, revision: 2, savedAt: '2016-01-04T07:00:00.000Z' });
  act(() => tell({ event: 'plan-renewed', plan: 'another' }));
  act(() => tell({ event: 'plan-renewed', plan: 'draft' }));
  await screen.findByText(/刚在别处从文件里取回了改动/);
  await waitFor(() => expect(paper().textContent).toContain('局长加了一句。'));
  expect(saves).toEqual([]);
});

test('what is not saved yet is never replaced by it', async () => {
  const { near, tell, breakDown } = core();
  breakDown(true);
  await openDraft(near);
  await caretIn('加强领导', 4);
  await type('和协调');
  act(() => tell({ event: 'plan-renewed', plan: 'draft' }));
  await shownText(/未保存：磁盘已满/);
  expect(paper().textContent).toContain('加强领导和协调。');
  expect(document.body.textContent).not.toContain('刚在别处从文件里取回了改动');
  breakDown(false);
  fireEvent.keyDown(window, { code: 'KeyS', ctrlKey: true });
  await shownText(/全部内容已保存/);
});
