import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { afterEach, expect, test } from '@jest/globals';
import { getPlan, insertPlan, rebuildProjections, savePlan, searchPlans, type Db } from '../../../main/store';
import { listPassages } from '../../../main/store/passages';
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

function bundleStore(): string {
  const outfile = tempFile('store.cjs');
  buildSync({ entryPoints: [path.join(root, 'main/store/index.ts')], outfile, bundle: true, platform: 'node', format: 'cjs', external: ['better-sqlite3'], logLevel: 'silent' });
  return outfile;
}

/** Starts the writer, kills it without warning after some saves, and gives the last revision that it was told is saved. */
async function writeAndDie(file: string, bundle: string, saves: number): Promise<number> {
  const env = { ...process.env, STORE_BUNDLE: bundle, DATA_FILE: file, NODE_PATH: path.join(root, 'node_modules') };
  const child = spawn(process.execPath, ['-e', WRITER], { env, stdio: ['ignore', 'pipe', 'inherit'] });
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
