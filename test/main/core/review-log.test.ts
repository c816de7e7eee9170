import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { createCore, type Core } from '../../../main/core';
import { createClient, type Client } from '../../../shared/contract';
import { channelPair } from '../../support/channels';

const root = path.resolve(__dirname, '../../..');
let folder: string;
let core: Core;
let client: Client;
let draft: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'chengqi-review-'));
  const made = createCore({ dataFile: path.join(folder, 'chengqi.db'), templatesDir: path.join(root, 'templates'), workerFile: path.join(root, 'dist/main/import-worker.cjs'), shell: 'cli', version: '0.0.0', log: () => undefined });
  if (!made.ok) throw new Error(made.error.message);
  core = made.value;
  const { near, far } = channelPair();
  core.serve(far);
  client = createClient(near);
  const imported = await client.call('import.file', { name: '2025年计划.txt', bytes: readFileSync(path.join(root, 'templates/sample/2025.txt')).toString('base64') });
  if (!imported.ok) throw new Error(imported.error.message);
  const seeded = await client.call('plans.seed', { from: imported.value.id, year: 2026 });
  if (!seeded.ok) throw new Error(seeded.error.message);
  draft = seeded.value.id;
});
afterEach(() => {
  core.close();
  rmSync(folder, { recursive: true });
});

it('signs what is said with the name of the person, and asks for one first', async () => {
  const said = { kind: 'said' as const, anchor: { on: 'plan' as const }, text: '总体可行。' };
  expect(await client.call('review.add', { plan: draft, said })).toMatchObject({ ok: false, error: { message: expect.stringContaining('姓名') } });
  await client.call('person.rename', { name: ' 王建国 ' });
  expect(await client.call('review.add', { plan: draft, said })).toMatchObject({ ok: true, value: { status: 'drafting', entries: [{ by: '王建国', text: '总体可行。' }] } });
  expect(await client.call('review.read', { plan: draft })).toMatchObject({ ok: true, value: { entries: [{ by: '王建国' }] } });
});

it('keeps a final draft as it is until it is opened again with a reason; explanations too', async () => {
  await client.call('person.rename', { name: '王建国' });
  for (const to of ['submitted', 'final'] as const) expect(await client.call('review.add', { plan: draft, said: { kind: 'stepped', to, text: '' } })).toMatchObject({ ok: true });
  const stored = await client.call('plans.get', { id: draft });
  if (!stored.ok) throw new Error(stored.error.message);
  const { plan, revision } = stored.value;
  const changed = { ...plan, title: '另一个标题' };
  expect(await client.call('plans.save', { plan: changed, revision })).toMatchObject({ ok: false, error: { message: expect.stringContaining('已经定稿') } });
  const target = plan.targets[0]?.id ?? '';
  expect(await client.call('plans.explain', { id: draft, target, text: '测算有据' })).toMatchObject({ ok: false });
  expect(await client.call('review.add', { plan: draft, said: { kind: 'stepped', to: 'drafting', text: '' } })).toMatchObject({ ok: false, error: { message: expect.stringContaining('理由') } });
  expect(await client.call('review.add', { plan: draft, said: { kind: 'stepped', to: 'drafting', text: '按会议意见修改' } })).toMatchObject({ ok: true });
  expect(await client.call('plans.explain', { id: draft, target, text: ' 测算有据 ' })).toMatchObject({ ok: true });
  expect(await client.call('plans.get', { id: draft })).toMatchObject({ ok: true, value: { plan: { explanations: [{ target, text: '测算有据' }] } } });
  expect(await client.call('plans.explain', { id: draft, target, text: '' })).toMatchObject({ ok: true });
  expect(await client.call('plans.get', { id: draft })).toMatchObject({ ok: true, value: { plan: { explanations: [] } } });
});

it('tells on paper what became of each remark; without any there is no paper', async () => {
  const side = { plan: draft, version: null };
  const paper = { before: side, after: side, paper: 'remarks' as const, format: 'docx' as const };
  expect(await client.call('review.export', paper)).toMatchObject({ ok: false, error: { message: expect.stringContaining('还没有意见') } });
  await client.call('person.rename', { name: '王建国' });
  const said = await client.call('review.add', { plan: draft, said: { kind: 'said', anchor: { on: 'target', target: 't', indicator: '企业数' }, text: '目标偏低。' } });
  const remark = said.ok ? said.value.entries[0]!.id : '';
  await client.call('review.add', { plan: draft, said: { kind: 'declined', remark, text: '测算有据' } });
  const file = await client.call('review.export', paper);
  if (!file.ok) throw new Error(file.error.message);
  expect(file.value.name).toBe('云州市科学技术局2026年工作要点审阅意见汇总.docx');
  // The draft's remarks, also where it stands on the left.
  const list = await client.call('library.list', {});
  const past = list.ok ? list.value.find(({ kind }) => kind === 'past')?.id ?? '' : '';
  expect(await client.call('review.export', { ...paper, after: { plan: past, version: null } })).toEqual(file);
  const xml = strFromU8(unzipSync(Buffer.from(file.value.bytes, 'base64'))['word/document.xml']!);
  const texts = [...xml.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.replace(/^[^>]*>/, ''));
  expect(texts.slice(-5)).toEqual(['1', '指标：企业数', '目标偏低。', expect.stringMatching(/^王建国　\d{4}年/), '不采纳。王建国不采纳：测算有据']);
  expect(await client.call('review.export', { ...paper, format: 'xlsx' })).toMatchObject({ ok: false, error: { message: expect.stringContaining('只能导出为 Word') } });
});

it('explains targets of drafts only', async () => {
  const list = await client.call('library.list', {});
  const past = list.ok ? list.value.find(({ kind }) => kind === 'past')?.id ?? '' : '';
  expect(await client.call('plans.explain', { id: past, target: 't', text: '说明' })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
});
