import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fieldOf, fill, issueDesk, press } from '../../support/issue-desk';

afterEach(() => jest.restoreAllMocks());

test('a field is saved by itself', async () => {
  const { now } = await issueDesk();
  fill('发文字号', '云科字〔2016〕3号');
  await waitFor(() => expect(now().plan.notice.docNumber).toBe('云科字〔2016〕3号'));
  expect(now().revision).toBe(2);
});

test('exporting saves first, then gives the file and says what is still open', async () => {
  const { calls, files } = await issueDesk();
  fill('主送机关', '各科室');
  fireEvent.click(screen.getByRole('button', { name: '导出公文（.docx）' }));
  await screen.findByText(/公文已导出，还有 1 处需要留意/);
  expect(calls.map(({ call }) => call).filter((call) => /^(plans|export)/.test(call))).toEqual(['plans.get', 'plans.save', 'export.notice']);
  expect(files).toEqual(['工作要点.docx']);
});

test('Ctrl+S keeps at once, and says so in full', async () => {
  const { now } = await issueDesk();
  fill('主送机关', '各科室');
  press('KeyS', { ctrlKey: true });
  await screen.findByText(/全部内容已保存 .*，可以放心离开/);
  expect(now().plan.notice.addressee).toBe('各科室');
});

test('a conflict is said, nothing is overwritten or exported, and the other window\'s content can be taken', async () => {
  const { now, elsewhere, files } = await issueDesk();
  elsewhere({ title: '别处改过的标题' });
  fill('主送机关', '各科室');
  fireEvent.click(screen.getByRole('button', { name: '导出公文（.docx）' }));
  await screen.findByText(/这里的改动没有保存/);
  expect(files).toEqual([]);
  expect(now()).toMatchObject({ revision: 9, plan: { title: '别处改过的标题', notice: { addressee: '' } } });
  fireEvent.click(screen.getByRole('button', { name: '改用已保存的内容' }));
  expect(await screen.findByRole('heading', { name: '别处改过的标题' })).toBeTruthy();
  fill('主送机关', '各县');
  await waitFor(() => expect(now().plan).toMatchObject({ title: '别处改过的标题', notice: { addressee: '各县' } }));
});

test('undo and redo go over typing, choices and mending alike', async () => {
  const { now } = await issueDesk();
  fill('发文字号', '云科字[2016]');
  fill('发文字号', '云科字[2016]3号');
  fireEvent.click(screen.getByRole('button', { name: '改为“云科字〔2016〕3号”' }));
  expect(fieldOf('发文字号').value).toBe('云科字〔2016〕3号');
  press('KeyZ', { ctrlKey: true });
  expect(fieldOf('发文字号').value).toBe('云科字[2016]3号');
  press('KeyZ', { ctrlKey: true });
  expect(fieldOf('发文字号').value).toBe('');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '撤销' }).disabled).toBe(true);
  press('KeyY', { ctrlKey: true });
  press('KeyY', { ctrlKey: true });
  expect(fieldOf('发文字号').value).toBe('云科字〔2016〕3号');
  await waitFor(() => expect(now().plan.notice.docNumber).toBe('云科字〔2016〕3号'));
});
