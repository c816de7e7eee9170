import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { pagesOfPdf, reasonWithoutReader } from '../support/pdf-pages';
import { inEachShell } from './each-shell';
import { fillNotice, goTo, loadSample, startDraft } from './steps';

/** The pages beside the fields: gone through, enlarged, renewed as one writes, and printed as they are seen. */
jest.setTimeout(240_000);

inEachShell((app) => {
  const { step, shot, shell } = app;
  const page = () => app.window().page;
  const preview = () => page().getByRole('region', { name: '版面预览' });
  const sheets = () => page().locator('.preview .sheet');
  const at = (number: number, of: number) => preview().getByText(`第 ${number} 页，共 ${of} 页`).waitFor();
  /** The characters of each page, in no order. */
  const charactersOf = (texts: readonly string[]) => texts.map((text) => [...text.replace(/\s/g, '').normalize('NFKC')].sort().join(''));
  const shown = async () => charactersOf(await sheets().evaluateAll((all) => all.map((sheet) => sheet.textContent)));

  step('the pages of the draft stand beside its fields, and are gone through by button and key', async () => {
    await loadSample(app.window());
    await startDraft(app.window(), '云州市科学技术局2025年工作要点');
    await goTo(app.window(), '印发');
    await fillNotice(app.window(), '云科字〔2026〕3号');
    await preview().waitFor();
    const count = await sheets().count();
    expect(count).toBeGreaterThan(3);
    await at(1, count);
    await preview().getByRole('button', { name: '下一页' }).click();
    await at(2, count);
    await page().getByLabel('各页').focus();
    await page().keyboard.press('PageDown');
    await at(3, count);
    await page().keyboard.press('PageUp');
    await at(2, count);
  });

  step('a page is shown whole, or larger than on paper', async () => {
    const width = async () => (await sheets().first().boundingBox())?.width ?? 0;
    const zoom = async (choice: string) => {
      await preview().getByLabel('显示比例').click();
      await page().getByTitle(choice, { exact: true }).click();
    };
    await zoom('整页');
    const whole = await sheets().nth(1).boundingBox();
    const pane = await page().getByLabel('各页').boundingBox();
    expect(whole?.height).toBeLessThanOrEqual(pane?.height ?? 0);
    // The page that was read is the one that is seen whole.
    expect(whole?.y).toBeGreaterThanOrEqual(pane?.y ?? 0);
    expect((whole?.y ?? 0) + (whole?.height ?? 0)).toBeLessThanOrEqual((pane?.y ?? 0) + (pane?.height ?? 0));
    await shot('25-preview');
    await zoom('200%');
    expect(await width()).toBeCloseTo((11906 / 1440) * 96 * 2, 0);
    await zoom('适合宽度');
    expect(await width()).toBeLessThan(pane?.width ?? 0);
  });

  step('what is written is on the page a moment later', async () => {
    await page().getByLabel('署名').fill('云州市科学技术局办公室');
    await page().locator('.preview .sheet', { hasText: '云州市科学技术局办公室' }).first().waitFor();
  });

  const unread = reasonWithoutReader();
  const onPaper = shell.name === 'electron' ? '导出 PDF has the pages that are shown' : 'the printer gets the pages that are shown, and nothing else';
  (unread ? (name: string, run: () => Promise<void>) => it.skip(`${name} (skipped: ${unread})`, run) : step)(onPaper, async () => {
    const expected = await shown();
    const pdf = shell.name === 'electron'
      ? readFileSync(await app.window().download(() => preview().getByRole('button', { name: '导出 PDF' }).click()))
      : await printed();
    const pages = pagesOfPdf(pdf);
    expect(pages.map(({ width, height }) => [Math.round(width / 2.835), Math.round(height / 2.835)])).toEqual(expected.map(() => [210, 297]));
    expect(charactersOf(pages.map(({ text }) => text))).toEqual(expected);
  });

  /** The printer's sheets as Chromium prints them to a PDF; its dialog is left out. */
  async function printed(): Promise<Buffer> {
    await page().evaluate(() => { window.print = () => undefined; });
    await preview().getByRole('button', { name: '打印' }).click();
    await page().locator('.printed .sheet').first().waitFor({ state: 'attached' });
    const pdf = await page().pdf({ preferCSSPageSize: true, printBackground: true });
    await page().evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page().locator('.printed').waitFor({ state: 'detached' });
    return pdf;
  }
});
