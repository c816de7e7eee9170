import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { PlanEditor } from '../../../renderer/editor';
import { openSession, type DraftSession } from '../../../renderer/screens/draft/draft-session';
import { ReuseTab } from '../../../renderer/screens/draft/reuse/reuse-tab';
import { VersionsTab } from '../../../renderer/screens/draft/versions/versions-tab';
import { useClient } from '../../../renderer/api';
import type { SearchHit, Version } from '../../../shared/contract';
import { succeed, textOf, type Plan } from '../../../shared/model';
import { answer, showOn, type Answers } from '../../support/memory-core';
import { blockOf, draftOf } from '../../support/slate-editors';

const plan = draftOf(['h1 目标', 'p 新增站点⟦t1:5家⟧。'].map(blockOf), {
  targets: [{ id: 't1', indicator: '站点', value: 5, unit: '家', comparator: '=', measure: 'increase', role: 'target', owner: '', deadline: '', baseline: null, confirmed: true }],
});
const before: Plan = { ...plan, blocks: ['h1 目标', 'p 新增站点⟦t1:3家⟧。'].map(blockOf), targets: plan.targets.map((target) => ({ ...target, value: 3 })) };
const version = (id: string, given: Partial<Version> = {}): Version => ({ id, kind: 'named', name: '送审稿', keptAt: '2026-01-05T01:00:00.000Z', characters: 120, targets: 1, ...given });

/** A panel beside the paper of an open draft, on a core that answers so. */
function show(answers: Answers, Panel: typeof VersionsTab | typeof ReuseTab) {
  const opened: { session: DraftSession | null; reloaded: number } = { session: null, reloaded: 0 };
  function Desk() {
    const client = useClient();
    let ids = 0;
    opened.session ??= openSession({ plan, revision: 7, savedAt: '2016-01-04T06:32:05.000Z' }, { client, newId: () => `n${++ids}`, now: () => 0, timers: { after: () => () => undefined } });
    const { session } = opened;
    return (
      <>
        <PlanEditor editor={session.editor} numbers={session.numbers} onChange={session.changed} />
        <Panel session={session} wide={false} onWide={() => undefined} onReload={() => { opened.reloaded += 1; }} />
      </>
    );
  }
  return { ...showOn(answers, <Desk />), opened };
}

test('a version is kept by name, and stands first', async () => {
  let list = [version('v1', { kind: 'automatic', name: '' })];
  const { calls } = show({
    'versions.list': () => succeed(list),
    'versions.keep': ({ name }) => {
      list = [version('v2', { name }), ...list];
      return succeed(list[0]!);
    },
  }, VersionsTab);
  await screen.findByText('自动保存');
  fireEvent.change(screen.getByRole('textbox', { name: '版本名称' }), { target: { value: '征求意见稿（二）' } });
  fireEvent.click(screen.getByRole('button', { name: '存为版本' }));
  await screen.findByText('征求意见稿（二）');
  expect(calls.find(({ call }) => call === 'versions.keep')?.input).toEqual({ id: 'draft', name: '征求意见稿（二）' });
});

test('a version beside the present shows what differs, in figures and in words', async () => {
  show({ 'versions.list': answer([version('v1')]), 'versions.get': answer(before) }, VersionsTab);
  fireEvent.click(await screen.findByRole('button', { name: '与当前对照' }));
  const targets = await screen.findByRole('region', { name: '指标的不同' });
  expect(targets.textContent).toContain('站点：新增3家 → 新增5家');
  const words = screen.getByRole('region', { name: '正文的不同' });
  expect(words.querySelector('del')?.textContent).toContain('3');
  expect(words.querySelector('ins')?.textContent).toContain('5');
});

test('any two versions are compared, the older first', async () => {
  show({ 'versions.list': answer([version('v2', { name: '会后稿' }), version('v1')]), 'versions.get': ({ version: id }) => succeed(id === 'v1' ? before : plan) }, VersionsTab);
  fireEvent.click(await screen.findByRole('checkbox', { name: /选 会后稿/ }));
  fireEvent.click(screen.getByRole('checkbox', { name: /选 送审稿/ }));
  fireEvent.click(screen.getByRole('button', { name: '对照选中的两个版本' }));
  expect((await screen.findByRole('region', { name: '指标的不同' })).textContent).toContain('新增3家 → 新增5家');
});

test('restoring names the saved state that is on the desk, and reads the draft anew', async () => {
  const { calls, opened } = show({ 'versions.list': answer([version('v1')]), 'versions.restore': () => succeed({ plan: before, revision: 8, savedAt: '2026-01-05T02:00:00.000Z' }) }, VersionsTab);
  fireEvent.click(await screen.findByRole('button', { name: '恢复到这一版' }));
  await waitFor(() => expect(opened.reloaded).toBe(1));
  expect(calls.find(({ call }) => call === 'versions.restore')?.input).toEqual({ id: 'draft', version: 'v1', revision: 7 });
});

test('a paragraph of a past plan is put into the draft with its source, and one undo takes it out', async () => {
  const past = draftOf(['h1 人才', 'p 引进高层次人才⟦x1:6人⟧。', 'p 完善政策。'].map((line, at) => ({ ...blockOf(line, at), id: `o${at}` })), { id: 'past', kind: 'past', year: 2014, title: '2014年工作要点' });
  const hit: SearchHit = { plan: 'past', title: past.title, year: 2014, block: 'o1', section: '人才', excerpt: '引进高层次人才6人。', marks: [{ start: 2, end: 7 }] };
  const { opened } = show({ 'library.search': answer([hit]), 'plans.get': answer({ plan: past, revision: 1, savedAt: '2014-01-05T02:00:00.000Z' }) }, ReuseTab);
  fireEvent.change(screen.getByRole('searchbox', { name: '在各年计划中查找' }), { target: { value: '高层次人才' } });
  fireEvent.click(screen.getByRole('button', { name: '查找' }));
  const list = await screen.findByRole('list', { name: '找到的段落' });
  fireEvent.click(await within(list).findByRole('button', { name: /2014年/ }));
  fireEvent.click(await within(list).findByRole('button', { name: '插入正文' }));
  const blocks = () => opened.session?.plan().blocks ?? [];
  expect(blocks().map(textOf)).toEqual(['目标', '新增站点5家。', '引进高层次人才6人。']);
  expect(blocks()[2]).toMatchObject({ reused: { plan: 'past', block: 'o1', title: '2014年工作要点', year: 2014 }, origins: [], carried: null });
  await act(async () => opened.session?.editor.undo());
  expect(blocks()).toHaveLength(2);
});
