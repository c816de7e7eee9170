import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { PlanEditor } from '../../../renderer/editor';
import { openSession, type DraftSession } from '../../../renderer/screens/draft/draft-session';
import { TargetsTab } from '../../../renderer/screens/draft/targets/targets-tab';
import type { Client } from '../../../shared/contract';
import { succeed, textOf, type Plan, type Target } from '../../../shared/model';
import { withResults } from '../../../shared/seed';
import { disagreementsOf } from '../../../shared/targets';
import { answer, showOn } from '../../support/memory-core';
import { blockOf, draftOf } from '../../support/slate-editors';

const amount = { value: 9000, unit: '件', comparator: '>', measure: 'level' } as const;
const target = (id: string, indicator: string, given: Partial<Target> = {}): Target => ({
  id, indicator, ...amount, role: 'target', owner: '', deadline: '', baseline: { target: `${id}-last`, indicator, ...amount }, confirmed: false, ...given,
});
const LINES = ['h1 目标', 'p 专利申请量超过⟦t1:9000件⟧，新建站点⟦t2:5个⟧。', 'p 专利申请量达⟦t1:9000件⟧以上。'];
const targets = [target('t1', '专利申请量'), target('t2', '站点', { value: 5, unit: '个', comparator: '=', baseline: null })];
const last: Plan = draftOf([blockOf('p 专利申请量超过⟦t1-last:9000件⟧。', 0)], {
  id: 'last', kind: 'past', year: 2015, targets: [{ ...target('t1-last', '专利申请量'), baseline: null, result: { text: '9213件', amount: null } }],
});

async function show(lines = LINES): Promise<DraftSession> {
  const plan = draftOf(lines.map(blockOf), { seededFrom: 'last', targets });
  let ids = 0;
  const client = { call: () => new Promise<never>(() => undefined) } as unknown as Client;
  const timers = { after: (ms: number, run: () => void) => { const timer = setTimeout(run, ms); return () => clearTimeout(timer); } };
  const session = openSession({ plan, revision: 1, savedAt: '2016-01-04T06:32:05.000Z' }, { client, newId: () => `n${++ids}`, now: () => 0, timers });
  function Desk() {
    const [wide, setWide] = useState(false);
    return (
      <>
        <PlanEditor editor={session.editor} numbers={session.numbers} onChange={session.changed} />
        <TargetsTab session={session} wide={wide} onWide={setWide} />
      </>
    );
  }
  showOn({
    'plans.get': answer({ plan: last, revision: 1, savedAt: '2015-01-04T06:32:05.000Z' }),
    'plans.tellResults': ({ results }) => succeed({ plan: withResults(last, results), revision: 2, savedAt: '2015-01-05T06:32:05.000Z' }),
  }, <Desk />);
  await screen.findByRole('grid', { name: '指标表' });
  return session;
}

const cell = (row: RegExp, column: string) => within(screen.getByRole('row', { name: row })).getByRole('gridcell', { name: new RegExp(`^${column} `) });
const press = (code: string, key = code, more = {}) => act(async () => { fireEvent.keyDown(document.activeElement ?? document.body, { code, key, ...more }); });
const texts = (session: DraftSession) => session.plan().blocks.map(textOf);

async function write(words: string) {
  const field = document.activeElement as HTMLInputElement;
  expect(field.tagName).toBe('INPUT');
  fireEvent.change(field, { target: { value: words } });
  await press('Enter');
}

test('a figure typed into the table is written into every mention, in its own wording', async () => {
  const session = await show();
  act(() => cell(/专利申请量/, '本年').focus());
  await press('Digit9', '9');
  await write('9500');
  expect(texts(session).slice(1)).toEqual(['专利申请量超过9500件，新建站点5个。', '专利申请量达9500件以上。']);
  await waitFor(() => expect(screen.getByRole('row', { name: /专利申请量/ }).textContent).toContain('已改'));
  // Enter went on to the row below.
  expect(document.activeElement?.textContent).toBe('新增5个');
  await act(async () => session.editor.undo());
  expect(texts(session)[1]).toBe('专利申请量超过9000件，新建站点5个。');
});

test('what is no figure is refused in words, and the field stays open', async () => {
  const session = await show();
  act(() => cell(/专利申请量/, '本年').focus());
  await press('F2');
  await write('很多');
  expect((await screen.findByRole('alert')).textContent).toContain('不是数量');
  expect(document.activeElement?.tagName).toBe('INPUT');
  await press('Escape');
  expect(texts(session)[1]).toBe('专利申请量超过9000件，新建站点5个。');
  expect(document.activeElement?.getAttribute('data-column')).toBe('now');
});

test('the wide table shows what became of last year\'s, and takes who does it by when', async () => {
  const session = await show();
  fireEvent.click(screen.getByRole('button', { name: '展开' }));
  await waitFor(() => expect(cell(/专利申请量/, '上年完成').textContent).toBe('9213件'));
  act(() => cell(/专利申请量/, '责任科室').focus());
  await press('Enter');
  await write('知识产权科');
  expect(session.plan().targets[0]?.owner).toBe('知识产权科');
  act(() => cell(/专利申请量/, '上年完成').focus());
  await press('F2');
  await write('9350件');
  await waitFor(() => expect(cell(/专利申请量/, '上年完成').textContent).toBe('9350件'));
});

test('mentions that disagree are shown with what each says, and one button settles them', async () => {
  const session = await show(['p 专利申请量超过⟦t1:9000件⟧，新建站点⟦t2:5个⟧。', 'p 专利申请量达⟦t1:9500件⟧以上。']);
  expect(screen.getByRole('row', { name: /专利申请量/ }).textContent).toContain('不一致');
  await act(async () => { fireEvent.click(cell(/专利申请量/, '本年')); });
  const detail = await screen.findByRole('region', { name: '指标详情' });
  expect(detail.textContent).toContain('专利申请量达9500件以上');
  await act(async () => { fireEvent.click(within(detail).getByRole('button', { name: '都改为9500件' })); });
  expect(disagreementsOf(session.plan())).toEqual([]);
  expect(texts(session)).toEqual(['专利申请量超过9500件，新建站点5个。', '专利申请量达9500件以上。']);
});

test('an open figure says so until it is given', async () => {
  const session = await show();
  await act(async () => { fireEvent.click(cell(/站点/, '本年')); });
  await act(async () => { fireEvent.click(await screen.findByRole('button', { name: '改为待定' })); });
  expect(texts(session)[1]).toBe('专利申请量超过9000件，新建站点（待定）。');
  await waitFor(() => expect(cell(/站点/, '状态').textContent).toBe('待定'));
  act(() => cell(/站点/, '本年').focus());
  await press('Digit8', '8');
  await write('8');
  expect(texts(session)[1]).toBe('专利申请量超过9000件，新建站点8个。');
});

test('a figure that was typed is offered and listed', async () => {
  const session = await show();
  await act(async () => { session.editor.insertNodes({ ...session.editor.children[2], id: 'b9', children: [{ text: '全年新增示范园区3个。' }] } as never, { at: [3] }); });
  fireEvent.click(await screen.findByRole('button', { name: '列入 示范园区' }));
  await screen.findByRole('row', { name: /示范园区/ });
  expect(session.plan().targets.map(({ indicator }) => indicator)).toEqual(['专利申请量', '站点', '示范园区']);
  expect(screen.queryByRole('region', { name: '未列入的数量' })).toBeNull();
});

test('the table is narrowed to what waits', async () => {
  await show();
  fireEvent.click(screen.getByText('待处理 1'));
  await waitFor(() => expect(screen.queryByRole('row', { name: /站点/ })).toBeNull());
  fireEvent.click(screen.getByRole('button', { name: '确认 专利申请量' }));
  await screen.findByText('没有符合条件的指标。', undefined);
});
