import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from '@jest/globals';
import writeWorkbook from 'write-excel-file/node';
import { readTable } from '../../../main/import';

const workbook = async (rows: unknown[][]): Promise<Uint8Array> =>
  new Uint8Array(await writeWorkbook(rows.map((row) => row.map((value) => (value === null ? null : { value, ...(value instanceof Date ? { format: 'yyyy/mm/dd' } : {}) }))) as never).toBuffer());
const read = (bytes: Uint8Array, name = '指标.xlsx') => readTable({ name, bytes });

test('words, numbers without traces of binary fractions, dates; empty rows are none', async () => {
  const bytes = await workbook([['指标', '完成'], ['研发投入', 0.1 + 0.2], [null, null], ['建成日期', new Date(Date.UTC(2015, 11, 3))]]);
  expect(await read(bytes)).toMatchObject({ ok: true, value: [{ rows: [['指标', '完成'], ['研发投入', '0.3'], ['建成日期', '2015年12月3日']] }] });
});

test.each([
  ['a text', Buffer.from('指标,完成'), '不是 .xlsx 表格'],
  ['an old workbook', Buffer.from('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'latin1'), '另存为 .xlsx'],
  ['an archive of something else', zipSync({ 'a.txt': strToU8('x') }), '不是 .xlsx 表格'],
  ['a workbook whose XML is broken', zipSync({ 'xl/workbook.xml': strToU8('<workbook'), '[Content_Types].xml': strToU8('<Types/>') }), '内部格式有误'],
  ['a bomb', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(30 * 1024 * 1024) }), '异常庞大'],
  ['one that is cut short', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }).subarray(0, 60), '不完整或已损坏'],
  ['50 MB of nothing', new Uint8Array(50 * 1024 * 1024), '超过 20 MB'],
])('%s is refused in words', async (_name, bytes, words) => {
  expect(await read(bytes)).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining(words) } });
});

test('a table of more rows than targets can have is refused', async () => {
  expect(await read(await workbook(Array.from({ length: 5001 }, (_, n) => [`指标${n}`])))).toMatchObject({ ok: false, error: { message: expect.stringContaining('5000 行') } });
});

test('what no sheet needs is not unpacked, whatever it says of itself', async () => {
  const parts = unzipSync(await workbook([['研发投入', 3]]));
  const bytes = zipSync({ ...parts, 'xl/media/picture.bin': new Uint8Array(8 * 1024 * 1024) });
  expect(await read(bytes)).toMatchObject({ ok: true, value: [{ rows: [['研发投入', '3']] }] });
  expect(await read(zipSync({ ...parts, 'docProps/more.xml': new Uint8Array(8 * 1024 * 1024) }))).toMatchObject({ ok: false, error: { message: expect.stringContaining('异常庞大') } });
});

test('a size that only the header before the data states is not believed', async () => {
  const bytes = zipSync(unzipSync(await workbook([['研发投入', 3]])), { level: 0 });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 30; at++) if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 0xfffffff0, true);
  expect(await read(bytes)).toMatchObject({ ok: true, value: [{ rows: [['研发投入', '3']] }] });
});
