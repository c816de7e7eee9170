import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { readSource } from '../../../main/import';

const read = (rtf: string, name = '要点.rtf') => readSource({ name, bytes: Buffer.from(rtf, 'latin1') });
const textOf = async (body: string, head = '\\ansi\\ansicpg936\\uc1{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 FangSong;}{\\f2\\fcharset128 Gothic;}}'): Promise<string> => {
  const result = await read(`{\\rtf1${head}${body}}`);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.source.text;
};

test('a document that LibreOffice wrote', async () => {
  const result = await readSource({ name: 'plan.rtf', bytes: readFileSync(path.resolve(__dirname, '../../fixtures/import/plan.rtf')) });
  expect(result).toMatchObject({ ok: true, value: { format: 'rtf' } });
  if (!result.ok) return;
  const { text, lines } = result.value.source;
  expect(text.split('\n')).toEqual([
    '云岭市科学技术局2016年工作要点',
    '一、总体目标', '（一）创新能力持续增强', '（二）企业主体更加壮大', '1.培育高新技术企业32家', '2.建成众创空间3个', '①城区2个',
    '二、重点任务', '（一）抓平台',
    '正文第一行', '第二行\t末。',
    '指标\t目标值', '技术合同成交额\t1.5亿元',
    '框前框后', '附注：框中文字',
  ]);
  expect(text).not.toMatch(/藏起来|28/);
  expect(lines?.[0]).toEqual({ start: 0, end: 17, level: 1, bold: true });
});

test.each([
  ['bytes of the code page, a second byte in plain letters', "\\f1 \\'b9\\'a4\\'d7\\'f7\\'8dP\\par", '工作峆'],
  ['Unicode with what stands for it', '\\u24037?\\u20316\\\'3f\\par', '工作'],
  ['more than one character that stands for it, none', '\\uc2\\u24037??\\uc0\\u20316\\par', '工作'],
  ['a font of another character set', "\\f2 \\'8d\\'48\\f1 \\'d7\\'f7\\par", '工作'],
  ['beyond the first plane', '\\u-10179?\\u-8704?\\par', '\u{1F600}'],
  ['lines, tabs, dashes and quotes', '\\ldblquote a\\rdblquote\\emdash b\\line c\\tab d\\~e\\_f\\{\\par', '“a”—b\nc\td\u00A0e-f{'],
  ['hidden text, deletions, fields, pictures, notes, headers', '{\\header h}a{\\v b}{\\deleted c}{\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}{\\pict 00ff}{\\*\\unknown x}{\\footnote n}\\plain d\\par', 'a1¹d\n注1：n'],
  ['a passage with and without Unicode', '{\\upr{\\*\\bkm old}{\\*\\ud{\\u24037?}}}\\par', '工'],
  ['a picture in bytes', 'a{\\pict\\bin3 }}}}b\\par', 'ab'],
  ['rows of a table', '\\trowd\\intbl a\\par b\\cell c\\cell\\row\\pard d\\par', 'a b\tc\nd'],
  ['a number of a list', "{\\listtext\\pard\\plain 1.\\tab}a\\par{\\pntext A\\tab}b\\par", '1.a\nA b'],
])('%s', async (_name, body, want) => {
  expect(await textOf(body)).toBe(want);
});

test('bold lines and outline levels are told', async () => {
  const result = await read('{\\rtf1\\ansi\\pard\\outlinelevel1{\\b ab}\\par\\pard c\\b d\\par}');
  expect(result).toMatchObject({ ok: true, value: { source: { text: 'ab\ncd', lines: [{ start: 0, end: 2, level: 2, bold: true }] } } });
});

test.each([
  ['cut short', '{\\rtf1\\ansi a\\par', /不完整/],
  ['groups within one another without end', `{\\rtf1${'{'.repeat(100_000)}a`, /层/],
  ['without a text', '{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}}', /没有文字/],
])('%s is refused in words', async (_name, rtf, words) => {
  expect(await read(rtf)).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringMatching(words) } });
});

test('an RTF document under another name is told by its content', async () => {
  expect(await read('{\\rtf1\\ansi a\\par}', '要点.doc')).toMatchObject({ ok: true, value: { format: 'rtf' } });
});
