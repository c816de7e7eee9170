import path from 'node:path';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readSource, readSourceInWorker } from '../../../main/import';
import { abstractNum, item, lvl, num, wordFile } from './word-file';

const root = path.resolve(__dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'chengqi-worker-'));
const workerFile = path.join(folder, 'import-worker.cjs');

/** A worker that does something else, to see how its starter takes it. */
function otherWorker(name: string, source: string): string {
  const file = path.join(folder, `${name}.cjs`);
  writeFileSync(file, source);
  return file;
}

beforeAll(() => {
  buildSync({ entryPoints: [path.join(root, 'main/import/worker.ts')], outfile: workerFile, bundle: true, platform: 'node', format: 'cjs', target: 'node18', logLevel: 'silent', external: ['./engine'] });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = { name: '要点.docx', bytes: wordFile({ numbering: abstractNum(0, lvl(0, 'chineseCounting', '%1、')) + num(1, 0), body: item('总体要求', 1) }) };

test('the thread reads what is read here', async () => {
  const read = await readSourceInWorker({ ...file, workerFile });
  expect(read).toEqual(await readSource(file));
  expect(read).toMatchObject({ ok: true, value: { source: { text: '一、总体要求' } } });
});

test.each(['plan.doc', 'plan.rtf', 'water.html'])('%s is read in the thread as it is here', async (name) => {
  const bytes = readFileSync(path.join(root, 'test/fixtures/import', name));
  expect(await readSourceInWorker({ name, bytes, workerFile })).toEqual(await readSource({ name, bytes }));
});

test('the bytes stay with their owner', async () => {
  await readSourceInWorker({ ...file, workerFile });
  expect(file.bytes.length).toBeGreaterThan(0);
  expect((await readSource(file)).ok).toBe(true);
});

test('a refusal comes back from the thread', async () => {
  expect(await readSourceInWorker({ name: 'a.zip', bytes: Buffer.from('Rar!\x1A\x07'), workerFile })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
});

const endless = () => otherWorker('endless', 'for (;;);');

test('a reading that takes too long is stopped', async () => {
  const read = await readSourceInWorker({ ...file, workerFile: endless(), timeoutMs: 200 });
  expect(read).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('已停止') } });
});

test('a cancelled reading is stopped at once, and one cancelled before never starts', async () => {
  const controller = new AbortController();
  const reading = readSourceInWorker({ ...file, workerFile: endless(), signal: controller.signal });
  setTimeout(() => controller.abort(), 50);
  expect(await reading).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await readSourceInWorker({ ...file, workerFile: 'nowhere', signal: controller.signal })).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});

test('a file beyond the limit of size starts no thread', async () => {
  const read = await readSourceInWorker({ name: 'a.docx', bytes: new Uint8Array(21 * 1024 * 1024), workerFile: 'nowhere' });
  expect(read).toMatchObject({ ok: false, error: { message: expect.stringContaining('21 MB') } });
});

test('a thread that runs out of memory takes only itself with it', async () => {
  const greedy = otherWorker('greedy', 'let last = null; for (;;) last = { last };');
  expect(await readSourceInWorker({ ...file, workerFile: greedy, heapMegabytes: 64 })).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('过于庞大') } });
}, 30_000);

test('a bug in the thread is a rejection', async () => {
  await expect(readSourceInWorker({ ...file, workerFile: otherWorker('buggy', "throw new Error('a bug')") })).rejects.toThrow('a bug');
  await expect(readSourceInWorker({ ...file, workerFile: otherWorker('silent', '') })).rejects.toThrow('without an answer');
});

test('one thread serves file after file; one that was stopped is not used again', async () => {
  const counting = otherWorker('counting', "let n = 0; require('node:worker_threads').parentPort.on('message', ({ name }) => name === 'stop' ? (() => { for (;;); })() : require('node:worker_threads').parentPort.postMessage({ ok: true, value: ++n }));");
  const read = (name: string) => readSourceInWorker({ name, bytes: Buffer.from('x'), workerFile: counting, timeoutMs: 2000 });
  expect([await read('a'), await read('b')]).toEqual([{ ok: true, value: 1 }, { ok: true, value: 2 }]);
  expect(await Promise.all([read('c'), read('d')])).toEqual([{ ok: true, value: 3 }, { ok: true, value: 1 }]);
  expect(await readSourceInWorker({ name: 'stop', bytes: Buffer.from('x'), workerFile: counting, timeoutMs: 100 })).toMatchObject({ ok: false });
  expect(await read('e')).toMatchObject({ ok: true, value: 1 });
});
