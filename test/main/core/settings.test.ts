import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { createCore, type Core } from '../../../main/core';
import { countIssued } from '../../../main/core/bureaus';
import type { Environment } from '../../../main/core/environment';
import { getSetting, openStore, setSetting, type Store } from '../../../main/store';
import { createClient, type Client } from '../../../shared/contract';
import type { Bureau, NoticeTemplate } from '../../../shared/model';
import { channelPair } from '../../support/channels';

const root = path.resolve(__dirname, '../../..');
let folder: string;
let core: Core;
let client: Client;
/** Another program on the same file. */
let beside: Store;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chengqi-settings-'));
  const dataFile = path.join(folder, 'chengqi.db');
  const made = createCore({ dataFile, templatesDir: path.join(root, 'templates'), workerFile: path.join(root, 'dist/main/import-worker.cjs'), shell: 'cli', version: '0.0.0', log: () => undefined });
  if (!made.ok) throw new Error(made.error.message);
  core = made.value;
  const { near, far } = channelPair();
  core.serve(far);
  client = createClient(near);
  const opened = openStore({ file: dataFile, now: () => new Date(), log: () => undefined });
  if (!opened.ok) throw new Error(opened.error.message);
  beside = opened.value;
});
afterEach(() => {
  core.close();
  beside.db.close();
  rmSync(folder, { recursive: true });
});

const BUREAU: Bureau = {
  id: 'b1', name: '云州市科学技术局',
  issuers: [{ role: 'bureau', name: '云州市科学技术局', codes: [{ kind: 'notice', code: '云科字', next: [{ year: 2026, number: 5 }] }] }],
  addressees: [{ name: '科技系统', text: '各县（区）科技局，局属各单位' }], copies: [], printOffice: '云州市科学技术局办公室', contact: { person: '', phone: '' }, page: 'B',
};
const OWN: NoticeTemplate = { id: 'own', name: '我局惯用', kind: 'notice', role: 'bureau', title: '关于印发《{计划名称}》的通知', body: ['现将《{计划名称}》印发给你们，请抓好落实。'], remark: '' };

/** What a call answered, which must be a value. */
async function of<T>(call: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>): Promise<T> {
  const result = await call;
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

test('bureaus are kept as they were given; a window that read an older list saves nothing over a newer one', async () => {
  expect(await of(client.call('bureaus.list', {}))).toEqual({ revision: 0, bureaus: [] });
  expect(await of(client.call('bureaus.save', { revision: 0, bureaus: [BUREAU] }))).toMatchObject({ revision: 1 });
  expect(await client.call('bureaus.save', { revision: 0, bureaus: [] })).toMatchObject({ ok: false, error: { code: 'conflict', message: expect.stringContaining('机关设置') } });
  expect(await of(client.call('bureaus.list', {}))).toEqual({ revision: 1, bureaus: [BUREAU] });
});

test.each([
  ['two of one id', [BUREAU, BUREAU]],
  ['a name said twice', [{ ...BUREAU, issuers: [...BUREAU.issuers, ...BUREAU.issuers] }]],
  ['two numbers of a year', [{ ...BUREAU, issuers: [{ ...BUREAU.issuers[0]!, codes: [{ kind: 'notice' as const, code: '云科字', next: [{ year: 2026, number: 5 }, { year: 2026, number: 6 }] }] }] }]],
  ['a circle without organs', [{ ...BUREAU, copies: [{ name: '抄送', text: ' ' }] }]],
])('refuses %s, and what was kept stays', async (_what, bureaus) => {
  await client.call('bureaus.save', { revision: 0, bureaus: [BUREAU] });
  expect(await client.call('bureaus.save', { revision: 1, bureaus })).toMatchObject({ ok: false, error: { code: 'bad-message' } });
  expect(await of(client.call('bureaus.list', {}))).toEqual({ revision: 1, bureaus: [BUREAU] });
});

test('what ships stands apart from the office’s own and cannot be changed', async () => {
  const { shipped, own } = await of(client.call('templates.list', {}));
  expect(own).toEqual([]);
  expect(shipped.length).toBeGreaterThan(12);
  expect(shipped.map(({ kind }) => kind)).toEqual([...shipped.map(({ kind }) => kind)].sort((a, b) => ['notice', 'letter', 'plan'].indexOf(a) - ['notice', 'letter', 'plan'].indexOf(b)));
  expect(await of(client.call('templates.save', { revision: 0, own: [OWN] }))).toMatchObject({ revision: 1 });
  expect(await client.call('templates.save', { revision: 1, own: [{ ...shipped[0]!, body: ['改了。'] }] })).toMatchObject({ ok: false, error: { message: expect.stringContaining('复制') } });
  expect(await of(client.call('templates.list', {}))).toEqual({ revision: 1, shipped, own: [OWN] });
  expect(await client.call('templates.save', { revision: 1, own: [{ ...OWN, title: '关于印发{计划}的通知' }] })).toMatchObject({ ok: false });
});

test.each(['not JSON', '{"revision":3,"items":[{"id":"b1"}]}', '{"revision":3,"items":[],"later":true}'])('settings that cannot be read (%s) are told of, never overwritten, and set aside when a person says so', async (damaged) => {
  setSetting(beside.db, 'bureaus', damaged);
  for (const tried of [await client.call('bureaus.list', {}), await client.call('bureaus.save', { revision: 3, bureaus: [BUREAU] })]) expect(tried).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringMatching(/机关设置.*没有改动.*另起一份/) } });
  expect(getSetting(beside.db, 'bureaus')).toBe(damaged);
  await of(client.call('settings.setAside', { list: 'bureaus' }));
  const { revision, bureaus } = await of(client.call('bureaus.list', {}));
  expect(bureaus).toEqual([]);
  expect(revision).toBeGreaterThan(3);
  expect(beside.db.all<{ value: string }>("SELECT value FROM settings WHERE name LIKE 'bureaus.unreadable.%'")).toEqual([{ value: damaged }]);
  expect(await client.call('settings.setAside', { list: 'bureaus' })).toMatchObject({ ok: false, error: { message: expect.stringContaining('完好') } });
});

test('what was issued moves the number on, for the bureau that it was issued by', async () => {
  await client.call('bureaus.save', { revision: 0, bureaus: [BUREAU, { ...BUREAU, id: 'b2' }] });
  const changed = jest.fn();
  const env = { store: beside, libraryChanged: changed } as unknown as Environment;
  expect(countIssued(env, 'b1', '云科字〔2026〕7号').ok).toBe(true);
  const { revision, bureaus } = await of(client.call('bureaus.list', {}));
  expect(bureaus.map(({ issuers }) => issuers[0]?.codes[0]?.next)).toEqual([[{ year: 2026, number: 8 }], [{ year: 2026, number: 5 }]]);
  expect(countIssued(env, 'b1', '云科字〔2026〕7号').ok).toBe(true);
  expect(countIssued(env, 'gone', '云科字〔2026〕9号').ok).toBe(true);
  expect(await of(client.call('bureaus.list', {}))).toEqual({ revision, bureaus });
  expect(changed).toHaveBeenCalledTimes(1);
});

test('a notice goes out with the wording and the page that its settings name; unreadable settings hold it back from nothing', async () => {
  const imported = await of(client.call('import.file', { name: '2025年计划.txt', bytes: readFileSync(path.join(root, 'templates/sample/2025.txt')).toString('base64') }));
  const { id } = await of(client.call('plans.seed', { from: imported.id, year: 2026 }));
  await client.call('bureaus.save', { revision: 0, bureaus: [BUREAU] });
  await client.call('templates.save', { revision: 0, own: [OWN] });
  const { plan, revision } = await of(client.call('plans.get', { id }));
  const notice = { ...plan.notice, title: '', body: [], template: 'own', issuer: { bureau: 'b1', role: 'bureau' as const } };
  await of(client.call('plans.save', { plan: { ...plan, notice }, revision }));
  const xmlOf = ({ bytes }: { bytes: string }) => strFromU8(unzipSync(Buffer.from(bytes, 'base64'))['word/document.xml']!);
  const exported = await of(client.call('export.notice', { id }));
  expect(xmlOf(exported)).toContain('现将《云州市科学技术局2026年工作要点》印发给你们，请抓好落实。');
  expect(xmlOf(exported)).toMatch(/w:pgMar [^>]*w:top="1961"/);
  setSetting(beside.db, 'bureaus', 'damaged');
  const without = await of(client.call('export.notice', { id }));
  expect(xmlOf(without)).toMatch(/w:pgMar [^>]*w:top="2098"/);
  expect(JSON.stringify(without.findings)).toContain('机关设置的内容读不出来');
});
