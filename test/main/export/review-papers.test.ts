import { expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { writeArticlesDocx, writeTargetChangesDocx, writeTargetChangesXlsx } from '../../../main/export';
import { comparePlans } from '../../../shared/align';
import { planOf } from '../../support/plans';

const DATE = new Date('2026-01-05T00:00:00Z');
const BEFORE = planOf(['一、总体目标', '全年培育[高新技术企业|达|260家]，办好三场对接会。', '二、旧的工作', '停办的事项。'], { id: 'p', year: 2024 });
const AFTER = planOf(['一、总体目标', '全年培育[高新技术企业|达|300家]，办好三场对接会。'], { id: 'q', year: 2025 });
const COMPARED = comparePlans(BEFORE, AFTER);

const xmlOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml']!);

test('the table of targets lies, repeats its head, and tells both figures, the result and the change', async () => {
  const told = { ...BEFORE, targets: BEFORE.targets.map((target) => ({ ...target, result: { text: '实有271家', amount: null } })) };
  const xml = xmlOf(await writeTargetChangesDocx(comparePlans(told, AFTER), DATE));
  expect(xml).toContain('w:orient="landscape"');
  expect(xml.match(/<w:tblHeader\b/g)).toHaveLength(1);
  const texts = [...xml.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.replace(/^[^>]*>/, ''));
  expect(texts.slice(-7)).toEqual([expect.stringContaining('高新技术企业'), expect.stringContaining('260家'), '实有271家', expect.stringContaining('300家'), '+40（+15.4%）', '提高', '']);
});

const COLUMNS = ['指标', '2024年', '2024年完成', '2025年', '增减', '变化', '说明'];

test('the table of targets has the columns of the screen, as a document and as a workbook', async () => {
  const explained = comparePlans(BEFORE, { ...AFTER, explanations: [{ target: AFTER.targets[0]?.id ?? '', text: '认定办法放宽' }] });
  const xml = xmlOf(await writeTargetChangesDocx(explained, DATE));
  const cells = [...xml.matchAll(/<w:tc>.*?<\/w:tc>/g)].map(([cell]) => cell.replace(/<[^>]*>/g, ''));
  expect(cells).toEqual([...COLUMNS, expect.stringContaining('高新技术企业'), '260家', '—', '300家', '+40（+15.4%）', '提高', '认定办法放宽']);
  const parts = unzipSync(await writeTargetChangesXlsx(explained));
  const strings = [...strFromU8(parts['xl/sharedStrings.xml']!).matchAll(/<t[ >][^<]*/g)].map(([text]) => text.replace(/^[^>]*>/, ''));
  expect(strings.slice(1, 8)).toEqual(COLUMNS);
  expect(strings.at(-1)).toBe('认定办法放宽');
});

test('the workbook prints on A4 lying, its head on every page', async () => {
  const parts = unzipSync(await writeTargetChangesXlsx(COMPARED));
  expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toMatch(/<pageSetup paperSize="9" orientation="landscape"\/>/);
  expect(strFromU8(parts['xl/workbook.xml']!)).toContain(`<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'指标对照表'!$1:$2</definedName></definedNames>`);
});

test('the articles strike what is gone and stress what is new, each in its own column', async () => {
  const xml = xmlOf(await writeArticlesDocx(COMPARED, DATE));
  const marked = (mark: RegExp): string[] => [...xml.matchAll(/<w:r>.*?<\/w:r>/g)].filter(([run]) => mark.test(run)).map(([run]) => run.replace(/<[^>]*>/g, ''));
  expect(marked(/<w:strike\/>/)).toEqual(['260', '旧的工作', '停办的事项。'].map((text) => expect.stringContaining(text)));
  expect(marked(/<w:u /)).toEqual([expect.stringContaining('300')]);
});

test('the articles tell notes that came, went or were worded anew, each in its column', async () => {
  const [old, now] = [['一、目标', '{孵化器|含众创空间}5家，{专利|授权量}20件，{合同|登记数}。'], ['一、目标', '{孵化器|}5家，{专利|有效量}20件，{合同|登记数}，{人才|新引进}。']].map((lines, nth) => planOf(lines, { id: `n${nth}` }));
  const xml = xmlOf(await writeArticlesDocx(comparePlans(old!, now!), DATE));
  const cells = [...xml.matchAll(/<w:tc>.*?<\/w:tc>/g)].map(([cell]) => [...cell.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.replace(/^[^>]*>/, '')).join(''));
  expect(cells.slice(-2)).toEqual(['孵化器5家，专利20件，合同。〔“孵化器”注：含众创空间〕〔“专利”注：授权量〕', '孵化器5家，专利20件，合同，人才。〔“专利”注：有效量〕〔“人才”注：新引进〕']);
});

test('the articles number each part of what was joined or cut, a line each, whichever of them stands for all', async () => {
  const [sport, mind] = ['学生体质健康优良率达到六成以上。', '每校配备专职心理健康教师，开设心理课程。'];
  const apart = planOf([`1.加强体育。${sport}`, `2.加强心理健康教育。${mind}`], { id: 'n0' });
  const together = planOf([`1.加强体育和心理健康教育。${sport}${mind}`], { id: 'n1' });
  const cellsOf = async (before: typeof apart, after: typeof apart) => [...xmlOf(await writeArticlesDocx(comparePlans(before, after), DATE)).matchAll(/<w:tc>.*?<\/w:tc>/g)].map(([cell]) => cell.replaceAll('</w:p>', '¶').replace(/<[^>]*>/g, '')).slice(-2);
  const [whole, parts] = [`1.加强体育和心理健康教育。${sport}${mind}¶`, `1.加强体育。${sport}¶2.加强心理健康教育。${mind}¶`];
  expect(await cellsOf(together, apart)).toEqual([whole, parts]);
  expect(await cellsOf(apart, together)).toEqual([parts, whole]);
});

test('the same comparison and date give the same bytes', async () => {
  expect(await writeArticlesDocx(COMPARED, DATE)).toEqual(await writeArticlesDocx(COMPARED, DATE));
  expect(await writeTargetChangesDocx(COMPARED, DATE)).toEqual(await writeTargetChangesDocx(COMPARED, DATE));
});
