import readWorkbook from 'read-excel-file/node';
import { loadSample } from './steps';
import { inEachShell } from './each-shell';

/** The targets of three years beside one another, with a real chart under the page's strict policy, and out into a workbook. */
jest.setTimeout(120_000);

inEachShell((app) => {
  const { step, shot } = app;
  step('the table opens from the library', async () => {
    await loadSample(app.window());
    await app.window().page.getByRole('button', { name: '指标年表' }).click();
    await app.window().page.locator('.years-grid').waitFor();
  });

  step('a row has its chart', async () => {
    await app.window().page.getByRole('button', { name: '高新技术企业总数' }).click();
    const chart = app.window().page.locator('.years-chart svg');
    await chart.waitFor();
    expect(await chart.locator('text').allTextContents()).toEqual(expect.arrayContaining(['2023年', '2025年', '310']));
    await shot('10-years');
  });

  step('a match is parted and joined again, and the table follows', async () => {
    const rows = app.window().page.locator('.years-grid tbody tr');
    const before = await rows.count();
    await app.window().page.getByRole('button', { name: '不是同一指标' }).last().click();
    await app.window().page.locator('.years-grid tbody tr').nth(before).waitFor();
    expect(await rows.count()).toBe(before + 1);
    await app.window().page.getByRole('button', { name: '撤销' }).click();
    await app.window().page.waitForFunction((count) => document.querySelectorAll('.years-grid tbody tr').length === count, before, { polling: 100 });
  });

  step('the table comes out as a workbook', async () => {
    const file = await app.window().download(() => app.window().page.getByRole('button', { name: '导出表格（.xlsx）' }).click());
    const [wording] = await readWorkbook(file);
    expect(wording?.data[0]).toEqual(['指标', '2023年', '2024年', '2025年']);
    expect(wording?.data).toEqual(expect.arrayContaining([['高新技术企业总数', '260家', '310家', '360家']]));
  });
});
