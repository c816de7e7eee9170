import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { PlanEditor } from '../../../renderer/editor';
import { AuditTab } from '../../../renderer/screens/draft/carry/audit-tab';
import { openSession, type DraftSession } from '../../../renderer/screens/draft/draft-session';
import type { Client } from '../../../shared/contract';
import { planFault, textOf, type Plan } from '../../../shared/model';
import { seedPlan } from '../../../shared/seed';
import { answer, showOn } from '../../support/memory-core';
import { idsFrom, planOf } from '../../support/plans';

const last = planOf([
  '2015年工作以服务企业为主线。',
  '一、主要目标',
  '[高新技术企业|高新技术企业达到|32家]；[专利申请量|专利申请量达到|9000件]。',
  '二、重点任务',
  '[重点实验室|新建重点实验室|3家]。',
], { id: 'p' });
const seeded = seedPlan(last, { newId: idsFrom('n'), year: 2016, choices: { sections: [{ heading: 'p-b4', action: 'drop' }], added: [], targets: [{ kind: 'value', target: 'p-t1', value: 40, unit: '家' }], results: [] } }).plan;

async function show(plan: Plan = seeded): Promise<DraftSession> {
  const client = { call: () => new Promise<never>(() => undefined) } as unknown as Client;
  const timers = { after: (ms: number, run: () => void) => { const timer = setTimeout(run, ms); return () => clearTimeout(timer); } };
  const session = openSession({ plan, revision: 1, savedAt: '2016-01-04T06:32:05.000Z' }, { client, newId: idsFrom('back'), now: () => 0, timers });
  showOn({ 'plans.get': answer({ plan: last, revision: 1, savedAt: '2015-01-04T06:32:05.000Z' }) }, (
    <>
      <PlanEditor editor={session.editor} numbers={session.numbers} onChange={session.changed} />
      <AuditTab session={session} />
    </>
  ));
  return session;
}
const audit = () => within(screen.getByRole('region', { name: '承接审计' }));
const counts = () => audit().getAllByRole('radio').map((radio) => radio.closest('label')?.textContent);
const listed = () => audit().queryAllByRole('listitem').map((item) => item.textContent?.replace(/补回$/, ''));
const see = (name: RegExp) => fireEvent.click(audit().getByRole('radio', { name }));
const texts = (session: DraftSession) => session.plan().blocks.map(textOf);

test('counts what was carried, changed, written and left out, and lists each under its section', async () => {
  await show();
  await screen.findByRole('heading', { name: '承接审计' });
  expect(counts()).toEqual(['未承接 2', '已改 1', '新写 0', '原样 3']);
  expect(listed()).toEqual(['重点任务', '新建重点实验室3家。']);
  see(/已改/);
  expect(audit().getByRole('region', { name: '一、主要目标' })).toBeTruthy();
  const item = audit().getByRole('listitem');
  expect([item.querySelector('del')?.textContent, item.querySelector('ins')?.textContent]).toEqual(['32', '40']);
  see(/新写/);
  expect(audit().getByText('还没有新写的句子。')).toBeTruthy();
});

test('a sentence is gone to in the text', async () => {
  const session = await show();
  await screen.findByRole('heading', { name: '承接审计' });
  see(/原样/);
  await act(async () => { fireEvent.click(audit().getByRole('button', { name: '专利申请量达到9000件。' })); });
  expect(session.caret().block).toBe(session.plan().blocks[2]?.id);
});

test('a section that was left out comes back where it stood with its target, and one undo takes it back', async () => {
  const session = await show();
  fireEvent.click(await screen.findByRole('button', { name: '补回本节：二、重点任务' }));
  await waitFor(() => expect(counts()[0]).toBe('未承接 0'));
  const plan = session.plan();
  expect(texts(session).slice(-2)).toEqual(['重点任务', '新建重点实验室3家。']);
  expect(planFault(plan)).toBeNull();
  expect(plan.targets.at(-1)).toMatchObject({ indicator: '重点实验室', confirmed: false, baseline: { target: 'p-t3' } });
  expect(plan.blocks.at(-1)).toMatchObject({ origins: ['p-b5'], carried: '新建重点实验室3家。' });
  await act(async () => { session.editor.undo(); });
  expect(texts(session)).toHaveLength(3);
});

test('a single sentence comes back', async () => {
  const session = await show();
  fireEvent.click(await screen.findByRole('button', { name: '补回：新建重点实验室3家。' }));
  await waitFor(() => expect(listed()).toEqual(['重点任务']));
  expect(texts(session).at(-1)).toBe('新建重点实验室3家。');
});

test('a draft that carries on nothing says so', async () => {
  await show({ ...seeded, seededFrom: null });
  expect(await screen.findByText(/不是承接上年计划起草的/)).toBeTruthy();
});
