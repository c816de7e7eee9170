import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { readSource } from '../../../main/import';

const HEAD = String.raw`{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 \'cb\'ce\'cc\'e5;}{\f1\froman\fcharset0 Times;}{\f2\fcharset2 Wingdings;}{\f3\fcharset128 Gothic;}}`;
const file = (body: string, head = HEAD): Buffer => Buffer.from(`${head}${body}}`, 'latin1');

const sourceOf = async (body: string, head = HEAD) => {
  const read = await readSource({ name: '要点.rtf', bytes: file(body, head) });
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.format).toBe('rtf');
  return read.value.source;
};
const textOf = async (body: string, head = HEAD): Promise<string> => (await sourceOf(body, head)).text;
const messageOf = async (bytes: Uint8Array, name = '要点.rtf'): Promise<string> => {
  const read = await readSource({ name, bytes });
  expect(read).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  return read.ok ? '' : read.error.message;
};

/** \'hh of the text in GB 18030, for these characters. */
const GBK: Record<string, string> = { 总: "\\'d7\\'dc", 体: "\\'cc\\'e5", 要: "\\'d2\\'aa", 求: "\\'c7\\'f3", '，': "\\'a3\\'ac" };
const gbk = (text: string): string => [...text].map((character) => GBK[character] ?? character).join('');

test('a document with headings of an outline, lists, a link, a footnote and a table', async () => {
  const read = await readSource({ name: '要点.doc', bytes: readFileSync(path.resolve(__dirname, '../../fixtures/import/water.rtf')) });
  if (!read.ok) throw new Error(read.error.message);
  const { text, lines = [] } = read.value.source;
  expect(read.value.format).toBe('rtf');
  expect(text.split('\n')).toEqual([
    '云岭市水务局2015年工作要点',
    '根据“十二五”水利规划——以及市政府工作报告，制定本要点。',
    '一、总体要求',
    '一要抓质量。全年供水合格率达98%以上¹，新增管网12公里。', '注1：脚注里的话',
    '二、重点工作', '（一）防汛抗旱', '1.加固堤防3处', '2.清淤河道20千米', '（二）节约用水', '1.创建节水单位5家', '加强宣传',
    '责任科室\t任务 分工', '水政科\t执法\t40次',
    '附件另页，𬭚字不缺，5 m³，面积10 km²，', '温差±2℃。',
  ]);
  expect(lines.map(({ start, end, ...hint }) => [text.slice(start, end), hint])).toEqual([
    ['云岭市水务局2015年工作要点', { bold: true }],
    ['一、总体要求', { level: 1, bold: true }], ['二、重点工作', { level: 1, bold: true }],
    ['（一）防汛抗旱', { level: 2 }], ['（二）节约用水', { level: 2 }],
  ]);
});

test('bytes are in the encoding of the font, else of the document; characters may be split and mixed with plain letters', async () => {
  expect(await textOf(`\\f0 ${gbk('总体要求')}R&D`)).toBe('总体要求R&D');
  expect(await textOf(`\\f1 ${gbk('总体')} 5\\'b0C`, HEAD.replace('ansicpg936', 'ansicpg1252'))).toBe('×ÜÌå 5°C');
  expect(await textOf(`\\f1 ${gbk('总体')}`)).toBe('总体');
  expect(await textOf(String.raw`\f3 \'93\'fa\'96\'7b`)).toBe('日本');
  // 猒 is AA 7B in GBK: its second byte is a brace, which is written with a backslash; 亅 is 81 7C.
  expect(await textOf(String.raw`\f0 \'81\{\'81|`)).toBe(new TextDecoder('gb18030').decode(Uint8Array.of(0x81, 0x7b, 0x81, 0x7c)));
  expect(await textOf(String.raw`\'e8\'a6\'81\'e7\'82\'b9`, String.raw`{\rtf1\ansi\ansicpg65001`)).toBe('要点');
});

test('\\u stands for its character, and what stands in for it is passed over', async () => {
  expect(await textOf(String.raw`\uc1\u35201?\u27714\'3f{\uc2\u30340\'b5\'c4}\uc0\u28857 x\u-24832\uc1\u55357?\u56832?`)).toBe('要求的点x鼀😀');
  expect(await textOf(String.raw`{\upr{old}{\*\ud{\u26032?}}}\u32 {a}b`)).toBe('新 ab');
});

test('lines, tabs, signs and line ends of the file', async () => {
  expect(await textOf('A\r\nB\\\r\nC\\line D\\tab E\\~F\\_G\\-H\\emdash\\ldblquote I\\rdblquote\\par\r\nJ\tK\\\\\\{\\}')).toBe('AB\nC\nD\tE\u00A0F-GH—“I”\nJ\tK\\{}');
});

test('what was deleted or is hidden is left out; a deleted paragraph mark lets the text run on', async () => {
  expect(await textOf(String.raw`A{\deleted 28}{\revised 32}{\v hid}B\v C\v0 D\par E{\deleted\par}F\par{\v G\plain H}`)).toBe('A32BD\nEF\nH');
});

test('numbers written beside items are kept, bullets are not', async () => {
  expect(await textOf(String.raw`{\listtext\pard\plain\f0 \u19968?\u12289?\tab}{\*\pn\pnlvl1}${gbk('总体')}\par{\pntext\f1 1.\tab}X\par{\listtext\f2 l\tab}Y\par{\listtext\f0 \bullet\tab}Z\par{\listtext 3\tab}W`)).toBe('一、总体\n1.X\nY\nZ\n3 W');
});

test('destinations that are no text are left out; the result of a field and text of a box are kept', async () => {
  const body = String.raw`{\*\generator Riched20;}{\info{\title T}}{\header H\par}{\stylesheet{\s1 heading;}}A{\field{\*\fldinst HYPERLINK "x"}{\fldrslt B}}{\super\chftn{\footnote\pard\chftn  F\par G}}{\v{\footnote H}}{\footnote\ftnalt I}{\*\unknown{U}}{\pict\bin6 }}}}}}00}`
    + String.raw`{\shp{\*\shpinst{\sp{\sn fc}{\sv 1}}{\shptxt\pard bo{\shptxt in}x\par}}{\shprslt old}}C\par{\object{\*\objdata 0105}{\result R}}\par`;
  expect(await textOf(body)).toBe('AB¹²C\n注1：F G\n注2：I\nbox\nin\nR');
});

test('rows of a table are lines with tabs, nested ones within their cell', async () => {
  const row = String.raw`\trowd\cellx100\cellx200\pard\intbl A\par B\cell C\cell\row`;
  expect(await textOf(String.raw`X\par${row}\pard\intbl\itap2 D\nestcell E\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}\pard\intbl\cell F\cell\row\pard Y\par`)).toBe('X\nA B\tC\nD E\tF\nY');
  expect(await textOf(String.raw`\pard\intbl A\cell B\cell\pard Y\par`)).toBe('A\tB\nY');
});

test('outline levels and bold are hints', async () => {
  const { text, lines } = await sourceOf(String.raw`{\pard\outlinelevel0\b Head\b0\par}\pard{\b lead.} body\par\outlinelevel9 plain\par`);
  expect(text).toBe('Head\nlead. body\nplain');
  expect(lines).toEqual([{ start: 0, end: 4, level: 1, bold: true }]);
});

test('a file cut short is refused, what follows the last brace is not read', async () => {
  const whole = file(`${gbk('总体要求')}\\par `.repeat(50));
  for (const share of [0.02, 0.3, 0.6, 0.99]) expect(await messageOf(whole.subarray(0, Math.floor(whole.length * share)))).toContain('不完整或已损坏');
  expect(await messageOf(Buffer.from('{\\rtf1\\bin999999999 x}'))).toContain('不完整或已损坏');
  expect(await readSource({ name: 'a.rtf', bytes: Buffer.concat([whole, Buffer.from('}}\0\r\n{rest')]) })).toMatchObject({ ok: true });
});

test('groups nested without end, too much text, and none are refused', async () => {
  expect(await messageOf(file('{'.repeat(10_000)))).toContain('嵌套超过 256 层');
  expect(await messageOf(file('x'.repeat(5_100_000)))).toContain('510 万字');
  expect(await messageOf(file('{\\pict 00ff}'))).toContain('没有文字');
});

test('very many paragraphs in one cell are read', async () => {
  expect((await textOf(`\\trowd\\intbl ${'x\\par '.repeat(300_000)}\\cell\\row`)).length).toBeGreaterThan(600_000 - 2);
});

test('odd words do no harm', async () => {
  expect(await textOf(`\\constructor\\__proto__\\u\\f999 a\\uc-5\\u97 \\'zzb\\deff-3\\fcharset9\\${'w'.repeat(500)}1 c\\999999999999999999999`)).toMatch(/a.*c/s);
});
