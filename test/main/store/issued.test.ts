import Database from 'better-sqlite3';
import { afterEach, expect, test } from '@jest/globals';
import {
  abandonCorrection, addToReviewLog, beginCorrection, closeStore, getEditionFile, getEditionPlan, getIssueState, getPlan, getVersion, insertPlan, issuedText, keepVersion,
  listPlans, listRemoved, listVersions, publishPlan, readReviewLog, removePlan, restorePlan, restoreVersion, savePlan, type Db,
} from '../../../main/store';
import { MIGRATIONS } from '../../../main/store/migrations';
import { isIssued, issueStateSchema } from '../../../shared/issuing';
import { emptyNotice, type Plan } from '../../../shared/model';
import { statusOf } from '../../../shared/review';
import { withResults } from '../../../shared/seed';
import { somePlan, withText } from './some-plan';
import { clearStores, tempFile, tempStore, valueOf } from './temp-store';

afterEach(clearStores);

const NUMBER = '洪科字〔2026〕5号';
const draftOf = (id: string, docNumber = NUMBER): Plan => somePlan(id, { kind: 'draft', notice: { ...emptyNotice(), docNumber, date: '2026-02-09' } });
const draft = draftOf('d');
const corrected = withText(draft, 'd-p0', '更正后的一段。');
const LAID = { page: 'A' as const, template: null };
let signs = 0;
const signing = () => ({ by: '李明', entryId: `e${++signs}`, versionId: `v${signs}` });
const bytesOf = (text: string) => new TextEncoder().encode(text);
const publish = (db: Db, plan: string, revision: number, text = '印发件') => publishPlan(db, { plan, revision, file: { name: '通知.docx', bytes: bytesOf(text) }, laid: LAID, ...signing() });
const revisionOf = (db: Db, plan = 'd') => valueOf(getPlan(db, plan)).revision;

test('issuing freezes document and file, keeps a version, and closes the plan to every way of writing', () => {
  const { db } = tempStore();
  insertPlan(db, { plan: draft });
  keepVersion(db, { id: 'first', plan: corrected, kind: 'named', name: '一' });
  expect(valueOf(publish(db, 'd', 1))).toMatchObject({ number: 1, docNumber: NUMBER, date: '2026-02-09', by: '李明', reason: '', fileName: '通知.docx', laid: LAID });
  const state = issueStateSchema.parse(getIssueState(db, 'd'));
  expect([isIssued(state), state.editions.length]).toEqual([true, 1]);
  expect(valueOf(getEditionPlan(db, 'd', 1))).toEqual(draft);
  expect(Buffer.from(valueOf(getEditionFile(db, 'd', 1)).bytes).toString()).toBe('印发件');
  expect(listVersions(db, 'd')[0]).toMatchObject({ kind: 'named', name: `印发稿（${NUMBER}）` });
  expect(statusOf(valueOf(readReviewLog(db, 'd')))).toBe('issued');
  expect(listPlans(db)).toMatchObject([{ id: 'd', issued: { edition: 1, docNumber: NUMBER, date: '2026-02-09', correcting: false } }]);

  const refused = { ok: false, error: { code: 'conflict', message: expect.stringContaining('已经印发') } };
  expect(savePlan(db, { plan: corrected, revision: 1 })).toMatchObject(refused);
  expect(savePlan(db, { plan: corrected, revision: 1, doing: 'renewing' })).toMatchObject(refused);
  expect(savePlan(db, { plan: { ...draft, notice: { ...draft.notice, remark: '此件公开发布' } }, revision: 1 })).toMatchObject(refused);
  expect(restoreVersion(db, { plan: 'd', version: 'first', revision: 1, id: 'x' })).toMatchObject(refused);
  expect(publish(db, 'd', 1)).toMatchObject(refused);
  expect(addToReviewLog(db, 'd', { kind: 'stepped', id: 's', at: '2026-03-01T00:00:00.000Z', by: '李明', to: 'submitted', text: '' })).toMatchObject(refused);
  expect(valueOf(getPlan(db, 'd'))).toMatchObject({ plan: draft, revision: 1 });
  // What became of its targets is told of it all the same.
  valueOf(savePlan(db, { plan: withResults(draft, [{ target: 'd-t1', text: '33家' }]), revision: 1, doing: 'noting' }));
  expect(valueOf(getEditionPlan(db, 'd', 1))).toEqual(draft);
});

test('a correction opens the text, and issuing it makes the next edition; the first stays byte for byte', () => {
  const { db } = tempStore();
  insertPlan(db, { plan: draft });
  expect(beginCorrection(db, 'd', '无从更正', signing())).toMatchObject({ ok: false, error: { message: expect.stringContaining('还没有印发') } });
  valueOf(publish(db, 'd', 1, '第一版'));
  expect(valueOf(beginCorrection(db, 'd', '附表有误', signing())).correction).toMatchObject({ by: '李明', reason: '附表有误' });
  expect(beginCorrection(db, 'd', '再更正', signing())).toMatchObject({ ok: false, error: { message: expect.stringContaining('附表有误') } });
  expect(listPlans(db)[0]!.issued).toMatchObject({ edition: 1, correcting: true });
  expect(statusOf(valueOf(readReviewLog(db, 'd')))).toBe('drafting');
  valueOf(savePlan(db, { plan: corrected, revision: 1 }));
  expect(valueOf(issuedText(db, corrected))).toEqual(draft);
  expect(publish(db, 'd', 1)).toMatchObject({ ok: false, error: { code: 'conflict', message: expect.stringContaining('刚在别处改过') } });
  expect(valueOf(publish(db, 'd', 2, '第二版'))).toMatchObject({ number: 2, reason: '附表有误' });
  expect(isIssued(getIssueState(db, 'd'))).toBe(true);
  expect([1, 2].map((edition) => Buffer.from(valueOf(getEditionFile(db, 'd', edition)).bytes).toString())).toEqual(['第一版', '第二版']);
  expect([1, 2].map((edition) => valueOf(getEditionPlan(db, 'd', edition)))).toEqual([draft, corrected]);
  expect(valueOf(issuedText(db, corrected))).toEqual(corrected);
  expect(listPlans(db)[0]!.issued).toMatchObject({ edition: 2, correcting: false });
  expect(valueOf(readReviewLog(db, 'd')).map((entry) => 'text' in entry && entry.text)).toEqual([`印发${NUMBER}`, '附表有误', `印发${NUMBER}（更正后第2版）`]);
  expect(savePlan(db, { plan: draft, revision: 2 }).ok).toBe(false);
});

test('a correction that is given up leaves the issued text, keeps what was written, and what was told of results meanwhile', () => {
  const { db } = tempStore();
  insertPlan(db, { plan: draft });
  valueOf(publish(db, 'd', 1));
  expect(abandonCorrection(db, 'd', signing())).toMatchObject({ ok: false, error: { message: expect.stringContaining('没有正在办理的更正') } });
  valueOf(beginCorrection(db, 'd', '附表有误', signing()));
  const told = withResults(corrected, [{ target: 'd-t1', text: '33家' }]);
  valueOf(savePlan(db, { plan: told, revision: 1 }));
  // Even where the correction was final by then.
  valueOf(addToReviewLog(db, 'd', { kind: 'stepped', id: 's1', at: '2027-01-01T00:00:00.000Z', by: '李明', to: 'submitted', text: '' }));
  valueOf(addToReviewLog(db, 'd', { kind: 'stepped', id: 's2', at: '2027-01-01T00:00:01.000Z', by: '李明', to: 'final', text: '' }));
  expect(isIssued(valueOf(abandonCorrection(db, 'd', signing())))).toBe(true);
  const now = valueOf(getPlan(db, 'd')).plan;
  expect(now.blocks).toEqual(draft.blocks);
  expect(now.targets.find(({ id }) => id === 'd-t1')?.result?.text).toBe('33家');
  const [kept] = listVersions(db, 'd');
  expect(kept?.name).toBe(`放弃的更正稿（${NUMBER}）`);
  expect(valueOf(getVersion(db, 'd', kept?.id ?? ''))).toEqual(told);
  expect(statusOf(valueOf(readReviewLog(db, 'd')))).toBe('issued');
  // And it may be corrected anew.
  valueOf(beginCorrection(db, 'd', '日期有误', signing()));
  expect(valueOf(publish(db, 'd', revisionOf(db)))).toMatchObject({ number: 2, reason: '日期有误' });
});

test('one number is one plan\'s: another is refused and told whose it is, in the recycle bin too', () => {
  const { db } = tempStore();
  insertPlan(db, { plan: draft });
  insertPlan(db, { plan: { ...draftOf('other'), title: '另一份计划' } });
  valueOf(publish(db, 'd', 1));
  expect(publish(db, 'other', 1)).toMatchObject({ ok: false, error: { code: 'duplicate', message: expect.stringMatching(/洪科字〔2026〕5号已用于印发2015年《洪州市科学技术局2015年工作要点》。/) } });
  valueOf(removePlan(db, 'd'));
  expect(publish(db, 'other', 1)).toMatchObject({ ok: false, error: { code: 'duplicate', message: expect.stringContaining('在回收站里') } });
  expect(getIssueState(db, 'other')).toEqual({ editions: [], correction: null });
  expect(listVersions(db, 'other')).toEqual([]);
  expect(() => db.run('INSERT INTO editions SELECT \'other\', 1, doc_number, date, issued_at, issued_by, reason, file_name, laid, document, bytes FROM editions')).toThrow(/number is taken/);
});

test('an issued plan can be removed and taken back; its editions stay, and are never changed or deleted', () => {
  const { db } = tempStore();
  insertPlan(db, { plan: draft });
  valueOf(publish(db, 'd', 1));
  valueOf(beginCorrection(db, 'd', '附表有误', signing()));
  valueOf(removePlan(db, 'd'));
  expect(listRemoved(db)).toMatchObject([{ id: 'd', issued: { correcting: true } }]);
  expect(publish(db, 'd', 1)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  valueOf(restorePlan(db, 'd'));
  expect(getIssueState(db, 'd')).toMatchObject({ editions: [{ number: 1 }], correction: { reason: '附表有误' } });
  for (const sql of ["UPDATE editions SET date = ''", 'DELETE FROM editions']) expect(() => db.run(sql)).toThrow(/never/);
  for (const sql of ["UPDATE corrections SET reason = ''", 'DELETE FROM corrections']) expect(() => db.run(sql)).toThrow(/never/);
});

test('no statement changes what was issued, nor takes its plan away from under it', () => {
  const { db } = tempStore();
  insertPlan(db, { plan: draft });
  valueOf(publish(db, 'd', 1));
  valueOf(beginCorrection(db, 'd', '附表有误', signing()));
  const stands = () => [db.all('SELECT * FROM editions'), db.all('SELECT rowid, * FROM corrections')];
  const before = stands();
  const copied = "SELECT plan, number, doc_number, date, issued_at, '王五', reason, file_name, laid, document, x'00' FROM editions";
  for (const sql of [
    "UPDATE editions SET bytes = x'00'", 'UPDATE editions SET number = 2', 'DELETE FROM editions', "UPDATE OR REPLACE editions SET plan = 'e'", `REPLACE INTO editions ${copied}`, `INSERT OR REPLACE INTO editions ${copied}`,
    `INSERT INTO editions ${copied} WHERE true ON CONFLICT (plan, number) DO UPDATE SET bytes = x'00'`,
    "UPDATE corrections SET reason = ''", 'DELETE FROM corrections', "REPLACE INTO corrections (rowid, plan, edition, kind, at, said_by, reason) SELECT rowid, plan, edition, 'abandoned', at, said_by, reason FROM corrections",
    "DELETE FROM plans WHERE id = 'd'", "UPDATE plans SET id = 'e' WHERE id = 'd'",
  ]) {
    expect(() => db.run(sql)).toThrow(/never|FOREIGN KEY/);
    expect(stands()).toEqual(before);
  }
});

test('定稿 closes the text; number and date are still filled in', () => {
  const { db } = tempStore();
  const unnumbered = draftOf('d', '');
  insertPlan(db, { plan: unnumbered });
  const step = (id: string, to: 'submitted' | 'final') => valueOf(addToReviewLog(db, 'd', { kind: 'stepped', id, at: `2026-01-01T00:00:0${id}.000Z`, by: '李明', to, text: '' }));
  step('1', 'submitted');
  step('2', 'final');
  expect(savePlan(db, { plan: corrected, revision: 1 })).toMatchObject({ ok: false, error: { message: expect.stringContaining('已经定稿') } });
  expect(valueOf(savePlan(db, { plan: draft, revision: 1 }))).toMatchObject({ revision: 2 });
  expect(valueOf(publish(db, 'd', 2)).docNumber).toBe(NUMBER);
});

test('an issue that is interrupted leaves nothing of itself', () => {
  const { db } = tempStore();
  insertPlan(db, { plan: draft });
  const within = () => {
    throw new Error('the power failed');
  };
  expect(() => publishPlan(db, { plan: 'd', revision: 1, file: { name: 'x.docx', bytes: bytesOf('x') }, laid: LAID, within, ...signing() })).toThrow('the power failed');
  expect([getIssueState(db, 'd').editions, listVersions(db, 'd'), valueOf(readReviewLog(db, 'd'))]).toEqual([[], [], []]);
  valueOf(savePlan(db, { plan: corrected, revision: 1 }));
});

test('an edition that is damaged is told; its file and the plan are not touched by that', () => {
  const { db } = tempStore();
  insertPlan(db, { plan: draft });
  expect(getEditionFile(db, 'd', 1)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(getEditionPlan(db, 'd', 1)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  valueOf(publish(db, 'd', 1));
  db.run('DROP TRIGGER editions_stay');
  db.run("UPDATE editions SET document = x'00ff'");
  expect(getEditionPlan(db, 'd', 1)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  valueOf(beginCorrection(db, 'd', '附表有误', signing()));
  valueOf(savePlan(db, { plan: corrected, revision: 1 }));
  expect(abandonCorrection(db, 'd', signing())).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  expect(valueOf(getPlan(db, 'd')).plan).toEqual(corrected);
  expect(getIssueState(db, 'd').correction).not.toBeNull();
  expect(valueOf(getEditionFile(db, 'd', 1)).name).toBe('通知.docx');
});

test('a database of the version before is brought up to date with its plans and their review', () => {
  const file = tempFile();
  const before = tempStore(file, { migrations: MIGRATIONS.slice(0, 6) });
  before.db.run(
    `INSERT INTO plans (id, kind, title, year, issuer, schema, revision, created_at, saved_at, document) VALUES ('d', 'draft', ?, 2015, '', 1, 4, '', '', ?)`,
    [draft.title, JSON.stringify(draft)],
  );
  const step = { kind: 'stepped', id: 's1', at: '2026-01-01T00:00:00.000Z', by: '李明', to: 'submitted', text: '' };
  before.db.run("INSERT INTO review_entries (id, plan, kind, at, entry) VALUES ('s1', 'd', 'stepped', ?, ?)", [step.at, JSON.stringify(step)]);
  closeStore(before);
  const { db } = tempStore(file);
  expect(valueOf(getPlan(db, 'd'))).toMatchObject({ plan: draft, revision: 4 });
  expect(listPlans(db)).toMatchObject([{ id: 'd', issued: null }]);
  expect(statusOf(valueOf(readReviewLog(db, 'd')))).toBe('submitted');
  expect(valueOf(publish(db, 'd', 4)).number).toBe(1);
  const copy = new Database(`${file}.v6.bak`, { readonly: true });
  expect(copy.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'editions'").pluck().get()).toBe(0);
  copy.close();
});
