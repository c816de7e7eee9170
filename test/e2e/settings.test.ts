import { inEachShell } from './each-shell';
import { compose } from '../support/typing';
import { goTo, loadSample } from './steps';

/** 设置 as an office fills it in: names and numbers, circles, wordings; written with Chinese words, kept over a reload. */
jest.setTimeout(240_000);

inEachShell(({ window, step, shot }) => {
  const page = () => window().page;
  const saved = async () => {
    await page().waitForTimeout(700);
    await page().getByRole('status').filter({ hasText: /^已保存 \d\d:\d\d:\d\d$/ }).waitFor();
  };
  const value = (label: string) => page().getByLabel(label, { exact: true }).inputValue();

  step('the first start asks for the name, which can be passed over', async () => {
    const person = page().getByRole('textbox', { name: '您的姓名' });
    await person.focus();
    await compose(window(), 'wangjianguo', '王建国');
    await person.press('Enter');
    await page().getByText('✓ 王建国').waitFor();
  });

  step('an office that set nothing yet is asked for its name, as the library knows it', async () => {
    await loadSample(window());
    await goTo(window(), '设置');
    await page().getByText('填一次本机关的情况').waitFor();
    expect(await value('单位名称')).toBe('云州市科学技术局');
    await page().getByRole('button', { name: '开始设置' }).click();
    expect(await value('党组的名称')).toBe('中共云州市科学技术局党组');
    expect(await value('办公室的名称')).toBe('云州市科学技术局办公室');
    expect(await value('印发机关')).toBe('云州市科学技术局办公室');
  });

  step('代字 and the next number show the number that comes next; a wrong 代字 is told beside it', async () => {
    await page().getByLabel('局的通知代字').fill('云科字〔2026〕');
    await page().getByText('只写代字，如“云科字”').waitFor();
    await page().getByLabel('局的通知代字').fill('云科字');
    await page().getByLabel('局的函代字').fill('云科函');
    await page().getByLabel('党组的通知代字').fill('云科党');
    await page().getByLabel('办公室的通知代字').fill('云科办');
    await page().getByLabel('序号年度').fill('2026');
    await page().getByLabel('序号年度').press('Tab');
    await page().getByLabel('局的通知下一序号').fill('5');
    await page().getByLabel('局的通知下一序号').press('Tab');
    await page().getByText('云科字〔2026〕5号').waitFor();
    await page().getByText('云科函〔2026〕1号').waitFor();
  });

  step('circles of receivers are added and taken away; Ctrl+Z brings one back, from wherever the focus is', async () => {
    const circle = async (what: string, at: number, name: string, text: string) => {
      await page().getByRole('region', { name: `${what}范围` }).getByRole('button', { name: '增加' }).click();
      await page().getByLabel(`${what}范围${at}的叫法`).fill(name);
      await page().getByLabel(`${what}范围${at}的机关`).fill(text);
    };
    await circle('主送', 1, '科技系统', '各县（区）科技局，云州高新区科技创新局，局机关各科室、局属各单位');
    await circle('主送', 2, '局内', '局机关各科室、局属各单位：');
    await page().getByText('末尾的冒号由程序加上').waitFor();
    await page().getByLabel('主送范围2的机关').fill('局机关各科室、局属各单位');
    await circle('抄送', 1, '市里', '市委办公室，市政府办公室，市委组织部');
    await page().getByRole('button', { name: '删去主送范围1' }).click();
    expect(await value('主送范围1的叫法')).toBe('局内');
    await page().keyboard.press('Control+z');
    expect(await value('主送范围1的叫法')).toBe('科技系统');
    await page().getByLabel('联系人').focus();
    await compose(window(), 'limin', '李敏');
    await page().keyboard.press('Control+z');
    expect(await value('联系人')).toBe('');
    await page().keyboard.press('Control+y');
    expect(await value('联系人')).toBe('李敏');
    await page().getByLabel('联系电话').fill('0791—81234567');
    await page().getByRole('radio', { name: /版心按实测墨迹/ }).check();
    await saved();
    await page().getByLabel('单位名称').scrollIntoViewIfNeeded();
    await page().mouse.move(600, 700);
    await shot('17-bureau');
  });

  step('all of it is there again when the program is opened anew', async () => {
    await page().reload();
    await goTo(window(), '设置');
    await page().getByLabel('主送范围2的叫法').waitFor();
    expect(await value('主送范围2的机关')).toBe('局机关各科室、局属各单位');
    expect(await value('局的通知代字')).toBe('云科字');
    expect(await value('联系电话')).toBe('0791—81234567');
    expect(await page().getByRole('radio', { name: /版心按实测墨迹/ }).isChecked()).toBe(true);
  });

  step('a bureau that was deleted comes back by 撤销', async () => {
    await page().getByRole('button', { name: '删除这个机关' }).click();
    await page().getByText('填一次本机关的情况').waitFor();
    await page().getByRole('button', { name: '撤销' }).click();
    expect(await value('局的函代字')).toBe('云科函');
  });

  step('a shipped wording is read only; its copy is written in, with the sentence filled in beside it', async () => {
    await page().getByRole('tab', { name: '行文用语' }).click();
    await page().getByRole('button', { name: /^通知：经局党组会议审议/ }).click();
    const preview = page().getByRole('region', { name: '填好以后' });
    await preview.getByText('《云州市科学技术局2025年工作要点》已经局党组会议审议通过，现印发给你们，请结合实际，认真贯彻执行。').waitFor();
    expect(await page().getByLabel('正文').getAttribute('readonly')).not.toBeNull();
    await page().getByRole('button', { name: '复制一份来改' }).click();
    await page().getByLabel('叫法').fill('');
    await page().getByLabel('叫法').focus();
    await compose(window(), 'wojuguanyong', '我局惯用');
    await page().getByLabel('正文').fill('经局长办公会研究同意，现将《》印发给你们，请抓好落实。');
    await page().getByText('正文里没有{计划名称}').waitFor();
    await page().getByLabel('正文').evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(14, 14));
    await page().getByRole('button', { name: '计划名称', exact: true }).click();
    await preview.getByText('经局长办公会研究同意，现将《云州市科学技术局2025年工作要点》印发给你们，请抓好落实。').waitFor();
    expect((await preview.innerText()).replace(/\s/g, '')).toContain('云州市科学技术局关于印发2025年工作要点的通知');
    await saved();
    await page().mouse.move(600, 740);
    await shot('18-wordings');
  });

  step('one’s own wording is deleted, and comes back by Ctrl+Z', async () => {
    const own = page().getByRole('navigation', { name: '行文用语' }).getByRole('button', { name: /我局惯用/ });
    await page().getByRole('button', { name: '删除这条用语' }).click();
    await own.waitFor({ state: 'detached' });
    await page().keyboard.press('Control+z');
    await own.click();
    expect(await value('叫法')).toBe('我局惯用');
    await saved();
  });

  step('本机 has the name that remarks are signed with, and where the data lies', async () => {
    await page().getByRole('tab', { name: '本机' }).click();
    const name = page().getByRole('textbox', { name: '姓名' });
    expect(await name.inputValue()).toBe('王建国');
    await name.fill('王建民');
    await name.press('Enter');
    await page().getByText('今后署名为“王建民”').waitFor();
    await page().getByText(/chengqi\.db$/).waitFor();
  });
});
