import type { AppWindow } from '../support/shells';
import { paperLines, putCaret, selectText, untilFocused } from '../support/typing';
import { inEachShell } from './each-shell';
import { goTo, loadSample, startDraft, waitUntilSaved } from './steps';

jest.setTimeout(60_000);

const outline = ({ page }: AppWindow) => page.getByRole('navigation', { name: '提纲' }).getByRole('button').allTextContents();
const row = ({ page }: AppWindow, name: string) => page.getByRole('navigation', { name: '提纲' }).getByRole('button', { name });
const focused = ({ page }: AppWindow) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** The outline follows the paper a moment later; what it shows instead is told. */
async function outlineBecomes(window: AppWindow, wanted: readonly string[]): Promise<void> {
  const late = Date.now() + 20_000;
  let shown = await outline(window);
  while (shown.join('\n') !== wanted.join('\n') && Date.now() < late) {
    await window.page.waitForTimeout(100);
    shown = await outline(window);
  }
  expect(shown).toEqual(wanted);
}

/** What a word processor's clipboard does when its text is pasted. */
const paste = ({ page }: AppWindow, html: string) => page.evaluate((copied) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.setData('text/html', copied);
  dataTransfer.setData('text/plain', '只作备用');
  document.querySelector('[data-slate-editor]')?.dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertFromPaste', dataTransfer, bubbles: true, cancelable: true }));
}, html);

const WORD = `<html><body><!--StartFragment--><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>（一）<span>&nbsp;</span></span><![endif]><span>开展试点评估<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoNormal><span>选取12个单位，<span style='display:none;mso-hide:all'>暂不公开</span>年内完成。</span></p><!--EndFragment--></body></html>`;

const TABLE = `<html><body><!--StartFragment--><table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>指标</p></td><td><p class=MsoNormal>责任科室</p></td><td><p class=MsoNormal>目标</p></td></tr>
<tr><td><p class=MsoNormal>新建科普场馆</p></td><td><p class=MsoNormal>科普科</p></td><td><p class=MsoNormal>6家</p></td></tr><tr><td><p class=MsoNormal>开展巡讲</p></td><td><p class=MsoNormal>科普科</p></td><td><p class=MsoNormal>20场</p></td></tr></table><!--EndFragment--></body></html>`;

inEachShell(({ step, window }) => {
  step('a draft of the sample is opened', async () => {
    await loadSample(window());
    await startDraft(window(), '2025');
  });

  step('what is looked for is counted and lit; all of it is replaced, and comes back by one undo', async () => {
    const { page } = window();
    const before = await paperLines(window());
    await page.keyboard.press('Control+H');
    await untilFocused(page.getByRole('textbox', { name: '查找' }));
    await page.keyboard.type('创新');
    await page.getByText(/^1\/\d+$/).waitFor();
    const places = before.join('').split('创新').length - 1;
    expect(await page.getByRole('search').getByRole('status').textContent()).toBe(`1/${places}`);
    expect(await page.locator('.found-match, .found-current').count()).toBe(places);
    await page.keyboard.press('Shift+Enter');
    await page.getByText(`${places}/${places}`).waitFor();
    await page.getByLabel('替换为').fill('革新');
    await page.getByRole('button', { name: '全部替换' }).click();
    await page.getByText(`已替换 ${places} 处，按 Ctrl+Z 可以全部恢复。`).waitFor();
    await page.keyboard.press('Escape');
    expect(await paperLines(window())).toEqual(before.map((line) => line.replaceAll('创新', '革新')));
    // The outline has followed before the words come back: the next step starts from what it shows then.
    await row(window(), '（二）强化企业革新主体地位').waitFor();
    await page.keyboard.press('Control+Z');
    expect(await paperLines(window())).toEqual(before);
    await row(window(), '（二）强化企业创新主体地位').waitFor();
  });

  step('sections are moved, dragged, taken out and added in the outline', async () => {
    const { page } = window();
    const before = await outline(window());
    const [first, second] = before.filter((name) => /^[一二]、/.test(name)).map((name) => name.slice(2));
    await page.keyboard.press('F6');
    await row(window(), `一、${first}`).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await row(window(), `一、${second}`).waitFor();
    expect(await focused(window())).toBe(`二、${first}`);
    await page.keyboard.press('Control+Z');
    await outlineBecomes(window(), before);

    await row(window(), `二、${second}`).dragTo(row(window(), `一、${first}`));
    await row(window(), `（一）${second}`).waitFor();
    await page.keyboard.press('Control+Z');
    await outlineBecomes(window(), before);

    await row(window(), `二、${second}`).focus();
    await page.keyboard.press('Delete');
    await page.getByText(`已删除“${second}”一节`).waitFor();
    await page.keyboard.press('Control+Z');
    await outlineBecomes(window(), before);

    await row(window(), `一、${first}`).focus();
    await page.keyboard.press('Enter');
    await row(window(), '二、（空标题）').waitFor();
    await untilFocused(page.getByRole('textbox', { name: '正文' }));
    await page.keyboard.type('年度安排');
    await row(window(), '二、年度安排').waitFor();
  });

  step('what comes from Word is cleaned into headings and paragraphs', async () => {
    const { page } = window();
    await putCaret(window(), '年度安排', 4);
    await page.keyboard.press('Enter');
    await paste(window(), WORD);
    await row(window(), '（一）开展试点评估').waitFor();
    const lines = await paperLines(window());
    expect(lines.slice(lines.indexOf('年度安排'), lines.indexOf('年度安排') + 3)).toEqual(['年度安排', '开展试点评估', '选取12个单位，年内完成。']);
  });

  step('a table of Word stays one, and its figures are offered as targets', async () => {
    const { page } = window();
    await putCaret(window(), '年内完成。', 5);
    await paste(window(), TABLE);
    await page.locator('.row-header').filter({ hasText: '责任科室' }).waitFor();
    const lines = await paperLines(window());
    const at = lines.indexOf('选取12个单位，年内完成。');
    expect(lines.slice(at + 1, at + 4)).toEqual(['指标责任科室目标', '新建科普场馆科普科6家', '开展巡讲科普科20场']);
    await page.getByRole('tab', { name: '指标' }).click();
    await page.getByRole('button', { name: '列入 科普场馆' }).click();
    await page.waitForFunction(() => [...document.querySelectorAll('.cell .target')].some((figure) => figure.textContent === '6家'), null, { polling: 100 });
  });

  step('Ctrl+0 makes a paragraph and leaves the size of the window alone; levels and numbers have their keys', async () => {
    const { page } = window();
    const width = await page.evaluate(() => innerWidth);
    await putCaret(window(), '开展试点评估', 0);
    await page.keyboard.press('Control+0');
    await row(window(), '（一）开展试点评估').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+3');
    await row(window(), '1.开展试点评估').waitFor();
    await page.keyboard.press('Control+Shift+2');
    await row(window(), '一是开展试点评估').waitFor();
    expect(await page.evaluate(() => innerWidth)).toBe(width);
  });

  step('a note is written by keyboard, numbered, changed and taken back', async () => {
    const { page } = window();
    const field = page.getByRole('textbox', { name: '注的内容' });
    const notes = () => page.getByRole('list', { name: '注' }).getByRole('listitem').allTextContents();
    await selectText(window(), ['选取12个单位', 4], ['选取12个单位', 7]);
    await page.keyboard.press('Control+Alt+KeyF');
    await untilFocused(field);
    await page.keyboard.type('含中心镇。');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: '注' }).waitFor();
    expect(await notes()).toEqual(['含中心镇。']);
    expect(await paperLines(window())).toContain('选取12⟨个单位⟩，年内完成。');
    await page.keyboard.press('Control+Alt+KeyF');
    await untilFocused(field);
    await page.keyboard.press('End');
    await page.keyboard.type('不含村。');
    await page.keyboard.press('Escape');
    expect(await notes()).toEqual(['含中心镇。']);
    await page.getByRole('button', { name: '删去', exact: true }).click();
    await page.getByRole('list', { name: '注' }).waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: '正文' }).focus();
    await page.keyboard.press('Control+Z');
    await page.getByRole('list', { name: '注' }).waitFor();
  });

  step('every command is in the menu and in the list of keys', async () => {
    const { page } = window();
    await page.keyboard.press('Control+/');
    const keys = page.getByRole('dialog');
    await keys.getByText('本节上移').waitFor();
    expect(await keys.textContent()).toMatch(/查找Ctrl\+F.*段落标记.*沿用未改.*已确认/s);
    await page.keyboard.press('F1');
    await keys.waitFor({ state: 'hidden' });
    await putCaret(window(), '开展试点评估', 0);
    await page.getByRole('button', { name: '命令' }).click();
    await page.getByRole('menuitem', { name: '标题' }).hover();
    await page.getByRole('menuitem', { name: '正文段落' }).click();
    await row(window(), '一是开展试点评估').waitFor({ state: 'detached' });
  });

  step('all of it is kept', async () => {
    await waitUntilSaved(window());
    const shown = await paperLines(window());
    await goTo(window(), '计划库');
    await goTo(window(), '起草');
    await window().page.getByRole('textbox', { name: '正文' }).waitFor();
    expect(await paperLines(window())).toEqual(shown);
  });
});
