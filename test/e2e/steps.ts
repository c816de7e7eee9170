import { expect } from '@jest/globals';
import type { AppWindow } from '../support/shells';

/** What an official does at the desk, said once for all end-to-end tests. */

export const goTo = (window: AppWindow, place: '计划库' | '起草' | '对照' | '印发' | '设置') =>
  window.page.getByRole('navigation', { name: '工作步骤' }).getByRole('button', { name: place }).click();

export async function loadSample({ page }: AppWindow): Promise<void> {
  await page.getByRole('button', { name: '载入示例' }).click();
  await page.getByRole('row').nth(3).waitFor();
}

/** Imports a file; gives the year when the source names none. Opens nothing. */
export async function importFile({ page }: AppWindow, file: string | { name: string; mimeType: string; buffer: Buffer }, year: number): Promise<void> {
  const panel = page.getByRole('region', { name: '导入结果' });
  const asked = panel.getByLabel('计划年度');
  const done = panel.getByRole('button', { name: '打开' });
  const next = done.nth(await done.count());
  await page.getByLabel('选择要导入的文件').setInputFiles(file);
  await asked.or(next).first().waitFor();
  if (await asked.isVisible()) {
    await asked.fill(String(year));
    await panel.getByRole('button', { name: '按此年度导入' }).click();
  }
  await next.waitFor();
}

/** From the library's list: 承接上年，起草新计划 of the plan in a row; ends at the desk. */
export async function startDraft({ page }: AppWindow, title: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: title }).filter({ hasText: /待核对|已核对/ }).first().getByRole('button', { name: '起草下一年' }).click();
  await page.getByRole('button', { name: '开始起草' }).click();
  await page.getByRole('navigation', { name: '提纲' }).waitFor();
}

export async function waitUntilSaved({ page }: AppWindow): Promise<void> {
  // Longer than the pause after which a draft is saved, so that the words are not those of the save before.
  await page.waitForTimeout(700);
  await page.getByRole('status').filter({ hasText: /^已保存 \d\d:\d\d:\d\d$/ }).waitFor();
}

export async function fillNotice({ page }: AppWindow, number: string): Promise<void> {
  await page.getByLabel('发文字号').fill(number);
  await page.getByLabel('成文日期').fill('2026年2月9日');
  await page.getByLabel('成文日期').press('Enter');
  await page.getByLabel('主送机关').fill('各县（区）科技局，局属各单位，机关各科室');
}

/** Exports from the issue desk; answers the file's path. */
export async function exportNotice(window: AppWindow): Promise<string> {
  const file = await window.download(() => window.page.getByRole('button', { name: '导出公文（.docx）' }).click());
  expect(file).toMatch(/\.docx$/);
  return file;
}
