import { expect, test } from '@jest/globals';
import { readSource } from '../../../main/import';

const SAMPLE = '洪州市科学技术局2015年工作要点\r\n\r\n一、总体目标\r\n全年专利授权量达“9000件”以上，增长30%；①镕基、〇、—— 。\r\n';

/** Characters of the sample and their GB18030 bytes, from the standard's tables and its algorithm for 𬭚 (镕 is in GBK only). */
const GB18030: Record<string, string> = {
  洪: 'BAE9', 州: 'D6DD', 市: 'CAD0', 科: 'BFC6', 学: 'D1A7', 技: 'BCBC', 术: 'CAF5', 局: 'BED6', 年: 'C4EA', 工: 'B9A4', 作: 'D7F7', 要: 'D2AA', 点: 'B5E3',
  一: 'D2BB', 总: 'D7DC', 体: 'CCE5', 目: 'C4BF', 标: 'B1EA', 全: 'C8AB', 专: 'D7A8', 利: 'C0FB', 授: 'CADA', 权: 'C8A8', 量: 'C1BF', 达: 'B4EF', 件: 'BCFE', 以: 'D2D4', 上: 'C9CF',
  增: 'D4F6', 长: 'B3A4', 镕: 'E946', 基: 'BBF9', '、': 'A1A2', '，': 'A3AC', '；': 'A3BB', '。': 'A1A3', '“': 'A1B0', '”': 'A1B1', '①': 'A2D9', 〇: 'A996', '—': 'A1AA',
  '𬭚': '9933AA34',
};

const gb18030 = (text: string): Buffer =>
  Buffer.concat([...text].map((character) => (character < '\x80' ? Buffer.from(character) : Buffer.from(GB18030[character] ?? `no bytes for ${character}`, 'hex'))));
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const marked = (mark: string, bytes: Buffer): Buffer => Buffer.concat([Buffer.from(mark, 'hex'), bytes]);

const textOf = async (bytes: Uint8Array, name = '要点.txt'): Promise<string> => {
  const read = await readSource({ name, bytes });
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.format).toBe('txt');
  return read.value.source.text;
};

test.each([
  ['UTF-8', Buffer.from(SAMPLE)],
  ['UTF-8 with a mark', marked('EFBBBF', Buffer.from(SAMPLE))],
  ['GB18030', gb18030(SAMPLE)],
  ['GB18030 with a mark', marked('84319533', gb18030(SAMPLE))],
  ['UTF-16 little-endian', Buffer.from(SAMPLE, 'utf16le')],
  ['UTF-16 little-endian with a mark', marked('FFFE', Buffer.from(SAMPLE, 'utf16le'))],
  ['UTF-16 big-endian', utf16be(SAMPLE)],
  ['UTF-16 big-endian with a mark', marked('FEFF', utf16be(SAMPLE))],
])('%s is read as it was written, line ends included', async (_, bytes) => {
  expect(await textOf(bytes)).toBe(SAMPLE);
});

test('short texts and rare characters keep their encoding', async () => {
  expect(await textOf(gb18030('工作要点'))).toBe('工作要点');
  expect(await textOf(gb18030('达𬭚件'))).toBe('达𬭚件');
  expect(await textOf(Buffer.from('工作要点\n', 'utf16le'))).toBe('工作要点\n');
  expect(await textOf(utf16be('工作要点\n'))).toBe('工作要点\n');
  expect(await textOf(Buffer.from('plan 2015'))).toBe('plan 2015');
});

test.each([['CR', '甲\r乙\r'], ['LF', '甲\n\n乙'], ['mixed', '甲\r\n乙\n丙\r丁']])('line ends stay: %s', async (_, text) => {
  expect(await textOf(Buffer.from(text))).toBe(text);
});

test('text is text whatever its name says', async () => {
  expect(await textOf(Buffer.from('工作要点'), '要点.docx')).toBe('工作要点');
  expect(await textOf(Buffer.from('工作要点'), '要点')).toBe('工作要点');
});

test.each([
  ['bytes that are no text', Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * n * 31 + n * 7) % 256))],
  ['a program', Buffer.from(`MZ\x90\0\x03\0\0\0${'\0'.repeat(500)}This program cannot be run in DOS mode.`, 'latin1')],
  ['UTF-8 cut inside a character', Buffer.concat([Buffer.from('工作要点'.repeat(10)), Buffer.from([0xe5, 0xb7])])],
  ['UTF-16 with half a pair', marked('FFFE', Buffer.from([0x00, 0xd8, 0x41, 0x00]))],
  ['control characters', Buffer.from('工作\x01要点')],
  ['control characters in GB18030', gb18030('工作要点\x01工作要点')],
])('refuses %s', async (_, bytes) => {
  expect(await readSource({ name: '要点.txt', bytes })).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('不是可以识别的文字文件') } });
});
