import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { browserShell, electronShell, reasonToSkip, type AppWindow, type Shell } from '../support/shells';
import { goTo, loadSample, startDraft } from './steps';

/** The desk of the person who drafts and that of the one who reviews: two installations, two databases, one file between them. */
const tab = ({ page }: AppWindow, name: RegExp) => page.getByRole('tab', { name }).click();

async function nameMyself({ page }: AppWindow, name: string): Promise<void> {
  await page.getByRole('textbox', { name: '您的姓名' }).first().fill(name);
  await page.getByRole('button', { name: '保存', exact: true }).first().click();
  await page.getByText(/^状态：/).waitFor();
}

async function remarkOnAll({ page }: AppWindow, text: string): Promise<void> {
  await page.getByRole('button', { name: '对全文提意见' }).click();
  await page.getByRole('textbox', { name: '意见' }).fill(text);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('list', { name: '意见' }).getByText(text).waitFor();
}

/** A place of the new plan's prose is selected as by a drag, and remarked on. */
async function remarkOnWords({ page }: AppWindow, words: string, text: string): Promise<void> {
  await page.getByText('只看有变化的章节').click();
  await page.locator('[data-block]').filter({ hasText: words }).first().waitFor();
  await page.evaluate((wanted) => {
    const paragraph = [...document.querySelectorAll('[data-block]')].find((one) => one.textContent.includes(wanted));
    if (!paragraph) throw new Error(`no words ${wanted}`);
    paragraph.scrollIntoView({ block: 'center' });
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + wanted.length);
      return;
    }
  }, words);
  await page.getByRole('button', { name: '对选中文字提意见' }).click();
  await page.getByRole('textbox', { name: '意见' }).fill(text);
  await page.getByRole('button', { name: '提出' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

const remarks = ({ page }: AppWindow) => page.getByRole('list', { name: '意见' }).locator('.remark > p:first-of-type').allTextContents();

/** Makes a package at the one desk and takes it at the other. */
async function carry(from: AppWindow, to: AppWindow, says: RegExp): Promise<void> {
  const file = await from.download(() => from.page.getByRole('button', { name: '制作送审包' }).click());
  expect(file).toMatch(/送审包(?:（\d+）)?\.cqplan$/);
  await to.page.getByLabel('选择送审包').first().setInputFiles(file);
  const dialog = to.page.getByRole('dialog').filter({ hasText: '收下这个送审包' });
  await dialog.getByText(says).waitFor();
  await dialog.getByRole('button', { name: '收下' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

describe.each([browserShell, electronShell])('a package between two desks in $name', (shell: Shell) => {
  const reason = reasonToSkip(shell);
  const name = 'goes both ways; remarks made on both sides at once all survive';
  (reason ? test.skip : test)(reason ? `${name} (skipped: ${shell.name}: ${reason})` : name, async () => {
    const folders = ['drafter', 'reviewer'].map((who) => mkdtempSync(path.join(tmpdir(), `chengqi-${who}-`)));
    const windows: AppWindow[] = [];
    try {
      for (const folder of folders) windows.push(await shell.open(folder));
      const [drafter, reviewer] = windows as [AppWindow, AppWindow];
      await loadSample(drafter);
      await startDraft(drafter, '2025');
      await goTo(drafter, '对照');
      await tab(drafter, /^意见/);
      await nameMyself(drafter, '李明');
      await drafter.page.getByRole('button', { name: '送审', exact: true }).click();
      await drafter.page.getByText('状态：送审').waitFor();

      await carry(drafter, reviewer, /会加入本机的计划库/);
      await tab(reviewer, /^意见/);
      await nameMyself(reviewer, '王科长');
      await reviewer.page.getByText(/李明送审的计划，正文只供审阅/).waitFor();
      await tab(reviewer, /正文对照/);
      await remarkOnWords(reviewer, '引进创新创业团队', '团队数量请与人才科核对。');
      await tab(reviewer, /^意见/);
      await reviewer.page.getByText('团队数量请与人才科核对。').waitFor();
      if (shell === electronShell && process.env['RENEW_SCREENS']) {
        await reviewer.page.locator('.ant-message-notice').waitFor({ state: 'hidden' });
        await reviewer.page.screenshot({ path: path.resolve(__dirname, '../../docs/screens/16-remarks.png') });
      }
      // Both write before anything goes back.
      await remarkOnAll(drafter, '第二部分已请各科室核对。');
      await carry(reviewer, drafter, /新的意见和办理记录 1 条/);
      await drafter.page.getByText('团队数量请与人才科核对。').waitFor();
      await drafter.page.getByRole('button', { name: '采纳', exact: true }).first().click();
      await drafter.page.getByText('已采纳').waitFor();
      await carry(drafter, reviewer, /新的意见和办理记录 2 条/);
      await reviewer.page.getByText('第二部分已请各科室核对。').waitFor();
      expect((await remarks(reviewer)).sort()).toEqual(['团队数量请与人才科核对。', '第二部分已请各科室核对。'].sort());
      expect(await remarks(reviewer)).toEqual(await remarks(drafter));
      // What was taken once brings nothing new.
      await carry(reviewer, drafter, /没有新的意见/);
      expect(await remarks(drafter)).toHaveLength(2);
    } finally {
      for (const window of windows) await window.close();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

const inElectron = reasonToSkip(electronShell);
(inElectron ? test.skip : test)(`a package opened with the program is offered, at its start and while it runs${inElectron ? ` (skipped: ${inElectron})` : ''}`, async () => {
  const [there, here] = ['drafter', 'reviewer'].map((who) => mkdtempSync(path.join(tmpdir(), `chengqi-${who}-`))) as [string, string];
  const windows: AppWindow[] = [];
  try {
    const drafter = await browserShell.open(there);
    windows.push(drafter);
    await loadSample(drafter);
    await startDraft(drafter, '2025');
    await goTo(drafter, '对照');
    await tab(drafter, /^意见/);
    await nameMyself(drafter, '李明');
    const file = await drafter.download(() => drafter.page.getByRole('button', { name: '制作送审包' }).click());
    const given = path.join(here, '要点送审包.cqplan');
    copyFileSync(file, given);
    const reviewer = await electronShell.open(here, [given]);
    windows.push(reviewer);
    const asked = reviewer.page.getByRole('dialog').filter({ hasText: '收下这个送审包' });
    await asked.getByText(/会加入本机的计划库/).waitFor();
    await asked.getByRole('button', { name: '收下' }).click();
    await reviewer.page.getByRole('tab', { name: '意见' }).waitFor();
    reviewer.openAgain?.(given);
    await asked.getByText(/没有新的意见/).waitFor();
    await asked.getByRole('button', { name: /取\s*消/ }).click();
    reviewer.openAgain?.(path.join(here, '没有这个文件.cqplan'));
    await reviewer.page.getByText(/读不了“没有这个文件.cqplan”/).waitFor();
  } finally {
    for (const window of windows) await window.close();
    for (const folder of [there, here]) rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
