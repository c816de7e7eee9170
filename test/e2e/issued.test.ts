import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';
import { runCli } from '../../main/cli';
import { compose, paperLines, putCaret } from '../support/typing';
import { inEachShell } from './each-shell';
import { exportNotice, fillNotice, goTo, importFile, startDraft, waitUntilSaved } from './steps';

/** From the last look to the next year: issued, only read, corrected with a reason, and carried on from what went out. */
jest.setTimeout(240_000);

const root = path.resolve(__dirname, '../..');
const PAST = '云岭市水务局2025年工作要点\n\n一、保障供水安全\n\n新建水厂2座，改造管网120公里。\n\n二、加强河湖治理\n\n治理河道35公里，水质优良比例达到90%以上。\n';
const NUMBER = '云水字〔2026〕5号';

inEachShell((app) => {
  const { step, shot, window } = app;
  const page = () => window().page;
  const button = (name: string) => page().getByRole('button', { name });
  const office = () => page().getByRole('region', { name: '印发办理' });
  const editions = () => page().getByRole('table', { name: '已印发的各版' });
  const download = (edition: number) => window().download(() => button(`下载第${edition}版印发文件`).click());
  const issue = async (opens: string) => {
    await office().getByRole('button', { name: opens }).click();
    const dialog = page().getByRole('dialog');
    await dialog.getByText('需要留意').waitFor();
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: '印发', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  };

  step('what must be mended first is listed, and nothing can be issued', async () => {
    await importFile(window(), { name: '水务局2025.txt', mimeType: 'text/plain', buffer: Buffer.from(PAST) }, 2025);
    await startDraft(window(), '云岭市水务局2025年工作要点');
    await goTo(window(), '印发');
    await office().getByRole('button', { name: '印发（定版）' }).click();
    const dialog = page().getByRole('dialog');
    await dialog.getByText(/没有填写发文字号/).waitFor();
    await dialog.getByText(/项指标沿用上年、没有确认/).waitFor();
    expect(await dialog.getByRole('button', { name: '印发', exact: true }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: '返回修改' }).click();
  });

  step('every target is confirmed by keys', async () => {
    await goTo(window(), '起草');
    await page().getByRole('navigation', { name: '提纲' }).waitFor();
    await putCaret(window(), '新建水厂', 0);
    const next = page().getByRole('button', { name: '下一处 F8' });
    for (let pressed = 0; pressed < 40 && !(await next.isDisabled()); pressed += 1) {
      await page().keyboard.press('F8');
      await page().waitForTimeout(100);
      await page().keyboard.press('Control+Enter');
      // The panes follow a moment later.
      await page().waitForTimeout(300);
    }
    await waitUntilSaved(window());
  });

  step('number and date are filled in, the name is asked for, and the plan goes out', async () => {
    await goTo(window(), '印发');
    await page().getByLabel('发文机关标志').fill('云岭市水务局');
    await page().getByLabel('署名').fill('云岭市水务局');
    await fillNotice(window(), NUMBER);
    await page().getByLabel('您的姓名').or(office()).first().waitFor();
    await office().getByRole('button', { name: '印发（定版）' }).click();
    const dialog = page().getByRole('dialog');
    await dialog.getByLabel('您的姓名').fill('李明');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByLabel('您的姓名').waitFor({ state: 'detached' });
    await shot('24-issuing');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: '印发', exact: true }).click();
    await editions().getByRole('row').nth(1).waitFor();
    expect(await editions().getByRole('row').nth(1).innerText()).toMatch(/第1版\s+云水字〔2026〕5号\s+2026年2月9日/);
    expect(await page().getByLabel('发文字号').isDisabled()).toBe(true);
    await shot('21-issued');
  });

  step('the file is there as it went out; the library tells it, and the text is only read', async () => {
    const first = readFileSync(await download(1));
    await goTo(window(), '计划库');
    const row = page().getByRole('row').filter({ hasText: '2026年工作要点' });
    await row.getByText('已印发').waitFor();
    expect(await row.innerText()).toContain(NUMBER);
    await row.getByRole('button', { name: /2026年工作要点$/ }).first().click();
    await button('查看印发').click();
    await editions().waitFor();
    expect(readFileSync(await download(1)).equals(first)).toBe(true);
  });

  step('a correction with a reason opens the text and makes the second edition; the first stays byte for byte', async () => {
    const first = readFileSync(await download(1));
    await office().getByRole('button', { name: '更正' }).click();
    await page().getByRole('textbox', { name: '更正的理由' }).fill('管网公里数有误');
    await office().getByRole('button', { name: '开始更正' }).click();
    await office().getByText(/更正理由：管网公里数有误/).waitFor();
    await goTo(window(), '起草');
    await page().getByRole('navigation', { name: '提纲' }).waitFor();
    await putCaret(window(), '加强河湖治理', 6);
    await compose(window(), 'baohu', '保护');
    await waitUntilSaved(window());
    await goTo(window(), '印发');
    await issue('印发更正稿（定版）');
    await editions().getByText('管网公里数有误').waitFor();
    expect(readFileSync(await download(1)).equals(first)).toBe(true);
    expect(readFileSync(await download(2)).equals(first)).toBe(false);
  });

  step('the terminal writes the file that went out', async () => {
    const told: string[] = [];
    const installation = { version: '0.0.0', templatesDir: path.join(root, 'templates'), workerFile: path.join(root, 'dist/main/import-worker.cjs') };
    const code = await runCli(['export', '--db', 'chengqi.db', '--year', '2026', '--out', '印发.docx'], { print: () => undefined, tell: (line) => told.push(line), cwd: app.dataDir() }, installation);
    expect([code, told.join()]).toEqual([0, expect.stringContaining('第2版')]);
    expect(readFileSync(path.join(app.dataDir(), '印发.docx')).equals(readFileSync(await download(2)))).toBe(true);
  });

  step('the next year starts from what went out', async () => {
    await goTo(window(), '计划库');
    await button('承接上年，起草新计划').click();
    await button('开始起草').click();
    await page().getByRole('navigation', { name: '提纲' }).waitFor();
    expect(await page().getByLabel('标题', { exact: true }).inputValue()).toBe('云岭市水务局2027年工作要点');
    expect((await paperLines(window())).join()).toContain('加强河湖治理保护');
    await goTo(window(), '印发');
    await page().getByLabel('发文字号').waitFor();
    expect(await page().getByLabel('发文字号').inputValue()).not.toContain(NUMBER);
    expect(await exportNotice(window())).toContain('.docx');
  });
});
