import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createCore, type Core } from '../../../main/core';
import { createClient, type CallName, type Client, type Input, type Output } from '../../../shared/contract';
import { textOf, type Plan } from '../../../shared/model';
import { channelPair } from '../../support/channels';
import { editInOffice, type OfficeEdit } from '../../support/edits-in-office';
import { findOffice } from '../../support/office';

/** A draft is exported, others work on the file, and it comes back: to the desk that it came from, and to one that does not know it. */
const root = path.resolve(__dirname, '../../..');
const office = findOffice();
interface Desk { core: Core; client: Client; folder: string; events: unknown[] }
let desk: Desk;
let last: string;
let draft: string;

function install(): Desk {
  const folder = mkdtempSync(path.join(tmpdir(), 'chengqi-returned-'));
  const made = createCore({ dataFile: path.join(folder, 'chengqi.db'), templatesDir: path.join(root, 'templates'), workerFile: path.join(root, 'dist/main/import-worker.cjs'), shell: 'cli', version: '0.0.0', log: () => undefined });
  if (!made.ok) throw new Error(made.error.message);
  const { near, far } = channelPair();
  made.value.serve(far);
  const client = createClient(near);
  const events: unknown[] = [];
  client.onEvent((event) => void events.push(event));
  return { core: made.value, client, folder, events };
}
async function ask<K extends CallName>(call: K, input: Input<K>, { client } = desk): Promise<Output<K>> {
  const result = await client.call(call, input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
const desks: Desk[] = [];
const anotherDesk = (): Desk => {
  const made = install();
  desks.push(made);
  return made;
};

beforeEach(async () => {
  desk = anotherDesk();
  last = (await ask('import.file', { name: '2025年计划.txt', bytes: readFileSync(path.join(root, 'templates/sample/2025.txt')).toString('base64') })).id;
  draft = (await ask('plans.seed', { from: last, year: 2026 })).id;
});
afterEach(() => {
  for (const { core, folder } of desks.splice(0)) {
    core.close();
    rmSync(folder, { recursive: true });
  }
});

const exported = async (id = draft): Promise<{ name: string; bytes: string }> => {
  const { name, bytes } = await ask('export.notice', { id });
  return { name, bytes };
};
const edited = ({ name, bytes }: { name: string; bytes: string }, change: (xml: string) => string, part = 'word/document.xml') => {
  const parts = unzipSync(new Uint8Array(Buffer.from(bytes, 'base64')));
  return { name, bytes: Buffer.from(zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) })).toString('base64') };
};
const reworded = async () => edited(await exported(), (xml) => xml.replace('引进创新创业团队6个', '引进创新创业团队9个'));
const planOf = async (id = draft): Promise<Plan> => (await ask('plans.get', { id })).plan;
const save = async (change: (plan: Plan) => Plan) => {
  const { plan, revision } = await ask('plans.get', { id: draft });
  return ask('plans.save', { plan: change(plan), revision });
};
const withWords = (plan: Plan, words: string, other: string): Plan => ({
  ...plan, blocks: plan.blocks.map((block) => ({ ...block, content: block.content.map((run) => ({ ...run, text: run.text.replace(words, other) })) })),
});
const linesOf = ({ blocks }: Plan): string[] => blocks.map((block) => `${block.type === 'heading' ? block.level : block.type}|${textOf(block)}`);
const words = ({ pieces }: { pieces: { kind: string; text: string }[] }): string => pieces.map(({ kind, text }) => (kind === 'same' ? '' : `${kind === 'deleted' ? '-' : '+'}${text}`)).join('');

it('of a file that nobody touched says so, and stores nothing', async () => {
  const file = await exported();
  const before = await ask('library.list', {});
  expect(await ask('import.file', file)).toMatchObject({ id: draft, duplicate: true, returned: { kind: 'same', message: expect.stringMatching(/相同，没有改动/) } });
  await save((plan) => withWords(plan, '柔性引进专家', '柔性引进人才'));
  expect(await ask('import.file', file)).toMatchObject({ duplicate: true, returned: { kind: 'same', message: expect.stringContaining('之后文件没有改动') } });
  expect((await ask('library.list', {})).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
});

it('of a file that was changed says what, and takes what is chosen after a version was kept', async () => {
  const file = edited(await reworded(), (xml) => xml.replace('建设农业科技示范基地12个', '建设农业科技示范基地14个'));
  const before = await planOf();
  const imported = await ask('import.file', file);
  expect(imported).toMatchObject({ id: draft, duplicate: false, returned: { kind: 'changed', changes: 2 } });
  expect(await planOf()).toEqual(before);
  const look = await ask('returned.open', file);
  expect(look).toMatchObject({ plan: draft, refusal: null, besideTouched: false, heading: null });
  expect(look.changes.map((change) => [change.kind, words(change), change.section])).toEqual([['edited', '-6+9', '（一）引进培育科技人才'], ['edited', '-12+14', '（六）推进农业科技创新']]);
  desk.events.length = 0;
  expect(await ask('returned.take', { ...file, revision: look.revision, changes: [look.changes[0]!.block], heading: false })).toMatchObject({ taken: 1, version: '取回改动之前' });
  expect(desk.events).toContainEqual({ event: 'plan-renewed', plan: draft });
  const after = await planOf();
  expect(after.blocks.map(({ id, origins }) => [id, origins])).toEqual(before.blocks.map(({ id, origins }) => [id, origins]));
  expect(linesOf(after).filter((line, nth) => line !== linesOf(before)[nth])).toEqual([expect.stringContaining('引进创新创业团队9个')]);
  const team = (plan: Plan) => plan.targets.find(({ indicator, unit }) => indicator.includes('团队') && unit === '个');
  expect(team(after)).toEqual({ ...team(before), value: 9 });
  const [version] = await ask('versions.list', { id: draft });
  expect(version).toMatchObject({ kind: 'named', name: '取回改动之前' });
  expect(await ask('versions.get', { id: draft, version: version!.id })).toEqual(before);
  // What was taken is not offered again; the rest is.
  expect((await ask('returned.open', file)).changes.map(words)).toEqual(['-12+14']);
});

it('tells what both sides changed, and never takes over a draft that was written on since', async () => {
  const file = await reworded();
  await save((plan) => withWords(plan, '柔性引进专家', '柔性引进人才'));
  const look = await ask('returned.open', file);
  expect(look.changes).toMatchObject([{ kind: 'edited', conflict: { text: expect.stringContaining('柔性引进人才') } }]);
  await save((plan) => ({ ...plan, title: '另一个标题' }));
  const stale = await desk.client.call('returned.take', { ...file, revision: look.revision, changes: [look.changes[0]!.block], heading: false });
  expect(stale).toMatchObject({ ok: false, error: { code: 'conflict', message: expect.stringContaining('没有取回') } });
  expect(linesOf(await planOf()).join()).toContain('柔性引进人才');
  expect((await ask('versions.list', { id: draft })).filter(({ name }) => name === '取回改动之前')).toEqual([]);
});

it('a new title is a change like others; words of the notice are told of and left', async () => {
  await save((plan) => ({ ...plan, notice: { ...plan.notice, addressee: '各县（区）科技局' } }));
  const file = edited(await exported(), (xml) => xml.replace(/>云州市科学技术局2026年工作要点</, '>云州市科技局2026年工作要点<').replace('各县（区）科技局', '各县（市、区）科技局'));
  expect(await ask('import.file', file)).toMatchObject({ returned: { kind: 'changed', changes: 1, message: expect.stringContaining('不在取回之列') } });
  const look = await ask('returned.open', file);
  expect([look.heading && words(look.heading), look.changes, look.besideTouched]).toEqual(['-科学技术+科技', [], true]);
  await ask('returned.take', { ...file, revision: look.revision, changes: [], heading: true });
  expect((await planOf()).title).toBe('云州市科技局2026年工作要点');
});

it('a final draft, one that was received, and a past plan take nothing back, and say what can be done', async () => {
  const file = await reworded();
  const take = async (at: Desk) => {
    const look = await ask('returned.open', file, at);
    const taken = await at.client.call('returned.take', { ...file, revision: look.revision, changes: look.changes.map(({ block }) => block), heading: false });
    expect(taken).toMatchObject({ ok: false, error: { code: 'conflict', message: look.refusal } });
    return look.refusal;
  };
  await ask('person.rename', { name: '李明' });
  const reviewer = anotherDesk();
  await ask('exchange.take', await ask('exchange.write', { plan: draft }), reviewer);
  expect(await take(reviewer)).toMatch(/别人送审的计划.*提意见/);
  for (const to of ['submitted', 'final'] as const) await ask('review.add', { plan: draft, said: { kind: 'stepped', to, text: '' } });
  expect(await take(desk)).toMatch(/已经定稿.*重新打开/);
  const past = edited(await exported(last), (xml) => xml.replace('引进创新创业团队6个', '引进创新创业团队9个'));
  expect((await ask('returned.open', past)).refusal).toMatch(/往年的计划.*核对/);
  expect(await ask('import.file', past)).toMatchObject({ id: last, returned: { kind: 'changed' } });
});

it('an issued plan takes nothing back until it is corrected', async () => {
  await ask('person.rename', { name: '李明' });
  await save((plan) => ({ ...plan, targets: plan.targets.map((target) => ({ ...target, confirmed: true })), notice: { ...plan.notice, docNumber: '云科字〔2026〕5号', date: '2026-02-09' } }));
  const { findings } = await ask('issue.check', { plan: draft });
  await ask('issue.publish', { plan: draft, revision: (await ask('plans.get', { id: draft })).revision, despite: findings });
  expect(await ask('import.file', await exported())).toMatchObject({ id: draft, returned: { kind: 'same' } });
  const file = await reworded();
  const look = await ask('returned.open', file);
  expect(look).toMatchObject({ refusal: expect.stringMatching(/已经印发.*更正/), changes: [{ kind: 'edited' }] });
  const take = async () => desk.client.call('returned.take', { ...file, revision: (await ask('returned.open', file)).revision, changes: look.changes.map(({ block }) => block), heading: false });
  expect(await take()).toMatchObject({ ok: false, error: { code: 'conflict' } });
  await ask('issue.correct', { plan: draft, reason: '团队数有误' });
  expect(await take()).toMatchObject({ ok: true, value: { taken: 1 } });
});

it('where the plan is not known, comes in as a past one with its lineage and targets', async () => {
  const file = await reworded();
  const there = anotherDesk();
  const imported = await ask('import.file', file, there);
  expect(imported).toMatchObject({ id: draft, year: 2026, duplicate: false, returned: { kind: 'revived', message: expect.stringContaining('承接关系') } });
  const [ours, theirs] = [await planOf(), (await ask('plans.get', { id: draft }, there)).plan];
  expect(theirs).toMatchObject({ kind: 'past', title: ours.title, issuer: ours.issuer, seededFrom: last, source: { format: 'docx' }, check: { done: false } });
  expect(theirs.blocks.map(({ id, origins }) => [id, origins])).toEqual(ours.blocks.map(({ id, origins }) => [id, origins]));
  expect(theirs.targets.map(({ id, indicator, owner }) => [id, indicator, owner])).toEqual(ours.targets.map(({ id, indicator, owner }) => [id, indicator, owner]));
  expect(theirs.blocks.flatMap((block) => (block.type === 'heading' ? block.label : [])).slice(0, 4)).toEqual(['一、', '二、', '（一）', '1.']);
  // Lineage leads on where last year's plan is there too.
  expect(await ask('import.file', file, there)).toMatchObject({ id: draft, duplicate: true, returned: { kind: 'same' } });
  expect(await ask('library.list', {}, there)).toHaveLength(1);
});

describe('what is damaged, foreign or forged', () => {
  const carriedWith = (value: unknown) => `<plan xmlns="urn:chengqi:plan">${deflateRawSync(Buffer.from(JSON.stringify(value))).toString('base64')}</plan>`;
  const passedOver = { duplicate: false, returned: { kind: 'passed-over', message: expect.stringContaining('按文字读出') } };

  it('is read for its text, and said so', async () => {
    const file = await reworded();
    for (const spoil of [(xml: string) => xml.replace(/>[^<]{40}/, '>'), () => carriedWith({ format: 'chengqi-plan', version: 9 })]) {
      const there = anotherDesk();
      const imported = await ask('import.file', edited(file, spoil, 'customXml/item1.xml'), there);
      expect(imported).toMatchObject(passedOver);
      expect(imported.id).not.toBe(draft);
      expect((await ask('plans.get', { id: imported.id }, there)).plan.blocks.every(({ origins }) => origins.length === 0)).toBe(true);
    }
  });

  it('last year\'s file overtyped for another year is another plan', async () => {
    const imported = await ask('import.file', edited(await exported(), (xml) => xml.replaceAll('2026年', '2027年')));
    expect(imported).toMatchObject({ ...passedOver, year: 2027 });
    expect(await ask('library.list', {})).toHaveLength(3);
  });

  it('one that names this plan and holds none of its text, or another plan\'s, is no file of it', async () => {
    const file = await exported();
    const parts = unzipSync(new Uint8Array(Buffer.from(file.bytes, 'base64')));
    expect(Object.keys(parts)).toContain('customXml/item1.xml');
    const there = anotherDesk();
    await ask('import.file', file, there);
    const { plan } = await ask('plans.get', { id: draft }, there);
    const carried = { format: 'chengqi-plan', version: 1, plan: draft, kind: 'draft', title: plan.title, year: 2026, issuer: plan.issuer, seededFrom: null, numbering: plan.numbering, blocks: plan.blocks.map((block) => ({ ...block, source: null })), targets: plan.targets, beside: [] };
    // Its blocks under another plan's id.
    const stolen = edited(edited(file, () => carriedWith({ ...carried, plan: 'another' }), 'customXml/item1.xml'), (xml) => xml.replace('引进创新创业团队6个', '引进创新创业团队9个'));
    expect(await ask('import.file', stolen, there)).toMatchObject(passedOver);
    // This plan's id over blocks that it never had.
    const foreign = edited(stolen, () => carriedWith({ ...carried, blocks: carried.blocks.map((block, nth) => ({ ...block, id: `x${nth}` })) }), 'customXml/item1.xml');
    expect(await ask('import.file', edited(foreign, (xml) => xml.replace('团队9个', '团队8个')), there)).toMatchObject(passedOver);
    expect(await there.client.call('returned.open', stolen)).toMatchObject({ ok: false, error: { message: expect.stringContaining('没有可以取回的改动') } });
  });

  it('a file of a plan in the recycle bin asks for that first; one read apart is a plan of its own', async () => {
    const file = await reworded();
    expect(await ask('import.file', { ...file, apart: true })).toMatchObject({ duplicate: false, returned: null });
    await ask('library.remove', { id: draft });
    expect(await desk.client.call('import.file', file)).toMatchObject({ ok: false, error: { code: 'conflict', message: expect.stringContaining('回收站') } });
  });
});

describe(`a file that LibreOffice opened and saved${office ? '' : ' (skipped: LibreOffice is not installed)'}`, () => {
  const test = office ? it : it.skip;
  const saved = async (edits: OfficeEdit[]) => {
    const { name, bytes } = await exported();
    return { name, bytes: editInOffice(office ?? '', new Uint8Array(Buffer.from(bytes, 'base64')), edits).toString('base64') };
  };

  test('and that nobody touched, is known as such', async () => {
    expect(await ask('import.file', await saved([]))).toMatchObject({ id: draft, duplicate: true, returned: { kind: 'same', message: expect.stringMatching(/相同，没有改动，未重复导入$/) } });
  }, 120_000);

  test('with words changed, a paragraph more, one less and a section elsewhere, shows exactly that; taken whole it is the plan', async () => {
    const before = await planOf();
    const file = await saved([
      { replace: '引进创新创业团队6个', by: '引进创新创业团队9个' },
      { after: '力争到2026年底', write: '建立月度调度和季度通报制度，年终进行考核。' },
      { remove: '培养技术经纪人180名' },
      { move: ['（七）发展民生科技', '聚焦慢性病防治'], before: '（六）推进农业科技创新' },
    ]);
    const look = await ask('returned.open', file);
    expect(look).toMatchObject({ besideTouched: false, heading: null });
    expect(look.changes.map((change) => [change.kind, change.conflict, words(change).slice(0, 24)])).toEqual([
      ['added', null, '+建立月度调度和季度通报制度，年终进行考核。'],
      ['edited', null, '-6+9'],
      ['removed', null, expect.stringContaining('-壮大技术经纪人队伍')],
      ['moved', null, ''],
      ['moved', null, ''],
    ]);
    await ask('returned.take', { ...file, revision: look.revision, changes: look.changes.map(({ block }) => block), heading: false });
    const after = await planOf();
    const wanted = linesOf(withWords(before, '引进创新创业团队6个', '引进创新创业团队9个')).filter((line) => !line.includes('培养技术经纪人180名'));
    wanted.splice(wanted.findIndex((line) => line.includes('力争到2026年底')) + 1, 0, 'paragraph|建立月度调度和季度通报制度，年终进行考核。');
    const moved = wanted.splice(wanted.findIndex((line) => line.endsWith('发展民生科技')), 2);
    wanted.splice(wanted.findIndex((line) => line.endsWith('推进农业科技创新')), 0, ...moved);
    expect(linesOf(after)).toEqual(wanted.map((line) => line.replace('团队6个', '团队9个')));
    const origins = new Map(before.blocks.map((block) => [block.id, block.origins]));
    expect(after.blocks.filter((block) => origins.has(block.id)).map(({ id, origins: now }) => [id, now])).toEqual(after.blocks.filter((block) => origins.has(block.id)).map(({ id }) => [id, origins.get(id)]));
    expect((await ask('returned.open', file)).changes).toEqual([]);
  }, 120_000);
});
