import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { browserShell, electronShell, reasonToSkip, type AppWindow, type Shell } from '../support/shells';
import { abandon, compose, paperLines, putCaret, selectText } from '../support/typing';

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
新增查档机构\t\t400家
1.推进数字化。完成馆藏扫描200万页，分批挂接。
2.健全制度。修订办法。
三、保障措施
庚项：加强领导，抓好落实。
辛项：配齐人员，明确分工。
壬项：安排经费30万元，专款专用。
癸项：改造库房9间，年底完工。
子项：走访单位40家，征求意见。
丑项：整理全宗11个，编制指南。
寅项：组织检查2次，督促整改。
卯项：汇编史料5册，公开出版。
辰项：更新设备，保障运转。
巳项：总结经验，表彰先进。
附项：新建基地30个，培训骨干60人次，持续推进。
注项：走访企业¹，入库项目20个²，动态更新。
注1：按月更新的名册。
注2：含续建。
`;

interface Case {
  name: string;
  act(app: AppWindow): Promise<void>;
  /** What the paper then says, a line a block, among the others. */
  after: string[];
}

const press = ({ page }: AppWindow, key: string) => page.keyboard.press(key);
/** Puts the caret into a text and does something there. */
const at = (name: string, text: string, offset: number, act: (app: AppWindow) => Promise<void>, ...after: string[]): Case =>
  ({ name, after, act: async (app) => { await putCaret(app, text, offset); await act(app); } });
/** Selects from one text to another and does something with it. */
const over = (name: string, from: [string, number], to: [string, number], act: (app: AppWindow) => Promise<void>, ...after: string[]): Case =>
  ({ name, after, act: async (app) => { await selectText(app, from, to); await act(app); } });

/** Each works in blocks of its own. */
const CASES: Case[] = [
  at('at the end of a mark, twice', '3000卷', 5, async (app) => { await compose(app, 'zuo', '左右'); await compose(app, 'ji', '及其目录'); }, '甲项：全年接收进馆档案⟦3000卷⟧左右及其目录以上，按季度核对目录。'),
  at('at the start of a mark', '8000人次', 0, (app) => compose(app, 'yue', '约'), '乙项：全年接待查档群众约⟦8000人次⟧，做到随到随查。'),
  at('inside a mark', '15个', 2, (app) => compose(app, 'yu', '余'), '丙项：新建规范化档案室⟦15余个⟧，逐个验收。'),
  at('given up at a mark', '6场', 2, (app) => abandon(app, 'yi'), '丁项：举办档案开放日活动⟦6场⟧，请学校师生参加。'),
  at('digits at the start of a mark', '4种', 0, (app) => app.page.keyboard.type('2'), '戊项：编印档案资料⟦24种⟧，发到各镇。'),
  at('a unit after the old one was deleted', '12期', 3, async (app) => { await press(app, 'Backspace'); await compose(app, 'qi', '期左右'); }, '己项：开展业务培训⟦12期⟧左右以上。'),
  at('at the end of a cell', '新增查档机构', 6, (app) => compose(app, 'shu', '数'), '新增查档机构数⟦400家⟧'),
  at('at the start of a cell', '新增查档机构', 0, (app) => compose(app, 'bennian', '本年'), '本年新增查档机构数⟦400家⟧'),
  at('in an empty cell', '新增查档机构', 7, async (app) => { await press(app, 'Tab'); await compose(app, 'ke', '业务科'); }, '本年新增查档机构数业务科⟦400家⟧'),
  at('at the end of a mark that ends a cell', '400家', 4, (app) => compose(app, 'yi', '以上'), '本年新增查档机构数业务科⟦400家⟧以上'),
  at('at the start of a numbered heading', '保障措施', 0, (app) => compose(app, 'gong', '工作'), '工作保障措施'),
  at('after Enter and before a merge', '抓好落实', 0, async (app) => {
    await press(app, 'Enter');
    await compose(app, 'ren', '认真');
    await press(app, 'Home');
    await press(app, 'Backspace');
  }, '庚项：加强领导，认真抓好落实。'),
  at('at the start of a run-in heading', '推进数字化', 0, (app) => compose(app, 'quan', '全面'), '全面推进数字化。完成馆藏扫描⟦200万页⟧，分批挂接。'),
  at('where the heading sentence of a run-in heading ends', '健全制度。', 5, async (app) => { await compose(app, 'xiu', '重新'); await compose(app, 'shen', '审议'); }, '健全制度。重新审议修订办法。'),
  at('inside the heading sentence, before its stop', '健全制度', 4, (app) => compose(app, 'ti', '体系'), '健全制度体系。重新审议修订办法。'),
  over('over a selection', ['配齐人员', 0], ['配齐人员', 4], (app) => compose(app, 'pei', '选配干部'), '辛项：选配干部，明确分工。'),
  over('over a selection made backwards', ['明确分工', 4], ['明确分工', 2], (app) => compose(app, 'ze', '责任'), '辛项：选配干部，明确责任。'),
  over('over a whole mark', ['30万元', 0], ['30万元', 4], (app) => compose(app, 'ruo', '若干'), '壬项：安排经费若干，专款专用。'),
  over('over a whole mark, a figure in its place', ['9间', 0], ['9间', 2], (app) => compose(app, '12', '12间'), '癸项：改造库房⟦12间⟧，年底完工。'),
  over('from inside a mark to behind it', ['40家', 2], ['，征求', 1], (app) => compose(app, 'hu', '户'), '子项：走访单位⟦40⟧户征求意见。'),
  over('from before a mark into it', ['整理全宗', 2], ['11个', 1], (app) => compose(app, 'an', '案卷'), '丑项：整理案卷⟦1个⟧，编制指南。'),
  at('behind words of a mark that are composed again, over a selection into the next mark', '30个', 2, async (app) => {
    await compose(app, 'duo', '多');
    await selectText(app, ['30多', 3], ['60人次', 1]);
    await compose(app, 'duo', '多');
  }, '附项：新建基地⟦30多⟧多⟦0人次⟧，持续推进。'),
  at('at the end of noted words, twice', '企业', 2, async (app) => { await compose(app, 'ji', '及'); await compose(app, 'ming', '名册'); }, '注项：走访⟨企业⟩及名册，入库项目⟨⟦20个⟧⟩，动态更新。'),
  at('at the start of noted words', '企业', 0, (app) => compose(app, 'zong', '总'), '注项：走访总⟨企业⟩及名册，入库项目⟨⟦20个⟧⟩，动态更新。'),
  at('inside noted words', '企业', 1, (app) => compose(app, 'shi', '事'), '注项：走访总⟨企事业⟩及名册，入库项目⟨⟦20个⟧⟩，动态更新。'),
  at('at the end of a noted figure', '20个', 3, (app) => compose(app, 'zuo', '左右'), '注项：走访总⟨企事业⟩及名册，入库项目⟨⟦20个⟧⟩左右，动态更新。'),
  over('over a selection from one paragraph into the next', ['督促整改', 2], ['卯项：', 2], (app) => compose(app, 'luo', '落实'), '寅项：组织检查⟦2次⟧，督促落实：汇编史料⟦5册⟧，公开出版。'),
  at('directly after an undo', '更新设备', 4, async (app) => {
    await app.page.keyboard.type('abc');
    await press(app, 'Control+Z');
    await compose(app, 'he', '和系统');
  }, '辰项：更新设备和系统，保障运转。'),
  at('and undone at once, then again', '保障运转', 4, async (app) => {
    await compose(app, 'qu', '去掉的');
    await press(app, 'Control+Z');
    await compose(app, 'wen', '稳定');
  }, '辰项：更新设备和系统，保障运转稳定。'),
  at('in an empty paragraph, then in the next', '表彰先进。', 5, async (app) => {
    await press(app, 'Enter');
    await compose(app, 'wu', '午项：');
    await press(app, 'Enter');
    await compose(app, 'wei', '未项');
    await abandon(app, 'shen');
    await compose(app, 'kai', '开展');
  }, '巳项：总结经验，表彰先进。', '午项：', '未项开展'),
  over('over all of a paragraph', ['午项：', 0], ['午项：', 3], (app) => compose(app, 'shen', '申项'), '申项'),
  over('given up over a selection: what was selected is gone, nothing else', ['未项开展', 2], ['未项开展', 4], (app) => abandon(app, 'zuo'), '未项'),
  {
    name: 'beside places that the find bar lights',
    after: ['巳项：总结好经验，隆重表彰先进。'],
    async act(app) {
      await press(app, 'Control+F');
      await app.page.getByRole('textbox', { name: '查找' }).fill('经验');
      await app.page.locator('.found-current').waitFor();
      await putCaret(app, '经验', 0);
      await compose(app, 'hao', '好');
      await putCaret(app, '，表彰', 1);
      await compose(app, 'long', '隆重');
      await app.page.getByRole('button', { name: '关闭查找' }).click();
    },
  },
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
      const errors: string[] = [];
      app.page.on('pageerror', (error) => errors.push(error.message));
      for (const { name, act, after } of CASES) {
        await act(app);
        expect([name, await paperLines(app)]).toEqual([name, expect.arrayContaining(after)]);
      }
      const shown = await paperLines(app);
      await app.page.keyboard.press('Control+S');
      await app.page.getByText(/全部内容已保存/).waitFor();
      await app.page.getByRole('button', { name: '计划库', exact: true }).click();
      await app.page.getByRole('button', { name: '起草', exact: true }).click();
      await app.page.getByRole('textbox', { name: '正文' }).waitFor();
      expect(await paperLines(app)).toEqual(shown);
      expect(errors).toEqual([]);
    } finally {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }, 120_000);
});
