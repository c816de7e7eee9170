import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCore, type Core } from '../../../main/core';
import { createClient, type CallName, type Client, type Input, type Output } from '../../../shared/contract';
import type { Anchor } from '../../../shared/review';
import { channelPair } from '../../support/channels';

/** Two installations, each with a database of its own; packages go from one to the other as bytes. */
const root = path.resolve(__dirname, '../../..');
interface Desk { core: Core; client: Client; folder: string }
let drafter: Desk;
let reviewer: Desk;
let draft: string;

function install(): Desk {
  const folder = mkdtempSync(path.join(tmpdir(), 'chengqi-exchange-'));
  const made = createCore({ dataFile: path.join(folder, 'chengqi.db'), templatesDir: path.join(root, 'templates'), workerFile: path.join(root, 'dist/main/import-worker.cjs'), shell: 'cli', version: '0.0.0', log: () => undefined });
  if (!made.ok) throw new Error(made.error.message);
  const { near, far } = channelPair();
  made.value.serve(far);
  return { core: made.value, client: createClient(near), folder };
}

async function ask<K extends CallName>({ client }: Desk, call: K, input: Input<K>): Promise<Output<K>> {
  const result = await client.call(call, input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

beforeEach(async () => {
  drafter = install();
  reviewer = install();
  await ask(drafter, 'person.rename', { name: '李明' });
  await ask(reviewer, 'person.rename', { name: '王科长' });
  const { id } = await ask(drafter, 'import.file', { name: '2025年计划.txt', bytes: readFileSync(path.join(root, 'templates/sample/2025.txt')).toString('base64') });
  draft = (await ask(drafter, 'plans.seed', { from: id, year: 2026 })).id;
});
afterEach(() => {
  for (const { core, folder } of [drafter, reviewer]) {
    core.close();
    rmSync(folder, { recursive: true });
  }
});

const send = async (from: Desk, to: Desk) => ask(to, 'exchange.take', await ask(from, 'exchange.write', { plan: draft }));
const say = (desk: Desk, text: string, anchor: Anchor = { on: 'plan' }) => ask(desk, 'review.add', { plan: draft, said: { kind: 'said', anchor, text } });
const log = async (desk: Desk) => (await ask(desk, 'review.read', { plan: draft })).entries;
const rename = async (desk: Desk, title: string) => {
  const { plan, revision } = await ask(desk, 'plans.get', { id: draft });
  await ask(desk, 'plans.save', { plan: { ...plan, title }, revision });
};

it('brings the draft, last year\'s plan and the log to the reviewer, where the text is only read', async () => {
  await say(drafter, '请重点看第二部分。');
  const file = await ask(drafter, 'exchange.write', { plan: draft });
  expect(file.name).toBe('云州市科学技术局2026年工作要点送审包.cqplan');
  expect(await ask(reviewer, 'exchange.open', file)).toMatchObject({ kind: 'new', by: '李明', year: 2026, entries: 1 });
  expect(await ask(reviewer, 'library.list', {})).toEqual([]);
  await ask(reviewer, 'exchange.take', file);
  expect((await ask(reviewer, 'library.list', {})).map(({ kind, year }) => [kind, year]).sort()).toEqual([['draft', 2026], ['past', 2025]]);
  expect((await ask(reviewer, 'plans.get', { id: draft })).plan).toEqual((await ask(drafter, 'plans.get', { id: draft })).plan);
  expect((await ask(reviewer, 'review.read', { plan: draft })).from).toBe('李明');
  await expect(rename(reviewer, '改标题')).rejects.toThrow(/李明送审的计划/);
});

it('remarks made on both sides at once all survive, and taking a package twice changes nothing', async () => {
  await send(drafter, reviewer);
  await say(reviewer, '目标偏低。', { on: 'target', target: 't', indicator: '企业数' });
  await say(drafter, '已请各科室核对。');
  expect(await send(reviewer, drafter)).toMatchObject({ kind: 'known', entries: 1, conflicts: 0, otherText: false });
  expect(await send(drafter, reviewer)).toMatchObject({ entries: 1 });
  expect((await log(drafter)).map(({ by }) => by).sort()).toEqual(['李明', '王科长']);
  expect(await log(reviewer)).toEqual(await log(drafter));
  const versions = await ask(drafter, 'versions.list', { id: draft });
  expect(await send(reviewer, drafter)).toMatchObject({ entries: 0, otherText: false });
  expect(await ask(drafter, 'versions.list', { id: draft })).toEqual(versions);
});

it('what both settled differently is told', async () => {
  await say(drafter, '这条要不要保留？');
  await send(drafter, reviewer);
  const remark = (await log(drafter))[0]!.id;
  await ask(drafter, 'review.add', { plan: draft, said: { kind: 'accepted', remark, text: '' } });
  await ask(reviewer, 'review.add', { plan: draft, said: { kind: 'declined', remark, text: '应当删去' } });
  expect(await send(reviewer, drafter)).toMatchObject({ entries: 1, conflicts: 1 });
  expect(await log(drafter)).toHaveLength(3);
});

it('a draft that was written on meanwhile is never overwritten, and what was sent is known again', async () => {
  await send(drafter, reviewer);
  await rename(drafter, '云州市科技局2026年工作要点');
  await say(reviewer, '同意。');
  expect(await send(reviewer, drafter)).toMatchObject({ kind: 'known', entries: 1, otherText: false });
  expect((await ask(drafter, 'plans.get', { id: draft })).plan.title).toBe('云州市科技局2026年工作要点');
  // The second round brings the reviewer the later text; the earlier is a version.
  expect(await send(drafter, reviewer)).toMatchObject({ kind: 'renewed', entries: 0 });
  expect((await ask(reviewer, 'plans.get', { id: draft })).plan.title).toBe('云州市科技局2026年工作要点');
  expect((await ask(reviewer, 'versions.list', { id: draft })).map(({ name }) => name)).toContain('上一次送审的文字');
});

it('explanations written since the last package reach the reviewer, and no package of the reviewer takes them away', async () => {
  await send(drafter, reviewer);
  const { plan } = await ask(drafter, 'plans.get', { id: draft });
  await ask(drafter, 'plans.explain', { id: draft, target: plan.targets[0]?.id ?? '', text: '任务核减' });
  await say(reviewer, '同意。');
  expect(await send(reviewer, drafter)).toMatchObject({ kind: 'known', entries: 1 });
  expect(await send(drafter, reviewer)).toMatchObject({ kind: 'renewed', entries: 0 });
  for (const desk of [drafter, reviewer]) expect((await ask(desk, 'plans.get', { id: draft })).plan.explanations).toEqual([{ target: plan.targets[0]?.id, text: '任务核减' }]);
  expect(await send(drafter, reviewer)).toMatchObject({ kind: 'known', entries: 0 });
});

it('results of last year that were told since reach the reviewer; what the reviewer knows stays', async () => {
  await send(drafter, reviewer);
  const last = (await ask(drafter, 'plans.get', { id: draft })).plan.seededFrom ?? '';
  const tell = async (desk: Desk, told: Record<number, string>) => {
    const { plan, revision } = await ask(desk, 'plans.get', { id: last });
    await ask(desk, 'plans.save', { plan: { ...plan, targets: plan.targets.map((target, nth) => (told[nth] ? { ...target, result: { text: told[nth], amount: null } } : target)) }, revision });
  };
  await tell(reviewer, { 0: '完成310家' });
  await tell(drafter, { 0: '完成312家', 1: '完成95%' });
  await send(drafter, reviewer);
  await send(reviewer, drafter);
  const results = async (desk: Desk) => (await ask(desk, 'plans.get', { id: last })).plan.targets.slice(0, 2).map(({ result }) => result?.text);
  expect(await results(reviewer)).toEqual(['完成310家', '完成95%']);
  expect(await results(drafter)).toEqual(['完成312家', '完成95%']);
});

it('a package whose plan is in the recycle bin, or that is damaged, changes nothing', async () => {
  const file = await ask(drafter, 'exchange.write', { plan: draft });
  await ask(drafter, 'library.remove', { id: draft });
  expect(await drafter.client.call('exchange.take', file)).toMatchObject({ ok: false, error: { message: expect.stringContaining('回收站') } });
  expect(await reviewer.client.call('exchange.take', { name: '坏.cqplan', bytes: file.bytes.slice(0, 400) })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  expect(await ask(reviewer, 'library.list', {})).toEqual([]);
});
