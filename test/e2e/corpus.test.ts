import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { browserShell, type AppWindow } from '../support/shells';
import { compose, paperLines, putCaret } from '../support/typing';
import { exportNotice, goTo, importFile, waitUntilSaved } from './steps';

/**
 * Real plans, as messy as they are found, each taken the whole way: imported, carried on to the next year, edited,
 * closed and opened again, exported. They are not part of the project; without them the sample alone is tried (path.test.ts).
 */
jest.setTimeout(240_000);

const folder = path.resolve(__dirname, '../../../shared/corpus/seeds');
const plans = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
/** Taken where a source names no year. */
const YEAR = 2015;

if (plans.length === 0) it.skip('real plans (skipped: their folder is not here)', () => undefined);

// A table without rows is an error to jest.
(plans.length === 0 ? describe.skip : describe).each(plans.length === 0 ? ['none'] : plans)('%s', (name) => {
  let dataDir: string;
  let window: AppWindow;
  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'chengqi-corpus-'));
    window = await browserShell.open(dataDir);
  });
  afterAll(async () => {
    await window.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('is imported, carried on, edited, kept and exported', async () => {
    await importFile(window, path.join(folder, name), YEAR);
    await window.page.getByRole('button', { name: '起草下一年' }).click();
    await window.page.getByRole('button', { name: '开始起草' }).click();
    await window.page.locator('.paper-body [data-block]').first().waitFor();

    await putCaret(window, await firstWords(window), 0);
    await compose(window, 'shouxian', '首先说明。');
    await waitUntilSaved(window);
    const written = await paperLines(window);
    expect(written[0]).toMatch(/^首先说明。/);

    await window.close();
    window = await browserShell.open(dataDir);
    await goTo(window, '起草');
    await window.page.locator('.draft-choice button').first().click();
    await window.page.locator('.paper-body [data-block]').first().waitFor();
    expect(await paperLines(window)).toEqual(written);

    await goTo(window, '印发');
    await window.page.getByLabel('发文字号').waitFor();
    const parts = unzipSync(readFileSync(await exportNotice(window)));
    expect(strFromU8(parts['word/document.xml']!)).toContain('首先说明。');
  });
});

const firstWords = async (window: AppWindow): Promise<string> => ((await paperLines(window))[0] ?? '').split('⟦')[0]?.slice(0, 5) ?? '';
