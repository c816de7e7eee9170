import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { createCore, type Core } from '../../../main/core';
import { openStore } from '../../../main/store';
import { createClient, type CallName, type Client, type Input, type Output } from '../../../shared/contract';
import { textOf, type Plan } from '../../../shared/model';
import { channelPair } from '../../support/channels';

/** 印发 as the interface meets it: a draft of the sample's next year, issued, corrected, and carried on. */
const root = path.resolve(__dirname, '../../..');
const NUMBER = '云科字〔2026〕5号';
let folder: string;
let core: Core;
let client: Client;
let draft: string;

async function ask<K extends CallName>(call: K, input: Input<K>): Promise<Output<K>> {
  const result = await client.call(call, input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'chengqi-issuing-'));
  const made = createCore({ dataFile: path.join(folder, 'chengqi.db'), templatesDir: path.join(root, 'templates'), workerFile: path.join(root, 'dist/main/import-worker.cjs'), shell: 'cli', version: '0.0.0', log: () => undefined });
  if (!made.ok) throw new Error(made.error.message);
  core = made.value;
  const { near, far } = channelPair();
  core.serve(far);
  client = createClient(near);
  const { id } = await ask('import.file', { name: '2025年计划.txt', bytes: readFileSync(path.join(root, 'templates/sample/2025.txt')).toString('base64') });
  draft = (await ask('plans.seed', { from: id, year: 2026 })).id;
});
afterEach(() => {
  core.close();
  rmSync(folder, { recursive: true });
});

async function edit(change: (plan: Plan) => Plan, id = draft): Promise<void> {
  const { plan, revision } = await ask('plans.get', { id });
  await ask('plans.save', { plan: change(plan), revision });
}

/** Every target is decided, number and date are there. */
const ready = (plan: Plan): Plan => ({
  ...plan,
  targets: plan.targets.map((target) => ({ ...target, confirmed: true })),
  notice: { ...plan.notice, docNumber: NUMBER, date: '2026-02-09' },
});

const sign = () => ask('person.rename', { name: '李明' });

const withFirst = (text: string) => (plan: Plan): Plan => ({ ...plan, blocks: plan.blocks.map((block, at) => (at === 0 ? { ...block, content: [{ text }] } : block)) });

async function publish(plan = draft): Promise<Output<'issue.publish'>> {
  await sign();
  const { findings } = await ask('issue.check', { plan });
  return ask('issue.publish', { plan, revision: (await ask('plans.get', { id: plan })).revision, despite: findings });
}

const wordsOf = (base64: string): string => strFromU8(unzipSync(Buffer.from(base64, 'base64'))['word/document.xml']!).replace(/<[^>]+>/g, '');

it('says what must be mended first, and issues nothing before', async () => {
  await sign();
  await edit((plan) => ({ ...withFirst('全年达到（待定）。')(plan), notice: { ...plan.notice, kind: 'plan' } }));
  expect((await ask('issue.check', { plan: draft })).musts.join()).toContain('送审稿');
  await edit((plan) => ({ ...plan, notice: { ...plan.notice, kind: 'notice', docNumber: '云科字[2026]5号' } }));
  const { musts } = await ask('issue.check', { plan: draft });
  for (const words of ['六角括号', '成文日期', '1 处“（待定）”', '项指标沿用上年']) expect(musts.join()).toContain(words);
  const { revision } = await ask('plans.get', { id: draft });
  expect(await client.call('issue.publish', { plan: draft, revision, despite: [] })).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('须先改好') } });
  expect(await ask('issue.editions', { plan: draft })).toEqual({ editions: [], correction: null });
});

it('issues despite what a person has seen, not despite what nobody saw, and not what was saved since', async () => {
  await sign();
  await edit(ready);
  const { musts, findings, organ, fileName } = await ask('issue.check', { plan: draft });
  expect([musts, organ, fileName]).toEqual([[], '云州市科学技术局', expect.stringMatching(/\.docx$/)]);
  expect(findings.join()).toContain('没有定稿');
  const { revision } = await ask('plans.get', { id: draft });
  expect(await client.call('issue.publish', { plan: draft, revision, despite: findings.slice(1) })).toMatchObject({ ok: false, error: { message: expect.stringContaining(findings[0]!) } });
  expect(await client.call('issue.publish', { plan: draft, revision: revision - 1, despite: findings })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  expect(await ask('issue.publish', { plan: draft, revision, despite: findings })).toMatchObject({ number: 1, docNumber: NUMBER, by: '李明', fileName });
});

it('asks who issues', async () => {
  await edit(ready);
  const { findings } = await ask('issue.check', { plan: draft });
  const { revision } = await ask('plans.get', { id: draft });
  const unnamed = { ok: false, error: { message: expect.stringContaining('请先填写姓名') } };
  expect(await client.call('issue.publish', { plan: draft, revision, despite: findings })).toMatchObject(unnamed);
  expect(await client.call('issue.correct', { plan: draft, reason: '有误' })).toMatchObject(unnamed);
  expect(await client.call('issue.abandon', { plan: draft })).toMatchObject(unnamed);
});

it('an issued plan is 已印发, only read, and exported as it went out; steps and saves are refused', async () => {
  await edit(ready);
  await publish();
  expect(await ask('review.read', { plan: draft })).toMatchObject({ status: 'issued', entries: [{ kind: 'stepped', to: 'issued', text: `印发${NUMBER}`, by: '李明' }] });
  expect((await ask('library.list', {})).find(({ id }) => id === draft)?.issued).toEqual({ edition: 1, docNumber: NUMBER, date: '2026-02-09', correcting: false });
  expect((await ask('versions.list', { id: draft }))[0]).toMatchObject({ kind: 'named', name: `印发稿（${NUMBER}）` });
  const file = await ask('issue.file', { plan: draft, edition: 1 });
  expect(wordsOf(file.bytes)).toContain(NUMBER);
  expect(await ask('export.notice', { id: draft })).toEqual({ ...file, findings: [], edition: 1 });
  const { plan, revision } = await ask('plans.get', { id: draft });
  expect(await client.call('plans.save', { plan: withFirst('又改了。')(plan), revision })).toMatchObject({ ok: false, error: { code: 'conflict', message: expect.stringContaining('已经印发') } });
  expect(await client.call('review.add', { plan: draft, said: { kind: 'stepped', to: 'submitted', text: '' } })).toMatchObject({ ok: false, error: { message: expect.stringContaining('已经印发') } });
  expect(await client.call('review.add', { plan: draft, said: { kind: 'said', anchor: { on: 'plan' }, text: '明年注意。' } })).toMatchObject({ ok: true });
});

it('nobody takes a step to 已印发 but by issuing', async () => {
  await sign();
  expect(await client.call('review.add', { plan: draft, said: { kind: 'stepped', to: 'issued', text: '' } })).toMatchObject({ ok: false, error: { message: expect.stringContaining('在“印发”中办理') } });
});

it('a correction needs a reason, makes the second edition and leaves the first byte for byte', async () => {
  await edit(ready);
  await publish();
  const first = await ask('issue.file', { plan: draft, edition: 1 });
  expect(await client.call('issue.correct', { plan: draft, reason: ' ' })).toMatchObject({ ok: false });
  expect(await ask('issue.correct', { plan: draft, reason: '第一段有误' })).toMatchObject({ correction: { reason: '第一段有误', by: '李明' } });
  expect((await ask('review.read', { plan: draft })).status).toBe('drafting');
  await edit(withFirst('这一段已经更正。'));
  expect(wordsOf((await ask('export.notice', { id: draft })).bytes)).toContain('这一段已经更正。');
  expect(await publish()).toMatchObject({ number: 2, reason: '第一段有误' });
  expect(await ask('issue.file', { plan: draft, edition: 1 })).toEqual(first);
  expect(wordsOf(first.bytes)).not.toContain('这一段已经更正。');
  expect(wordsOf((await ask('issue.file', { plan: draft, edition: 2 })).bytes)).toContain('这一段已经更正。');
  expect((await ask('issue.editions', { plan: draft })).editions.map(({ number, reason }) => [number, reason])).toEqual([[1, ''], [2, '第一段有误']]);
});

it('the number goes on with the issue, in the settings of the bureau that issued; a refused issue leaves it', async () => {
  const issuers = [{ role: 'bureau' as const, name: '云州市科学技术局', codes: [{ kind: 'notice' as const, code: '云科字', next: [{ year: 2026, number: 5 }] }] }];
  await ask('bureaus.save', { revision: 0, bureaus: [{ id: 'b1', name: '云州市科学技术局', issuers, addressees: [], copies: [], printOffice: '', contact: { person: '', phone: '' }, page: 'B' }] });
  await edit((plan) => ({ ...ready(plan), notice: { ...ready(plan).notice, issuer: { bureau: 'b1', role: 'bureau' } } }));
  const next = async () => (await ask('bureaus.list', {})).bureaus[0]?.issuers[0]?.codes[0]?.next;
  await sign();
  expect(await client.call('issue.publish', { plan: draft, revision: 1, despite: [] })).toMatchObject({ ok: false });
  expect(await next()).toEqual([{ year: 2026, number: 5 }]);
  expect(await publish()).toMatchObject({ laid: { page: 'B' } });
  expect(await next()).toEqual([{ year: 2026, number: 6 }]);
});

it('a correction that is given up brings the issued text back; what was written is a version', async () => {
  await edit(ready);
  await publish();
  const issued = (await ask('plans.get', { id: draft })).plan;
  await ask('issue.correct', { plan: draft, reason: '第一段有误' });
  await edit(withFirst('改了一半'));
  expect(await ask('issue.abandon', { plan: draft })).toMatchObject({ editions: [{ number: 1 }], correction: null });
  expect((await ask('plans.get', { id: draft })).plan).toEqual(issued);
  const kept = (await ask('versions.list', { id: draft })).find(({ name }) => name.startsWith('放弃的更正稿'));
  expect(textOf((await ask('versions.get', { id: draft, version: kept!.id })).blocks[0]!)).toBe('改了一半');
});

it('the next year is made from the issued text, not from a correction half done; results go into both', async () => {
  await edit(ready);
  await publish();
  const issued = (await ask('plans.get', { id: draft })).plan;
  expect(await ask('plans.toSeed', { id: draft })).toMatchObject({ plan: issued, edition: { number: 1 }, correcting: false });
  await ask('issue.correct', { plan: draft, reason: '第一段有误' });
  await edit(withFirst('改了一半'));
  const toSeed = await ask('plans.toSeed', { id: draft });
  expect(toSeed).toMatchObject({ plan: { blocks: issued.blocks }, edition: { number: 1, docNumber: NUMBER }, correcting: true });
  const target = issued.targets.find(({ role }) => role === 'target')!.id;
  const { id } = await ask('plans.seed', { from: draft, year: 2027, choices: { sections: [], added: [], targets: [], results: [{ target, text: '已完成' }] } });
  const { plan } = await ask('plans.get', { id });
  expect(plan.seededFrom).toBe(draft);
  expect(plan.blocks.map(textOf).join()).not.toContain('改了一半');
  expect(plan.blocks[0]?.origins).toEqual([issued.blocks[0]?.id]);
  const stored = (await ask('plans.get', { id: draft })).plan;
  expect([textOf(stored.blocks[0]!), stored.targets.find((each) => each.id === target)?.result?.text]).toEqual(['改了一半', '已完成']);
  expect((await ask('plans.toSeed', { id: draft })).plan.targets.find((each) => each.id === target)?.result?.text).toBe('已完成');
});

it('results are told of an issued plan, whose text stays closed', async () => {
  await edit(ready);
  await publish();
  const { plan } = await ask('plans.get', { id: draft });
  const target = plan.targets.find(({ role }) => role === 'target')!.id;
  await ask('plans.tellResults', { id: draft, results: [{ target, text: '超额完成' }] });
  expect((await ask('plans.get', { id: draft })).plan.targets.find(({ id }) => id === target)?.result?.text).toBe('超额完成');
});

it('a number that has gone out is refused for another plan, by name', async () => {
  await sign();
  await edit(ready);
  await publish();
  const { id } = await ask('plans.seed', { from: draft, year: 2027 });
  await edit(ready, id);
  const { musts } = await ask('issue.check', { plan: id });
  expect(musts).toEqual([expect.stringMatching(/云科字〔2026〕5号已用于印发2026年《云州市科学技术局2026年工作要点》/)]);
  expect(await client.call('issue.publish', { plan: id, revision: 2, despite: [] })).toMatchObject({ ok: false, error: { message: expect.stringContaining('已用于印发') } });
});

it('a package brings remarks to an issued plan, and never its text', async () => {
  await sign();
  await edit(ready);
  const before = await ask('exchange.write', { plan: draft });
  await edit(withFirst('送审以后改过。'));
  await publish();
  const issued = await ask('plans.get', { id: draft });
  expect(await ask('exchange.take', before)).toMatchObject({ kind: 'known' });
  expect(await ask('plans.get', { id: draft })).toEqual(issued);
  expect((await ask('review.read', { plan: draft })).status).toBe('issued');
});

it('an issued plan goes into the recycle bin and comes back with its editions', async () => {
  await edit(ready);
  await publish();
  await ask('library.remove', { id: draft });
  await ask('library.restore', { id: draft });
  expect((await ask('issue.editions', { plan: draft })).editions).toHaveLength(1);
  expect((await ask('review.read', { plan: draft })).status).toBe('issued');
});

it('tells of an issued file whose bytes are not what they were, instead of giving it out', async () => {
  await edit(ready);
  await publish();
  const opened = openStore({ file: path.join(folder, 'chengqi.db'), now: () => new Date(), log: () => undefined });
  if (!opened.ok) throw new Error(opened.error.message);
  const { db } = opened.value;
  db.run('DROP TRIGGER editions_stay');
  const { bytes } = db.get<{ bytes: Uint8Array }>('SELECT bytes FROM editions')!;
  // In the middle of its text, and where its list of parts begins.
  for (const at of [Buffer.from(bytes).indexOf('word/document.xml') + 200, Buffer.from(bytes).indexOf('PK\u0001\u0002')]) {
    const changed = Buffer.from(bytes);
    changed[at] = changed[at]! ^ 0xff;
    db.run('UPDATE editions SET bytes = ?', [changed]);
    const damaged = { ok: false, error: { code: 'bad-input', message: expect.stringContaining('已损坏') } };
    expect(await client.call('issue.file', { plan: draft, edition: 1 })).toMatchObject(damaged);
    expect(await client.call('export.notice', { id: draft })).toMatchObject(damaged);
  }
  db.close();
  expect((await ask('plans.get', { id: draft })).plan.notice.docNumber).toBe(NUMBER);
});
