import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import writeWorkbook from 'write-excel-file/node';
import { SAMPLE_FOLDER } from '../support/plans';
import { goTo, importFile } from './steps';
import { inEachShell } from './each-shell';

/** A plan checked at the desk by keyboard alone: the longest real plan where their folder is here, else one of the sample that no later step imports. */
jest.setTimeout(240_000);

const seeds = path.resolve(__dirname, '../../../shared/corpus/seeds');
const folder = existsSync(seeds) ? seeds : SAMPLE_FOLDER;
const [longest = ''] = readdirSync(folder).filter((name) => name.endsWith('.txt') && name !== '2025.txt').map((name) => path.join(folder, name)).sort((a, b) => statSync(b).size - statSync(a).size);

inEachShell((app) => {
  const { shell, step, shot } = app;

  const left = async (): Promise<number> => Number(/\d+/.exec(await app.window().page.locator('.desk-left').innerText())?.[0] ?? 0);

  step('the longest plan is checked with few keys', async () => {
    await importFile(app.window(), longest, 2020);
    await app.window().page.getByRole('region', { name: '导入结果' }).getByRole('button', { name: '核对' }).click();
    await app.window().page.locator('.desk-reading').waitFor();
    const doubts = await left();
    const marks = await app.window().page.locator('.desk-reading .figure').count();
    let keys = 0;
    const press = async (key: string): Promise<void> => {
      keys += 1;
      await app.window().page.keyboard.press(key);
    };
    await press('F8');
    while ((await left()) > 0 && keys < 500) await press('Enter');
    await press('Control+Enter');
    await app.window().page.locator('.desk-left').filter({ hasText: '已核对' }).waitFor();
    expect(keys).toBeLessThanOrEqual(doubts + 3);
    process.stderr.write(`desk (${shell.name}): ${marks} figures, ${doubts} unsure places, checked with ${keys} keys\n`);
    await app.window().page.getByRole('button', { name: '返回', exact: true }).click();
    await goTo(app.window(), '计划库');
    await app.window().page.getByRole('row').filter({ hasText: '已核对' }).waitFor();
  });

  step('structure, a target and a table of results are corrected in, and are there after leaving', async () => {
    await importFile(app.window(), path.join(SAMPLE_FOLDER, '2025.txt'), 2025);
    await app.window().page.getByRole('row').filter({ hasText: '云州市科学技术局2025年工作要点' }).getByRole('button', { name: /^核对/ }).click();
    const figure = app.window().page.locator('.desk-reading .figure').first();
    await figure.click();
    const name = app.window().page.getByLabel('指标', { exact: true });
    await name.fill('');
    await name.click();
    await app.window().devtools.send('Input.imeSetComposition', { text: 'yanfa', selectionStart: 5, selectionEnd: 5 });
    await app.window().devtools.send('Input.insertText', { text: '全社会研发投入' });
    await app.window().page.keyboard.press('Enter');
    await app.window().page.keyboard.press('Escape');
    await app.window().page.keyboard.press('F8');
    await shot('09-desk');

    const table = path.join(app.dataDir(), '完成情况.xlsx');
    await writeWorkbook([['指标名称', '目标值', '完成情况', '责任科室'], ['全社会研发投入', '46亿元', '47.2亿元', '规划科'], ['科普大篷车进校园', '20场', '完成22场', '社会科']].map((row) => row.map((value) => ({ value })))).toFile(table);
    await app.window().page.getByLabel('选择指标表').setInputFiles(table);
    const dialog = app.window().page.getByRole('dialog', { name: '导入指标表' });
    await dialog.getByText('补入 1 行').waitFor();
    await dialog.getByRole('combobox', { name: '科普大篷车进校园对应的指标' }).click();
    await app.window().page.getByText('计划中没有，作为一段补在末尾').last().click();
    await shot('11-table');
    await dialog.getByRole('button', { name: '补入 2 行' }).click();
    await app.window().page.locator('.desk-block').filter({ hasText: '科普大篷车进校园20场。' }).waitFor();
    await app.window().page.getByRole('status').filter({ hasText: /已保存/ }).waitFor();
    await app.window().page.getByRole('button', { name: '返回', exact: true }).click();
    await app.window().page.getByRole('button', { name: '核对', exact: true }).click();
    await figure.click();
    await app.window().page.getByLabel('完成情况').waitFor();
    expect(await app.window().page.getByLabel('指标', { exact: true }).inputValue()).toBe('全社会研发投入');
    expect(await app.window().page.getByLabel('完成情况').inputValue()).toBe('47.2亿元');
  });
});
