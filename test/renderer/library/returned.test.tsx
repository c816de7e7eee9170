import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ImportsProvider, LibraryScreen } from '../../../renderer/screens/library';
import type { ReturnedFile } from '../../../shared/contract';
import { fail, succeed } from '../../../shared/model';
import { answer, goingTo, showOn, summaryOf, type Answers } from '../../support/memory-core';

const DRAFT = summaryOf({ id: 'd2016', kind: 'draft', title: '2016年工作要点', year: 2016 });
const FILE = '局长改过.docx';

const edited = (block: string, conflict: { text: string | null } | null = null): ReturnedFile['changes'][number] => ({
  kind: 'edited', block, moved: false, section: '一、总体目标', notes: [], conflict, pieces: [{ kind: 'same', text: `${block}办理` }, { kind: 'deleted', text: '6' }, { kind: 'inserted', text: '9' }, { kind: 'same', text: '件。' }],
});
const LOOK: ReturnedFile = {
  plan: 'd2016', title: '2016年工作要点', year: 2016, revision: 3, besideTouched: false, current: false, refusal: null, heading: null,
  changes: [edited('b1'), edited('b2', { text: '办理7件。' }), { ...edited('b3', { text: null }), moved: true }, { ...edited('b4'), kind: 'moved', moved: true, pieces: [{ kind: 'same', text: '加强领导。' }] }],
};

async function openFile(answers: Answers, kind: 'changed' | 'passed-over' = 'changed') {
  const going = goingTo();
  const shown = showOn({
    'library.list': answer([DRAFT]),
    'import.file': ({ apart }) => succeed({ id: apart ? 'new' : 'd2016', title: '2016年工作要点', year: 2016, duplicate: false, more: [], returned: apart ? null : { kind, changes: 4, message: '由计划库中的《2016年工作要点》导出，之后改动了 4 处，还没有取回' } }),
    ...answers,
  }, <ImportsProvider><LibraryScreen opened={null} going={going} /></ImportsProvider>);
  await screen.findByText('起草中');
  fireEvent.change(screen.getByLabelText('选择要导入的文件'), { target: { files: [new File(['x'], FILE)] } });
  const panel = within(screen.getByRole('region', { name: '导入结果' }));
  if (kind === 'changed') fireEvent.click(await panel.findByRole('button', { name: '查看改动' }));
  return { ...shown, going, panel };
}
const drawer = () => within(screen.getByRole('dialog'));
const boxes = () => drawer().getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked);
const inputOf = (calls: { call: string; input: unknown }[], name: string) => calls.filter(({ call }) => call === name).map(({ input }) => input as Record<string, unknown>);

test('what the draft changed too is unchecked and explained; what is chosen is taken, and the list says so', async () => {
  const { calls, going, panel } = await openFile({ 'returned.open': answer(LOOK), 'returned.take': answer({ taken: 2, version: '取回改动之前', revision: 4 }) });
  await panel.findByText('有 1 份文件改动过，还没有取回');
  await drawer().findByText('共 4 处改动，已选 2 处；2 处草稿里也改过，没有勾选，请看过再定');
  expect(boxes()).toEqual([true, false, false, true]);
  const items = drawer().getAllByRole('listitem').map((item) => item.textContent);
  expect(items[1]).toContain('草稿里也改过这一段：“办理7件。”');
  expect(items[2]).toMatch(/改写、⇅ 移动.*草稿里已删去这一段/);
  expect(items[3]).toContain('移到“一、总体目标”');
  fireEvent.click(drawer().getByRole('button', { name: '取回所选' }));
  await drawer().findByText(/已取回 2 处改动。取回之前的草稿存为版本“取回改动之前”/);
  expect(inputOf(calls, 'returned.take')).toMatchObject([{ name: FILE, revision: 3, changes: ['b1', 'b4'], heading: false }]);
  expect(panel.getByText('已取回 2 处改动到《2016年工作要点》')).toBeTruthy();
  fireEvent.click(drawer().getByRole('button', { name: '打开草稿' }));
  expect(going.toDraft).toHaveBeenCalledWith('d2016');
});

test('a title of its own is chosen like a change; none chosen, nothing can be taken', async () => {
  const { calls } = await openFile({
    'returned.open': answer({ ...LOOK, besideTouched: true, changes: [], heading: { pieces: [{ kind: 'inserted', text: '市局' }, { kind: 'same', text: '2016年工作要点' }], conflict: null } }),
    'returned.take': answer({ taken: 1, version: '取回改动之前', revision: 4 }),
  });
  await drawer().findByText('共 1 处改动，已选 1 处');
  expect(drawer().getByText(/通知或附件的文字与导出时不同，不在取回之列/)).toBeTruthy();
  fireEvent.click(drawer().getByRole('button', { name: '全不选' }));
  expect((drawer().getByRole('button', { name: '取回所选' }) as HTMLButtonElement).disabled).toBe(true);
  fireEvent.click(drawer().getByRole('button', { name: '全选' }));
  fireEvent.click(drawer().getByRole('button', { name: '取回所选' }));
  await drawer().findByText(/已取回 1 处改动/);
  expect(inputOf(calls, 'returned.take')).toMatchObject([{ changes: [], heading: true }]);
});

test('a draft that was written on meanwhile takes nothing: why is said, and the list read anew', async () => {
  let revision = 3;
  const { calls } = await openFile({ 'returned.open': () => succeed({ ...LOOK, revision: revision++ }), 'returned.take': () => fail('conflict', '草稿又有改动，这次没有取回。') });
  fireEvent.click(await drawer().findByRole('button', { name: '取回所选' }));
  await drawer().findByText('草稿又有改动，这次没有取回。');
  await waitFor(() => expect(inputOf(calls, 'returned.open')).toHaveLength(2));
  fireEvent.click(drawer().getByRole('button', { name: '取回所选' }));
  await waitFor(() => expect(inputOf(calls, 'returned.take').map((input) => input['revision'])).toEqual([3, 4]));
});

test('where nothing may be taken the changes are shown, why, and the way to keep the file as a plan of its own', async () => {
  const { calls, panel } = await openFile({ 'returned.open': answer({ ...LOOK, refusal: '这份计划已经定稿，不能取回改动。' }) });
  await drawer().findByText('这份计划已经定稿，不能取回改动。');
  expect(drawer().getAllByRole('listitem')).toHaveLength(4);
  expect(drawer().queryByRole('checkbox')).toBeNull();
  expect(drawer().queryByRole('button', { name: '取回所选' })).toBeNull();
  fireEvent.click(drawer().getByRole('button', { name: '另存为一份计划' }));
  await panel.findByText('已导入《2016年工作要点》');
  expect(inputOf(calls, 'import.file').map((input) => input['apart'])).toEqual([undefined, true]);
});

test('a file that cannot be read any more says so and can be tried again', async () => {
  let tries = 0;
  await openFile({ 'returned.open': () => (tries++ === 0 ? fail('bad-input', '文件已损坏，没有可以取回的改动。') : succeed(LOOK)) });
  await drawer().findByText('文件已损坏，没有可以取回的改动。');
  fireEvent.click(drawer().getByRole('button', { name: '再试一次' }));
  await drawer().findByText(/共 4 处改动/);
});

test('one whose data were passed over is imported, and that is said', async () => {
  const { panel } = await openFile({ 'import.file': answer({ id: 'n', title: '要点', year: 2016, duplicate: false, more: [], returned: { kind: 'passed-over', changes: 0, message: '文件里带的承接关系和指标已损坏，没有采用' } }) }, 'passed-over');
  await panel.findByText('已导入《要点》。文件里带的承接关系和指标已损坏，没有采用');
});
