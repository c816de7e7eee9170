import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { readSourceInWorker } from '../../../main/import';
import { gbkText, pagesOf, scan } from './pdf-file';

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

test.each([
  ['a scan', scan(3), '是扫描件或图片'],
  ['one with a password', fixture('table-with-password.pdf'), '设了打开密码'],
  ['one that is cut short', fixture('table.pdf').subarray(0, 9000), '已损坏或不完整'],
  ['a head and nothing more', Buffer.from('%PDF-1.7\n'), '已损坏或不完整'],
  ['one of more pages than a plan has', pagesOf(Array.from({ length: 501 }, () => ''), ''), '超过 500 页'],
])('%s is refused in words', async (_name, bytes, words) => {
  expect(await read(bytes)).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining(words) } });
});
