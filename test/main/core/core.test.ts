import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { createClient, type Client } from '../../../shared/contract';
import { planFault } from '../../../shared/model';
import { createCore, type Core } from '../../../main/core';
import { openStore } from '../../../main/store';
import { channelPair } from '../../support/channels';

/** The core as the interface meets it: real database, real worker, over a channel. */
const root = path.resolve(__dirname, '../../..');
const SAMPLE = path.join(root, 'templates/sample/2025.txt');

/** A plan as it stands, as a side of a comparison. */
const current = (plan: string) => ({ plan, version: null });

let folder: string;
let core: Core;
let client: Client;
let events: number;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chengqi-core-'));
  const made = createCore({
    dataFile: path.join(folder, 'chengqi.db'),
    templatesDir: path.join(root, 'templates'),
    workerFile: path.join(root, 'dist/main/import-worker.cjs'),
    shell: 'cli',
    version: '0.0.0',
    log: () => undefined,
  });
  if (!made.ok) throw new Error(made.error.message);
  core = made.value;
  const { near, far } = channelPair();
  core.serve(far);
  client = createClient(near);
  events = 0;
  client.onEvent(() => (events += 1));
});
afterEach(() => {
  core.close();
  rmSync(folder, { recursive: true });
});

async function value<T>(result: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.error.message);
  return settled.value;
}

const importSample = () => value(client.call('import.file', { name: '2025年计划.txt', bytes: readFileSync(SAMPLE).toString('base64') }));

it('keeps an imported file byte for byte, and gives it back', async () => {
  const { id } = await importSample();
  expect(await value(client.call('plans.source', { id }))).toMatchObject({ text: expect.stringContaining('一、') });
  const original = await value(client.call('plans.original', { id }));
  expect(original.name).toBe('2025年计划.txt');
  expect(Buffer.from(original.bytes, 'base64').equals(readFileSync(SAMPLE))).toBe(true);
});

it('says where a plan without a file came from', async () => {
  const { id } = await value(client.call('import.text', { text: '2019年工作要点\n\n一、总体要求\n\n坚持稳中求进。' }));
  expect(await client.call('plans.original', { id })).toMatchObject({ ok: false, error: { code: 'not-found', message: expect.stringContaining('粘贴') } });
});

it('takes pasted text with the marks of the page it was copied from, unless the page says less', async () => {
  const text = '2018年工作要点\n总体要求\n坚持稳中求进，全年新建灌区3处。';
  const html = '<p>2018年工作要点</p><p><b>总体要求</b></p><p>坚持稳中求进，全年新建灌区3处。</p>';
  const { id } = await value(client.call('import.text', { text, html }));
  expect((await value(client.call('plans.get', { id }))).plan.blocks[0]).toMatchObject({ type: 'heading', content: [{ text: '总体要求' }] });
  const other = await value(client.call('import.text', { text: text.replace('2018', '2017'), html: '<p>2017年工作要点</p>' }));
  expect(await value(client.call('plans.source', { id: other.id }))).toMatchObject({ text: text.replace('2018', '2017') });
});

it('follows targets through the years, takes a person’s word on them, and gives the table as a file', async () => {
  await value(client.call('library.loadSample', {}));
  const table = await value(client.call('years.table', { issuer: null }));
  expect(table.years).toEqual(expect.arrayContaining([2023, 2024, 2025]));
  const row = table.rows.find(({ cells }) => new Set(cells.map(({ year }) => year)).size === 3)!;
  const [a, b] = [row.cells[0]!.target, row.cells[1]!.target];
  await value(client.call('years.link', { a, b, joined: false }));
  const rowOf = async (id: string) => (await value(client.call('years.table', { issuer: null }))).rows.findIndex(({ cells }) => cells.some(({ target }) => target === id));
  expect(await rowOf(a)).not.toBe(await rowOf(b));
  await value(client.call('years.link', { a: b, b: a, joined: null }));
  expect(await rowOf(a)).toBe(await rowOf(b));
  expect(await client.call('years.link', { a, b: a, joined: true })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  expect((await value(client.call('years.export', { issuer: '云州市科学技术局', format: 'xlsx' }))).name).toBe('云州市科学技术局指标年表.xlsx');
  expect(await client.call('years.export', { issuer: '别的局', format: 'docx' })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
});

it('takes two plans out of one file, both with its bytes, and neither twice', async () => {
  const plan = (year: number) => [`云岭市水利局${year}年工作要点`, ...['一、总体要求', '坚持稳中求进。', '二、重点工作', ...Array.from({ length: 10 }, (_, n) => `新建灌区${n + 2}处。`)]].join('\n');
  const bytes = Buffer.from(`${plan(2013)}\n${plan(2014)}`).toString('base64');
  const imported = await value(client.call('import.file', { name: '合订.txt', bytes }));
  expect([imported, ...imported.more].map(({ year }) => year)).toEqual([2013, 2014]);
  for (const { id } of [imported, ...imported.more]) expect((await value(client.call('plans.original', { id }))).bytes).toBe(bytes);
  expect(await value(client.call('import.file', { name: '合订.txt', bytes }))).toEqual({ ...imported, duplicate: true });
  expect(await client.call('import.text', { text: plan(2014) })).toMatchObject({ ok: true, value: { duplicate: true, year: 2014 } });
});

it('loads the sample, tells all windows, and loads nothing twice', async () => {
  const first = await value(client.call('library.loadSample', {}));
  expect(first.map(({ year, duplicate }) => [year, duplicate])).toEqual([[2023, false], [2024, false], [2025, false]]);
  expect(events).toBe(1);
  const again = await value(client.call('library.loadSample', {}));
  expect(again.every(({ duplicate }) => duplicate)).toBe(true);
  expect(await value(client.call('library.list', {}))).toHaveLength(3);
});

it('seeds a later year only, and what it stores is sound', async () => {
  const { id } = await importSample();
  expect(await client.call('plans.seed', { from: id, year: 2025 })).toMatchObject({ ok: false, error: { message: expect.stringContaining('晚于') } });
  const draft = await value(client.call('plans.seed', { from: id, year: 2026 }));
  const { plan } = await value(client.call('plans.get', { id: draft.id }));
  expect(planFault(plan)).toBeNull();
  expect(plan).toMatchObject({ kind: 'draft', year: 2026, seededFrom: id });
});

it('makes a draft as it was chosen, keeps the results with last year’s plan, and proposes what a summary tells', async () => {
  const { id } = await importSample();
  const { plan: last } = await value(client.call('plans.get', { id }));
  const target = last.targets.find(({ role, unit }) => role === 'target' && unit === '家')!;
  await value(client.call('import.text', { text: `云州市科学技术局2025年工作总结\n一、工作完成情况\n${target.indicator}达到999家。` }));
  expect(await value(client.call('plans.results', { id }))).toContainEqual(expect.objectContaining({ target: target.id, text: '999家', source: '云州市科学技术局2025年工作总结' }));
  const heading = last.blocks.find((block) => block.type === 'heading')!;
  const choices = { sections: [{ heading: heading.id, action: 'drop' as const }], added: [], targets: [], results: [{ target: target.id, text: '999家' }] };
  const draft = await value(client.call('plans.seed', { from: id, year: 2026, choices }));
  expect((await value(client.call('plans.get', { id: draft.id }))).plan.blocks.some(({ origins }) => origins.includes(heading.id))).toBe(false);
  expect((await value(client.call('plans.get', { id }))).plan.targets.find((each) => each.id === target.id)?.result?.text).toBe('999家');
  expect((await value(client.call('plans.results', { id }))).map((each) => each.target)).not.toContain(target.id);
  const told = await value(client.call('plans.tellResults', { id, results: [{ target: target.id, text: '' }] }));
  expect(told.plan.targets.find((each) => each.id === target.id)?.result).toBeUndefined();
  expect((await value(client.call('plans.get', { id }))).revision).toBe(told.revision);
});

it('keeps the list of terms of the office; until then the one that comes with the program stands', async () => {
  const first = await value(client.call('terms.list', {}));
  expect(first.length).toBeGreaterThan(20);
  const terms = [{ wrong: '旧局', right: '新局', remark: '' }];
  await value(client.call('terms.save', { terms }));
  expect(await value(client.call('terms.list', {}))).toEqual(terms);
  expect(await client.call('terms.save', { terms: [{ wrong: ' ', right: '', remark: '' }] })).toMatchObject({ ok: false });
});

it('refuses an unsound plan and a stale one, and keeps what was saved', async () => {
  const { id } = await importSample();
  const stored = await value(client.call('plans.get', { id }));
  const unsound = { ...stored.plan, blocks: [...stored.plan.blocks, ...stored.plan.blocks] };
  expect(await client.call('plans.save', { plan: unsound, revision: stored.revision })).toMatchObject({ ok: false, error: { code: 'bad-message' } });
  const saved = await value(client.call('plans.save', { plan: { ...stored.plan, title: '改过的标题' }, revision: stored.revision }));
  expect(await client.call('plans.save', { plan: { ...stored.plan, title: '旧窗口' }, revision: stored.revision })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  const now = await value(client.call('plans.get', { id }));
  expect([now.plan.title, now.revision]).toEqual(['改过的标题', saved.revision]);
});

it('takes a plan out of the library and puts it back', async () => {
  const { id } = await importSample();
  await value(client.call('library.remove', { id }));
  expect(await value(client.call('library.list', {}))).toEqual([]);
  expect((await value(client.call('library.removed', {}))).map((plan) => plan.id)).toEqual([id]);
  await value(client.call('library.restore', { id }));
  expect(await value(client.call('library.list', {}))).toHaveLength(1);
});

it('refuses bytes that are no base64, and a text without a word', async () => {
  expect(await client.call('import.file', { name: 'a.txt', bytes: '不是' })).toMatchObject({ ok: false });
  expect(await client.call('import.text', { text: ' \n\n ' })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  expect(await value(client.call('library.list', {}))).toEqual([]);
});

it('writes a redline of two plans, and of a plan and a version of it, under the name of who is here', async () => {
  const { id } = await importSample();
  const draft = (await value(client.call('plans.seed', { from: id, year: 2026 }))).id;
  const kept = await value(client.call('versions.keep', { id: draft, name: '初稿' }));
  const { plan, revision } = await value(client.call('plans.get', { id: draft }));
  const blocks = plan.blocks.map((block) => (block.type === 'paragraph' && block.content.length === 1 ? { ...block, content: [{ text: `按季调度。${block.content[0]?.text}` }] } : block));
  await value(client.call('plans.save', { plan: { ...plan, blocks }, revision }));
  const redline = (given: object) => client.call('review.export', { before: current(id), after: current(draft), paper: 'redline', format: 'docx', ...given });
  const read = async (given: object) => {
    const { name, bytes } = await value(redline(given));
    expect(name).toMatch(/2026年.*花脸稿\.docx$/);
    const parts = unzipSync(Buffer.from(bytes, 'base64'));
    expect(strFromU8(parts['word/header1.xml'] ?? new Uint8Array())).toContain('花脸稿：');
    return strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  };
  expect(await read({})).toContain(`w:author="${plan.issuer}"`);
  await value(client.call('person.rename', { name: '王建国' }));
  const ofVersion = await read({ before: { plan: draft, version: kept.id } });
  expect(new Set(ofVersion.match(/w:author="[^"]*"/g))).toEqual(new Set(['w:author="王建国"']));
  expect(ofVersion).toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*按季调度/);
  expect(ofVersion).not.toContain('<w:moveFrom ');
  expect(await redline({ before: current(draft) })).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('没有不同') } });
  expect(await redline({ before: { plan: id, version: 'none' } })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(await redline({ format: 'xlsx' })).toMatchObject({ ok: false, error: { message: expect.stringContaining('花脸稿只能导出为 Word') } });
});

it('writes the papers of a comparison, and says what it cannot write', async () => {
  const { id } = await importSample();
  const paper = (given: object) => client.call('review.export', { before: current(id), after: current(id), paper: 'targets', format: 'docx', ...given });
  const { name, bytes } = await value(paper({}));
  expect(name).toMatch(/指标对照表\.docx$/);
  expect(Buffer.from(bytes, 'base64').subarray(0, 2).toString()).toBe('PK');
  expect((await value(paper({ format: 'xlsx' }))).name).toMatch(/指标对照表\.xlsx$/);
  expect((await value(paper({ paper: 'articles' }))).name).toMatch(/新旧条文对照\.docx$/);
  expect(await paper({ paper: 'articles', format: 'xlsx' })).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('.docx') } });
  for (const side of ['before', 'after']) {
    expect(await paper({ [side]: current('none') })).toMatchObject({ ok: false, error: { code: 'not-found', message: expect.stringMatching(/\p{Script=Han}/u) } });
  }
});

it('compares a plan with its versions, and versions with one another, each side named', async () => {
  const { id } = await importSample();
  const draft = (await value(client.call('plans.seed', { from: id, year: 2026 }))).id;
  const change = async (words: string) => {
    const { plan, revision } = await value(client.call('plans.get', { id: draft }));
    const at = plan.blocks.findIndex(({ type }) => type === 'paragraph');
    const blocks = plan.blocks.map((block, nth) => (nth === at ? { ...block, content: [{ text: words }, ...block.content] } : block));
    await value(client.call('plans.save', { plan: { ...plan, blocks }, revision }));
  };
  await change('一季度抓早动。');
  const told = events;
  const first = await value(client.call('versions.keep', { id: draft, name: '送审前' }));
  expect(events).toBeGreaterThan(told);
  await change('二季度抓落实。');
  const second = await value(client.call('versions.keep', { id: draft, name: '会后稿' }));
  await change('三季度抓督查。');
  const inserted = async (before: { version: string | null }, after: { version: string | null }) => {
    const compared = await value(client.call('plans.compare', { before: { plan: draft, ...before }, after: { plan: draft, ...after } }));
    const text = compared.sections.flatMap(({ pairs }) => pairs.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'inserted').map((piece) => piece.text))).join('');
    return [compared.before.version?.name, compared.after.version?.name, text];
  };
  expect(await inserted({ version: first.id }, { version: null })).toEqual(['送审前', undefined, '三季度抓督查。二季度抓落实。']);
  expect(await inserted({ version: first.id }, { version: second.id })).toEqual(['送审前', '会后稿', '二季度抓落实。']);
  expect(await inserted({ version: second.id }, { version: first.id })).toEqual(['会后稿', '送审前', '']);
  // A block that stayed is itself in another version, whatever it came from.
  const same = await value(client.call('plans.compare', { before: { plan: draft, version: first.id }, after: current(draft) }));
  expect(same.sections.filter(({ kind }) => kind !== 'same')).toHaveLength(1);
  expect(same.targets.every(({ kinds }) => kinds.join() === 'kept')).toBe(true);
  const all = await value(client.call('versions.all', {}));
  expect(all.filter(({ version }) => version.kind === 'named').map(({ plan, version }) => [plan, version.name])).toEqual([[draft, '会后稿'], [draft, '送审前']]);
  // A version is one of its own plan.
  expect(await client.call('plans.compare', { before: { plan: id, version: first.id }, after: current(draft) })).toMatchObject({ ok: false, error: { code: 'not-found', message: expect.stringContaining('版本') } });
  await value(client.call('library.remove', { id: draft }));
  expect((await value(client.call('versions.all', {})))).toEqual([]);
  expect(await client.call('plans.compare', { before: { plan: draft, version: first.id }, after: current(id) })).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

it('lines the sections of all years up, a year that is compared as it was chosen', async () => {
  const { id } = await importSample();
  for (const year of [2023, 2024]) {
    const bytes = readFileSync(path.join(root, `templates/sample/${year}.txt`)).toString('base64');
    await value(client.call('import.file', { name: `${year}.txt`, bytes }));
  }
  const draft = (await value(client.call('plans.seed', { from: id, year: 2026 }))).id;
  const kept = await value(client.call('versions.keep', { id: draft, name: '送审前' }));
  const { columns, rows } = await value(client.call('years.sections', { before: current(id), after: { plan: draft, version: kept.id } }));
  expect(columns.map(({ year, version }) => [year, version?.name])).toEqual([[2023, undefined], [2024, undefined], [2025, undefined], [2026, '送审前']]);
  expect(rows.every(({ cells }) => cells.length === 4)).toBe(true);
  expect(rows.find(({ text }) => text === '提升企业研发能力')?.cells.map(({ sections }) => sections.map(({ kind }) => kind).join())).toEqual(['same,same', 'merged', 'edited', 'same']);
  expect(await client.call('years.sections', { before: current('none'), after: current(draft) })).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

it('of a plan that is not there says so, whatever is asked of it', async () => {
  for (const call of ['plans.get', 'plans.original', 'plans.source'] as const) {
    expect(await client.call(call, { id: 'constructor' })).toMatchObject({ ok: false, error: { code: 'not-found', message: expect.stringContaining('没有这份计划') } });
  }
});

it('says that another program has the file, wherever in a call it comes upon that', async () => {
  const { id } = await importSample();
  const opened = openStore({ file: path.join(folder, 'chengqi.db'), now: () => new Date(), log: () => undefined });
  if (!opened.ok) throw new Error(opened.error.message);
  const { db } = opened.value;
  try {
    db.run('BEGIN IMMEDIATE');
    expect(await client.call('versions.keep', { id, name: '初稿' })).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('占用') } });
    db.run('ROLLBACK');
    expect(await client.call('versions.keep', { id, name: '初稿' })).toMatchObject({ ok: true });
  } finally {
    db.close();
  }
}, 30_000);
