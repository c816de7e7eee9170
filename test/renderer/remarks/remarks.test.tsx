import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { RemarkDialog, RemarkList, StatusBar } from '../../../renderer/remarks';
import { addEntry, statusOf, type Anchor, type Entry, type Saying } from '../../../shared/review';
import { answer, showOn } from '../../support/memory-core';

/** The three parts on a log in memory, which takes and refuses as the real one does. */
function Desk({ start = [], onGo }: { start?: Entry[]; onGo?: (anchor: Anchor) => void }) {
  const [entries, setEntries] = useState(start);
  const [anchor, setAnchor] = useState<Anchor | null>(null);
  const add = async (said: Saying): Promise<boolean> => {
    const added = addEntry(entries, { ...said, id: `e${entries.length}`, at: `2025-12-01T08:00:0${entries.length}.000Z`, by: '王科长' });
    if (added.ok) setEntries(added.value);
    return added.ok;
  };
  return (
    <>
      <button onClick={() => setAnchor({ on: 'target', target: 't1', indicator: '企业数' })}>对指标</button>
      <StatusBar entries={entries} status={statusOf(entries)} add={add} />
      <RemarkList entries={entries} add={add} closed={statusOf(entries) === 'final'} {...(onGo ? { onGo } : {})} />
      <RemarkDialog anchor={anchor} add={add} onClose={() => setAnchor(null)} />
    </>
  );
}
const said: Entry = { kind: 'said', id: 'r1', at: '2025-12-01T07:00:00.000Z', by: '王科长', anchor: { on: 'text', block: 'b1', start: 0, end: 4, quote: '加强领导', before: '', after: '' }, text: '写具体些。' };
const named = { 'person.name': answer({ name: '王科长' }) };
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('nothing is said without a name, which is asked for once', async () => {
  const names: unknown[] = [];
  showOn({ 'person.name': answer({ name: '' }), 'person.rename': (input) => { names.push(input); return { ok: true, value: {} }; } }, <RemarkList entries={[said]} add={async () => true} closed={false} />);
  fireEvent.change(await screen.findByRole('textbox', { name: '您的姓名' }), { target: { value: '王建国' } });
  click('保存');
  await waitFor(() => expect(names).toEqual([{ name: '王建国' }]));
  expect(screen.queryByText('写具体些。')).toBeNull();
});

test('a remark on a target is written, answered, declined with a reason, and opened again', async () => {
  showOn(named, <Desk />);
  await screen.findByText(/还没有意见/);
  click('对指标');
  const field = await screen.findByRole('textbox', { name: '意见' });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '提出' }).disabled).toBe(true);
  fireEvent.change(field, { target: { value: '目标偏低。' } });
  click('提出');
  const list = await screen.findByRole('list', { name: '意见' });
  expect(within(list).getByText('指标：企业数')).toBeTruthy();
  click('回复');
  fireEvent.change(screen.getByRole('textbox', { name: '回复' }), { target: { value: '已与企业科核对。' } });
  click('回复');
  await within(list).findByText(/已与企业科核对/);
  click('不采纳');
  fireEvent.change(screen.getByRole('textbox', { name: '不采纳的理由' }), { target: { value: '测算依据充分' } });
  click('不采纳');
  await waitFor(() => expect(list.textContent).toMatch(/不采纳.*测算依据充分/));
  click('重新打开');
  await waitFor(() => expect(list.textContent).toContain('待处理'));
});

test('a remark leads to its words; those that are settled can be left out', async () => {
  const went: Anchor[] = [];
  showOn(named, <Desk start={[said]} onGo={(anchor) => went.push(anchor)} />);
  fireEvent.click(await screen.findByRole('button', { name: '“加强领导”' }));
  expect(went).toEqual([said.anchor]);
  click('采纳');
  await screen.findByText('已采纳');
  fireEvent.click(screen.getByText('待处理 0'));
  expect(screen.queryByText('写具体些。')).toBeNull();
});

test('a draft is sent, returned with a reason, sent again and made final; then it takes no answers', async () => {
  showOn(named, <Desk start={[said]} />);
  const bar = () => screen.getByText(/^状态：/).textContent;
  await waitFor(() => expect(bar()).toContain('起草中'));
  click('送审');
  await waitFor(() => expect(bar()).toContain('送审'));
  click('退回修改');
  fireEvent.change(screen.getByRole('textbox', { name: '退回修改的理由' }), { target: { value: '补充责任科室' } });
  click('退回修改');
  await waitFor(() => expect(bar()).toContain('退回修改'));
  click('送审');
  await waitFor(() => expect(screen.getByRole('button', { name: '定稿' })).toBeTruthy());
  click('定稿');
  await waitFor(() => expect(bar()).toContain('定稿'));
  expect(screen.queryByRole('button', { name: '采纳' })).toBeNull();
  const steps = within(screen.getByRole('list', { name: '办理记录' })).getAllByRole('listitem').map((item) => item.textContent);
  expect(steps).toEqual([expect.stringContaining('送审'), expect.stringContaining('退回修改：补充责任科室'), expect.stringContaining('送审'), expect.stringContaining('定稿')]);
});
