import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { createCore, type Core } from '../../main/core';
import { getPlan, openStore, rebuildProjections, type Store } from '../../main/store';
import { calls, createClient, type CallName, type Client, type Input, type Output } from '../../shared/contract';
import type { Result } from '../../shared/model';
import { channelPair } from '../support/channels';
import { inputsFor, otherAt, type Known } from '../support/hostile-inputs';
import { withPart } from '../support/edited-docx';

/** Whatever comes over the contract, an answer comes back, in Chinese, and nothing is half done. Every call of it, from its schema. */
const root = path.resolve(__dirname, '../..');
const SEED = 20160327;
/** Inputs of each kind for one call; those that read a file in a thread take longer. */
const RUNS = 40;

let folder: string;
let core: Core;
let client: Client;
/** Another program on the same file, which sees what was written. */
let beside: Store;
let known: Known;
const logged: string[] = [];

const request = (call: string, input: unknown): Promise<Result<unknown>> => client.call(call as 'app.info', input as Input<'app.info'>);

async function ask<K extends CallName>(call: K, input: Input<K>): Promise<Output<K>> {
  const result = await client.call(call, input);
  if (!result.ok) throw new Error(`${call}: ${result.error.message}`);
  return result.value;
}

/** A library in which there is something of everything: past, drafted, received, issued, corrected and removed plans. */
async function furnish(): Promise<Known> {
  await ask('person.rename', { name: '李明' });
  const sample = await ask('library.loadSample', {});
  const last = sample[2]!.id;
  const seeded = async (year: number) => (await ask('plans.seed', { from: last, year })).id;
  const [draft, issued, removed] = [await seeded(2026), await seeded(2027), await seeded(2028)];
  const { plan, revision } = await ask('plans.get', { id: issued });
  await ask('plans.save', { revision, plan: { ...plan, targets: plan.targets.map((target) => ({ ...target, confirmed: true })), notice: { ...plan.notice, docNumber: '云科字〔2027〕5号', date: '2027-02-09' } } });
  const { findings } = await ask('issue.check', { plan: issued });
  await ask('issue.publish', { plan: issued, revision: revision + 1, despite: findings });
  const version = await ask('versions.keep', { id: draft, name: '初稿' });
  const said = await ask('review.add', { plan: draft, said: { kind: 'said', anchor: { on: 'plan' }, text: '请再斟酌。' } });
  const docx = (await ask('export.notice', { id: draft })).bytes;
  const xlsx = (await ask('years.export', { issuer: null, format: 'xlsx' })).bytes;
  const pack = (await ask('exchange.write', { plan: draft })).bytes;
  await ask('library.remove', { id: removed });
  const bytes = Buffer.from(docx, 'base64');
  const files = [
    docx, xlsx, pack, withPart(bytes, (xml) => xml.replace('引进创新创业团队6个', '引进创新创业团队9个')).toString('base64'),
    withPart(bytes, () => '<w:document').toString('base64'), bytes.subarray(0, bytes.length / 2).toString('base64'), Buffer.from('一、甲\n二、乙达到3家。\u0000\u000b').toString('base64'),
    deflateRawSync('plan').toString('base64'), '', 'A', '不是字节', '====',
  ];
  const plans = [(await ask('plans.get', { id: draft })).plan, (await ask('plans.get', { id: last })).plan, (await ask('plans.get', { id: issued })).plan];
  const ofPlans = [draft, last, issued, removed];
  const blocks = plans.flatMap((each) => [each.blocks[0]!.id, each.blocks[5]!.id]);
  const targets = plans.flatMap((each) => [each.targets[0]!.id, each.targets[1]!.id]);
  const ids = {
    id: ofPlans, plan: ofPlans, from: ofPlans, version: [version.id], block: blocks, changes: blocks, heading: blocks, after: blocks, target: targets, a: targets, b: targets,
    remark: said.entries.map((entry) => entry.id), other: [...ofPlans, version.id, ...blocks, ...targets],
  };
  return { files, plans, revisions: [0, 1, 2, 3, 4], ids };
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'chengqi-calls-'));
  const dataFile = path.join(folder, 'chengqi.db');
  const made = createCore({ dataFile, templatesDir: path.join(root, 'templates'), workerFile: path.join(root, 'dist/main/import-worker.cjs'), shell: 'cli', version: '0.0.0', log: (line) => void logged.push(line) });
  if (!made.ok) throw new Error(made.error.message);
  core = made.value;
  const { near, far } = channelPair();
  core.serve(far);
  client = createClient(near);
  const store = openStore({ file: dataFile, now: () => new Date(), log: (line) => void logged.push(line) });
  if (!store.ok) throw new Error(store.error.message);
  beside = store.value;
  known = await furnish();
}, 60_000);
afterAll(() => {
  core.close();
  beside.db.close();
  rmSync(folder, { recursive: true });
});

/** Changes with every commit of the other connection (https://www.sqlite.org/pragma.html#pragma_data_version). */
const stateOfData = (): unknown => beside.db.get('PRAGMA data_version');
const filesHere = (): string[] => readdirSync(folder).filter((name) => !name.endsWith('-journal')).sort();

/** As they stood when they were opened last. */
const opened = new Map<string, number>();

/** Every plan that was written since can be opened. */
function expectAllOpen(): void {
  for (const { id, revision } of beside.db.all<{ id: string; revision: number }>('SELECT id, revision FROM plans WHERE removed_at IS NULL')) {
    if (opened.get(id) === revision) continue;
    expect(getPlan(beside.db, id)).toMatchObject({ ok: true });
    opened.set(id, revision);
  }
}

const PART = /\.(?:xml|rels)$/;

/** What is written can be opened: every part of a .docx or .xlsx is well-formed XML, whatever stood in the plan. */
function expectWellFormed(value: unknown): void {
  for (const paper of Array.isArray(value) ? value : [value]) {
    const { name, bytes } = (paper ?? {}) as { name?: unknown; bytes?: unknown };
    if (typeof name !== 'string' || typeof bytes !== 'string' || !/\.(?:docx|xlsx)$/.test(name)) continue;
    expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
    for (const [part, xml] of Object.entries(unzipSync(Buffer.from(bytes, 'base64')))) if (PART.test(part)) parseXml(part, strFromU8(xml));
  }
}

function parseXml(part: string, xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw new Error(`${part}: ${error.message}`);
  });
  parser.write(xml).close();
}

/** Half of what names a saved state names the one that is stored. */
async function upToDate(input: unknown, nth: number): Promise<unknown> {
  if (nth % 2 === 0 || typeof input !== 'object' || input === null || !('revision' in input)) return input;
  const { plan, id } = input as { plan?: unknown; id?: unknown };
  const stored = await request('plans.get', { id: typeof plan === 'object' && plan !== null ? (plan as { id?: unknown }).id : (plan ?? id) });
  return stored.ok ? { ...input, revision: (stored.value as { revision: number }).revision } : input;
}

async function expectSound(call: CallName, input: unknown): Promise<void> {
  const [before, files] = [stateOfData(), filesHere()];
  logged.length = 0;
  const result = await request(call, input);
  const told = () => `${call} ${JSON.stringify(input).slice(0, 600)}\n${JSON.stringify(result).slice(0, 300)}\n${logged.join('\n').slice(0, 1500)}`;
  expect(filesHere()).toEqual(files);
  if (JSON.stringify(stateOfData()) !== JSON.stringify(before)) {
    if (!result.ok) throw new Error(`refused, and yet something was written: ${told()}`);
    try {
      expectAllOpen();
    } catch (error) {
      throw new Error(`a plan does not open any more: ${told()}`, { cause: error });
    }
  }
  if (result.ok) return expectWellFormed(result.value);
  if (result.error.code === 'internal') throw new Error(`a bug: ${told()}`);
  if (!/^[“《\p{Script=Han}].*[。！]$/su.test(result.error.message) || result.error.message.length > 3000) throw new Error(`no message for a person: ${told()}`);
}

describe.each(Object.keys(calls) as CallName[])('%s', (call) => {
  it('answers whatever has its shape', async () => {
    for (const [nth, input] of fc.sample(inputsFor(calls[call].input, known), { numRuns: RUNS, seed: SEED }).entries()) await expectSound(call, await upToDate(input, nth));
  }, 120_000);

  it('answers what has not', async () => {
    const inputs = inputsFor(calls[call].input, known).chain(otherAt);
    for (const input of fc.sample(inputs, { numRuns: RUNS / 2, seed: SEED })) await expectSound(call, input);
  }, 120_000);
});

it('writes papers that can be opened, of a plan that is full of what no XML may hold', async () => {
  const hostile = '甲\u0000\u000b\u001b\ufffe\ud800<&]]>乙';
  const from = (await ask('library.list', {})).find(({ kind, year }) => kind === 'past' && year === 2025)!.id;
  const { id } = await ask('plans.seed', { from, year: 2099 });
  const { plan, revision } = await ask('plans.get', { id });
  const blocks = plan.blocks.map((block) => ({ ...block, content: block.content.map((run) => ({ ...run, text: `${run.text}${hostile}`, note: hostile })) }));
  const targets = plan.targets.map((target) => ({ ...target, indicator: hostile, owner: hostile, unit: hostile.slice(0, 9) }));
  const notice = { ...plan.notice, organ: hostile, addressee: hostile, body: [hostile], signer: hostile, copyTo: hostile, printOffice: hostile, remark: hostile, annexes: [{ kind: 'tasks' as const, title: hostile }] };
  await ask('plans.save', { revision, plan: { ...plan, title: hostile, issuer: hostile, blocks, targets, notice } });
  await ask('review.add', { plan: id, said: { kind: 'said', anchor: { on: 'text', block: blocks[0]!.id, start: 0, end: 2, quote: hostile, before: '', after: '' }, text: hostile } });
  const sides = { before: { plan: from, version: null }, after: { plan: id, version: null } };
  for (const paper of ['targets', 'articles', 'redline', 'remarks'] as const) await expectSound('review.export', { ...sides, paper, format: 'docx' });
  await expectSound('review.export', { ...sides, paper: 'targets', format: 'xlsx' });
  for (const format of ['xlsx', 'docx']) await expectSound('years.export', { issuer: hostile, format });
  await expectSound('export.notice', { id });
  await expectSound('exchange.write', { plan: id });
  const back = await ask('export.notice', { id });
  await expectSound('returned.open', { name: back.name, bytes: back.bytes });
}, 60_000);

it('refuses ten megabytes of one word wherever a word is asked for', async () => {
  const huge = '长'.repeat(10_000_000 / 3);
  for (const call of ['plans.get', 'library.search', 'person.rename', 'plans.explain', 'issue.correct', 'versions.keep'] as const) await expectSound(call, { id: huge, words: huge, name: huge, plan: huge, reason: huge, text: huge, target: 'a' });
  await expectSound('person.rename', { name: huge });
  await expectSound('library.search', { words: huge });
  await expectSound('import.file', { name: '计划.txt', bytes: huge });
}, 120_000);

it('leaves a whole database behind', () => {
  expect(beside.db.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(beside.db.all('PRAGMA foreign_key_check')).toEqual([]);
  expect(rebuildProjections(beside.db).damaged).toEqual([]);
  expect(readFileSync(path.join(folder, 'chengqi.db')).subarray(0, 15).toString()).toBe('SQLite format 3');
});
