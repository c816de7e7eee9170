import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { browserShell, electronShell, reasonToSkip, type AppWindow, type Shell } from '../support/shells';
import { compose, paperLines, putCaret } from '../support/typing';
import { exportNotice, fillNotice, goTo, importFile, loadSample, startDraft, waitUntilSaved } from './steps';

/**
 * The whole path on the sample, as an official goes it, in both shells: import, draft, write with an input method,
 * close and open again, compare, export. In Electron it also renews the screenshots in docs/screens when
 * RENEW_SCREENS is set.
 */
jest.setTimeout(240_000);

const screens = path.resolve(__dirname, '../../docs/screens');

describe.each([browserShell, electronShell])('in $name', (shell: Shell) => {
  let dataDir: string;
  let window: AppWindow;
  const skip = reasonToSkip(shell);

  beforeAll(async () => {
    if (skip) return;
    dataDir = mkdtempSync(path.join(tmpdir(), `chengqi-${shell.name}-`));
    window = await shell.open(dataDir);
  });
  afterAll(async () => {
    if (skip) return;
    await window.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const step = (name: string, run: () => Promise<void>): void =>
    skip ? it.skip(`${name} (skipped: ${shell.name}: ${skip})`, run) : it(name, run);

  async function shot(name: string): Promise<void> {
    if (shell.name !== 'electron' || !process.env['RENEW_SCREENS']) return;
    mkdirSync(screens, { recursive: true });
    await window.page.waitForTimeout(400);
    await window.page.screenshot({ path: path.join(screens, `${name}.png`) });
  }

  step('an empty library teaches and offers the sample', async () => {
    await window.page.getByRole('button', { name: '导入往年计划' }).waitFor();
    await shot('01-welcome');
    await loadSample(window);
    await shot('02-library');
  });

  step('a file that names no year asks for it, and is read as GB18030', async () => {
    // “市文化局工作要点” and two sections, in GB18030.
    const text = Buffer.from('cad0cec4bbafbed6b9a4d7f7d2aab5e30d0ad2bba1a2d7dccce5d2aac7f30d0ab0ecbac3bbddc3f1bbeeb6af3230b3a1d2d4c9cfa1a3', 'hex');
    await importFile(window, { name: '旧计划.txt', mimeType: 'text/plain', buffer: text }, 2019);
    await window.page.getByRole('row').filter({ hasText: '市文化局工作要点' }).filter({ hasText: '2019' }).waitFor();
    await importFile(window, { name: '另一份.txt', mimeType: 'text/plain', buffer: text }, 2019);
    await window.page.getByText('内容相同，未重复导入').waitFor();
    await window.page.getByRole('button', { name: '收起' }).click();
  });

  step('a PDF, an old document, rich text and a web page are read in this shell', async () => {
    const fixtures = path.resolve(__dirname, '../fixtures/import');
    for (const name of ['table.pdf', 'water.doc', 'plan.rtf', 'water.html']) await importFile(window, path.join(fixtures, name), 2016);
    for (const title of ['云岭市水务局2015年工作要点', '云岭市科学技术局2016年工作要点']) await window.page.getByRole('row').filter({ hasText: title }).first().waitFor();
    await window.page.getByRole('button', { name: '收起' }).click();
  });

  step('a file that is no plan is refused in words, and the library stays as it was', async () => {
    await window.page.getByLabel('选择要导入的文件').setInputFiles({ name: '图片.docx', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') });
    const refused = window.page.locator('.import-refused');
    await refused.waitFor();
    expect(await refused.innerText()).toMatch(/[\u4e00-\u9fff]{6}/);
    await window.page.getByRole('button', { name: '收起' }).click();
  });

  step('a past plan opens as a document', async () => {
    await window.page.getByRole('button', { name: '云州市科学技术局2025年工作要点', exact: true }).click();
    await window.page.locator('.paper .target').first().waitFor();
    expect(await window.page.locator('.paper .target').count()).toBeGreaterThanOrEqual(20);
    await shot('03-plan');
    await goTo(window, '计划库');
  });

  step('next year’s draft carries everything over, to be decided', async () => {
    await startDraft(window, '云州市科学技术局2025年工作要点');
    expect(await window.page.getByLabel('标题', { exact: true }).inputValue()).toBe('云州市科学技术局2026年工作要点');
    expect(await window.page.getByText('待确认').count()).toBeGreaterThanOrEqual(20);
    await shot('04-draft');
  });

  step('an input method writes inside and at the edges of a figure', async () => {
    const { page } = window;
    const figure = page.locator('.paper-body .target').first();
    const before = await figure.innerText();
    const digits = /\d+/.exec(before)?.[0] ?? '';
    await putCaret(window, before, 0);
    await compose(window, 'yue', '约');
    await putCaret(window, before, digits.length);
    await window.devtools.send('Input.insertText', { text: '5' });
    const changed = before.replace(digits, `${digits}5`);
    await putCaret(window, changed, changed.length);
    await compose(window, 'zuoyou', '左右');
    const line = (await paperLines(window)).find((text) => text.includes(`⟦${changed}⟧`)) ?? '';
    expect(line).toContain(`约⟦${changed}⟧左右`);
    expect(await figure.innerText()).toBe(changed);
    await page.getByRole('row').filter({ hasText: '已改' }).first().waitFor();
  });

  step('splitting, merging, levels, undo and redo', async () => {
    const { page } = window;
    const lines = await paperLines(window);
    const heading = lines.find((text) => text.length < 20 && text.length > 3) ?? '';
    await putCaret(window, heading, 2);
    await page.keyboard.press('Enter');
    expect(await paperLines(window)).toHaveLength(lines.length + 1);
    await page.keyboard.press('Backspace');
    expect(await paperLines(window)).toEqual(lines);
    await putCaret(window, heading, 1);
    const numberOf = () => page.locator('.block', { hasText: heading }).first().getAttribute('data-label');
    const number = await numberOf();
    await page.keyboard.press('Control+2');
    expect(await numberOf()).not.toBe(number);
    await page.keyboard.press('Control+z');
    expect(await numberOf()).toBe(number);
    await page.keyboard.press('Control+y');
    expect(await numberOf()).not.toBe(number);
    await page.keyboard.press('Control+z');
    expect(await paperLines(window)).toEqual(lines);
  });

  step('what is written is there after closing and opening again', async () => {
    await putCaret(window, (await paperLines(window))[0]?.slice(0, 6) ?? '', 0);
    await compose(window, 'zaici', '再次强调抓好落实。');
    await waitUntilSaved(window);
    const lines = await paperLines(window);
    await window.close();
    window = await shell.open(dataDir);
    await goTo(window, '起草');
    await window.page.getByRole('button', { name: /2026年/ }).first().click();
    await window.page.locator('.paper-body [data-block]').first().waitFor();
    expect(await paperLines(window)).toEqual(lines);
  });

  step('the comparison shows what changed', async () => {
    const { page } = window;
    await goTo(window, '对照');
    await page.getByText('保留 · 删去 · 新写').waitFor();
    await shot('05-review-overview');
    await page.getByRole('tab', { name: '指标对照表' }).click();
    await page.getByRole('cell', { name: /提高/ }).first().waitFor();
    await shot('06-review-targets');
    await page.getByRole('tab', { name: '正文对照' }).click();
    await page.locator('.review-pair ins', { hasText: '再次强调抓好落实' }).waitFor();
    await page.keyboard.press('F7');
    expect(await page.locator('.current-change').count()).toBe(1);
    await shot('07-review-text');
  });

  step('the redline comes out with what was written as insertions', async () => {
    await window.page.getByRole('button', { name: '导出', exact: true }).click();
    const choice = window.page.getByRole('menuitem', { name: /^花脸稿/ });
    await choice.waitFor();
    await shot('19-review-papers');
    const file = await window.download(() => choice.click());
    expect(path.basename(file)).toMatch(/花脸稿(?:（\d+）)?\.docx$/);
    expect(strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array())).toMatch(/<w:ins [^>]*w:author="/);
  });

  step('the notice comes out as a Word file', async () => {
    await goTo(window, '印发');
    await fillNotice(window, '云科字〔2026〕3号');
    await waitUntilSaved(window);
    await shot('08-issue');
    const file = await exportNotice(window);
    const xml = strFromU8(unzipSync(readFileSync(file))['word/document.xml']!);
    for (const words of ['云州市科学技术局文件', '云科字〔2026〕3号', '2026年2月9日', '再次强调抓好落实。']) expect(xml).toContain(words);
    if (process.env['KEEP_NOTICE']) writeFileSync(process.env['KEEP_NOTICE'], readFileSync(file));
  });
});
