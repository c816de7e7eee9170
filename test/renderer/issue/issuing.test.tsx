import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { IssueScreen } from '../../../renderer/screens/issue';
import type { Input, Output, StoredPlan } from '../../../shared/contract';
import type { Edition, IssueState } from '../../../shared/issuing';
import { emptyNotice, fail, succeed } from '../../../shared/model';
import { answer, showOn } from '../../support/memory-core';
import { planOf } from '../../support/plans';

const AT = '2026-02-09T06:32:05.000Z';
const NUMBER = '云科字〔2026〕5号';
const EDITION: Edition = { number: 1, docNumber: NUMBER, date: '2026-02-09', issuedAt: AT, by: '李明', reason: '', fileName: '通知.docx', laid: { page: 'A', template: null } };

interface Given {
  state?: IssueState;
  musts?: string[];
  findings?: string[];
  name?: string;
  from?: string | null;
}

/** The issue desk on a plan that is kept, issued and corrected in memory, as the core does it. */
async function desk({ state = { editions: [], correction: null }, musts = [], findings = [], name = '李明', from = null }: Given = {}) {
  const notice = { ...emptyNotice(), docNumber: NUMBER, date: '2026-02-09' };
  let stored: StoredPlan = { plan: planOf(['一、总体目标', '加强领导。'], { id: 'plan', given: { kind: 'draft', notice } }), revision: 1, savedAt: AT };
  let now = state;
  let person = name;
  const files: string[] = [];
  const published: Input<'issue.publish'>[] = [];
  URL.createObjectURL = () => 'blob:x';
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) { files.push(this.download); });
  const renew = () => setTimeout(() => shown.tell({ event: 'library-changed' }));
  const checked = (): Output<'issue.check'> => ({ musts, findings, revision: stored.revision, title: stored.plan.title, organ: '云州市科学技术局', docNumber: NUMBER, date: '2026-02-09', fileName: '通知.docx' });
  const shown = showOn({
    'plans.get': () => succeed(stored),
    'plans.save': ({ plan, revision }) => {
      stored = { plan, revision: revision + 1, savedAt: AT };
      return succeed({ revision: stored.revision, savedAt: AT });
    },
    'bureaus.list': () => succeed({ revision: 1, bureaus: [] }),
    'templates.list': () => succeed({ revision: 1, shipped: [], own: [] }),
    'person.name': () => succeed({ name: person }),
    'person.rename': (given) => {
      person = given.name;
      renew();
      return succeed({});
    },
    'review.read': () => succeed({ entries: [], status: now.editions.length > 0 && !now.correction ? 'issued' : 'drafting', from }),
    'issue.editions': () => succeed(now),
    'issue.check': () => succeed(checked()),
    'issue.publish': (input) => {
      published.push(input);
      if (input.despite.length < findings.length) return fail('bad-input', '没有印发，还有需要留意的地方。');
      now = { editions: [...now.editions, { ...EDITION, number: now.editions.length + 1, reason: now.correction?.reason ?? '' }], correction: null };
      renew();
      return succeed(now.editions.at(-1)!);
    },
    'issue.correct': ({ reason }) => {
      now = { ...now, correction: { reason, by: person, begunAt: AT } };
      renew();
      return succeed(now);
    },
    'issue.abandon': () => {
      now = { ...now, correction: null };
      renew();
      return succeed(now);
    },
    'issue.file': answer({ name: '通知.docx', bytes: 'UEs=' }),
  }, <IssueScreen id="plan" onDraft={jest.fn()} onSettings={jest.fn()} />);
  await screen.findByRole('region', { name: '印发办理' });
  return { ...shown, files, published, saved: () => stored };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const dialog = () => screen.findByRole('dialog');
const field = () => screen.getByLabelText<HTMLInputElement>('发文字号');

afterEach(() => jest.restoreAllMocks());

test('what must be mended is listed first, and nothing can be issued', async () => {
  const { published } = await desk({ musts: ['没有填写成文日期。'], findings: ['没有填写主送机关。'] });
  press('印发（定版）');
  const shown = within(await dialog());
  await shown.findByText('没有填写成文日期。');
  expect(shown.getByText('须先改好（1 处）')).toBeTruthy();
  expect(shown.queryByText('没有填写主送机关。')).toBeNull();
  expect(shown.getByRole<HTMLButtonElement>('button', { name: '印发' }).disabled).toBe(true);
  fireEvent.click(shown.getByRole('button', { name: '返回修改' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(published).toEqual([]);
});

test('what is on the screen is saved, named, and issued once a person has seen what is to be known; then it is only read', async () => {
  const { published, calls } = await desk({ findings: ['文稿还没有定稿。'] });
  fireEvent.change(screen.getByLabelText('主送机关'), { target: { value: '各科室' } });
  press('印发（定版）');
  const shown = within(await dialog());
  await shown.findByText('文稿还没有定稿。');
  for (const words of [NUMBER, '2026年2月9日', '通知.docx', '云州市科学技术局', '第1版']) expect(shown.getByText(words)).toBeTruthy();
  const issue = shown.getByRole<HTMLButtonElement>('button', { name: '印发' });
  expect(issue.disabled).toBe(true);
  fireEvent.click(shown.getByRole('checkbox', { name: /仍按此印发/ }));
  fireEvent.click(issue);
  await screen.findByText('已印发', { selector: 'strong' });
  expect(published).toEqual([{ plan: 'plan', revision: 2, despite: ['文稿还没有定稿。'] }]);
  expect(calls.map(({ call }) => call).indexOf('plans.save')).toBeLessThan(calls.map(({ call }) => call).indexOf('issue.check'));
  expect(field().disabled).toBe(true);
  expect(screen.queryByRole('button', { name: '印发（定版）' })).toBeNull();
  expect(screen.queryByRole('button', { name: /导出公文/ })).toBeNull();
});

test('the name is asked for where nobody said it', async () => {
  await desk({ name: '' });
  press('印发（定版）');
  const shown = within(await dialog());
  fireEvent.change(await shown.findByRole('textbox', { name: '您的姓名' }), { target: { value: '李明' } });
  const issue = shown.getByRole<HTMLButtonElement>('button', { name: '印发' });
  expect(issue.disabled).toBe(true);
  fireEvent.click(shown.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(issue.disabled).toBe(false));
});

test('a correction is begun with a reason, opens the fields, and makes the next edition; the files of both are there', async () => {
  const { files, calls } = await desk({ state: { editions: [EDITION], correction: null } });
  expect(field().disabled).toBe(true);
  press('更正');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '开始更正' }).disabled).toBe(true);
  fireEvent.change(screen.getByRole('textbox', { name: '更正的理由' }), { target: { value: '第三项数字有误' } });
  press('开始更正');
  await screen.findByText('更正中');
  expect(screen.getByText(/更正理由：第三项数字有误（李明/)).toBeTruthy();
  expect(field().disabled).toBe(false);
  press('印发更正稿（定版）');
  const shown = within(await dialog());
  await shown.findByText('第2版（更正：第三项数字有误）');
  fireEvent.click(shown.getByRole('button', { name: '印发' }));
  const list = within(await screen.findByRole('table', { name: '已印发的各版' }));
  await list.findByText('第2版');
  expect(list.getAllByRole('row').slice(1).map((row) => row.firstChild?.textContent)).toEqual(['第2版', '第1版']);
  fireEvent.click(list.getByRole('button', { name: '下载第1版印发文件' }));
  await waitFor(() => expect(files).toEqual(['通知.docx']));
  expect(calls.find(({ call }) => call === 'issue.file')?.input).toEqual({ plan: 'plan', edition: 1 });
});

test('giving a correction up says what becomes of what was written, and reads the plan anew', async () => {
  const { calls } = await desk({ state: { editions: [EDITION], correction: { reason: '有误', by: '李明', begunAt: AT } } });
  press('放弃更正');
  const asked = within(await dialog());
  expect(asked.getByText(/存为一个版本/)).toBeTruthy();
  fireEvent.click(asked.getByRole('button', { name: '放弃更正' }));
  await screen.findByText('已印发', { selector: 'strong' });
  await waitFor(() => expect(calls.filter(({ call }) => call === 'plans.get')).toHaveLength(2));
});

test('a plan that came for review is issued by its sender', async () => {
  await desk({ from: '王科长' });
  expect(screen.getByText(/王科长送审的计划，由对方印发/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '印发（定版）' })).toBeNull();
  expect(field().disabled).toBe(true);
});
