import { strToU8, zipSync } from 'fflate';
import { expect, test } from '@jest/globals';
import { openArchive, readSource } from '../../../main/import';
import { crc32 } from '../../../main/import/crc32';
import { p, r, wordFile, wordParts, xml } from './word-file';

const messageOf = async (bytes: Uint8Array, name = '要点.docx'): Promise<string> => {
  const read = await readSource({ name, bytes });
  expect(read).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  return read.ok ? '' : read.error.message;
};

const BODY = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('&a;')}</w:body></w:document>`;
const withDocument = (document: string): Uint8Array => wordFile({ body: '', parts: { 'word/document.xml': strToU8(document) } });

test('50 MB of nothing is refused by its size', async () => {
  expect(await messageOf(new Uint8Array(50 * 1024 * 1024))).toContain('50 MB');
});

test('20 MB is read still, and text of more than five million characters is not', async () => {
  expect(await readSource({ name: 'a.txt', bytes: Buffer.from('要点'.repeat(2_400_000)) })).toMatchObject({ ok: true });
  expect(await messageOf(Buffer.from('要点'.repeat(2_600_000)), 'a.txt')).toContain('520 万字');
  const document = strToU8(xml(BODY.replace('&a;', '要点'.repeat(2_600_000))));
  expect(await messageOf(wordFile({ body: '', parts: { 'word/document.xml': [document, { level: 0 }] } }))).toContain('520 万字');
});

test('a zip bomb is refused by what it says of its size', async () => {
  const bomb = wordFile({ body: p(' '.repeat(31 * 1024 * 1024)) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await messageOf(bomb)).toContain('异常庞大');
});

test('a part beyond 32 MB is refused, however little it was packed', async () => {
  const large = new Uint8Array(33 * 1024 * 1024).fill(32);
  let state = 1;
  for (let at = 0; at < large.length; at += 64) large[at] = (state = (state * 48271) % 2147483647) % 251;
  const bytes = wordFile({ body: '', parts: { 'word/document.xml': [large, { level: 1 }] } });
  expect(large.length / bytes.length).toBeLessThan(200);
  expect(await messageOf(bytes)).toContain('异常庞大');
});

test('many parts of a middling size are no way round the limit of a part', async () => {
  const item = strToU8(`<x>${'0123456789abcdef'.repeat(90_000)}</x>`);
  const names = Array.from({ length: 100 }, (_, n) => `item${n}.xml`);
  const rels = names.map((name, n) => `<Relationship Id="c${n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/${name}"/>`).join('');
  const parts = Object.fromEntries(names.map((name) => [`customXml/${name}`, item]));
  const bytes = wordFile({ body: p('正文'), parts: { ...parts, 'word/_rels/document.xml.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels}</Relationships>`) } });
  const archive = openArchive('要点.docx', bytes);
  const read = archive.ok ? names.map((name) => archive.value.read(`customXml/${name}`)) : [];
  expect(read.filter(({ ok }) => ok).length).toBeLessThan(100);
  expect(read.at(-1)).toMatchObject({ ok: false, error: { message: expect.stringContaining('异常庞大') } });
  expect(await readSource({ name: '要点.docx', bytes })).toMatchObject({ ok: true });
});

test('a zip bomb that lies of its size is stopped at the size it stated', async () => {
  const bomb = wordFile({ body: p(' '.repeat(31 * 1024 * 1024)) });
  const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
  for (let at = 0; at < bomb.length - 46; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 30_000_000) view.setUint32(at + 24, 500, true);
  }
  expect(await messageOf(bomb)).toContain('已损坏');
});

test('an archive of very many parts is refused', async () => {
  const parts = Object.fromEntries(Array.from({ length: 4001 }, (_, n) => [`x/${n}`, new Uint8Array()]));
  expect(await messageOf(zipSync({ ...wordParts({ body: p('正文') }), ...parts }, { level: 0 }))).toContain('4000 个');
});

test('an entity bomb is refused: no document type is taken', async () => {
  const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'abcdefghij'[n]} "${`&${'abcdefghij'[n + 1]};`.repeat(10)}">`).join('');
  expect(await messageOf(withDocument(`<!DOCTYPE x [${levels}<!ENTITY j "哈哈哈">]>${BODY}`))).toContain('内部格式有误');
  expect(await messageOf(withDocument(`<!DOCTYPE x SYSTEM "file:///etc/passwd">${BODY}`))).toContain('内部格式有误');
  expect(await messageOf(withDocument(`<!DOCTYPE x>${BODY.replace('&a;', '正文')}`))).toContain('内部格式有误');
});

test('an entity that is not declared, XML that is cut short, and another root are refused', async () => {
  expect(await messageOf(withDocument(xml(BODY)))).toContain('内部格式有误');
  expect(await messageOf(withDocument(xml(BODY.replace('&a;', '正文').slice(0, -9))))).toContain('内部格式有误');
  expect(await messageOf(withDocument(xml('<html><p>正文</p></html>')))).toContain('内部格式有误');
  expect(await readSource({ name: 'a.docx', bytes: withDocument(xml(BODY.replace('&a;', '正文'))) })).toMatchObject({ ok: true });
});

test.each(['styles', 'numbering', 'word/_rels/document.xml.rels', '_rels/.rels'])('a broken part (%s) is refused, never silently left out', async (part) => {
  const name = part.includes('/') ? part : `word/${part}.xml`;
  const bytes = wordFile({ body: p('正文'), styles: '', numbering: '', parts: { [name]: strToU8('<broken') } });
  expect(await messageOf(bytes)).toContain('内部格式有误');
});

test('elements nested without end are refused', async () => {
  const deep = '<w:sdt><w:sdtContent>'.repeat(5000) + p('底') + '</w:sdtContent></w:sdt>'.repeat(5000);
  expect(await messageOf(wordFile({ body: deep }))).toContain('内部格式有误');
});

test('a file cut short anywhere is refused, never read in part', async () => {
  const whole = wordFile({ body: Array.from({ length: 50 }, (_, n) => p(r(`第${n}段正文。`))).join('') });
  for (const share of [0.02, 0.3, 0.6, 0.9, 0.999]) expect(await messageOf(whole.subarray(0, Math.floor(whole.length * share)))).toMatch(/不完整或已损坏/);
});

test('a changed byte in the text is noticed by its checksum', async () => {
  const bytes = wordFile({ body: '', parts: { 'word/document.xml': [strToU8(xml(BODY.replace('&a;', '达32家'))), { level: 0 }] } });
  const at = Buffer.from(bytes).indexOf('达32家');
  expect(at).toBeGreaterThan(0);
  bytes[at + 4] = '9'.charCodeAt(0);
  expect(await messageOf(bytes)).toContain('已损坏');
});

test('a part with a password is refused', async () => {
  const bytes = wordFile({ body: p('正文') });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 46; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
  expect(await messageOf(bytes)).toContain('加了密码');
});

test('checksums are those of the standard', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});
