import { expect, test } from '@jest/globals';
import { readSource } from '../../../main/import';

const GB = 'b9a4d7f7d2aab5e3'; // 工作要点 in GB 2312
const quoted = (hex: string): string => hex.toUpperCase().replace(/../g, '=$&');

/** An archive of parts: each its head and body. */
const archive = (...parts: [head: string, body: string][]): Buffer =>
  Buffer.from(['MIME-Version: 1.0', 'X-Document-Type: Word', 'Content-Type: multipart/related;', '\tboundary="----=_Part_1"', '', 'preamble', ...parts.flatMap(([head, body]) => ['------=_Part_1', head, '', body]), '------=_Part_1--', ''].join('\r\n'), 'latin1');

const sourceOf = async (bytes: Uint8Array, name = '要点.mht') => {
  const read = await readSource({ name, bytes });
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.format).toBe('mht');
  return read.value.source;
};
const messageOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await readSource({ name: '要点.mht', bytes });
  expect(read).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  return read.ok ? '' : read.error.message;
};

const PICTURE: [string, string] = ['Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: file:///C:/1.png', 'iVBORw0KGgo='];

test('the page in a Word archive, whatever its transfer encoding, without its running heads', async () => {
  const page = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><p class=3DMsoNormal>${quoted(GB)}<br>=\r\n2016</p></body></html>`.replace('xmlns:w=', 'xmlns:w=3D');
  const word = archive(
    ['Content-Location: file:///C:/a.htm\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset="gb2312"', page], PICTURE,
    ['Content-Type: text/html; charset="us-ascii"', '<html><body><p>running head</p></body></html>'],
  );
  expect((await sourceOf(word, '要点.doc')).text).toBe('工作要点\n2016');
  const packed = Buffer.from('<html><p>一、总体要求</p><p>二、重点任务</p>').toString('base64').replace(/.{20}/g, '$&\r\n');
  expect((await sourceOf(archive(['Content-Type: text/html;\r\n\tcharset="utf-8"\r\nContent-Transfer-Encoding: base64', packed]))).text).toBe('一、总体要求\n二、重点任务');
});

test('an archive that a browser saved, whose page alone says its encoding', async () => {
  const browser = (charset: string) => archive(['Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable', `<!DOCTYPE html><html><head><meta charset=3D"${charset}"></head><body><p>${quoted(GB)}</p></body></html>`], PICTURE);
  for (const charset of ['gb2312', 'gbk', 'utf-8']) expect((await sourceOf(Buffer.concat([Buffer.from('From: <Saved by Blink>\r\nSnapshot-Content-Location: http://a/\r\nSubject: =?utf-8?Q?a?=\r\nDate: Mon, 1 Feb 2016\r\n'), browser(charset)]))).text).toBe('工作要点');
  expect((await sourceOf(archive(['Content-Type: text/html', `<html><p>${'要点'.repeat(2000)}\uFFFD</p></html>`].map((text) => Buffer.from(text).toString('latin1')) as [string, string]))).text).toMatch(/^(?:要点)+\uFFFD$/);
});

test('an archive of one part', async () => {
  expect((await sourceOf(Buffer.from('Content-Type: text/html; charset=utf-8\r\nMIME-Version: 1.0\r\n\r\n<p>要点</p>'))).text).toBe('要点');
});

test('a cut archive, one without a page, and one of garbage are refused', async () => {
  const whole = archive(['Content-Type: text/html; charset=utf-8', `<html><p>${'x'.repeat(5000)}</p></html>`], PICTURE);
  for (const share of [0.1, 0.5, 0.99]) expect(await messageOf(whole.subarray(0, Math.floor(whole.length * share)))).toContain('不完整或已损坏');
  expect(await messageOf(archive(PICTURE))).toContain('没有网页正文');
  expect(await messageOf(archive(['Content-Type: text/html', '<html><p></p></html>']))).toContain('没有文字');
  expect(await messageOf(Buffer.concat([Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/mixed\r\n\r\n'), Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256))]))).toContain('没有网页正文');
});

test('parts within parts without end, headers without end, and elements nested without end are refused', async () => {
  const nested = Array.from({ length: 2000 }, (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n`).join('');
  expect(await messageOf(Buffer.from(`MIME-Version: 1.0\r\n${nested}\r\n--b0--`))).toContain('没有网页正文');
  expect(await messageOf(Buffer.from(`MIME-Version: 1.0\r\nContent-Type: text/html\r\n${'X-A: b\r\n'.repeat(400_000)}`))).toContain('没有网页正文');
  expect(await messageOf(archive(['Content-Type: text/html', '<div>'.repeat(5000)]))).toContain('嵌套超过 256 层');
});
