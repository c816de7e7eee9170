import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { DeskScreen } from '../../../renderer/screens/intake';
import type { Input } from '../../../shared/contract';
import { textOf, type Plan } from '../../../shared/model';
import { readPlan, toPlan } from '../../../shared/reader';
import { fail, succeed } from '../../../shared/model';
import { answer, goingTo, showOn, type Answers } from '../../support/memory-core';
import { idsFrom } from '../../support/plans';

const SOURCE = [
  '云岭市水利局2016年工作要点', '一、总体要求', '坚持节水优先，新建高标准灌区3处。', '严防死守', '三、重点工作', '（一）抓防汛。加固堤防20公里。',
  '分享到：微博 微信', '本文来源于网友上传，不代表本站观点。',
].join('\n');
const PLAN = toPlan(readPlan({ text: SOURCE }), { newId: idsFrom('n'), year: 2016, source: { name: '要点.txt', format: 'txt' } });
const AT = '2026-01-05T01:00:03.000Z';

async function desk(answers: Answers = {}) {
  const going = goingTo();
  const shown = showOn({
    'plans.get': answer({ plan: PLAN, revision: 1, savedAt: AT }),
    'plans.source': answer({ text: SOURCE, lines: [] }),
    'plans.save': ({ revision }) => succeed({ revision: revision + 1, savedAt: AT }),
    ...answers,
  }, <DeskScreen id={PLAN.id} going={going} />);
  await screen.findByLabelText('读出的内容');
  const saved = async (): Promise<Plan> => {
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/已保存/), { timeout: 3000 });
    return (shown.calls.filter(({ call }) => call === 'plans.save').at(-1)?.input as Input<'plans.save'>).plan;
  };
  return { ...shown, going, saved };
}

const press = (...keys: string[]) => keys.forEach((code) => {
  const [shift, ctrl] = [code.includes('Shift+'), code.includes('Ctrl+')];
  fireEvent.keyDown(document.activeElement ?? document.body, { code: code.replace(/.*\+/, ''), shiftKey: shift, ctrlKey: ctrl });
});
const reading = () => within(screen.getByLabelText('读出的内容'));
const blocks = () => [...document.querySelectorAll('.desk-reading [data-block]')].map((block) => `${block.querySelector('.desk-level')?.textContent} ${block.querySelector('p')?.textContent}`);
const click = (text: string) => fireEvent.click(reading().getByText(text));
const status = () => document.querySelector('.desk-left')?.textContent;

test('unsure places come first; Enter settles one and goes to the next, until nothing is left', async () => {
  const { saved } = await desk();
  expect(within(screen.getByRole('list', { name: '待核对' })).getAllByRole('button').map((item) => item.querySelector('.desk-what')?.textContent)).toEqual([
    '正文：严防死守', '一级：重点工作', '未收入：本文来源于网友上传，不代表本站观点。',
  ]);
  expect(status()).toBe('待核对 3 处');
  press('F8', 'Enter', 'Enter', 'Enter');
  expect(status()).toBe('没有待核对的地方');
  press('Ctrl+Enter');
  expect(status()).toBe('已核对');
  expect((await saved()).check?.done).toBe(true);
});

test('structure is corrected by keyboard, and undone', async () => {
  const { saved } = await desk();
  click('严防死守');
  press('Digit2');
  expect(blocks()).toContain('二级 严防死守');
  press('Tab');
  expect(blocks()).toContain('三级 严防死守');
  press('Shift+Tab', 'Digit0', 'KeyM');
  expect(blocks()).toContain('正文 坚持节水优先，新建高标准灌区3处。严防死守');
  press('KeyS');
  expect(blocks()).toContain('正文 严防死守');
  press('ArrowDown', 'Delete');
  expect(blocks()).not.toContain('正文 严防死守');
  press('Ctrl+KeyZ');
  expect(blocks()).toContain('正文 严防死守');
  expect((await saved()).blocks.map(textOf)).toContain('严防死守');
});

test('targets: dropped, added, named and typed; a field keeps its keys', async () => {
  const { saved } = await desk();
  click('20公里');
  press('Delete');
  press('KeyA');
  const name = screen.getByLabelText('指标');
  fireEvent.change(name, { target: { value: '堤防加固长度' } });
  fireEvent.keyDown(name, { code: 'Delete', key: 'Delete' });
  fireEvent.blur(name);
  const { targets } = await saved();
  expect(targets.map(({ indicator, value }) => [indicator, value])).toEqual([['高标准灌区', 3], ['堤防加固长度', 20]]);
});

test('a fact is typed right; what cannot be a date is not kept', async () => {
  const { saved } = await desk();
  fireEvent.click(reading().getByText('成文日期'));
  const field = screen.getByLabelText('成文日期');
  fireEvent.change(field, { target: { value: '2016-02-30' } });
  fireEvent.blur(field);
  expect(screen.getByText('日期应写作 2016-03-27。')).toBeTruthy();
  fireEvent.change(field, { target: { value: '2016-02-28' } });
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 });
  expect((await saved()).notice.date).toBe('2016-02-28');
});

test('a click on the source shows what was read from it, and a line that was left out can be taken in', async () => {
  await desk();
  const source = within(screen.getByLabelText('原文'));
  fireEvent.click(source.getByText('一、总体要求'));
  expect(document.querySelector('.desk-reading [aria-current]')?.textContent).toContain('总体要求');
  fireEvent.click(source.getByText('分享到：微博 微信'));
  fireEvent.click(screen.getByRole('button', { name: '收进正文' }));
  expect(blocks().at(-1)).toBe('正文 分享到：微博 微信');
});

test('a plan whose source was not kept says so and leads back; a conflict is told', async () => {
  const going = goingTo();
  showOn({ 'plans.get': answer({ plan: PLAN, revision: 1, savedAt: AT }), 'plans.source': () => fail('not-found', '这份计划没有留存来源文字。') }, <DeskScreen id={PLAN.id} going={going} />);
  await screen.findByText('这份计划没有留存来源文字。');
  fireEvent.click(screen.getByRole('button', { name: '返回' }));
  expect(going.openPlan).toHaveBeenCalledWith(PLAN.id);
});

test('a correction that meets another writer is not saved over that', async () => {
  await desk({ 'plans.save': () => fail('conflict', '别处已保存。') });
  click('严防死守');
  press('Digit2');
  await screen.findByText(/这里的更正没有保存/, {}, { timeout: 3000 });
});
