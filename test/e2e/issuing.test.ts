import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { compose } from '../support/typing';
import { inEachShell } from './each-shell';
import { exportNotice, goTo, loadSample, startDraft, waitUntilSaved } from './steps';

/** The morning of issue: kind and name are chosen, a wrong number is mended, the title is broken, and what is written with an input method is on paper. */
jest.setTimeout(240_000);

inEachShell((app) => {
  const { step, shot } = app;
  const page = () => app.window().page;
  const field = (name: string) => page().getByRole('textbox', { name, exact: true });
  const row = (name: string) => page().locator('.issue-row').filter({ has: page().getByText(name, { exact: true }) });
  const choose = (group: string, option: string) => page().getByRole('group', { name: group }).getByText(option, { exact: true }).click();
  const write = async (name: string, words: string) => {
    await field(name).focus();
    await page().keyboard.press('Control+a');
    await compose(app.window(), 'yun', words);
  };

  step('the draft of the sample stands at the issue desk, and what it lacks is listed', async () => {
    await loadSample(app.window());
    await startDraft(app.window(), '云州市科学技术局2025年工作要点');
    await goTo(app.window(), '印发');
    await field('发文字号').waitFor();
    const found = page().getByRole('region', { name: '核对' });
    expect(await found.innerText()).toContain('没有填写发文字号');
    await found.getByText('没有填写发文字号').click();
    expect(await field('发文字号').evaluate((input) => input === document.activeElement)).toBe(true);
  });

  step('a 函 has no 印发机关, a plan alone has neither; coming back, all is as it was', async () => {
    await write('印发机关', '云州市科学技术局办公室');
    await choose('文种', '函');
    await field('印发机关').waitFor({ state: 'detached' });
    expect(await row('标题').innerText()).toContain('标题应以“函”结尾');
    await choose('文种', '仅计划（送审稿）');
    await field('主送机关').waitFor({ state: 'detached' });
    await choose('文种', '通知');
    expect(await field('印发机关').inputValue()).toBe('云州市科学技术局办公室');
  });

  step('in the name of the 党组: organ, title and signature follow, and one 撤销 takes them back', async () => {
    await choose('名义', '党组');
    expect(await field('发文机关标志').inputValue()).toBe('中共云州市科学技术局党组');
    await page().locator('.issue-filled').getByRole('button', { name: '撤销' }).click();
    expect(await field('发文机关标志').inputValue()).not.toContain('党组');
    await choose('名义', '党组');
    expect(await field('署名').inputValue()).toBe('中共云州市科学技术局党组');
    expect(await field('标题').inputValue()).toBe('中共云州市科学技术局党组关于印发2026年工作要点的通知');
  });

  step('a wrong number, written with an input method, is said to be wrong and mended with a click', async () => {
    await write('发文字号', '云科党[2026]第03号');
    expect(await field('发文字号').getAttribute('aria-invalid')).toBe('true');
    await shot('26-issue-fault');
    await row('发文字号').getByRole('button', { name: '改为“云科党〔2026〕3号”' }).click();
    expect(await field('发文字号').inputValue()).toBe('云科党〔2026〕3号');
    expect(await field('发文字号').getAttribute('aria-invalid')).toBe('false');
    await page().keyboard.press('Control+z');
    expect(await field('发文字号').inputValue()).toBe('云科党[2026]第03号');
    await page().keyboard.press('Control+y');
    expect(await field('发文字号').inputValue()).toBe('云科党〔2026〕3号');
  });

  step('the title is broken as chosen', async () => {
    await page().getByRole('button', { name: '分行…' }).click();
    const shapes = page().locator('.issue-shapes button');
    await shapes.first().waitFor();
    expect(await shapes.count()).toBeGreaterThan(1);
    await shot('27-issue-title');
    await shapes.filter({ hasText: '下梯形' }).first().click();
    expect((await field('标题').inputValue()).split('\n').length).toBeGreaterThan(1);
  });

  step('F7 leads through what is left, until nothing must be mended', async () => {
    await page().keyboard.press('F7');
    await write('主送机关', '各县（区）科技局，局属各单位，机关各科室');
    for (const name of ['成文日期', '印发日期']) {
      await field(name).fill('2026年2月9日');
      await field(name).press('Enter');
    }
    await waitUntilSaved(app.window());
    expect(await page().locator('.issue-faults .severity-0').allInnerTexts()).toEqual([]);
  });

  step('what was chosen is on paper', async () => {
    const lines = (await field('标题').inputValue()).split('\n');
    const file = await exportNotice(app.window());
    const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(file)))['word/document.xml'] ?? new Uint8Array());
    const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => paragraph.replace(/<[^>]+>/g, ''));
    const at = paragraphs.indexOf(lines[0] ?? '');
    expect(at).toBeGreaterThan(0);
    expect(paragraphs.slice(at, at + lines.length)).toEqual(lines);
    for (const words of ['云科党〔2026〕3号', '中共云州市科学技术局党组', '各县（区）科技局，局属各单位，机关各科室：']) expect(paragraphs).toContain(words);
    await page().getByText(/公文已导出/).first().waitFor();
  });
});
