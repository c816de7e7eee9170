import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { compose, paperLines, putCaret } from '../support/typing';
import { inEachShell, type OpenApp } from './each-shell';
import { goTo, loadSample, startDraft, waitUntilSaved } from './steps';

/** Any plan or version on either side of a comparison, and one section through the years. */
jest.setTimeout(120_000);

const page = (app: OpenApp) => app.window().page;

/** Picks what stands on a side, by the words of its line. */
async function pick(app: OpenApp, side: '原稿' | '新稿', words: RegExp): Promise<void> {
  await page(app).getByRole('combobox', { name: side }).click();
  const popup = page(app).locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await popup.locator('.ant-select-tree-node-content-wrapper').filter({ hasText: words }).first().click();
  await popup.waitFor({ state: 'hidden' });
}

const sides = (app: OpenApp) => page(app).locator('.side-picker').allInnerTexts();

/** What a paper of the menu says, in the part of the package that is named. */
async function paper(app: OpenApp, name: RegExp, part: string): Promise<string> {
  await page(app).getByRole('button', { name: '导出', exact: true }).click();
  const choice = page(app).getByRole('menuitem', { name });
  await choice.waitFor();
  const file = await app.window().download(() => choice.click());
  return strFromU8(unzipSync(readFileSync(file))[part] ?? new Uint8Array()).replace(/<[^>]*>/g, '');
}

async function write(app: OpenApp, words: string): Promise<void> {
  await putCaret(app.window(), (await paperLines(app.window()))[0]?.slice(0, 6) ?? '', 0);
  await compose(app.window(), 'xie', words);
  await waitUntilSaved(app.window());
}

inEachShell((app) => {
  const { step, shot } = app;

  step('a draft is kept as a version, and goes on', async () => {
    await loadSample(app.window());
    await startDraft(app.window(), '2025');
    await write(app, '一季度抓早动。');
    await page(app).getByRole('tab', { name: /^版本/ }).click();
    await page(app).getByRole('textbox', { name: '版本名称' }).fill('送审前');
    await page(app).getByRole('button', { name: '存为版本' }).click();
    await page(app).getByText('送审前').first().waitFor();
    await write(app, '二季度抓落实。');
  });

  step('a version stands beneath its plan, and is compared with the present text', async () => {
    await goTo(app.window(), '对照');
    await page(app).getByRole('tab', { name: '正文对照' }).click();
    await pick(app, '原稿', /送审前/);
    await page(app).locator('.review-years').getByText('送审前').waitFor();
    const inserted = page(app).locator('.review-pair ins');
    await inserted.filter({ hasText: '二季度抓落实' }).waitFor();
    expect((await inserted.allTextContents()).join('')).not.toContain('一季度抓早动');
    // The present text of the draft is on the right: its words can be remarked on.
    expect(await page(app).getByRole('button', { name: '对选中文字提意见' }).count()).toBe(1);
  });

  step('the papers name the sides', async () => {
    expect(await paper(app, /^花脸稿/, 'word/header1.xml')).toMatch(/花脸稿：云州市科学技术局2026年工作要点（送审前，\d+年\d+月\d+日 \d\d:\d\d） → 云州市科学技术局2026年工作要点（当前稿）/);
    expect(await paper(app, /^新旧条文对照/, 'word/document.xml')).toMatch(/（送审前，.*送审前表述当前稿表述/);
    expect(await paper(app, /^指标对照表（.docx）/, 'word/document.xml')).toMatch(/送审前送审前完成当前稿增减变化说明/);
  });

  step('the sides are exchanged, and the choice stays when one goes away and comes back', async () => {
    await page(app).getByRole('button', { name: /互换/ }).click();
    await page(app).locator('.review-pair del', { hasText: '二季度抓落实' }).waitFor();
    const chosen = await sides(app);
    expect(chosen[1]).toContain('送审前');
    await goTo(app.window(), '计划库');
    await goTo(app.window(), '对照');
    await page(app).getByText('保留 · 删去 · 新写').waitFor();
    expect(await sides(app)).toEqual(chosen);
  });

  step('past plans are compared without a word on remarks', async () => {
    await pick(app, '原稿', /^2023年/);
    await pick(app, '新稿', /^2025年/);
    await page(app).getByRole('tab', { name: '正文对照' }).click();
    await page(app).locator('.review-pair del').first().waitFor();
    expect(await page(app).getByRole('tab', { name: /^意见/ }).count()).toBe(0);
    expect(await page(app).getByRole('button', { name: '对选中文字提意见' }).count()).toBe(0);
    await page(app).getByRole('tab', { name: '指标对照表' }).click();
    await page(app).getByRole('cell', { name: /提高/ }).first().waitFor();
    expect(await page(app).getByRole('button', { name: '提意见' }).count()).toBe(0);
  });

  step('the table of targets is filtered by what went down, came, went or was not explained', async () => {
    const rows = page(app).locator('.review-body tbody tr[data-row-key]');
    const kindsOf = () => rows.locator('.change-cell').allInnerTexts();
    const all = await kindsOf();
    for (const [name, holds] of [['下降', /下降/], ['取消', /取消/], ['新增', /新增/], ['未说明', /下降|取消|放宽|改变/]] as const) {
      await page(app).locator('.ant-dropdown-trigger.ant-table-filter-trigger').click();
      await page(app).locator('.ant-dropdown:not(.ant-dropdown-hidden)').getByText(name, { exact: true }).click();
      await page(app).locator('.ant-dropdown:not(.ant-dropdown-hidden)').getByRole('button', { name: /确\s*定|OK/ }).click();
      await page(app).locator('.ant-dropdown:not(.ant-dropdown-hidden)').waitFor({ state: 'hidden' });
      const left = await kindsOf();
      expect(left.length).toBeGreaterThan(0);
      expect(left.length).toBeLessThan(all.length);
      for (const kinds of left) expect(kinds).toMatch(holds);
      await page(app).locator('.ant-dropdown-trigger.ant-table-filter-trigger').click();
      await page(app).locator('.ant-dropdown:not(.ant-dropdown-hidden)').getByRole('button', { name: /重\s*置|Reset/ }).click();
      await page(app).locator('.ant-dropdown:not(.ant-dropdown-hidden)').getByRole('button', { name: /确\s*定|OK/ }).click();
      await page(app).locator('.ant-dropdown:not(.ant-dropdown-hidden)').waitFor({ state: 'hidden' });
    }
  });

  step('a section is seen through the years, from its place in the text', async () => {
    await pick(app, '原稿', /^2025年/);
    await pick(app, '新稿', /^2026年/);
    await page(app).getByRole('tab', { name: '正文对照' }).click();
    const section = page(app).locator('.review-section').filter({ hasText: '主要目标' }).first();
    await section.getByRole('button', { name: '看历年' }).click();
    await page(app).locator('.history-grid').waitFor();
    expect((await page(app).locator('.history-grid th').allInnerTexts()).map((text) => text.replace(/\s/g, ''))).toEqual(['2023年', '2024年', '2025年', '2026年起草中']);
    expect(await page(app).locator('.history-list [aria-current]').innerText()).toContain('主要目标');
    expect(await page(app).locator('.history-grid mark.lit').count()).toBeGreaterThan(20);
  });

  step('three years stand side by side; what merged and split is told', async () => {
    await pick(app, '原稿', /^2023年/);
    await pick(app, '新稿', /^2025年/);
    await page(app).getByRole('navigation', { name: '选一节' }).getByRole('button', { name: /提升企业研发能力/ }).click();
    await page(app).locator('.history-became', { hasText: /合并：上年的“.*建设企业研发机构”“.*支持企业技术攻关”并为一节/ }).waitFor();
    await shot('20-history');
  });
});
