import { fireEvent, screen, within } from '@testing-library/react';
import { TidyDrawer } from '../../../renderer/screens/library/tidying/tidy-drawer';
import { fail, succeed } from '../../../shared/model';
import { showOn, type Answers } from '../../support/memory-core';

const PAPER = { name: '要点.docx', bytes: 'AAAA', findings: [{ severity: '必改' as const, message: '没有填写发文字号，公文中留空' }] };

function drawer(answers: Answers) {
  const saved: string[] = [];
  URL.createObjectURL = () => 'blob:paper';
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  return { saved, ...showOn(answers, <TidyDrawer open onClose={() => undefined} />) };
}
const choose = (...files: File[]) => fireEvent.change(screen.getByLabelText('选择要排版的文件'), { target: { files } });

test('a single file is set and handed out at once, with what to look at', async () => {
  const { calls, saved } = drawer({ 'tidy.file': () => succeed([PAPER]) });
  fireEvent.click(screen.getByRole('checkbox', { name: /改正半角标点/ }));
  choose(new File(['一、目标'], '要点.doc'));
  const findings = within(await screen.findByRole('list', { name: '需要留意' }));
  expect(findings.getByText(/没有填写发文字号/)).toBeTruthy();
  expect(calls.find(({ call }) => call === 'tidy.file')?.input).toMatchObject({ name: '要点.doc', mend: true });
  expect(saved).toEqual(['要点.docx']);
});

test('of several files each is saved when a person says so; one that cannot be read says why', async () => {
  const { saved } = drawer({ 'tidy.file': ({ name }) => (name === '坏.docx' ? fail('bad-input', '“坏.docx”不完整或已损坏。') : succeed([PAPER])) });
  choose(new File(['x'], '坏.docx'), new File(['一、目标'], '要点.doc'));
  fireEvent.click(await screen.findByRole('button', { name: /保\s?存/ }));
  expect(screen.getByText('“坏.docx”不完整或已损坏。')).toBeTruthy();
  expect(saved).toEqual(['要点.docx']);
});

test('what waits is listed; cancelling stops at once, and more can be chosen after it', async () => {
  const { calls, saved } = drawer({ 'tidy.file': () => succeed([PAPER]) });
  choose(new File(['一、目标'], '甲.doc'), new File(['一、目标'], '乙.doc'), new File(['一、目标'], '丙.doc'));
  expect(screen.getByRole('status').textContent).toContain('第 1 份，共 3 份');
  expect(screen.getAllByText('等候排版')).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: /取\s?消/ }));
  expect(await screen.findByText('已取消“甲.doc”的排版，没有写出文件。')).toBeTruthy();
  expect([screen.queryByText(/乙\.doc/), screen.queryByRole('status'), calls.filter(({ call }) => call === 'tidy.file')]).toEqual([null, null, []]);
  choose(new File(['一、目标'], '丁.doc'));
  await screen.findByText('已排好：要点.docx');
  expect(saved).toEqual(['要点.docx']);
});
