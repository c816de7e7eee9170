import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { SeedingScreen } from '../../../renderer/screens/seeding';
import type { Choices } from '../../../shared/seed';
import { fail } from '../../../shared/model';
import { answer, goingTo, showOn, summaryOf, type Answers } from '../../support/memory-core';
import { planOf } from '../../support/plans';

let plans = 0;

/** The page on a plan of its own: what was chosen is remembered by plan. */
function page(answers: Answers = {}) {
  const id = `p${++plans}`;
  const last = planOf([
    '2015年工作以服务企业为主线。',
    '一、主要目标',
    '[高新技术企业|高新技术企业达到|32家]以上，[增加值|增加值增长|8%]。',
    '二、重点任务',
    '（一）建设平台',
    '[重点实验室|新建重点实验室|3家]。',
    '三、改进作风',
    '改进工作作风。',
  ], { id });
  const plan = { ...last, targets: last.targets.map((target) => (target.indicator === '增加值' ? { ...target, measure: 'growth' as const } : target)) };
  const going = goingTo();
  const shown = showOn({
    'plans.toSeed': answer({ plan, revision: 1, savedAt: '2015-03-04T06:32:05.000Z', edition: null, correcting: false }),
    'plans.results': answer([{ target: `${id}-t3`, text: '4家', source: '2015年工作总结', sentence: '新建重点实验室4家。' }]),
    'library.list': answer([]),
    'plans.seed': answer({ id: 'draft', unwritten: [] }),
    ...answers,
  }, <SeedingScreen id={id} going={going} />);
  const sent = () => shown.calls.find(({ call }) => call === 'plans.seed')?.input as { from: string; year: number; choices: Choices } | undefined;
  return { ...shown, id, going, sent };
}
const start = () => fireEvent.click(screen.getByRole('button', { name: '开始起草' }));
const row = (name: string) => within(screen.getByRole('group', { name }));
const put = (name: string, kind: string) => fireEvent.change(row(name).getByLabelText(`${name}：列入新稿`), { target: { value: kind } });
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const choose = (section: string, action: string) => fireEvent.click(within(screen.getByRole('radiogroup', { name: `${section}：如何承接` })).getByLabelText(action));

test('one press starts: nothing is chosen, and what a summary tells is kept', async () => {
  const { going, sent, id } = page();
  await screen.findByRole('button', { name: '开始起草' });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('开始起草'));
  start();
  await waitFor(() => expect(going.toDraft).toHaveBeenCalledWith('draft'));
  expect(sent()).toEqual({ from: id, year: 2016, choices: { sections: [], added: [], targets: [], results: [{ target: `${id}-t3`, text: '4家' }] } });
});

test('the outline is shown with figures, results and the sentences of the draft', async () => {
  page();
  await screen.findByRole('button', { name: '开始起草' });
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent?.replace(/\d+ 字$/, ''))).toEqual(['（开头部分）', '一、主要目标', '二、重点任务', '（一）建设平台', '三、改进作风']);
  expect(row('重点实验室').getByText('据《2015年工作总结》')).toBeTruthy();
  expect((screen.getByLabelText('重点实验室：上年完成') as HTMLInputElement).value).toBe('4家');
  expect(screen.getByRole('group', { name: '高新技术企业' }).textContent).toContain('高新技术企业达到32家以上');
});

test('figures: by growth, typed, open, each shown as it will read', async () => {
  const { sent, id } = page();
  await screen.findByRole('button', { name: '开始起草' });
  put('高新技术企业', 'rate');
  expect(row('高新技术企业').getByText(/请填增幅/)).toBeTruthy();
  write('高新技术企业：增幅', '10');
  expect(screen.getByRole('group', { name: '高新技术企业' }).textContent).toContain('高新技术企业达到35家以上');
  put('重点实验室', 'rate');
  fireEvent.change(screen.getByLabelText('重点实验室：增幅的基数'), { target: { value: 'result' } });
  write('重点实验室：增幅', '-25');
  expect(screen.getByRole('group', { name: '重点实验室' }).textContent).toContain('新建重点实验室3家');
  put('增加值', 'open');
  expect(screen.getByRole('group', { name: '增加值' }).textContent).toContain('增加值增长（待定）');
  start();
  await waitFor(() => expect(sent()).toBeTruthy());
  expect(sent()?.choices.targets).toEqual([
    { kind: 'rate', target: `${id}-t1`, percent: 10, base: 'figure' },
    { kind: 'open', target: `${id}-t2` },
    { kind: 'rate', target: `${id}-t3`, percent: -25, base: 'result' },
  ]);
});

test('a figure that cannot be read holds the start and is gone to, unless its section is dropped', async () => {
  const { sent, id } = page();
  await screen.findByRole('button', { name: '开始起草' });
  put('重点实验室', 'value');
  write('重点实验室：今年的数', '很多');
  start();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('重点实验室：今年的数')));
  expect(sent()).toBeUndefined();
  choose('二、重点任务', '不再列入');
  expect((within(screen.getByRole('radiogroup', { name: '（一）建设平台：如何承接' })).getByLabelText('不再列入') as HTMLInputElement).checked).toBe(true);
  expect(screen.getByRole('group', { name: '重点实验室' }).textContent).toContain('随本节不再列入');
  start();
  await waitFor(() => expect(sent()?.choices.sections).toEqual([{ heading: `${id}-b4`, action: 'drop' }]));
  expect(sent()?.choices.targets).toEqual([]);
});

test('sections are rewritten, kept under a dropped one, and added', async () => {
  const { sent, id } = page();
  await screen.findByRole('button', { name: '开始起草' });
  choose('一、主要目标', '改写');
  choose('二、重点任务', '不再列入');
  choose('（一）建设平台', '沿用');
  fireEvent.click(screen.getByRole('button', { name: '在“（一）建设平台”之后增加一节' }));
  write('新增一节的标题', '建设数字政府');
  fireEvent.click(screen.getByRole('button', { name: '在“三、改进作风”之后增加一节' }));
  fireEvent.keyDown(screen.getAllByLabelText('新增一节的标题')[0]!, { code: 'Enter', ctrlKey: true });
  await waitFor(() => expect(sent()?.choices).toMatchObject({
    sections: [{ heading: `${id}-b2`, action: 'rewrite' }, { heading: `${id}-b4`, action: 'drop' }, { heading: `${id}-b5`, action: 'keep' }],
    added: [{ text: '建设数字政府', level: 2, after: `${id}-b5` }],
  }));
});

test('one rate for all leaves shares and growth alone', async () => {
  page();
  await screen.findByRole('button', { name: '开始起草' });
  write('全部指标的增幅', '50');
  fireEvent.click(screen.getByRole('button', { name: '都按增幅' }));
  expect(screen.getByRole('group', { name: '高新技术企业' }).textContent).toContain('高新技术企业达到48家以上');
  expect((screen.getByLabelText('增加值：列入新稿') as HTMLSelectElement).value).toBe('same');
});

test('a draft of that year is named and can be opened instead; the year can be another', async () => {
  const { going, sent } = page({ 'library.list': answer([summaryOf({ id: 'd2016', kind: 'draft', title: '2016年工作要点', year: 2016 })]) });
  await screen.findByText(/已经有一份2016年的草稿《2016年工作要点》/);
  fireEvent.click(screen.getByRole('button', { name: '打开已有草稿' }));
  expect(going.toDraft).toHaveBeenCalledWith('d2016');
  fireEvent.change(screen.getByRole('spinbutton', { name: '新计划年度' }), { target: { value: '2017' } });
  await waitFor(() => expect(screen.queryByText(/已经有一份/)).toBeNull());
  expect(screen.getByRole('group', { name: '高新技术企业' })).toBeTruthy();
  start();
  await waitFor(() => expect(sent()?.year).toBe(2017));
});

test('a page that was left is found as it was; a refusal is said and loses nothing', async () => {
  const { unmount, id } = page({ 'plans.seed': () => fail('internal', '磁盘已满，没有起草。') });
  await screen.findByRole('button', { name: '开始起草' });
  choose('三、改进作风', '不再列入');
  start();
  await screen.findByText('磁盘已满，没有起草。');
  unmount();
  plans -= 1;
  expect(page().id).toBe(id);
  await screen.findByRole('button', { name: '开始起草' });
  expect((within(screen.getByRole('radiogroup', { name: '三、改进作风：如何承接' })).getByLabelText('不再列入') as HTMLInputElement).checked).toBe(true);
});
