import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { compose, paperLines } from '../support/typing';
import { inEachShell, type OpenApp } from './each-shell';
import { waitUntilSaved } from './steps';

/** The sample's next year drafted without a mouse, from the empty library to the exported notice; ends with nothing that must be mended. */
jest.setTimeout(300_000);

/** How many times Tab may be pressed before what is looked for has the focus. */
const MOST_TABS = 400;

inEachShell((app) => {
  const { step, shot } = app;
  const page = () => app.window().page;
  const press = (key: string) => page().keyboard.press(key);
  const type = (words: string) => compose(app.window(), 'zi', words);
  const left = async (): Promise<string> => (await page().locator('.draft-progress').last().innerText()).replace(/\s/g, '');

  step('the sample is loaded and last year’s plan is carried on', async () => {
    await page().getByRole('button', { name: '载入示例' }).waitFor();
    await tabTo(app, { name: '载入示例' });
    await press('Enter');
    await page().getByRole('row').nth(3).waitFor();
    await tabTo(app, { name: '起草下一年', within: '2025年工作要点' });
    await press('Enter');
    await page().getByRole('button', { name: '开始起草' }).waitFor();
  });

  step('a section is left out, one is to be rewritten, figures are set by growth, typed and left open', async () => {
    await tabTo(app, { name: '沿用', within: '（三）发展科技金融' });
    await press('ArrowRight');
    await press('ArrowRight');
    await tabTo(app, { name: '创新创业团队：列入新稿' });
    await press('ArrowDown');
    await tabTo(app, { name: '创新创业团队：增幅' });
    await page().keyboard.type('50');
    await tabTo(app, { name: '专家：列入新稿' });
    for (let down = 0; down < 3; down += 1) await press('ArrowDown');
    expect(await page().locator('.seeding-target', { hasText: '创新创业团队' }).first().innerText()).toContain('9个');
    await shot('12-seeding');
    await press('Control+Enter');
    await page().getByRole('navigation', { name: '提纲' }).waitFor();
    expect(await page().locator('.paper-body').innerText()).toMatch(/柔性引进专家（待定）左右/);
    expect(await page().locator('.paper-body').innerText()).not.toContain('发展科技金融');
  });

  step('eight figures are written anew, the open one is given, all else is looked at and confirmed', async () => {
    let written = 0;
    for (let keys = 0; keys < 300 && !(await isAllDecided(app)); keys += 1) {
      await press('F8');
      const figure = await figureAtCaret(app);
      const amount = /^(\d+)(家|个|项|名|件|人次)$/.exec(figure);
      if (figure === '（待定）') await overtype(app, figure, '150人次');
      else if (amount?.[1] && amount[2] && written < 8) {
        await overtype(app, figure, `${Number(amount[1]) + 1}${amount[2]}`);
        written += 1;
      } else await press('Control+Enter');
      await page().waitForTimeout(60);
    }
    expect(written).toBe(8);
    expect(await left()).toMatch(/已处理(\d+)\/\1节·指标(\d+)\/\2$/);
    expect(await page().locator('.paper-body').innerText()).toContain('柔性引进专家150人次左右');
  });

  step('a section is added with an input method, and its figure listed', async () => {
    await press('Control+End');
    await press('Enter');
    await type('加强科技安全');
    await press('Control+1');
    await press('Enter');
    await type('健全科研诚信和科技伦理治理机制，全年新增科技伦理示范单位6家。');
    await page().getByRole('button', { name: '列入 科技伦理示范单位' }).waitFor();
    await tabTo(app, { name: '列入 科技伦理示范单位' });
    await press('Enter');
    await page().getByRole('row').filter({ hasText: '科技伦理示范单位' }).waitFor();
    // At the very end: what is out of sight is behind the caret too.
    expect((await paperLines(app.window())).slice(-2)).toEqual(['加强科技安全', '健全科研诚信和科技伦理治理机制，全年新增科技伦理示范单位⟦6家⟧。']);
    await shot('13-draft-targets');
  });

  step('a figure in the table goes into every sentence that states it, and one undo takes it back', async () => {
    await tabTo(app, { cell: '本年' });
    for (let row = 0; row < 60 && !(await focused(app)).includes('高新技术企业总数'); row += 1) await press('ArrowDown');
    await press('Digit3');
    await page().keyboard.type('99');
    await press('Enter');
    await expectPaper(app, /高新技术企业总数达到399家[^]*高新技术企业总数达到399家/);
    await press('Escape');
    await press('Control+z');
    await expectPaper(app, /^(?![^]*399家)/);
    await press('Control+y');
    await expectPaper(app, /399家/);
  });

  step('what must be mended is found, led to and mended by its button', async () => {
    await press('Control+End');
    await type('到2025年底,全部完成。');
    await page().locator('.draft-findings-count.must').waitFor();
    await press('F7');
    await page().getByRole('region', { name: '必改' }).waitFor();
    expect(await page().evaluate(() => getSelection()?.toString())).toBe('2025');
    await shot('14-draft-findings');
    await tabTo(app, { name: '改为“2026”：“2025年”是上年的年份' });
    await press('Enter');
    await page().locator('.draft-findings-count.must').waitFor({ state: 'detached' });
    await expectPaper(app, /到2026年底,全部完成。/);
    expect(await page().getByRole('region', { name: '必改' }).count()).toBe(0);
  });

  step('last year’s words stand beside the paragraph under the caret', async () => {
    await press('F6');
    await press('ArrowUp');
    await press('ArrowUp');
    await press('Escape');
    // The caret of the page follows a moment later.
    await page().waitForTimeout(200);
    await press('End');
    await press('Alt+Shift+Digit2');
    await page().getByText('一字不差').or(page().getByText('改动（删除线')).first().waitFor();
    await shot('15-draft-last-year');
    await waitUntilSaved(app.window());
  });

  step('the notice is filled in and exported', async () => {
    await tabTo(app, { name: '印发' });
    await press('Enter');
    await page().getByLabel('发文字号').waitFor();
    for (const [field, words] of [['发文字号', '云科〔2026〕3号'], ['主送机关', '各县（区）科技局，局属各单位'], ['成文日期', '2026年2月9日']] as const) {
      await page().getByLabel(field).focus();
      await press('Control+a');
      await app.window().devtools.send('Input.insertText', { text: words });
      await press('Tab');
    }
    const file = await app.window().download(async () => {
      await tabTo(app, { name: '导出公文（.docx）' });
      await press('Enter');
    });
    const words = strFromU8(unzipSync(new Uint8Array(readFileSync(file)))['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
    expect(words).toContain('云科〔2026〕3号');
    expect(words).toContain('高新技术企业总数达到399家');
    expect(words).toContain('加强科技安全');
    expect(words).not.toContain('待定');
  });
});

interface Wanted {
  /** The accessible name, or what stands on it. */
  name?: string;
  /** Words of the row, group or section in which it stands. */
  within?: string;
  /** The column of a cell of a table. */
  cell?: string;
}

/** Presses Tab until what is wanted has the focus. */
async function tabTo(app: OpenApp, wanted: Wanted): Promise<void> {
  const { page } = app.window();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    const found = await page.evaluate(({ name, within, cell }) => {
      const here = document.activeElement as HTMLElement | null;
      if (!here) return false;
      const said = here.getAttribute('aria-label') ?? (here.closest('label') ?? here).textContent ?? '';
      if (cell !== undefined) return here.getAttribute('role') === 'gridcell' && said.startsWith(cell);
      if (said.trim() !== name) return false;
      return within === undefined || (here.closest('tr, .seeding-section')?.textContent ?? '').includes(within);
    }, wanted);
    if (found) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${JSON.stringify(wanted)}`);
}

/** What stands in the row that has the focus. */
const focused = (app: OpenApp): Promise<string> => app.window().page.evaluate(() => document.activeElement?.closest('tr')?.textContent ?? '');

/** The figure at whose end the caret stands; '' where it stands at none. */
const figureAtCaret = (app: OpenApp): Promise<string> =>
  app.window().page.evaluate(() => {
    const caret = getSelection();
    const leaf = caret?.anchorNode?.parentElement?.closest<HTMLElement>('[data-target]');
    const text = leaf?.textContent ?? '';
    return leaf && caret?.anchorOffset === text.length ? text : '';
  });

async function overtype(app: OpenApp, figure: string, by: string): Promise<void> {
  const { page } = app.window();
  for (let signs = figure.length; signs > 0; signs -= 1) await page.keyboard.press('Backspace');
  await app.window().devtools.send('Input.insertText', { text: by });
}

async function isAllDecided(app: OpenApp): Promise<boolean> {
  return app.window().page.getByRole('button', { name: '下一处 F8' }).isDisabled();
}

async function expectPaper(app: OpenApp, words: RegExp): Promise<void> {
  const paper = app.window().page.locator('.paper-body');
  for (let tries = 0; tries < 20 && !words.test(await paper.innerText()); tries += 1) await app.window().page.waitForTimeout(100);
  expect(await paper.innerText()).toMatch(words);
}
