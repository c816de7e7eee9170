import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { readSource, readSourceInWorker } from '../../main/import';
import { oldWordFile } from '../main/import/old-word-file';
import { abstractNum, item, lvl, num, p, r, sourceOf, wordFile } from '../main/import/word-file';

const SEED = 20160327;

const prose = fc.string({ unit: fc.constantFrom(...'科技创新平台建设达32家，。“”（）—① \t𬭚'), minLength: 1, maxLength: 60 }).filter((text) => /\S/.test(text));

test('a text comes back from every encoding that it can be written in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(prose, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r', '\r\n'), async (lines, end) => {
      const text = lines.map((line) => line + end).join('');
      const wide = Buffer.from(`\uFEFF${text}`, 'utf16le');
      for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), wide, Buffer.from(wide).swap16()]) {
        expect(await readSource({ name: 'a.txt', bytes })).toEqual({ ok: true, value: { source: { text }, format: 'txt' } });
      }
    }),
    { seed: SEED, numRuns: 200 },
  );
});

const block = fc.record({ text: prose, list: fc.boolean(), level: fc.integer({ min: 0, max: 3 }), bold: fc.boolean(), outline: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }) });
const numbering = abstractNum(0, lvl(0, 'chineseCounting', '%1、') + lvl(1, 'chineseCounting', '（%2）') + lvl(2, 'decimal', '%3.') + lvl(3, 'decimal', '（%4）')) + num(1, 0);

test('every paragraph of a document is a line that ends in its text, and every hint covers one line', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 10 }), async (blocks) => {
      const body = blocks.map(({ text, list, level, bold, outline }) =>
        list ? item(text, 1, level) : p(r(text, bold ? '<w:b/>' : ''), outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`)).join('');
      const { text, lines = [] } = await sourceOf({ body, numbering });
      const read = text.split('\n');
      expect(read).toHaveLength(blocks.length);
      blocks.forEach((each, n) => {
        expect(read[n]?.endsWith(each.text)).toBe(true);
        expect(read[n] === each.text).toBe(!each.list);
      });
      const hinted = blocks.flatMap((each, n) => (!each.list && (each.bold || each.outline !== undefined) ? [read[n]] : []));
      expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(hinted);
    }),
    { seed: SEED, numRuns: 150 },
  );
});

const escaped = (text: string): string => [...text].map((character) => `&#${character.codePointAt(0)};`).join('');
/** \\u for each UTF-16 code unit, with a stand-in for readers that know none. */
const inRtf = (text: string): string => Array.from(text, (character) => [...Array(character.length).keys()].map((n) => `\\u${character.charCodeAt(n)}?`).join('')).join('');

test('every paragraph of a .doc, an RTF and a web page is a line', async () => {
  const words = prose.map((text) => text.replace(/\s/g, '')).filter((text) => text !== '');
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 12 }), async (lines) => {
      const files: [string, Uint8Array][] = [
        ['doc', oldWordFile({ runs: lines.map((line) => ({ text: `${line}\r` })) })],
        ['rtf', Buffer.from(`{\\rtf1\\ansi ${lines.map((line) => `${inRtf(line)}\\par`).join('\r\n')}}`)],
        ['html', Buffer.from(`<html><p>${lines.map(escaped).join('\n</p><p>')}`)],
        ['html', Buffer.from(`<html><body>${lines.map((line) => line.replace(/[&<>]/g, '')).join('<br>')}`)],
      ];
      for (const [format, bytes] of files) expect(await readSource({ name: 'a', bytes })).toMatchObject({ ok: true, value: { format, source: { text: lines.join('\n') } } });
    }),
    { seed: SEED, numRuns: 150 },
  );
});

const fixture = (name: string): Uint8Array => readFileSync(path.resolve(__dirname, '../fixtures/import', name));
const PAGE = Buffer.from(`<html><head><title>要点</title></head><body><div>${'<p>一、总体要求</p><table><tr><td>甲</td></tr></table>'.repeat(8)}</div></body></html>`);
const MESSAGE = Buffer.from(['MIME-Version: 1.0', 'Content-Type: multipart/related; boundary="b"', '', '--b', 'Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64', '', PAGE.toString('base64'), '--b--', ''].join('\r\n'));
const WHOLE: readonly [name: string, bytes: Uint8Array, leastRefused: number][] = [
  ['docx', wordFile({ numbering, styles: '<w:style w:type="paragraph" w:styleId="a"/>', body: item('总体要求', 1) + p('正文。') }), 500],
  ['txt', Buffer.from('一、总体要求\n正文。'.repeat(20)), 100],
  ['doc', fixture('plan.doc'), 400],
  ['rtf', fixture('plan.rtf'), 300],
  ['page', PAGE, 0],
  ['page that a program saved', fixture('water.html'), 400],
  ['single-file page', MESSAGE, 300],
  ['small doc', oldWordFile({ runs: [{ text: '一、总体要求\r' }, { text: '正文。\r' }], boxes: '框\r', small: true }), 400],
];

test.each(WHOLE)('a damaged %s is refused or read, never a crash', async (_, file, leastRefused) => {
  const share = (least: number) => fc.noBias(fc.integer({ min: least, max: 9999 })).map((n) => n / 10_000);
  // Half of the damage cuts the file; in the other half only bytes differ, since a cut hides that.
  const damage = fc.record({ cuts: fc.array(fc.tuple(share(0), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 }), length: fc.oneof(share(3000), fc.constant(1)) });
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(damage, async ({ cuts, length }) => {
      const bytes = Uint8Array.from(file);
      for (const [at, byte] of cuts) bytes[Math.floor(at * bytes.length)] = byte;
      const read = await readSource({ name: 'a.docx', bytes: bytes.subarray(0, Math.ceil(length * bytes.length)) });
      if (!read.ok) refused++;
      if (!read.ok) expect(read.error.code).toBe('bad-input');
      else expect(read.value.source.text).toMatch(/\S/);
    }),
    { seed: SEED, numRuns: 1000 },
  );
  expect(refused).toBeGreaterThan(leastRefused);
});

test.each(['table.pdf', 'duties.pdf'])('a damaged PDF (%s) is refused or read, never a crash', async (name) => {
  const whole = fixture(name);
  const workerFile = path.resolve(__dirname, '../../dist/main/import-worker.cjs');
  const place = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 40 }), fc.oneof(fc.double({ min: 0.3, max: 1, noNaN: true }), fc.constant(1)), async (cuts, length) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, byte] of cuts) bytes[Math.floor(at * bytes.length)] = byte;
      const read = await readSourceInWorker({ name: 'a.pdf', bytes: bytes.subarray(0, Math.ceil(length * bytes.length)), workerFile });
      if (!read.ok) expect(read.error.code).toBe('bad-input');
      else expect(read.value.source.text).toMatch(/\S/);
    }),
    { seed: SEED, numRuns: 40 },
  );
}, 60_000);
