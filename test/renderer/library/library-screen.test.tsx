import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ImportsProvider, LibraryScreen } from '../../../renderer/screens/library';
import { fail, succeed } from '../../../shared/model';
import { planOf } from '../../support/plans';
import { answer, goingTo, showOn, summaryOf, type Answers } from '../../support/memory-core';

const LAST = summaryOf({});
const DRAFT = summaryOf({ id: 'd2016', kind: 'draft', title: '2016年工作要点', year: 2016, seededFrom: 'p2015' });

function library(answers: Answers) {
  const going = goingTo();
  return { going, ...showOn({ 'library.list': answer([DRAFT, LAST]), 'bureaus.list': answer({ revision: 0, bureaus: [] }), 'person.name': answer({ name: '' }), ...answers }, <ImportsProvider><LibraryScreen opened={null} going={going} /></ImportsProvider>) };
}
const choose = async (...files: File[]) => {
  await screen.findAllByText(/从往年的计划开始|起草中/);
  fireEvent.change(screen.getByLabelText('选择要导入的文件'), { target: { files } });
};
const results = () => within(screen.getByRole('region', { name: '导入结果' }));
const rowOf = (title: string) => within(screen.getByText(title).closest('tr')!);

test('an empty library says what it is for and offers the ways in', async () => {
  library({ 'library.list': answer([]) });
  expect(await screen.findByRole('heading', { name: '从往年的计划开始' })).toBeTruthy();
  for (const name of ['导入往年计划', '载入示例']) expect(screen.getByRole('button', { name })).toBeTruthy();
});

test('plans are listed with their counts; a draft opens at the desk, a past plan to be read', async () => {
  const { going } = library({});
  await screen.findByText('2016年工作要点');
  expect([...document.querySelectorAll('tbody td.year')].map((cell) => cell.textContent)).toEqual(['2016', '2015']);
  const cells = [...screen.getByText('2015年工作要点').closest('tr')!.querySelectorAll('td')].map((cell) => cell.textContent);
  expect(cells.slice(2, 6)).toEqual(['云州市科学技术局', '6', '12', '待核对']);
  fireEvent.click(screen.getByRole('button', { name: '2016年工作要点' }));
  fireEvent.click(screen.getByRole('button', { name: '2015年工作要点' }));
  expect(going.toDraft).toHaveBeenCalledWith('d2016');
  expect(going.openPlan).toHaveBeenCalledWith('p2015');
  fireEvent.click(rowOf('2016年工作要点').getByRole('button', { name: '对照' }));
  expect(going.toReview).toHaveBeenCalledWith({ before: { plan: 'p2015', version: null }, after: { plan: 'd2016', version: null } });
});

test('each of several files keeps its outcome: imported, there already, refused with the reason', async () => {
  const { calls, going } = library({
    'import.file': ({ name }) => {
      if (name === '坏.docx') return fail('bad-input', '“坏.docx”不是 Word 文件，未导入。');
      return succeed({ id: name === '计划.txt' ? 'n1' : 'p2015', title: '2015年工作要点', year: 2015, duplicate: name === '又一份.txt', more: [], returned: null });
    },
  });
  await choose(new File(['一、目标'], '计划.txt'), new File(['一、目标'], '又一份.txt'), new File(['x'], '坏.docx'));
  await results().findByText('导入完成，共 3 份');
  expect(results().getAllByRole('listitem').map((item) => item.querySelector('.import-message')?.textContent)).toEqual([
    '已导入《2015年工作要点》', '与《2015年工作要点》内容相同，未重复导入', '“坏.docx”不是 Word 文件，未导入。',
  ]);
  const sent = calls.filter(({ call }) => call === 'import.file').map(({ input }) => input as { bytes: string });
  expect(Buffer.from(sent[0]?.bytes ?? '', 'base64').toString('utf8')).toBe('一、目标');
  fireEvent.click(results().getAllByRole('button', { name: '打开' })[0]!);
  expect(going.openPlan).toHaveBeenCalledWith('n1');
});

test('a source that names no year asks for it in its place and is tried again with it', async () => {
  const { calls } = library({
    'import.file': ({ year }) => (year ? succeed({ id: 'new', title: '工作要点', year, duplicate: false, more: [], returned: null }) : fail('year-missing', '没有读出计划年度，请填写。')),
  });
  await choose(new File(['一、目标'], '无年度.txt'));
  await results().findByText('没有读出计划年度，请填写。');
  expect(results().getByRole('status').textContent).toBe('还有 1 份要补上计划年度');
  const give = results().getByRole('button', { name: '按此年度导入' }) as HTMLButtonElement;
  expect(give.disabled).toBe(true);
  fireEvent.change(results().getByRole('spinbutton', { name: '计划年度' }), { target: { value: '2014' } });
  await waitFor(() => expect(give.disabled).toBe(false));
  fireEvent.click(give);
  await results().findByText('已导入《工作要点》');
  expect(calls.filter(({ call }) => call === 'import.file').map(({ input }) => (input as { year?: number }).year)).toEqual([undefined, 2014]);
});

test('a past plan leads to what becomes of it in the next year', async () => {
  const { going } = library({});
  await screen.findByText('2015年工作要点');
  fireEvent.click(rowOf('2015年工作要点').getByRole('button', { name: '起草下一年' }));
  expect(going.toSeeding).toHaveBeenCalledWith('p2015');
});

test('a removed plan can be taken back at once', async () => {
  const { calls } = library({ 'library.remove': answer({}), 'library.restore': answer({}) });
  fireEvent.click(await screen.findByRole('button', { name: '移入回收站：2015年工作要点' }));
  fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(() => expect(calls.slice(-1)).toEqual([{ call: 'library.restore', input: { id: 'p2015' } }]));
  expect(calls).toContainEqual({ call: 'library.remove', input: { id: 'p2015' } });
});

test('a library that cannot be opened says why and can be tried again', async () => {
  let broken = true;
  library({ 'library.list': () => (broken ? fail('internal', '打不开计划库。') : succeed([LAST])) });
  await screen.findByText('打不开计划库。');
  broken = false;
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
  expect(await screen.findByText('2015年工作要点')).toBeTruthy();
});

test('words are found in their context', async () => {
  library({
    'library.search': answer([{ plan: 'p2015', title: '2015年工作要点', year: 2015, block: 'b1', section: '一、目标', excerpt: '办理事项500件', marks: [{ start: 2, end: 4 }] }]),
  });
  const field = await screen.findByRole('searchbox', { name: '在各年计划中查找' });
  fireEvent.change(field, { target: { value: '事项' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  const hit = within(await screen.findByRole('list', { name: '查找结果' })).getByRole('button');
  expect(hit.textContent).toBe('2015年《2015年工作要点》 · 一、目标办理事项500件');
  expect(hit.querySelector('mark')?.textContent).toBe('事项');
});

test('what was found is narrowed by year and state', async () => {
  const hit = (plan: string, year: number) => ({ plan, title: `${year}年工作要点`, year, block: 'b1', section: '', excerpt: '办理事项500件', marks: [{ start: 2, end: 4 }] });
  library({ 'library.search': answer([hit('p2015', 2015), hit('d2016', 2016)]) });
  const field = await screen.findByRole('searchbox', { name: '在各年计划中查找' });
  fireEvent.change(field, { target: { value: '事项' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  const list = await screen.findByRole('list', { name: '查找结果' });
  expect(within(list).getAllByRole('button')).toHaveLength(2);
  expect(screen.queryByLabelText('全部机关')).toBeNull();
  fireEvent.mouseDown(screen.getByLabelText('全部状态'));
  fireEvent.click(await screen.findByText('起草中', { selector: '.ant-select-item-option-content' }));
  expect(within(list).getAllByRole('button').map((each) => each.textContent)).toEqual([expect.stringContaining('2016年')]);
  expect(screen.getByText('1 处（共 2 处）')).toBeTruthy();
});

test('a draft that is opened to be read leads on to the desk', async () => {
  const going = goingTo();
  const plan = planOf(['一、总体目标'], { id: 'd2016', year: 2016, given: { kind: 'draft' } });
  showOn({ 'library.list': answer([DRAFT]), 'plans.get': answer({ plan, revision: 1, savedAt: '2016-01-04T06:32:05.000Z' }) }, <LibraryScreen opened="d2016" going={going} />);
  fireEvent.click(await screen.findByRole('button', { name: '继续起草' }));
  expect(going.toDraft).toHaveBeenCalledWith('d2016');
  expect(screen.queryByRole('button', { name: '承接上年，起草新计划' })).toBeNull();
});

test('the first start asks whose plans these are and who works here, and keeps what is answered', async () => {
  let name = '';
  const kept: unknown[] = [];
  const { tell } = library({
    'library.list': answer([]),
    'person.name': () => succeed({ name }),
    'person.rename': (given) => {
      name = given.name;
      return succeed({});
    },
    'bureaus.save': ({ bureaus, revision }) => {
      kept.push([revision, bureaus.map((bureau) => [bureau.name, bureau.issuers.length])]);
      return kept.length === 1 ? fail('conflict', '机关设置在别处改过并已保存。') : succeed({ revision: 1, savedAt: '' });
    },
  });
  const bureau = await screen.findByRole('textbox', { name: '单位名称' });
  fireEvent.blur(bureau);
  fireEvent.change(bureau, { target: { value: ' 云州市科学技术局 ' } });
  fireEvent.blur(bureau);
  await screen.findByText('机关设置在别处改过并已保存。');
  expect((bureau as HTMLInputElement).value).toContain('云州市科学技术局');
  fireEvent.blur(bureau);
  await waitFor(() => expect(kept).toEqual([[0, [['云州市科学技术局', 3]]], [0, [['云州市科学技术局', 3]]]]));
  const person = screen.getByRole('textbox', { name: '您的姓名' });
  fireEvent.change(person, { target: { value: '王建国' } });
  fireEvent.keyDown(person, { key: 'Enter' });
  await waitFor(() => expect(name).toBe('王建国'));
  tell({ event: 'library-changed' });
  await screen.findByText(/✓ 王建国/);
});

test('of a folder the files that can be plans are taken; a folder without any says so', async () => {
  const { calls } = library({ 'import.file': ({ name }) => succeed({ id: name, title: name, year: 2015, duplicate: false, more: [], returned: null }) });
  const chooser = await screen.findByLabelText('选择文件夹');
  expect(chooser.hasAttribute('webkitdirectory')).toBe(true);
  fireEvent.change(chooser, { target: { files: [new File(['x'], '图.jpg')] } });
  await screen.findByText(/没有可以导入的文档/);
  fireEvent.change(chooser, { target: { files: [new File(['x'], '要点.DOC'), new File(['x'], '~$要点.docx'), new File(['x'], '图.jpg'), new File(['x'], '要点.txt')] } });
  await results().findByText('导入完成，共 2 份');
  expect(calls.filter(({ call }) => call === 'import.file').map(({ input }) => (input as { name: string }).name)).toEqual(['要点.DOC', '要点.txt']);
});

test('what is pasted brings the page along that it was copied from, until it is changed by hand', async () => {
  const { calls } = library({ 'import.text': () => succeed({ id: 'n', title: '要点', year: 2015, duplicate: false, more: [], returned: null }) });
  const paste = async (then: string) => {
    fireEvent.click(await screen.findByRole('button', { name: '粘贴文字' }));
    const field = await screen.findByLabelText('计划全文');
    fireEvent.paste(field, { clipboardData: { getData: (type: string) => (type === 'text/html' ? '<p>一、目标</p>' : '一、目标') } });
    fireEvent.change(field, { target: { value: then } });
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '导入' }));
  };
  await paste('一、目标');
  await waitFor(() => expect(calls.at(-1)?.input).toEqual({ text: '一、目标', html: '<p>一、目标</p>' }));
  await paste('一、目标。');
  await waitFor(() => expect(calls.at(-1)?.input).toEqual({ text: '一、目标。' }));
});
