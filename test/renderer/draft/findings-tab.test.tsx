import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { RefObject } from 'react';
import { PlanEditor } from '../../../renderer/editor';
import { openSession, type DraftSession } from '../../../renderer/screens/draft/draft-session';
import { FindingsProvider, FindingsTab, goToFinding, nextFinding, useFindingMarks } from '../../../renderer/screens/draft/findings';
import type { Client } from '../../../shared/contract';
import type { Finding, Term } from '../../../shared/lint';
import { succeed, textOf } from '../../../shared/model';
import { answer, showOn } from '../../support/memory-core';
import { blockOf, draftOf } from '../../support/slate-editors';

const LINES = ['h1 目标：', 'p 到2015年底，会同环保局,加强领导。', 'p 引进企业3-5家,落实责任。'];
const TERMS: Term[] = [{ wrong: '环保局', right: '生态环境局', remark: '机构名称' }];

async function show(lines = LINES) {
  const plan = draftOf(lines.map((line, at) => ({ ...blockOf(line, at), carried: null })));
  let ids = 0;
  const client = { call: () => new Promise<never>(() => undefined) } as unknown as Client;
  const timers = { after: (ms: number, run: () => void) => { const timer = setTimeout(run, ms); return () => clearTimeout(timer); } };
  const session = openSession({ plan, revision: 1, savedAt: '2016-01-04T06:32:05.000Z' }, { client, newId: () => `n${++ids}`, now: () => 0, timers });
  const latest: RefObject<readonly Finding[]> = { current: [] };
  function Paper() {
    return <PlanEditor editor={session.editor} numbers={session.numbers} onChange={session.changed} marks={useFindingMarks()} />;
  }
  let kept: Term[] = TERMS;
  const shown = showOn({
    'terms.list': () => succeed(kept),
    'terms.save': ({ terms }) => {
      kept = terms;
      return succeed({});
    },
  }, <FindingsProvider session={session} latest={latest}><Paper /><FindingsTab session={session} /></FindingsProvider>);
  await screen.findByText('“环保局”应作“生态环境局”');
  return { session, latest, shown };
}

const texts = (session: DraftSession) => session.plan().blocks.map(textOf);
const underlined = (kind: string) => [...document.querySelectorAll(`.mark-${kind}`)].map((mark) => mark.textContent);

test('what is to be mended stands in the order of its gravity, and is underlined in the text', async () => {
  await show();
  expect(screen.getAllByRole('region').map((region) => region.getAttribute('aria-label')).filter((name) => /改|议|示/.test(name ?? ''))).toEqual(['必改', '建议', '提示']);
  expect(within(screen.getByRole('region', { name: '必改' })).getByText('“2015年”是上年的年份')).toBeTruthy();
  await waitFor(() => expect(underlined('must')).toEqual(['2015']));
  expect(underlined('advice')).toEqual(expect.arrayContaining(['：', '环保局', ',']));
});

test('a fix mends the text as one step, and the finding goes', async () => {
  const { session } = await show();
  fireEvent.click(screen.getByRole('button', { name: /^改为“2026”|^改为“2016”/ }));
  expect(texts(session)[1]).toBe('到2016年底，会同环保局,加强领导。');
  await waitFor(() => expect(screen.queryByRole('region', { name: '必改' })).toBeNull(), { timeout: 5000 });
  await act(async () => session.editor.undo());
  expect(texts(session)[1]).toBe('到2015年底，会同环保局,加强领导。');
});

test('all of one kind are mended at once', async () => {
  const { session } = await show();
  fireEvent.mouseDown(screen.getByRole('combobox', { name: '问题的种类' }));
  fireEvent.click(await screen.findByText('半角标点 2'));
  fireEvent.click(await screen.findByRole('button', { name: '2 处全部改' }));
  expect(texts(session).slice(1)).toEqual(['到2015年底，会同环保局，加强领导。', '引进企业3-5家，落实责任。']);
  await act(async () => session.editor.undo());
  expect(texts(session)).toEqual(['目标：', '到2015年底，会同环保局,加强领导。', '引进企业3-5家,落实责任。']);
});

test('the next finding is the gravest behind the caret, and from the end again the first', async () => {
  const { session, latest } = await show();
  const found = nextFinding(session, latest.current);
  expect(found?.message).toBe('“2015年”是上年的年份');
  await act(async () => { if (found) goToFinding(session.editor, found); });
  expect(session.place()).toEqual({ block: 'b2', offset: 5 });
  expect(nextFinding(session, latest.current)?.message).toBe('“2015年”是上年的年份');
});

test('the list of terms takes pasted lines, and the text is looked through by it', async () => {
  await show();
  fireEvent.click(screen.getByRole('button', { name: '提法词表' }));
  fireEvent.click(await screen.findByRole('button', { name: '粘贴词条' }));
  fireEvent.change(screen.getByRole('textbox', { name: '粘贴的词条' }), { target: { value: '加强领导 → 加强组织领导' } });
  fireEvent.click(screen.getByRole('button', { name: '读入' }));
  expect((screen.getByRole('textbox', { name: '正确提法 第2行' }) as HTMLInputElement).value).toBe('加强组织领导');
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: '正确提法 第2行' })).toBeNull());
});

test('nothing found is said, with what is looked for', async () => {
  const plan = draftOf([blockOf('p 加强领导。', 0)].map((block) => ({ ...block, carried: null })));
  const client = { call: () => new Promise<never>(() => undefined) } as unknown as Client;
  const session = openSession({ plan, revision: 1, savedAt: '2016-01-04T06:32:05.000Z' }, { client, newId: () => 'n', now: () => 0, timers: { after: () => () => undefined } });
  showOn({ 'terms.list': answer([]) }, <FindingsProvider session={session} latest={{ current: [] }}><FindingsTab session={session} /></FindingsProvider>);
  expect(await screen.findByText(/没有发现问题/)).toBeTruthy();
});
