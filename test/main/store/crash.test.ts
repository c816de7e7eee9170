import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { afterEach, expect, test } from '@jest/globals';
import { getEditionFile, getEditionPlan, getIssueState, getPlan, insertPlan, listVersions, readReviewLog, rebuildProjections, savePlan, searchPlans, type Db } from '../../../main/store';
import { listPassages } from '../../../main/store/passages';
import { emptyNotice } from '../../../shared/model';
import { somePlan, withText } from './some-plan';
import { clearStores, tempFile, tempStore, valueOf } from './temp-store';

afterEach(clearStores);

const root = path.resolve(__dirname, '../../..');

/** A process that saves one plan over and over and reports each revision that it was told is saved. */
const WRITER = `
const { openStore, getPlan, savePlan } = require(process.env.STORE_BUNDLE);
const store = openStore({ file: process.env.DATA_FILE, now: () => new Date(), log: () => {} });
let { plan, revision } = getPlan(store.value.db, 'a').value;
for (;;) {
  const next = { ...plan, blocks: plan.blocks.map((block) => ({ ...block, content: [{ text: '第' + (revision + 1) + '次保存。' + '充实内容'.repeat(200) }] })) };
  const saved = savePlan(store.value.db, { plan: next, revision });
  if (!saved.ok) throw new Error(saved.error.message);
  revision = saved.value.revision;
  require('node:fs').writeSync(1, revision + '\\n');
}
`;

/** A process that issues a plan and begins its correction over and over, and reports each edition that it was told is issued. */
const ISSUER = `
const { openStore, getPlan, getIssueState, beginCorrection, publishPlan } = require(process.env.STORE_BUNDLE);
const store = openStore({ file: process.env.DATA_FILE, now: () => new Date(), log: () => {} });
const { db } = store.value;
const valueOf = (result) => { if (!result.ok) throw new Error(result.error.message); return result.value; };
const newId = () => require('node:crypto').randomUUID();
const signing = () => ({ by: '李明', entryId: newId(), versionId: newId() });
let last = getIssueState(db, 'a').editions.length;
for (;;) {
  const { revision } = valueOf(getPlan(db, 'a'));
  if (last > 0 && getIssueState(db, 'a').correction === null) valueOf(beginCorrection(db, 'a', '更正', signing()));
  last = valueOf(publishPlan(db, { plan: 'a', revision, file: { name: '通知.docx', bytes: Buffer.alloc(200000, (last + 1) % 256) }, laid: { page: 'A', template: null }, ...signing() })).number;
  require('node:fs').writeSync(1, last + '\\n');
}
`;

function bundleStore(): string {
  const outfile = tempFile('store.cjs');
  buildSync({ entryPoints: [path.join(root, 'main/store/index.ts')], outfile, bundle: true, platform: 'node', format: 'cjs', external: ['better-sqlite3'], logLevel: 'silent' });
  return outfile;
}

/** Starts the writer, kills it without warning after some saves, and gives the last revision that it was told is saved. */
async function writeAndDie(file: string, bundle: string, saves: number, script = WRITER): Promise<number> {
  const env = { ...process.env, STORE_BUNDLE: bundle, DATA_FILE: file, NODE_PATH: path.join(root, 'node_modules') };
  const child = spawn(process.execPath, ['-e', script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let heard = '';
  let killed = false;
  child.stdout.on('data', (chunk: Buffer) => {
    heard += chunk.toString();
    if (!killed && heard.split('\n').length > saves) killed = child.kill('SIGKILL');
  });
  await once(child, 'close');
  expect(child.signalCode).toBe('SIGKILL');
  return Number(heard.slice(0, heard.lastIndexOf('\n')).split('\n').at(-1));
}

const check = (db: Db): unknown => db.get('PRAGMA integrity_check');

test('killed in the middle of saving, the data file is whole and holds what was reported as saved', async () => {
  const file = tempFile();
  const first = tempStore(file);
  const blocks = somePlan('a').blocks.map((block) => ({ ...block, content: [{ text: '开头' }] }));
  insertPlan(first.db, { plan: somePlan('a', { blocks, targets: [] }) });
  first.db.close();
  const bundle = bundleStore();
  for (const saves of [1, 7, 23]) {
    const told = await writeAndDie(file, bundle, saves);
    const { db } = tempStore(file);
    expect(check(db)).toEqual({ integrity_check: 'ok' });
    const { plan, revision } = valueOf(getPlan(db, 'a'));
    // A save may have been committed without having been reported yet, never the other way round.
    expect(revision === told || revision === told + 1).toBe(true);
    const words = `第${revision}次保存`;
    expect(listPassages(db, 'a').map(({ text }) => text.startsWith(`${words}。`))).toEqual(plan.blocks.map(() => true));
    expect(searchPlans(db, words)).toHaveLength(plan.blocks.length);
    db.close();
  }
}, 60_000);

test('killed in the middle of issuing, every edition is there with its file, its version and its step, or not at all', async () => {
  const file = tempFile();
  const first = tempStore(file);
  insertPlan(first.db, { plan: somePlan('a', { kind: 'draft', notice: { ...emptyNotice(), docNumber: '洪科字〔2026〕5号', date: '2026-02-09' } }) });
  first.db.close();
  const bundle = bundleStore();
  for (const issues of [1, 4, 9]) {
    const told = await writeAndDie(file, bundle, issues, ISSUER);
    const { db } = tempStore(file);
    expect(check(db)).toEqual({ integrity_check: 'ok' });
    const { editions } = getIssueState(db, 'a');
    expect(editions.length === told || editions.length === told + 1).toBe(true);
    expect(editions.map(({ number }) => number)).toEqual(editions.map((_, at) => at + 1));
    for (const { number } of editions) {
      const { bytes } = valueOf(getEditionFile(db, 'a', number));
      expect([bytes.length, bytes.every((byte) => byte === number % 256), getEditionPlan(db, 'a', number).ok]).toEqual([200000, true, true]);
    }
    expect(listVersions(db, 'a')).toHaveLength(editions.length);
    expect(valueOf(readReviewLog(db, 'a')).filter((entry) => entry.kind === 'stepped' && entry.to === 'issued')).toHaveLength(editions.length);
    db.close();
  }
}, 60_000);

test('an interrupted save undoes the document and its projections together', () => {
  const { db } = tempStore();
  const plan = somePlan('a');
  insertPlan(db, { plan });
  const attempt = () => db.write(() => {
    savePlan(db, { plan: withText(plan, 'a-p0', '新写的一段。'), revision: 1 });
    expect(searchPlans(db, '新写')).toHaveLength(1);
    throw new Error('the power failed');
  });
  expect(attempt).toThrow('the power failed');
  expect(valueOf(getPlan(db, 'a'))).toMatchObject({ plan, revision: 1 });
  expect([searchPlans(db, '新写').length, searchPlans(db, '主线').length]).toEqual([0, 1]);
});

test('rebuilding makes lost projections again, and names documents that are damaged', () => {
  const { db } = tempStore();
  insertPlan(db, { plan: somePlan('a') });
  insertPlan(db, { plan: somePlan('b') });
  const before = listPassages(db, 'a');
  for (const table of ['sections', 'targets', 'passages', 'passage_grams']) db.run(`DELETE FROM ${table}`);
  db.run("UPDATE plans SET document = '{}' WHERE id = 'b'");
  expect(rebuildProjections(db)).toEqual({ rebuilt: 1, damaged: ['b'] });
  expect(listPassages(db, 'a')).toEqual(before);
  expect(searchPlans(db, '主线').map((hit) => hit.plan)).toEqual(['a']);
  expect(db.get('SELECT count(*) AS n FROM sections')).toEqual({ n: 2 });
  expect(db.get('SELECT count(*) AS n FROM targets')).toEqual({ n: 3 });
});
