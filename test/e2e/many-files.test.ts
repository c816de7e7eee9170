import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { browserShell, type AppWindow } from '../support/shells';
import { paperLines, putCaret } from '../support/typing';
import { goTo, loadSample, startDraft, waitUntilSaved } from './steps';

/** Five hundred files are imported while a draft is being written: no key is dropped, and every file has its outcome. */
jest.setTimeout(240_000);

const FILES = 500;
const TYPED = 'abcdefghij'.repeat(12);
const sample = readFileSync(path.resolve(__dirname, '../../templates/sample/2024.txt'), 'utf8');
/** Alike but for a number in the first sentence, so that none is a duplicate. */
const files = Array.from({ length: FILES }, (_, i) => ({ name: `计划${i}.txt`, mimeType: 'text/plain', buffer: Buffer.from(sample.replace('一、', `一、第${i}号`)) }));

let dataDir: string;
let window: AppWindow;
beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'chengqi-many-'));
  window = await browserShell.open(dataDir);
});
afterAll(async () => {
  await window.close();
  rmSync(dataDir, { recursive: true, force: true });
});

it('types on while five hundred files come in', async () => {
  const { page } = window;
  await loadSample(window);
  await startDraft(window, '云州市科学技术局2025年工作要点');
  await goTo(window, '计划库');
  await page.getByLabel('选择要导入的文件').setInputFiles(files);
  await page.getByText(/正在导入（\d+\/500）/).waitFor();
  await goTo(window, '起草');
  await page.locator('.paper-body [data-block]').first().waitFor();

  const [first = ''] = await paperLines(window);
  await putCaret(window, first.slice(0, 4), 0);
  await page.keyboard.type(TYPED, { delay: 20 });
  expect((await paperLines(window))[0]).toBe(TYPED + first);
  await goTo(window, '计划库');
  // It really went on meanwhile: some are in, and not yet all.
  expect(await page.getByText(/正在导入（[1-9]\d*\/500）/).count()).toBe(1);

  await page.getByText('导入完成，共 500 份').waitFor({ timeout: 180_000 });
  expect(await page.locator('.import-done').count()).toBe(FILES);
  await goTo(window, '起草');
  await waitUntilSaved(window);
  expect((await paperLines(window))[0]).toBe(TYPED + first);
});
