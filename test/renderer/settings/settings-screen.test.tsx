import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { SettingsScreen } from '../../../renderer/screens/settings';
import { fail, succeed, type Bureau, type NoticeTemplate } from '../../../shared/model';
import { newBureau } from '../../../shared/notice';
import { answer, showOn, summaryOf } from '../../support/memory-core';

const SAVED_AT = '2026-01-04T06:32:05.000Z';
const SHIPPED: NoticeTemplate = { id: 'notice-bureau', name: '通知', kind: 'notice', role: 'bureau', title: '{发文机关}关于印发{计划名称}的通知', body: ['现将《{计划名称}》印发给你们，请结合实际，认真贯彻执行。'], remark: '' };

/** 设置 on lists kept in memory by revision, as the real core keeps them. */
function settings({ bureaus = [] as Bureau[], damaged = false } = {}) {
  const now = { revision: 1, bureaus, own: [] as NoticeTemplate[], ownRevision: 0, damaged, saves: 0 };
  const unreadable = () => fail('bad-input', '机关设置的内容读不出来，没有改动它。');
  const shown = showOn({
    'library.list': answer([summaryOf({ id: 'd', kind: 'draft', title: '云州市科学技术局2026年工作要点', year: 2026 })]),
    'bureaus.list': () => (now.damaged ? unreadable() : succeed({ revision: now.revision, bureaus: now.bureaus })),
    'bureaus.save': (given) => {
      if (given.revision !== now.revision) return fail('conflict', '机关设置在别处改过并已保存，这里的改动没有保存。');
      Object.assign(now, { bureaus: given.bureaus, revision: now.revision + 1, saves: now.saves + 1 });
      return succeed({ revision: now.revision, savedAt: SAVED_AT });
    },
    'templates.list': () => succeed({ revision: now.ownRevision, shipped: [SHIPPED], own: now.own }),
    'templates.save': (given) => {
      Object.assign(now, { own: given.own, ownRevision: given.revision + 1 });
      return succeed({ revision: now.ownRevision, savedAt: SAVED_AT });
    },
    'settings.setAside': () => {
      Object.assign(now, { damaged: false, revision: 9, bureaus: [] });
      return succeed({});
    },
    'person.name': answer({ name: '' }),
    'app.info': answer({ version: '0.1.0', dataFile: '/home/li/.config/chengqi/chengqi.db', shell: 'browser' as const }),
  }, <SettingsScreen draft={null} />);
  return { ...shown, now };
}
const fill = (name: string, value: string) => fireEvent.change(screen.getByLabelText(name), { target: { value } });
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const shownIn = (name: string) => (screen.getByLabelText(name) as HTMLInputElement).value;
const undo = () => fireEvent.keyDown(window, { code: 'KeyZ', ctrlKey: true });

test('the first bureau begins with the name that the library knows, and is saved by itself', async () => {
  const { now } = settings();
  await screen.findByText('填一次本机关的情况');
  await waitFor(() => expect(shownIn('单位名称')).toBe('云州市科学技术局'));
  click('开始设置');
  expect(shownIn('党组的名称')).toBe('中共云州市科学技术局党组');
  await screen.findByText(/^已保存/);
  expect(now.bureaus).toMatchObject([{ name: '云州市科学技术局', page: 'A', issuers: [{ role: 'bureau' }, { role: 'party' }, { role: 'office', name: '云州市科学技术局办公室' }] }]);
});

test('a row without its organs is told and not saved; the rest is', async () => {
  const { now } = settings({ bureaus: [newBureau('b1', '云州市科学技术局')] });
  await screen.findByLabelText('局的名称');
  fireEvent.click(within(screen.getByRole('region', { name: '主送范围' })).getByRole('button', { name: '增加' }));
  fill('主送范围1的叫法', '科技系统');
  screen.getByText(/填上机关名单后才保存/);
  fill('局的通知代字', '云科字');
  await waitFor(() => expect(now.bureaus[0]?.issuers[0]?.codes).toEqual([{ kind: 'notice', code: '云科字', next: [] }]));
  expect(now.bureaus[0]?.addressees).toEqual([]);
  fill('主送范围1的机关', '各县（区）科技局');
  await waitFor(() => expect(now.bureaus[0]?.addressees).toEqual([{ name: '科技系统', text: '各县（区）科技局' }]));
});

test('what was taken away comes back by Ctrl+Z, and is saved again', async () => {
  const { now } = settings({ bureaus: [{ ...newBureau('b1', '云州市科学技术局'), copies: [{ name: '市里', text: '市委办公室' }] }] });
  await screen.findByLabelText('抄送范围1的机关');
  click('删去抄送范围1');
  await waitFor(() => expect(now.bureaus[0]?.copies).toEqual([]));
  undo();
  expect(shownIn('抄送范围1的机关')).toBe('市委办公室');
  await waitFor(() => expect(now.bureaus[0]?.copies).toEqual([{ name: '市里', text: '市委办公室' }]));
  click('删除这个机关');
  await screen.findByText('填一次本机关的情况');
  undo();
  expect(shownIn('抄送范围1的叫法')).toBe('市里');
});

test.each([
  ['以这里的为准', '云科字', '市科字'], ['改用别处保存的', '市科字', '云科字'],
])('two windows wrote: %s, and 撤销 brings the other back', async (choice, kept, other) => {
  const { now } = settings({ bureaus: [newBureau('b1', '云州市科学技术局')] });
  await screen.findByLabelText('局的名称');
  const elsewhere = newBureau('b1', '云州市科学技术局');
  elsewhere.issuers[0]!.codes = [{ kind: 'notice', code: '市科字', next: [] }];
  Object.assign(now, { bureaus: [elsewhere], revision: 5 });
  fill('局的通知代字', '云科字');
  await screen.findByRole('button', { name: choice });
  expect(now.bureaus).toEqual([elsewhere]);
  click(choice);
  await waitFor(() => expect(shownIn('局的通知代字')).toBe(kept));
  await waitFor(() => expect(now.bureaus[0]?.issuers[0]?.codes[0]?.code).toBe(kept));
  undo();
  await waitFor(() => expect(now.bureaus[0]?.issuers[0]?.codes[0]?.code).toBe(other));
});

test('what another window saved is shown where nothing is on its way here', async () => {
  const { now, tell } = settings({ bureaus: [newBureau('b1', '云州市科学技术局')] });
  await screen.findByLabelText('局的名称');
  Object.assign(now, { bureaus: [newBureau('b1', '云州市教育局')], revision: 5 });
  tell({ event: 'library-changed' });
  await waitFor(() => expect(shownIn('局的名称')).toBe('云州市教育局'));
  expect(now.saves).toBe(0);
});

test('settings that cannot be read are told of; a new list begins only when a person says so', async () => {
  const { calls } = settings({ damaged: true });
  await screen.findByText('机关设置的内容读不出来，没有改动它。');
  expect(calls.map(({ call }) => call)).not.toContain('bureaus.save');
  click('另起一份');
  await screen.findByText('填一次本机关的情况');
});

test('a shipped wording is copied, written in, and shown filled in with the draft', async () => {
  const { now } = settings();
  fireEvent.click(screen.getByRole('tab', { name: '行文用语' }));
  const preview = within(await screen.findByRole('region', { name: '填好以后' }));
  await preview.findByText('现将《云州市科学技术局2026年工作要点》印发给你们，请结合实际，认真贯彻执行。');
  expect((screen.getByLabelText('正文') as HTMLTextAreaElement).readOnly).toBe(true);
  click('复制一份来改');
  fill('叫法', '我局惯用');
  fill('正文', '现将《{计划名称}》印发给你们。\n请于{单位}前落实');
  screen.getByText(/段末没有句号/);
  await preview.findByText('请于{单位}前落实');
  await waitFor(() => expect(now.own).toMatchObject([{ name: '我局惯用', kind: 'notice', body: ['现将《{计划名称}》印发给你们。', '请于｛单位｝前落实'] }]));
  click('删除这条用语');
  await waitFor(() => expect(now.own).toEqual([]));
  undo();
  fireEvent.click(screen.getByRole('button', { name: /我局惯用/ }));
  expect(shownIn('叫法')).toBe('我局惯用');
});

test('本机 tells where the data lies and keeps a name only when one is given', async () => {
  const { calls } = settings();
  fireEvent.click(screen.getByRole('tab', { name: '本机' }));
  await screen.findByText('/home/li/.config/chengqi/chengqi.db');
  fireEvent.blur(await screen.findByRole('textbox', { name: '姓名' }));
  expect(calls.map(({ call }) => call)).not.toContain('person.rename');
});
