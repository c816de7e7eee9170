import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCli } from '../../../main/cli';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const root = path.resolve(__dirname, '../../..');
const sample = (year: number): string => path.join(root, `templates/sample/${year}.txt`);
const installation = { version: '0.0.0', templatesDir: path.join(root, 'templates'), workerFile: path.join(root, 'dist/main/import-worker.cjs') };

let folder: string;
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'chengqi-cli-')); });
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...argv: string[]): Promise<{ code: number; out: string[]; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(argv, { print: (line) => out.push(line), tell: (line) => err.push(line), cwd: folder }, installation);
  return { code, out, err: err.join('\n') };
}

describe('the command line', () => {
  it('goes the whole path: import, seed, compare, export', async () => {
    const imported = await run('import', sample(2023), sample(2024), '--db', 'data.db');
    expect(imported).toMatchObject({ code: 0, out: [expect.any(String), expect.any(String)] });

    const seeded = await run('seed', '--db', 'data.db', '--from', '2024', '--to', '2025');
    expect(seeded.code).toBe(0);

    const compared = await run('compare', '--db', 'data.db', '2024', '2025', '--json');
    expect(compared.code).toBe(0);
    const comparison = JSON.parse(compared.out.join('\n')) as { sections: unknown[]; targets: { kinds: string[] }[] };
    expect(comparison.sections.length).toBeGreaterThan(5);
    expect(comparison.targets.length).toBeGreaterThanOrEqual(20);
    expect(new Set(comparison.targets.flatMap((target) => target.kinds))).toEqual(new Set(['kept']));

    const exported = await run('export', '--db', 'data.db', '--year', '2025', '--out', '通知.docx');
    // The draft has no number and date yet, which is told, not hidden.
    expect(exported.code).toBe(1);
    expect(exported.err).toContain('发文字号');
    const parts = unzipSync(readFileSync(path.join(folder, '通知.docx')));
    expect(strFromU8(parts['word/document.xml']!)).toContain('2025年');
  }, 60_000);

  it('writes a redline beside the comparison, never over a file', async () => {
    await run('import', sample(2023), sample(2024), '--db', 'redline.db');
    expect((await run('compare', '--db', 'redline.db', '2023', '2024', '--redline', '花脸稿.docx')).code).toBe(0);
    expect(strFromU8(unzipSync(readFileSync(path.join(folder, '花脸稿.docx')))['word/document.xml']!)).toContain('<w:moveFrom ');
    const refused = await run('compare', '--db', 'redline.db', '2023', '2024', '--redline', '花脸稿.docx');
    expect([refused.code, refused.out]).toEqual([3, []]);
    expect(refused.err).toContain('已经存在');
  }, 60_000);

  it('tells of a file that came back whether it was changed, and stores nothing', async () => {
    const [past] = (await run('import', sample(2024), '--db', 'data.db')).out;
    await run('export', '--db', 'data.db', '--year', '2024', '--out', '通知.docx');
    const same = await run('import', '通知.docx', '--db', 'data.db');
    expect([same.code, same.out]).toEqual([1, [past]]);
    expect(same.err).toMatch(/“通知.docx”与计划库中的《.*2024年工作要点》相同，没有改动，未重复导入。/);
    const parts = unzipSync(readFileSync(path.join(folder, '通知.docx')));
    writeFileSync(path.join(folder, '改过.docx'), zipSync({ ...parts, 'word/document.xml': strToU8(strFromU8(parts['word/document.xml']!).replace('科技人才', '科技英才')) }));
    const changed = await run('import', '改过.docx', '--db', 'data.db');
    expect([changed.code, changed.out]).toEqual([1, [past]]);
    expect(changed.err).toMatch(/改动了 1 处，还没有取回。请在程序的“计划库”里导入这个文件/);
    const elsewhere = await run('import', '改过.docx', '--db', 'other.db');
    expect([elsewhere.code, elsewhere.out]).toEqual([0, [past]]);
    expect(elsewhere.err).toContain('恢复了导出时的承接关系和指标');
  }, 60_000);

  it('prints one JSON object a file, in order', async () => {
    const { code, out } = await run('inspect', '--json', sample(2024), sample(2023));
    expect(code).toBe(0);
    expect(out.map((line) => (JSON.parse(line) as { year: number }).year)).toEqual([2024, 2023]);
  });

  it('asks for a year that the source does not name, and takes it', async () => {
    writeFileSync(path.join(folder, '无年度.txt'), '市文化局工作要点\n\n一、总体要求\n\n坚持稳中求进，办好文化惠民活动20场以上。\n');
    const asked = await run('import', '无年度.txt', '--db', 'data.db');
    expect(asked).toMatchObject({ code: 3, out: [] });
    expect(asked.err).toContain('年度');
    expect((await run('import', '无年度.txt', '--db', 'data.db', '--year', '2019')).code).toBe(0);
  });

  it('does not import the same content twice', async () => {
    await run('import', sample(2023), '--db', 'data.db');
    const again = await run('import', sample(2023), '--db', 'data.db');
    expect(again.code).toBe(1);
    expect(again.err).toContain('未重复导入');
  });

  it('never writes over a file', async () => {
    await run('import', sample(2023), '--db', 'data.db');
    writeFileSync(path.join(folder, '已有.docx'), 'mine');
    const refused = await run('export', '--db', 'data.db', '--year', '2023', '--out', '已有.docx');
    expect(refused.code).toBe(3);
    expect(refused.err).toContain('未覆盖');
    expect(readFileSync(path.join(folder, '已有.docx'), 'utf8')).toBe('mine');
  });

  it('sets a folder of files as official documents in another, folders below it as well, originals and what is there untouched', async () => {
    mkdirSync(path.join(folder, '旧/更早'), { recursive: true });
    copyFileSync(sample(2024), path.join(folder, '旧/要点.txt'));
    copyFileSync(sample(2023), path.join(folder, '旧/更早/要点.txt'));
    copyFileSync(path.join(root, 'test/fixtures/import/plan.docx'), path.join(folder, '旧/要点.docx'));
    writeFileSync(path.join(folder, '旧/~$要点.docx'), 'no plan');
    writeFileSync(path.join(folder, '旧/空.txt'), '\n');
    const { code, out, err } = await run('tidy', '旧', '--out', '旧/公文');
    expect(code).toBe(3);
    expect(err).toContain('空.txt');
    expect(out).toEqual(['更早/要点.docx', '要点.docx', '要点（txt）.docx'].map((name) => path.join(folder, '旧/公文', name)));
    for (const file of out) expect(strFromU8(unzipSync(readFileSync(file))['word/document.xml']!)).toContain('<w:t');
    expect(readFileSync(path.join(folder, '旧/要点.txt'))).toEqual(readFileSync(sample(2024)));

    const first = readFileSync(out[1]!);
    const again = await run('tidy', '旧', '--out', '旧/公文');
    expect([again.code, again.out]).toEqual([3, []]);
    expect(again.err).toContain('未覆盖');
    expect(readFileSync(out[1]!)).toEqual(first);
  }, 60_000);

  it('sets each of several files of one name, goes round no circle of links, and waits for no pipe', async () => {
    for (const place of ['甲', '乙', '丙', '空']) mkdirSync(path.join(folder, place));
    for (const [place, year] of [['甲', 2023], ['乙', 2024], ['丙', 2025]] as const) copyFileSync(sample(year), path.join(folder, place, '要点.txt'));
    symlinkSync(path.join(folder, '甲'), path.join(folder, '甲', '绕回'));
    symlinkSync('不在.txt', path.join(folder, '甲', '断开.txt'));
    const { code, out } = await run('tidy', '甲', '乙', '丙', '空', '--out', '公文');
    expect(code).toBeLessThan(2);
    expect(out).toEqual(['要点.docx', '要点（txt）.docx', '要点（2）.docx'].map((name) => path.join(folder, '公文', name)));
    const texts = out.map((file) => strFromU8(unzipSync(readFileSync(file))['word/document.xml']!).replace(/<[^>]+>/g, ''));
    expect(texts.map((text) => /20\d\d/.exec(text)?.[0])).toEqual(['2023', '2024', '2025']);

    expect(await run('tidy', '空', '--out', '公文')).toMatchObject({ code: 3, out: [], err: expect.stringContaining('没有找到可以排版的文件') });
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [path.join(folder, '管道.txt')]);
    expect(await run('tidy', '管道.txt', '--out', '公文')).toMatchObject({ code: 3, out: [], err: expect.stringContaining('不是文件') });
    writeFileSync(path.join(folder, '挡住'), '');
    expect(await run('tidy', '甲', '--out', '挡住')).toMatchObject({ code: 3, out: [], err: expect.stringMatching(/建不了文件夹.*同名的文件/) });
  }, 60_000);

  it('tells which plan when a year has several', async () => {
    await run('import', sample(2023), sample(2024), '--db', 'data.db');
    await run('seed', '--db', 'data.db', '--from', '2023', '--to', '2024');
    const unclear = await run('seed', '--db', 'data.db', '--from', '2024', '--to', '2025');
    expect(unclear.code).toBe(3);
    expect(unclear.err).toContain('编号');
  });

  it.each([
    [[], 2, '命令行'],
    [['burn'], 2, '没有“burn”这个命令'],
    [['import', 'a.txt'], 2, '--db'],
    [['import', '--db', 'data.db'], 2, '文件'],
    [['import', 'a.txt', '--db', 'data.db', '--year', '15'], 2, '四位'],
    [['seed', '--wrong'], 2, '--wrong'],
    [['inspect', '没有.txt'], 3, '没有这个文件'],
    [['tidy', '没有.txt'], 2, '--out'],
    [['tidy', '没有.txt', '--out', '公文'], 3, '没有这个文件'],
    [['compare', '--db', 'data.db', '2015', '2016'], 3, '2015'],
  ])('%j answers %i', async (argv, code, words) => {
    const result = await run(...argv);
    expect(result.code).toBe(code);
    expect(result.err).toContain(words);
  });

  it('leaves a file that is no database as it was', async () => {
    const file = path.join(folder, 'data.db');
    writeFileSync(file, 'not a database at all, but somebody wants it');
    const refused = await run('compare', '--db', 'data.db', '2015', '2016');
    expect(refused.code).toBe(3);
    expect(readFileSync(file, 'utf8')).toContain('somebody wants it');
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});
