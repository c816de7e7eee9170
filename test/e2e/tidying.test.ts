import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { inEachShell } from './each-shell';
import { goTo, loadSample } from './steps';

/** 排版: an old plan in a Word file is handed back as an official document, in one step, and the library stays as it was. */
jest.setTimeout(240_000);

const old = { name: '关于印发2024年要点的通知.txt', mimeType: 'text/plain', buffer: Buffer.from(`云州市科学技术局关于印发2024年工作要点的通知
各县（区）科技局,局属各单位:
现将《云州市科学技术局2024年工作要点》印发给你们,请认真贯彻执行。
云州市科学技术局
2024年2月28日
云州市科学技术局2024年工作要点
一、抓好项目建设
(一)重大项目
组织实施重大科技项目20项,力争落实资金3-5亿元。
(三)平台建设
新建重点实验室4家。
`) };
const wordsOf = (file: string): string => strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');

inEachShell((app) => {
  const { step, shot } = app;
  const page = () => app.window().page;

  step('a file is set and saved as soon as it is chosen; what to look at is listed', async () => {
    await loadSample(app.window());
    await page().getByRole('button', { name: '排版文件' }).click();
    await page().getByRole('checkbox', { name: /改正半角标点/ }).check();
    const file = await app.window().download(() => page().getByLabel('选择要排版的文件').setInputFiles(old));
    expect(path.basename(file)).toBe('关于印发2024年要点的通知.docx');
    const words = wordsOf(file);
    for (const some of ['各县（区）科技局，局属各单位：', '组织实施重大科技项目20项，力争落实资金3—5亿元。', '（二）平台建设']) expect(words).toContain(some);
    await page().getByText(/已改正标点 \d+ 处、层次序数 1 处/).waitFor();
    await page().getByText('没有填写发文字号，公文中留空').waitFor();
    await shot('23-tidied');
    await page().keyboard.press('Escape');
    await page().getByText('共 3 份').waitFor();
  });

  step('a plan of the library is handed out likewise', async () => {
    await page().getByRole('button', { name: '云州市科学技术局2024年工作要点', exact: true }).click();
    const button = page().getByRole('button', { name: '按公文格式导出' });
    await button.waitFor();
    const file = await app.window().download(() => button.click());
    expect(wordsOf(file)).toContain('云州市科学技术局2024年工作要点');
    await goTo(app.window(), '计划库');
  });
});
