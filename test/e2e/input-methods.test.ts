import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { browserShell, electronShell, reasonToSkip, type AppWindow, type Shell } from '../support/shells';
import { abandon, compose, paperLines, putCaret } from '../support/typing';

const root = path.resolve(__dirname, '../..');

const PLAN = `洪川市档案局2015年工作要点

一、接收利用
甲项：全年接收进馆档案3000卷以上，按季度核对目录。
乙项：全年接待查档群众8000人次，做到随到随查。
丙项：新建规范化档案室15个，逐个验收。
二、宣传教育
丁项：举办档案开放日活动6场，请学校师生参加。
戊项：编印档案资料4种，发到各镇。
己项：开展业务培训12期以上。
指标\t责任科室\t目标
新增查档企业\t\t400家
三、保障措施
庚项：加强领导，抓好落实。
`;

/** Where the caret is put, what is done there, and what the block then says. Each works in a block of its own. */
const CASES: [name: string, text: string, offset: number, type: (app: AppWindow) => Promise<void>, after: string][] = [
  ['at the end of a mark, twice', '3000卷', 5, async (app) => { await compose(app, 'zuo', '左右'); await compose(app, 'ji', '及其目录'); }, '甲项：全年接收进馆档案⟦3000卷⟧左右及其目录以上，按季度核对目录。'],
  ['at the start of a mark', '8000人次', 0, (app) => compose(app, 'yue', '约'), '乙项：全年接待查档群众约⟦8000人次⟧，做到随到随查。'],
  ['inside a mark', '15个', 2, (app) => compose(app, 'yu', '余'), '丙项：新建规范化档案室⟦15余个⟧，逐个验收。'],
  ['given up at a mark', '6场', 2, (app) => abandon(app, 'yi'), '丁项：举办档案开放日活动⟦6场⟧，请学校师生参加。'],
  ['digits at the start of a mark', '4种', 0, (app) => app.page.keyboard.type('2'), '戊项：编印档案资料⟦24种⟧，发到各镇。'],
  ['a unit after the old one was deleted', '12期', 3, async (app) => { await app.page.keyboard.press('Backspace'); await compose(app, 'qi', '期左右'); }, '己项：开展业务培训⟦12期⟧左右以上。'],
  ['at the end of a cell', '新增查档企业', 6, (app) => compose(app, 'shu', '数'), '新增查档企业数⟦400家⟧'],
  ['at the start of a cell', '新增查档企业', 0, (app) => compose(app, 'bennian', '本年'), '本年新增查档企业数⟦400家⟧'],
  ['in an empty cell', '新增查档企业', 7, async (app) => { await app.page.keyboard.press('Tab'); await compose(app, 'ke', '业务科'); }, '本年新增查档企业数业务科⟦400家⟧'],
  ['at the end of a mark that ends a cell', '400家', 4, (app) => compose(app, 'yi', '以上'), '本年新增查档企业数业务科⟦400家⟧以上'],
  ['at the start of a numbered heading', '保障措施', 0, (app) => compose(app, 'gong', '工作'), '工作保障措施'],
  ['after Enter and before a merge', '抓好落实', 0, async (app) => {
    await app.page.keyboard.press('Enter');
    await compose(app, 'ren', '认真');
    await app.page.keyboard.press('Home');
    await app.page.keyboard.press('Backspace');
  }, '庚项：加强领导，认真抓好落实。'],
];

function draftIn(dataDir: string): void {
  const cli = (...args: string[]) => execFileSync(process.execPath, [path.join(root, 'dist/main/cli.cjs'), ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  const source = path.join(dataDir, 'plan.txt');
  writeFileSync(source, PLAN);
  const db = path.join(dataDir, 'chengqi.db');
  const id = cli('import', source, '--db', db);
  cli('seed', '--db', db, `--from=${id}`, '--to', '2016');
}

async function openDraft(app: AppWindow): Promise<void> {
  await app.page.getByRole('button', { name: '起草', exact: true }).click();
  await app.page.getByRole('button', { name: /2016年工作要点/ }).click();
  await app.page.getByRole('textbox', { name: '正文' }).waitFor();
}

describe.each([browserShell, electronShell])('composing in $name', (shell: Shell) => {
  const reason = reasonToSkip(shell);
  const name = 'neither loses nor doubles a character, and what is shown is what is kept';
  (reason ? test.skip : test)(reason ? `${name} (skipped: ${shell.name}: ${reason})` : name, async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'chengqi-typing-'));
    draftIn(dataDir);
    const app = await shell.open(dataDir);
    try {
      await openDraft(app);
      const before = await paperLines(app);
      for (const [name, text, offset, type, after] of CASES) {
        await putCaret(app, text, offset);
        await type(app);
        expect([name, await paperLines(app)]).toEqual([name, expect.arrayContaining([after])]);
      }
      const shown = await paperLines(app);
      expect(shown).toHaveLength(before.length);
      await app.page.keyboard.press('Control+S');
      await app.page.getByText(/全部内容已保存/).waitFor();
      await app.page.getByRole('button', { name: '计划库', exact: true }).click();
      await app.page.getByRole('button', { name: '起草', exact: true }).click();
      await app.page.getByRole('textbox', { name: '正文' }).waitFor();
      expect(await paperLines(app)).toEqual(shown);
    } finally {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }, 120_000);
});
