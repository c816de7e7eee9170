import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { readSourceInWorker } from '../../../main/import';
import { gbkText, pagesOf, says, scan, writtenPages } from './pdf-file';

/** pdf.js is read in the built worker, as the program reads it. */
const workerFile = path.resolve(__dirname, '../../../dist/main/import-worker.cjs');
const fixture = (name: string): Uint8Array => readFileSync(path.resolve(__dirname, '../../fixtures/import', name));
const read = (bytes: Uint8Array, name = '要点.pdf') => readSourceInWorker({ name, bytes, workerFile });
const linesOf = async (bytes: Uint8Array): Promise<string[]> => {
  const result = await read(bytes);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.source.text.split('\n');
};
/** What the paragraphs of a fixture are in its source. */
const written = (name: string): string[] =>
  [...readFileSync(path.resolve(__dirname, '../../fixtures/import', name), 'utf8').matchAll(/<text:p text:style-name="\w+">([^<]+)<\/text:p>/g)].map((match) => match[1]!);

test.each(['report', 'columns'])('%s: every paragraph comes back whole, over lines, columns and pages; heads and page numbers are dropped', async (name) => {
  expect(await linesOf(fixture(`${name}.pdf`))).toEqual(written(`${name}.fodt`));
});

test('the title in larger type is told; rows of a table are lines of cells', async () => {
  const result = await read(fixture('report.pdf'));
  expect(result).toMatchObject({ ok: true, value: { format: 'pdf', source: { lines: [{ start: 0, end: 15, bold: true }] } } });
  expect(await linesOf(fixture('table.pdf'))).toEqual(expect.arrayContaining(['各科室按下表落实。', '指标\t目标值\t责任科室', '高标准灌区\t3处\t农水科', '以上指标年底前完成。']));
});

test('automatic numbers are text in a PDF', async () => {
  expect(await linesOf(fixture('plan.pdf'))).toEqual(expect.arrayContaining(['云岭市科学技术局2016年工作要点', '（一）创新能力持续增强', '①城区2个', '指标\t目标值']));
});

test('a Chinese font that is not in the file is read by the character maps', async () => {
  // 云岭市水利局工作要点, 一、总体要求, 坚持节水优先。 in GBK.
  const lines = ['d4c6c1ebcad0cbaec0fbbed6b9a4d7f7d2aab5e3', 'd2bba1a2d7dccce5d2aac7f3', 'bce1b3d6bddacbaed3c5cfc8a1a3'];
  expect(await linesOf(gbkText(lines))).toEqual(['云岭市水利局工作要点', '一、总体要求', '坚持节水优先。']);
});

test('a ruled table is read by its cells, wrapped or merged; words that are bold in the type of the text are told', async () => {
  const result = await read(fixture('duties.pdf'));
  if (!result.ok) throw new Error(result.error.message);
  const { text, lines = [] } = result.value.source;
  expect(text.split('\n')).toEqual([
    '一、任务分工',
    '压实责任。各科室对照下表抓好落实，每季度末报送进展，遇到问题及时协调解决，不得推诿拖延。',
    '全市水利投资完成12.5亿元，同比增长8%，新建水库3座。', // Spread over its line.
    '类别\t任务\t责任科室\t完成时限',
    '防汛\t完成水库除险加固15座，全部通过竣工验收\t建管科、水库管理处\t2017年12月底',
    '\t修订防汛预案并组织演练不少于2次\t防办\t5月',
    '节水\t各科室共同落实',
    '以上任务纳入年度考核。',
  ]);
  expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(['一、任务分工', '压实责任。']);
});

const WORDS = ['云岭市水利局工作要点', '一、总体要求', '坚持节水优先。'];
const down = (nth: number): number => 700 - nth * 28;

test.each([
  ['upright', (nth: number) => `1 0 0 1 80 ${down(nth)}`],
  ['turned to the left', (nth: number) => `0 1 -1 0 ${700 - down(nth)} 80`],
  ['upside down', (nth: number) => `-1 0 0 -1 500 ${800 - down(nth)}`],
  ['turned to the right', (nth: number) => `0 -1 1 0 ${down(nth) - 200} 700`],
])('a page whose text is %s is read in its order', async (_name, place) => {
  const watermark = says('内部资料', '0.7 0.7 -0.7 0.7 200 300');
  expect(await linesOf(writtenPages([[watermark, ...WORDS.map((text, nth) => says(text, place(nth)))].join('\n')]))).toEqual(WORDS);
});

test('text that is struck twice to look bold is read once, and is bold', async () => {
  const content = WORDS.flatMap((text, nth) => [80, ...(nth === 1 ? [80.4] : [])].map((x) => says(text, `1 0 0 1 ${x} ${down(nth)}`))).join('\n');
  const result = await read(writtenPages([content]));
  expect(result).toMatchObject({ ok: true, value: { source: { text: WORDS.join('\n'), lines: [{ start: 11, end: 17, bold: true }] } } });
});

test('squared paper under the text is no table', async () => {
  const squares = Array.from({ length: 40 }, (_, nth) => `40 ${100 + nth * 16} m 550 ${100 + nth * 16} l S ${40 + nth * 13} 100 m ${40 + nth * 13} 730 l S`);
  expect(await linesOf(writtenPages([[...squares, ...WORDS.map((text, nth) => says(text, `1 0 0 1 80 ${down(nth)}`))].join('\n')]))).toEqual(WORDS);
});

const somePages = (written: number, empty: number): Uint8Array => {
  const sentences = ['全年完成水利投资十二亿元，新建水库三座，除险加固十五座。', '各科室每季度末报送进展，遇到问题及时协调解决，不得拖延。'];
  const page = [...WORDS, ...sentences].map((text, nth) => says(text, `1 0 0 1 80 ${down(nth)}`)).join('\n');
  return writtenPages([...Array.from({ length: written }, () => page), ...Array.from({ length: empty }, () => '')]);
};

test('a document of which every other page is blank is no scan', async () => {
  expect((await linesOf(somePages(2, 2))).filter((line) => line === WORDS[1])).toHaveLength(2);
});

test.each([
  ['one that is scanned but for its first page', somePages(1, 3), '共 4 页，其中 3 页是扫描件'],
  ['a scan', scan(3), '是扫描件或图片'],
  ['one with a password', fixture('table-with-password.pdf'), '设了打开密码'],
  ['one that is cut short', fixture('table.pdf').subarray(0, 9000), '已损坏或不完整'],
  ['a head and nothing more', Buffer.from('%PDF-1.7\n'), '已损坏或不完整'],
  ['one of more pages than a plan has', pagesOf(Array.from({ length: 501 }, () => ''), ''), '超过 500 页'],
])('%s is refused in words', async (_name, bytes, words) => {
  expect(await read(bytes)).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining(words) } });
});
