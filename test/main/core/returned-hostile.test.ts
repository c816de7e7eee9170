import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createCore, type Core } from '../../../main/core';
import { openStore, type Store } from '../../../main/store';
import { createClient, type CallName, type Client, type Input, type Output } from '../../../shared/contract';
import { textOf, type Plan } from '../../../shared/model';
import { channelPair } from '../../support/channels';
import { otherAt } from '../../support/hostile-inputs';

/** Files that say they were exported here, and carry what this program never wrote. */
const root = path.resolve(__dirname, '../../..');
const SEED = 20160327;
let folder: string;
let core: Core;
let client: Client;
let beside: Store;
let last: string;
let draft: string;
let other: string;
let exported: { name: string; bytes: string };

async function ask<K extends CallName>(call: K, input: Input<K>): Promise<Output<K>> {
  const result = await client.call(call, input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'chengqi-forged-'));
  const dataFile = path.join(folder, 'chengqi.db');
  const made = createCore({ dataFile, templatesDir: path.join(root, 'templates'), workerFile: path.join(root, 'dist/main/import-worker.cjs'), shell: 'cli', version: '0.0.0', log: () => undefined });
  const store = made.ok ? openStore({ file: dataFile, now: () => new Date(), log: () => undefined }) : made;
  if (!made.ok || !store.ok) throw new Error('no core');
  [core, beside] = [made.value, store.value];
  const { near, far } = channelPair();
  core.serve(far);
  client = createClient(near);
  last = (await ask('import.file', { name: '2025年计划.txt', bytes: readFileSync(path.join(root, 'templates/sample/2025.txt')).toString('base64') })).id;
  draft = (await ask('plans.seed', { from: last, year: 2026 })).id;
  other = (await ask('plans.seed', { from: last, year: 2027 })).id;
  const { name, bytes } = await ask('export.notice', { id: draft });
  exported = { name, bytes };
});
afterAll(() => {
  core.close();
  beside.db.close();
  rmSync(folder, { recursive: true });
});

type Parts = Record<string, Uint8Array>;
const isCarried = (name: string, parts: Parts): boolean => name.startsWith('customXml/') && strFromU8(parts[name]!).includes('urn:chengqi:plan');
const partsNow = (): Parts => unzipSync(new Uint8Array(Buffer.from(exported.bytes, 'base64')));
const carriedName = (parts: Parts): string => Object.keys(parts).find((name) => isCarried(name, parts))!;
const carriedNow = (): Plan & { plan: string; version: number } => {
  const parts = partsNow();
  const data = />([^<]+)<\/plan>/.exec(strFromU8(parts[carriedName(parts)]!))![1]!;
  return JSON.parse(inflateRawSync(Buffer.from(data, 'base64')).toString()) as never;
};
const wrapped = (data: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?><plan xmlns="urn:chengqi:plan">${data}</plan>`);
const packed = (json: string): Uint8Array => wrapped(deflateRawSync(json).toString('base64'));
/** The file with another carried part; its text is as it was, or changed in two places. */
function fileWith(part: Uint8Array, change: (xml: string) => string = (xml) => xml, more: Parts = {}): { name: string; bytes: string } {
  const parts = partsNow();
  const main = strToU8(change(strFromU8(parts['word/document.xml']!)));
  return { name: exported.name, bytes: Buffer.from(zipSync({ ...parts, [carriedName(parts)]: part, 'word/document.xml': main, ...more }, { level: 1 })).toString('base64') };
}
const reworded = (xml: string): string => xml.replace('引进创新创业团队6个', '引进创新创业团队9个');
const state = (): unknown => beside.db.all("SELECT (SELECT group_concat(id || revision || document, '|') FROM plans) AS plans, (SELECT count(*) FROM versions) AS versions, (SELECT count(*) FROM originals) AS originals");

test.each<[string, () => Uint8Array, (() => Parts)?]>([
  ['is no base64', () => wrapped('这里什么也没有')],
  ['is cut short', () => wrapped(deflateRawSync(JSON.stringify(carriedNow())).toString('base64').slice(0, 3000))],
  ['has a wrong byte', () => wrapped(deflateRawSync(JSON.stringify(carriedNow())).toString('base64').replace(/^(.{2000})./, '$1/'))],
  ['is empty', () => wrapped('')],
  ['is a bomb', () => wrapped(deflateRawSync(Buffer.alloc(200 * 1024 * 1024)).toString('base64'))],
  ['is nested very deeply', () => packed('['.repeat(3_000_000))],
  ['is nested very deeply and whole', () => packed(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)],
  ['is nested deeply within', () => packed(JSON.stringify(carriedNow()).replace('"blocks":[', `"blocks":[${'['.repeat(100_000)}${']'.repeat(100_000)},`))],
  ['is of a newer version', () => packed(JSON.stringify({ ...carriedNow(), version: 2 }))],
  ['names what every object has', () => packed(JSON.stringify(carriedNow()).replace(/^\{/, '{"__proto__":{"version":1},"constructor":1,'))],
  ['names another plan that is here', () => packed(JSON.stringify({ ...carriedNow(), plan: other }))],
  ['names last year\'s plan', () => packed(JSON.stringify({ ...carriedNow(), plan: last }))],
  ['names no plan that is here, with blocks of one that is', () => packed(JSON.stringify({ ...carriedNow(), plan: 'constructor' }))],
])('a part that %s is passed over, and the file is read for its text', async (_what, part) => {
  const before = state();
  const file = fileWith(part(), reworded);
  expect(await client.call('returned.open', file)).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('不是由计划库中的计划导出的') } });
  expect(await client.call('returned.take', { ...file, revision: 1, changes: [carriedNow().blocks[0]!.id], heading: true })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  expect(state()).toEqual(before);
  const imported = await ask('import.file', file);
  expect(imported.id).not.toBe(draft);
  expect(imported.returned).toMatchObject({ kind: 'passed-over', message: expect.stringContaining('没有采用') });
  await ask('library.remove', { id: imported.id });
}, 60_000);

test('of two parts neither is believed', async () => {
  const parts = partsNow();
  const name = carriedName(parts);
  const rels = 'word/_rels/document.xml.rels';
  const twice = strFromU8(parts[rels]!).replace('</Relationships>', '<Relationship Id="again" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/again.xml"/></Relationships>');
  const file = fileWith(parts[name]!, reworded, { 'customXml/again.xml': packed(JSON.stringify({ ...carriedNow(), title: '另一份' })), [rels]: strToU8(twice) });
  expect(await client.call('returned.open', file)).toMatchObject({ ok: false, error: { message: expect.stringContaining('不是由计划库中的计划导出的') } });
});

const idsIn = (plan: Plan): string[] => [...plan.blocks, ...plan.targets].map(({ id }) => id);

test('a part that was changed anywhere brings nothing half into the draft, and nothing of another plan', async () => {
  const foreign = [...idsIn((await ask('plans.get', { id: other })).plan), ...idsIn((await ask('plans.get', { id: last })).plan)];
  const stranger = fc.constantFrom(...foreign);
  /** One block or target under the id of another plan's. */
  const renamed = fc.tuple(fc.constantFrom('blocks' as const, 'targets' as const), fc.nat(), stranger).map(([list, at, id]) => {
    const carried = carriedNow();
    const old = carried[list][at % carried[list].length]!.id;
    return JSON.parse(JSON.stringify(carried).replaceAll(`"${old}"`, `"${id}"`)) as unknown;
  });
  const gone = fc.nat().map((at) => {
    const carried = carriedNow();
    return { ...carried, blocks: carried.blocks.filter((_block, nth) => nth !== at % carried.blocks.length) };
  });
  let taken = 0;
  for (const carried of fc.sample(fc.oneof(renamed, gone, otherAt(carriedNow())), { numRuns: 120, seed: SEED })) {
    const file = fileWith(packed(JSON.stringify(carried)), (xml) => reworded(xml).replace('柔性引进专家', '引进专家'));
    const opened = await client.call('returned.open', file);
    if (!opened.ok) {
      expect(opened.error).toMatchObject({ code: 'bad-input' });
      continue;
    }
    const before = state();
    const { revision, changes, heading } = opened.value;
    const took = await client.call('returned.take', { ...file, revision, changes: changes.map(({ block }) => block), heading: heading !== null });
    if (!took.ok) {
      expect(took.error.code).not.toBe('internal');
      expect(state()).toEqual(before);
      continue;
    }
    taken += 1;
    const { plan, revision: now } = await ask('plans.get', { id: draft });
    expect(idsIn(plan).filter((id) => foreign.includes(id))).toEqual([]);
    const kept = (await ask('versions.list', { id: draft }))[0]!;
    await ask('versions.restore', { id: draft, version: kept.id, revision: now });
  }
  expect(taken).toBeGreaterThan(10);
  expect((await ask('plans.get', { id: draft })).plan.blocks.map(textOf).join('')).toContain('引进创新创业团队6个');
}, 120_000);

test('where its plan is here and damaged, a file is read for its text, and the damaged plan stays as it is', async () => {
  const { document } = beside.db.get<{ document: string }>('SELECT document FROM plans WHERE id = ?', [draft])!;
  beside.db.run("UPDATE plans SET document = '{' WHERE id = ?", [draft]);
  const imported = await ask('import.file', { ...exported, name: '送来的.docx' });
  expect(imported.id).not.toBe(draft);
  expect(beside.db.get('SELECT document FROM plans WHERE id = ?', [draft])).toEqual({ document: '{' });
  beside.db.run('UPDATE plans SET document = ? WHERE id = ?', [document, draft]);
});

test('two people\'s copies are taken one after the other: what both changed is shown against the first, and nothing is lost', async () => {
  const words = (plan: Plan): string => plan.blocks.map(textOf).join('\n');
  const copy = (change: (xml: string) => string) => fileWith(packed(JSON.stringify(carriedNow())), change);
  const first = copy((xml) => reworded(xml).replace('柔性引进专家', '柔性引进首席专家'));
  const second = copy((xml) => xml.replace('引进创新创业团队6个', '引进创新创业团队8个').replace('技术合同成交额', '登记的技术合同成交额'));
  const take = async (file: { name: string; bytes: string }, without: (change: Output<'returned.open'>['changes'][number]) => boolean = () => false) => {
    const { revision, changes } = await ask('returned.open', file);
    await ask('returned.take', { ...file, revision, changes: changes.filter((change) => !without(change)).map(({ block }) => block), heading: false });
    return changes;
  };
  await take(first);
  const changes = (await ask('returned.open', second)).changes;
  const both = changes.filter(({ conflict }) => conflict !== null);
  expect(both.map(({ conflict }) => conflict?.text)).toEqual([expect.stringContaining('引进创新创业团队9个')]);
  expect(changes.length).toBeGreaterThan(both.length);
  await take(second, ({ conflict }) => conflict !== null);
  const now = words((await ask('plans.get', { id: draft })).plan);
  for (const kept of ['引进创新创业团队9个', '柔性引进首席专家', '登记的技术合同成交额']) expect(now).toContain(kept);
  // Taken after all, it stands in the draft, and what stood there is a version.
  await take(second);
  expect(words((await ask('plans.get', { id: draft })).plan)).toContain('引进创新创业团队8个');
  const [kept] = await ask('versions.list', { id: draft });
  expect(words(await ask('versions.get', { id: draft, version: kept!.id }))).toContain('引进创新创业团队9个');
  expect((await ask('returned.open', second)).changes).toEqual([]);
});
