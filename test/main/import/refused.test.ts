import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, test } from '@jest/globals';
import { readSource } from '../../../main/import';
import { p, wordParts, xml } from './word-file';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** A compound file's header and a directory with these entries ([MS-CFB] 2.2, 2.6); enough to tell what it is. */
const compound = (...entries: string[]): Buffer =>
  Buffer.concat([latin('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'), Buffer.alloc(504), ...entries.map((entry) => Buffer.concat([wide(entry), Buffer.alloc(128 - entry.length * 2)]))]);

const bitmap = (): Buffer => {
  const bytes = Buffer.alloc(58);
  bytes.write('BM', 'latin1');
  bytes.writeUInt32LE(58, 2);
  return bytes;
};

const zip = (...parts: string[]): Uint8Array => zipSync(Object.fromEntries(parts.map((part) => [part, strToU8(xml('<x/>'))])));
const relsTo = (target: string) => ({ '_rels/.rels': strToU8(xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`)) });

test.each([
  ['an encrypted .docx', '要点.docx', compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), '取消密码，另存为 .docx'],
  ['.wps of before 2005', '要点.wps', compound('Root Entry', 'WpsContentStream'), '另存为 .docx'],
  ['.xls', '指标.xls', compound('Root Entry', 'Workbook'), '旧式的表格文件'],
  ['.ppt', '汇报.ppt', compound('Root Entry', 'PowerPoint Document'), '旧式的演示文件'],
  ['flat Word XML', '要点.xml', Buffer.from(xml('<w:wordDocument/>')), 'XML文档'],
  ['.png', '要点.png', latin('\x89PNG\r\n\x1A\n\0\0\0\rIHDR'), '图片'],
  ['.jpg', '要点.jpg', latin('\xFF\xD8\xFF\xE0\0\x10JFIF'), '图片'],
  ['.gif', '要点.gif', latin('GIF89a'), '图片'],
  ['.tif', '要点.tif', latin('II*\0\x08\0\0\0'), '图片'],
  ['.webp', '要点.webp', latin('RIFF\x24\0\0\0WEBPVP8 '), '图片'],
  ['.bmp', '要点.bmp', bitmap(), '图片'],
  ['.rar', '要点.rar', latin('Rar!\x1A\x07\x01\0'), '先解压'],
  ['.7z', '要点.7z', latin("7z\xBC\xAF'\x1C\0\x04"), '先解压'],
  ['.gz', '要点.gz', Buffer.from(gzipSync(strToU8('工作要点'))), '先解压'],
  ['.zip', '要点.zip', zip('要点.txt'), '先解压'],
  ['.xlsx', '指标.xlsx', zipSync({ ...relsTo('xl/workbook.xml'), 'xl/workbook.xml': strToU8(xml('<workbook/>')) }), '表格文件'],
  ['.pptx', '汇报.pptx', zipSync({ ...relsTo('ppt/presentation.xml'), 'ppt/presentation.xml': strToU8(xml('<presentation/>')) }), '演示文件'],
  ['.ofd', '要点.ofd', zip('OFD.xml', 'Doc_0/Document.xml'), 'OFD版式文件'],
  ['.odt', '要点.odt', zip('mimetype', 'META-INF/manifest.xml', 'content.xml'), 'ODF文档'],
])('refuses %s and says what to do', async (_, name, bytes, words) => {
  const read = await readSource({ name, bytes });
  expect(read).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  const message = read.ok ? '' : read.error.message;
  expect(message).toContain(words);
  expect(message).toContain(`“${name}”`);
  expect(message).toMatch(/没有读入。.*请/);
});

test('a document with a workbook embedded in it is a document', async () => {
  const workbook = zip('[Content_Types].xml', 'xl/workbook.xml');
  const bytes = zipSync(wordParts({ body: p('带图表的要点'), parts: { 'word/embeddings/1.xlsx': [workbook, { level: 0 }] } }));
  expect(await readSource({ name: '要点.docx', bytes })).toMatchObject({ ok: true, value: { source: { text: '带图表的要点' } } });
});

test('text that begins like a bitmap is text', async () => {
  expect(await readSource({ name: '要点.txt', bytes: Buffer.from('BMI 指数与工作要点，共三十个字以上的正文。') })).toMatchObject({ ok: true, value: { format: 'txt' } });
});

test('an empty file and one of white space are refused', async () => {
  expect(await readSource({ name: '要点.txt', bytes: new Uint8Array() })).toMatchObject({ ok: false, error: { message: expect.stringContaining('空文件') } });
  expect(await readSource({ name: '要点.txt', bytes: Buffer.from(' \r\n\t　\r\n') })).toMatchObject({ ok: false, error: { message: expect.stringContaining('没有文字') } });
  expect(await readSource({ name: '要点.docx', bytes: zipSync(wordParts({ body: p('') })) })).toMatchObject({ ok: false, error: { message: expect.stringContaining('没有文字') } });
});
