import { afterEach, expect, test } from '@jest/globals';
import { getPlan, getVersion, insertPlan, keepAutomatically, keepVersion, listVersions, removePlan, restoreVersion, savePlan } from '../../../main/store';
import { versionSchema } from '../../../shared/contract';
import { somePlan, withText } from './some-plan';
import { clearStores, tempStore, valueOf } from './temp-store';

afterEach(clearStores);

const draft = somePlan('d', { kind: 'draft' });
const second = withText(draft, 'd-p0', '第二稿。');

test('a version comes back as it was kept, newest first, each with its counts', () => {
  const { db } = tempStore();
  insertPlan(db, { plan: draft });
  keepVersion(db, { id: 'v1', plan: draft, kind: 'named', name: '送审稿' });
  valueOf(savePlan(db, { plan: second, revision: 1 }));
  keepVersion(db, { id: 'v2', plan: second, kind: 'named', name: '会后稿' });
  const listed = listVersions(db, 'd');
  expect(listed.map((version) => versionSchema.parse(version)).map(({ id, name, targets }) => [id, name, targets])).toEqual([['v2', '会后稿', 2], ['v1', '送审稿', 2]]);
  expect(valueOf(getVersion(db, 'd', 'v1'))).toEqual(draft);
  expect(valueOf(getVersion(db, 'd', 'v2'))).toEqual(second);
});

test('what is not there, or damaged, is told and changes nothing', () => {
  const { db } = tempStore();
  insertPlan(db, { plan: draft });
  keepVersion(db, { id: 'v1', plan: draft, kind: 'named', name: '一' });
  expect(getVersion(db, 'd', 'v9')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(getVersion(db, 'other', 'v1')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  db.run("UPDATE versions SET document = x'00ff'");
  expect(restoreVersion(db, { plan: 'd', version: 'v1', revision: 1, id: 'v2' })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  expect(listVersions(db, 'd')).toHaveLength(1);
  expect(valueOf(getPlan(db, 'd'))).toMatchObject({ plan: draft, revision: 1 });
});

test('restoring keeps the present as a version, both or neither', () => {
  const { db } = tempStore();
  insertPlan(db, { plan: draft });
  keepVersion(db, { id: 'v1', plan: draft, kind: 'named', name: '一' });
  valueOf(savePlan(db, { plan: second, revision: 1 }));
  expect(restoreVersion(db, { plan: 'd', version: 'v1', revision: 1, id: 'v2' })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  expect(listVersions(db, 'd')).toHaveLength(1);
  const restored = valueOf(restoreVersion(db, { plan: 'd', version: 'v1', revision: 2, id: 'v2' }));
  expect(restored).toMatchObject({ plan: draft, revision: 3 });
  expect(valueOf(getPlan(db, 'd')).plan).toEqual(draft);
  expect(listVersions(db, 'd').map(({ id, kind }) => [id, kind])).toEqual([['v2', 'restoring'], ['v1', 'named']]);
  expect(valueOf(getVersion(db, 'd', 'v2'))).toEqual(second);
  // And back again.
  expect(valueOf(restoreVersion(db, { plan: 'd', version: 'v2', revision: 3, id: 'v3' })).plan).toEqual(second);
});

test('while one writes, the state before is kept when that was not done for ten minutes; past plans and what is gone are not', () => {
  let minutes = 0;
  const { db } = tempStore(undefined, { now: () => new Date(Date.UTC(2026, 0, 5, 1, minutes)) });
  insertPlan(db, { plan: draft });
  insertPlan(db, { plan: somePlan('p') });
  const save = (id: string, revision: number) => savePlan(db, { plan: withText(draft, 'd-p0', `第${revision}稿。`), revision, before: () => keepAutomatically(db, 'd', id) });
  valueOf(save('a1', 1));
  minutes = 9;
  valueOf(save('a2', 2));
  minutes = 10;
  valueOf(save('a3', 3));
  expect(save('a4', 1).ok).toBe(false);
  expect(listVersions(db, 'd').map(({ id, kind }) => [id, kind])).toEqual([['a3', 'automatic'], ['a1', 'automatic']]);
  expect(valueOf(getVersion(db, 'd', 'a1'))).toEqual(draft);
  expect(valueOf(getVersion(db, 'd', 'a3')).blocks[0]?.content).toEqual([{ text: '第2稿。' }]);
  keepAutomatically(db, 'p', 'b1');
  expect(listVersions(db, 'p')).toEqual([]);
  removePlan(db, 'd');
  keepAutomatically(db, 'd', 'a5');
  expect(listVersions(db, 'd')).toHaveLength(2);
});
