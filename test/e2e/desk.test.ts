import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { browserShell, electronShell, reasonToSkip, type AppWindow, type Shell } from '../support/shells';
import { SAMPLE_FOLDER } from '../support/plans';
import { goTo, importFile } from './steps';

/** A plan checked at the desk by keyboard alone: the longest real plan where their folder is here, else the sample. */
jest.setTimeout(240_000);

const seeds = path.resolve(__dirname, '../../../shared/corpus/seeds');
const folder = existsSync(seeds) ? seeds : SAMPLE_FOLDER;
const [longest = ''] = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => path.join(folder, name)).sort((a, b) => statSync(b).size - statSync(a).size);

describe.each([browserShell, electronShell])('in $name', (shell: Shell) => {
  let dataDir: string;
  let window: AppWindow;
  const skip = reasonToSkip(shell);
  const step = (name: string, run: () => Promise<void>): void => (skip ? it.skip(`${name} (skipped: ${shell.name}: ${skip})`, run) : it(name, run));

  beforeAll(async () => {
    if (skip) return;
    dataDir = mkdtempSync(path.join(tmpdir(), `chengqi-desk-${shell.name}-`));
    window = await shell.open(dataDir);
  });
  afterAll(async () => {
    if (skip) return;
    await window.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const left = async (): Promise<number> => Number(/\d+/.exec(await window.page.locator('.desk-left').innerText())?.[0] ?? 0);

  step('the longest plan is checked with few keys', async () => {
    await importFile(window, longest, 2020);
    await window.page.getByRole('region', { name: '导入结果' }).getByRole('button', { name: '核对' }).click();
    await window.page.locator('.desk-reading').waitFor();
    const doubts = await left();
    const marks = await window.page.locator('.desk-reading .figure').count();
    let keys = 0;
    const press = async (key: string): Promise<void> => {
      keys += 1;
      await window.page.keyboard.press(key);
    };
    await press('F8');
    while ((await left()) > 0 && keys < 500) await press('Enter');
    await press('Control+Enter');
    await window.page.locator('.desk-left').filter({ hasText: '已核对' }).waitFor();
    expect(keys).toBeLessThanOrEqual(doubts + 3);
    process.stderr.write(`desk (${shell.name}): ${marks} figures, ${doubts} unsure places, checked with ${keys} keys\n`);
    await window.page.getByRole('button', { name: '返回', exact: true }).click();
    await goTo(window, '计划库');
    await window.page.getByRole('row').filter({ hasText: '已核对' }).waitFor();
  });
});
