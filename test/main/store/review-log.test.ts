import { afterEach, expect, test } from '@jest/globals';
import { addToReviewLog, getPlan, insertPlan, readReviewLog, removePlan, restoreVersion, keepVersion, savePlan } from '../../../main/store';
import type { Entry } from '../../../shared/review';
import { somePlan, withText } from './some-plan';
import { clearStores, tempStore, valueOf } from './temp-store';

afterEach(clearStores);

const draft = somePlan('d', { kind: 'draft' });
const at = (minute: number) => `2025-12-01T08:${String(minute).padStart(2, '0')}:00.000Z`;
const said: Entry = { kind: 'said', id: 'r1', at: at(1), by: '王科长', anchor: { on: 'plan' }, text: '目标偏低。' };
const accepted: Entry = { kind: 'accepted', id: 'r2', at: at(2), by: '李明', remark: 'r1', text: '' };
const step = (id: string, minute: number, to: 'submitted' | 'final' | 'drafting', text = ''): Entry => ({ kind: 'stepped', id, at: at(minute), by: '李明', to, text });

test('entries come back in order of time, each once', () => {
  const { db } = tempStore();
  insertPlan(db, { plan: draft });
  valueOf(addToReviewLog(db, 'd', said));
  expect(valueOf(addToReviewLog(db, 'd', accepted))).toEqual([said, accepted]);
  expect(valueOf(readReviewLog(db, 'd'))).toEqual([said, accepted]);
  expect(addToReviewLog(db, 'd', said)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  expect(valueOf(readReviewLog(db, 'd'))).toHaveLength(2);
});

test('a plan that is not there, or was removed, takes none', () => {
  const { db } = tempStore();
  expect(addToReviewLog(db, 'd', said)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  insertPlan(db, { plan: draft });
  valueOf(removePlan(db, 'd'));
  expect(addToReviewLog(db, 'd', said)).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('a damaged row is told, and changes nothing', () => {
  const { db } = tempStore();
  insertPlan(db, { plan: draft });
  valueOf(addToReviewLog(db, 'd', said));
  db.run("UPDATE review_entries SET entry = '{'");
  expect(readReviewLog(db, 'd')).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  expect(addToReviewLog(db, 'd', accepted)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
});

test('what is final is only read: no save and no older version comes in its place until it is opened again', () => {
  const { db } = tempStore();
  insertPlan(db, { plan: draft });
  keepVersion(db, { id: 'v1', plan: draft, kind: 'named', name: '一' });
  valueOf(addToReviewLog(db, 'd', step('s1', 1, 'submitted')));
  valueOf(addToReviewLog(db, 'd', step('s2', 2, 'final')));
  const changed = withText(draft, 'd-p0', '又改了。');
  expect(savePlan(db, { plan: changed, revision: 1 })).toMatchObject({ ok: false, error: { code: 'conflict', message: expect.stringContaining('已经定稿') } });
  expect(restoreVersion(db, { plan: 'd', version: 'v1', revision: 1, id: 'v2' })).toMatchObject({ ok: false });
  expect(valueOf(getPlan(db, 'd'))).toMatchObject({ plan: draft, revision: 1 });
  expect(addToReviewLog(db, 'd', step('s3', 3, 'drafting'))).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  valueOf(addToReviewLog(db, 'd', step('s3', 3, 'drafting', '局长办公会提出修改意见')));
  expect(valueOf(savePlan(db, { plan: changed, revision: 1 }))).toMatchObject({ revision: 2 });
});
