import { afterEach, expect, test } from '@jest/globals';
import { findByHash, getOriginal, getPlan, getSource, insertPlan, listPlans, listRemoved, removePlan, restorePlan, savePlan } from '../../../main/store';
import { planSummarySchema, storedPlanSchema } from '../../../shared/contract';
import { paragraph, run, somePlan, withText } from './some-plan';
import { clearStores, tempStore, valueOf } from './temp-store';

afterEach(clearStores);

test('a plan comes back as it was stored, with its file', () => {
  const { db } = tempStore();
  const plan = somePlan('a');
  const bytes = new Uint8Array([0, 1, 254, 255]);
  insertPlan(db, { plan, contentHash: 'h', original: { name: '2015.txt', format: 'txt', bytes } });
  const stored = valueOf(getPlan(db, 'a'));
  expect(storedPlanSchema.parse(stored)).toEqual({ plan, revision: 1, savedAt: '2026-01-05T01:00:01.000Z' });
  expect(new Uint8Array(getOriginal(db, 'a')!.bytes)).toEqual(bytes);
  expect(getOriginal(db, 'a')).toMatchObject({ name: '2015.txt', format: 'txt' });
  expect(getOriginal(db, 'b')).toBeNull();
});

test('what is stored is there after closing and opening again', () => {
  const first = tempStore();
  insertPlan(first.db, { plan: somePlan('a') });
  first.db.close();
  const again = tempStore(first.file);
  expect(valueOf(getPlan(again.db, 'a')).plan).toEqual(somePlan('a'));
});

test('the library lists newest year first, drafts before past plans, with counts', () => {
  const { db } = tempStore();
  insertPlan(db, { plan: somePlan('old', { year: 2014 }) });
  insertPlan(db, { plan: somePlan('past', { year: 2015 }) });
  insertPlan(db, { plan: somePlan('draft', { year: 2015, kind: 'draft', seededFrom: 'old' }) });
  insertPlan(db, { plan: somePlan('past2', { year: 2015 }) });
  const listed = listPlans(db);
  expect(listed.map((plan) => plan.id)).toEqual(['draft', 'past2', 'past', 'old']);
  expect(listed.every((plan) => planSummarySchema.safeParse(plan).success)).toBe(true);
  expect(listed[0]).toEqual({
    id: 'draft', kind: 'draft', title: '洪州市科学技术局2015年工作要点', year: 2015, issuer: '洪州市科学技术局',
    sections: 2, targets: 2, seededFrom: 'old', checked: false, savedAt: '2026-01-05T01:00:03.000Z', issued: null,
  });
});

test('the text that a plan was read from is kept beside it; the list says which plans were confirmed as a whole', () => {
  const { db } = tempStore();
  const plan = somePlan('a');
  const source = { text: '一、目标\n全文。', lines: [{ start: 0, end: 4, level: 1, bold: true }] };
  insertPlan(db, { plan, source });
  expect(getSource(db, 'a')).toEqual(source);
  expect(getSource(db, 'nowhere')).toBeNull();
  db.run("UPDATE sources SET hints = '[{'");
  expect(getSource(db, 'a')).toEqual({ text: source.text, lines: [] });
  const checked = (done: boolean) => ({ ...plan, check: { done, settled: [], dropped: [] } });
  savePlan(db, { plan: checked(true), revision: 1 });
  expect(listPlans(db)[0]?.checked).toBe(true);
  savePlan(db, { plan: checked(false), revision: 2 });
  expect(listPlans(db)[0]?.checked).toBe(false);
});

test('saving moves the revision on; a stale writer gets a conflict and overwrites nothing', () => {
  const first = tempStore();
  const second = tempStore(first.file);
  const plan = somePlan('a');
  insertPlan(first.db, { plan });
  const mine = withText(plan, 'a-p0', '第一位起草人写的。');
  const theirs = withText(plan, 'a-p0', '第二位起草人写的。');
  expect(savePlan(first.db, { plan: mine, revision: 1 })).toEqual({ ok: true, value: { revision: 2, savedAt: expect.any(String) } });
  expect(savePlan(second.db, { plan: theirs, revision: 1 })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  expect(valueOf(getPlan(second.db, 'a'))).toMatchObject({ plan: mine, revision: 2 });
  expect(savePlan(second.db, { plan: theirs, revision: 2 })).toMatchObject({ ok: true, value: { revision: 3 } });
});

test('a plan that is not there cannot be read or saved', () => {
  const { db } = tempStore();
  expect(getPlan(db, 'a')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(savePlan(db, { plan: somePlan('a'), revision: 1 })).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('a plan that breaks its invariants is never written', () => {
  const { db } = tempStore();
  const broken = { ...somePlan('a'), blocks: [paragraph('x', run('达3家', 'no-such-target'))] };
  expect(() => insertPlan(db, { plan: broken })).toThrow(/invariant/);
  insertPlan(db, { plan: somePlan('a') });
  expect(() => savePlan(db, { plan: broken, revision: 1 })).toThrow(/invariant/);
  expect(valueOf(getPlan(db, 'a')).plan).toEqual(somePlan('a'));
});

test('the recycle bin takes a plan out of sight and gives it back', () => {
  const { db } = tempStore();
  insertPlan(db, { plan: somePlan('a'), contentHash: 'h' });
  expect(removePlan(db, 'a')).toMatchObject({ ok: true });
  expect(listPlans(db)).toEqual([]);
  expect(findByHash(db, 'h')).toBeNull();
  expect(listRemoved(db)).toMatchObject([{ id: 'a', sections: 2, targets: 2 }]);
  const message = expect.stringContaining('回收站');
  expect(getPlan(db, 'a')).toMatchObject({ ok: false, error: { code: 'not-found', message } });
  expect(savePlan(db, { plan: somePlan('a'), revision: 1 })).toMatchObject({ ok: false, error: { code: 'not-found', message } });
  expect(removePlan(db, 'a')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(restorePlan(db, 'a')).toMatchObject({ ok: true });
  expect(restorePlan(db, 'a')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(valueOf(getPlan(db, 'a'))).toMatchObject({ plan: somePlan('a'), revision: 1 });
});

test('content is found by its hash, and is in the library once', () => {
  const { db } = tempStore();
  insertPlan(db, { plan: somePlan('a'), contentHash: 'h' });
  expect(findByHash(db, 'h')).toEqual({ id: 'a', title: '洪州市科学技术局2015年工作要点', year: 2015 });
  expect(findByHash(db, 'g')).toBeNull();
  expect(() => insertPlan(db, { plan: somePlan('b'), contentHash: 'h' })).toThrow(/UNIQUE/);
  expect(listPlans(db).map((plan) => plan.id)).toEqual(['a']);

  removePlan(db, 'a');
  insertPlan(db, { plan: somePlan('b'), contentHash: 'h' });
  expect(restorePlan(db, 'a')).toMatchObject({ ok: false, error: { code: 'duplicate' } });
  expect(listRemoved(db).map((plan) => plan.id)).toEqual(['a']);
});

test.each([
  ['no JSON', '{"schema":1,'],
  ['another shape', '{"schema":1,"id":"a"}'],
  ['another plan', JSON.stringify(somePlan('b'))],
])('a damaged document (%s) is a failure with a message, and is left as it is', (_, document) => {
  const { db, log } = tempStore();
  insertPlan(db, { plan: somePlan('a') });
  db.run('UPDATE plans SET document = ? WHERE id = ?', [document, 'a']);
  expect(getPlan(db, 'a')).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('已损坏') } });
  expect(log.join()).toContain('damaged document of plan a');
  expect(db.get('SELECT document FROM plans')).toEqual({ document });
});

test('a full disk refuses the save and keeps what was saved last', () => {
  const { db } = tempStore();
  const plan = somePlan('a');
  insertPlan(db, { plan });
  const pages = db.get<{ page_count: number }>('PRAGMA page_count')!.page_count;
  db.get(`PRAGMA max_page_count = ${pages}`);
  const large = withText(plan, 'a-p0', '充实内容'.repeat(50_000));
  expect(savePlan(db, { plan: large, revision: 1 })).toMatchObject({ ok: false, error: { message: expect.stringContaining('磁盘空间不足') } });
  expect(valueOf(getPlan(db, 'a'))).toMatchObject({ plan, revision: 1 });
});
