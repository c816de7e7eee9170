import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';
import { changeParagraph, withPart } from '../support/edited-docx';
import { paperLines, putCaret } from '../support/typing';
import { inEachShell } from './each-shell';
import { exportNotice, goTo, loadSample, startDraft, waitUntilSaved } from './steps';

/** A notice goes out as a file, a leader works on it in another program, and its changes come back into the draft, or not. */
jest.setTimeout(240_000);

inEachShell((app) => {
  const { step, shot } = app;
  const page = () => app.window().page;
  const panel = () => page().getByRole('region', { name: '导入结果' });
  const drawer = () => page().getByRole('dialog').filter({ hasText: '取回改动' });
  const change = (words: string) => drawer().getByRole('listitem').filter({ hasText: words });
  const importFiles = (...files: string[]) => page().getByLabel('选择要导入的文件').setInputFiles(files);
  let file = '';
  let edited = '';

  step('a file that nobody touched is told to be the plan that is here', async () => {
    await loadSample(app.window());
    await startDraft(app.window(), '云州市科学技术局2025年工作要点');
    await goTo(app.window(), '印发');
    file = await exportNotice(app.window());
    await goTo(app.window(), '计划库');
    await importFiles(file);
    await panel().getByText('与计划库中的《云州市科学技术局2026年工作要点》相同，没有改动，未重复导入').waitFor();
    await panel().getByRole('button', { name: '收起' }).click();
  });

  step('one that was changed shows its changes, those that the draft changed too unchecked', async () => {
    edited = path.join(app.dataDir(), '李局长改过的要点.docx');
    writeFileSync(edited, withPart(readFileSync(file), (xml) => {
      const reworded = xml.replace('引进创新创业团队6个', '引进创新创业团队9个').replace('推动银行设立科技支行', '推动银行设立科技支行和科技金融专营机构');
      const less = changeParagraph(reworded, '培养技术经纪人180名', () => '');
      return changeParagraph(less, '力争到2026年底', (paragraph) => paragraph + paragraph.replace(/<w:t[ >].*<\/w:t>/s, '<w:t>建立月度调度和季度通报制度，年终进行考核。</w:t>'));
    }));
    await goTo(app.window(), '起草');
    await page().getByRole('navigation', { name: '提纲' }).waitFor();
    const words = '会同金融监管部门建立科技企业白名单';
    await putCaret(app.window(), words, 0);
    await page().keyboard.insertText('每季度');
    await waitUntilSaved(app.window());
    await goTo(app.window(), '计划库');
    await importFiles(edited);
    await panel().getByText('之后改动了 4 处，还没有取回').waitFor();
    await panel().getByRole('button', { name: '查看改动' }).click();
    await drawer().getByText('共 4 处改动，已选 3 处').waitFor();
    expect(await change('科技金融专营机构').getByRole('checkbox').isChecked()).toBe(false);
    expect(await change('科技金融专营机构').innerText()).toContain('草稿里也改过这一段：“每季度会同金融监管部门');
    expect(await change('引进创新创业团队').locator('ins').allInnerTexts()).toEqual(['9']);
    expect(await change('引进创新创业团队').locator('del').allInnerTexts()).toEqual(['6']);
    // What was said of the export is gone by then.
    await page().getByText(/公文已导出/).first().waitFor({ state: 'hidden' });
    await shot('22-returned');
  });

  step('by keyboard one is left out; what was chosen is in the draft, and what it was before is a version', async () => {
    await drawer().getByRole('button', { name: '全不选' }).click();
    expect(await drawer().getByRole('button', { name: '取回所选' }).isDisabled()).toBe(true);
    await drawer().getByRole('button', { name: '全选' }).click();
    await drawer().getByText('已选 4 处').waitFor();
    await change('科技金融专营机构').getByRole('checkbox').focus();
    await page().keyboard.press('Space');
    await drawer().getByText('已选 3 处').waitFor();
    await drawer().getByRole('button', { name: '取回所选' }).click();
    await drawer().getByText(/已取回 3 处改动。取回之前的草稿存为版本“取回改动之前”/).waitFor();
    await panel().getByText('已取回 3 处改动到《云州市科学技术局2026年工作要点》').waitFor();
    await drawer().getByRole('button', { name: '打开草稿' }).click();
    await page().getByRole('navigation', { name: '提纲' }).waitFor();
    const lines = (await paperLines(app.window())).join('\n');
    expect(lines).toMatch(/引进创新创业团队⟦9个⟧/);
    expect(lines).toContain('建立月度调度和季度通报制度，年终进行考核。');
    expect(lines).not.toContain('培养技术经纪人');
    expect(lines).toContain('每季度会同金融监管部门');
    expect(lines).not.toContain('科技金融专营机构');
  });

  step('taken back whole by its version', async () => {
    await page().getByRole('tab', { name: '版本' }).click();
    const version = page().getByRole('listitem').filter({ hasText: '取回改动之前' });
    await version.getByRole('button', { name: '恢复到这一版' }).click();
    await page().getByText('已恢复').first().waitFor();
    await page().waitForFunction(() => document.body.innerText.includes('培养技术经纪人'));
    expect((await paperLines(app.window())).join('\n')).toMatch(/引进创新创业团队⟦6个⟧/);
  });
});
