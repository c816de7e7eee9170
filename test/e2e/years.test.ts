import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { browserShell, electronShell, reasonToSkip, type AppWindow, type Shell } from '../support/shells';
import { loadSample } from './steps';

/** The targets of three years beside one another, with a real chart under the page's strict policy, and out into a workbook. */
jest.setTimeout(120_000);

const screens = path.resolve(__dirname, '../../docs/screens');

describe.each([browserShell, electronShell])('in $name', (shell: Shell) => {
  let dataDir: string;
  let window: AppWindow;
  const skip = reasonToSkip(shell);
  const step = (name: string, run: () => Promise<void>): void => (skip ? it.skip(`${name} (skipped: ${shell.name}: ${skip})`, run) : it(name, run));

  beforeAll(async () => {
    if (skip) return;
    dataDir = mkdtempSync(path.join(tmpdir(), `chengqi-years-${shell.name}-`));
    window = await shell.open(dataDir);
    await loadSample(window);
    await window.page.getByRole('button', { name: '指标年表' }).click();
  });
  afterAll(async () => {
    if (skip) return;
    await window.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  step('a row has its chart', async () => {
    await window.page.getByRole('button', { name: '高新技术企业总数' }).click();
    const chart = window.page.locator('.years-chart svg');
    await chart.waitFor();
    expect(await chart.locator('text').allTextContents()).toEqual(expect.arrayContaining(['2023年', '2025年', '310']));
    if (shell.name === 'electron' && process.env['RENEW_SCREENS']) await window.page.screenshot({ path: path.join(screens, '10-years.png') });
  });

  step('a match is parted and joined again, and the table follows', async () => {
    const rows = window.page.locator('.years-grid tbody tr');
    const before = await rows.count();
    await window.page.getByRole('button', { name: '不是同一指标' }).last().click();
    await window.page.locator('.years-grid tbody tr').nth(before).waitFor();
    expect(await rows.count()).toBe(before + 1);
    await window.page.getByRole('button', { name: '撤销' }).click();
    await window.page.waitForFunction((count) => document.querySelectorAll('.years-grid tbody tr').length === count, before);
  });

  step('the table comes out as a workbook', async () => {
    const file = await window.download(() => window.page.getByRole('button', { name: '导出表格（.xlsx）' }).click());
    const [wording] = await readWorkbook(file);
    expect(wording?.data[0]).toEqual(['指标', '2023年', '2024年', '2025年']);
    expect(wording?.data).toEqual(expect.arrayContaining([['高新技术企业总数', '260家', '310家', '360家']]));
  });
});
