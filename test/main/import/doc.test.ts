import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { readSource } from '../../../main/import';
import { BOLD, compoundFile, DELETED, HIDDEN, IN_TABLE, le, level, oldWordFile, ROW_END, type OldWordFile } from './old-word-file';

const water = readFileSync(path.resolve(__dirname, '../../fixtures/import/water.doc'));

const sourceOf = async (given: OldWordFile) => {
  const read = await readSource({ name: '要点.doc', bytes: oldWordFile(given) });
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.format).toBe('doc');
  return read.value.source;
};
const textOf = async (...runs: OldWordFile['runs']): Promise<string> => (await sourceOf({ runs })).text;
const messageOf = async (bytes: Uint8Array, name = '要点.doc'): Promise<string> => {
  const read = await readSource({ name, bytes });
  expect(read).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  return read.ok ? '' : read.error.message;
};

test('a document with headings of an outline, lists, a link, a footnote, a table and a page break', async () => {
  const read = await readSource({ name: '要点.wps', bytes: water });
  if (!read.ok) throw new Error(read.error.message);
  const { text, lines = [] } = read.value.source;
  expect(text.split('\n')).toEqual([
    '云岭市水务局2015年工作要点',
    '根据“十二五”水利规划——以及市政府工作报告，制定本要点。',
    '一、总体要求',
    '一要抓质量。全年供水合格率达98%以上¹，新增管网12公里。', '注1：脚注里的话',
    '二、重点工作', '（一）防汛抗旱', '1.加固堤防3处', '2.清淤河道20千米', '（二）节约用水', '3.创建节水单位5家', '加强宣传',
    '责任科室\t任务 分工', '水政科\t执法\t40次',
    '附件另页，𬭚字不缺，5 m³，面积10 km²，', '温差±2℃。',
  ]);
  expect(lines.map(({ start, end, ...hint }) => [text.slice(start, end), hint])).toEqual([
    ['云岭市水务局2015年工作要点', { bold: true }],
    ['一、总体要求', { level: 1, bold: true }], ['二、重点工作', { level: 1, bold: true }],
    ['（一）防汛抗旱', { level: 2 }], ['（二）节约用水', { level: 2 }],
  ]);
});

test('what was deleted or is hidden is left out, and a deleted paragraph mark lets the text run on', async () => {
  expect(await textOf({ text: '培育' }, { text: '28', characters: DELETED }, { text: '藏', characters: HIDDEN }, { text: '32家\r' }, { text: '上文' }, { text: '\r', characters: DELETED }, { text: '下文\r' })).toBe('培育32家\n上文下文');
});

test('bytes of single-byte pieces are Windows-1252', async () => {
  expect(await textOf({ text: '达到 ' }, { text: '\x93R&D\x94 3\xb1', compressed: true }, { text: '个\r' })).toBe('达到 “R&D” 3±个');
});

test('a field shows its result, whatever is nested in its code', async () => {
  expect(await textOf({ text: '见\x13 HYPERLINK "http://a" \x14市规划\x15。\x13 IF \x13 PAGE \x141\x15 = 1 \x14甲\x15\x13 PRINT \x15乙\r' })).toBe('见市规划。甲乙');
});

test('marks: line, page within and after a paragraph, hyphens, objects', async () => {
  expect(await textOf({ text: '甲\x0b乙\x0c丙\r' }, { text: 'A\x1eB\x1fC\x01\x08\x05D\r' }, { text: '节末\x0c' }, { text: '后\r' })).toBe('甲\n乙\n丙\nA-BCD\n节末\n后');
});

test('rows of a table are lines with tabs; a table may end the text', async () => {
  const cell = (text: string) => ({ text, paragraph: IN_TABLE });
  const rowEnd = { text: '\x07', paragraph: ROW_END };
  expect(await textOf(cell('指标\r'), cell('名称\x07'), cell('值\x07'), rowEnd, cell('收入\x07'), cell('5亿\x07'), rowEnd)).toBe('指标 名称\t值\n收入\t5亿');
  expect(await textOf(cell('左\x07'), cell('右\x07'), { text: '表后\r' })).toBe('左\t右\n表后');
});

test('the end of a row with many columns says so elsewhere', async () => {
  const elsewhere = { data: Buffer.concat([Buffer.alloc(100), le(2, ROW_END.length), ROW_END]) };
  const far = Buffer.concat([Buffer.from([0x46, 0x66]), le(4, 100)]);
  const cell = (text: string) => ({ text: `${text}\x07`, paragraph: IN_TABLE });
  expect((await sourceOf({ runs: [cell('甲'), cell('乙'), { text: '\x07', paragraph: far }, cell('丙'), cell('丁'), { text: '\x07', paragraph: far }], ...elsewhere })).text).toBe('甲\t乙\n丙\t丁');
});

test('outline levels and bold are hints', async () => {
  const { text, lines } = await sourceOf({ runs: [{ text: '总则\r', paragraph: level(0), characters: BOLD }, { text: '正文\r', paragraph: level(9) }, { text: '粗', characters: BOLD }, { text: '细\r' }] });
  expect(text).toBe('总则\n正文\n粗细');
  expect(lines).toEqual([{ start: 0, end: 2, level: 1, bold: true }]);
});

test('text boxes follow the text, and small streams are read', async () => {
  expect((await sourceOf({ runs: [{ text: '正文\r' }], boxes: '框中\r\r', small: true })).text).toBe('正文\n框中');
});

test('an encrypted document, one before Word 97, and one without text say what to do', async () => {
  const flagged = (at: number, value: number) => oldWordFile({ runs: [{ text: '正文\r' }], edit: (document) => void document.writeUInt16LE(value, at) });
  expect(await messageOf(flagged(0x0a, 0x0100))).toMatch(/“要点.doc”加了密码，没有读入。.*取消密码/);
  expect(await messageOf(flagged(0, 0xa5dc))).toContain('Word 97 以前的文档');
  expect(await messageOf(flagged(2, 0x65))).toContain('Word 97 以前的文档');
  expect(await messageOf(oldWordFile({ runs: [{ text: '\r' }] }))).toContain('没有文字');
  expect(await messageOf(compoundFile({ '0Table': Buffer.from('WordDocument', 'utf16le') }))).toContain('没有可以读取的正文');
});

test('more characters than are taken are refused by what the head states', async () => {
  expect(await messageOf(oldWordFile({ runs: [{ text: '正文\r' }], edit: (document) => void document.writeUInt32LE(5_200_000, 0x4c) }))).toContain('520 万字');
});

test('a file cut short anywhere is refused, never read in part', async () => {
  for (const share of [0.04, 0.1, 0.3, 0.6, 0.8]) expect(await messageOf(water.subarray(0, Math.floor(water.length * share)))).toMatch(/不完整或已损坏|旧式的办公文档/);
});

test('garbage after the signature, chains in a circle, and pointers outside are damage', async () => {
  const garbage = Buffer.from(Array.from({ length: 8192 }, (_, n) => (n * 7919 + 13) % 251));
  water.copy(garbage, 0, 0, 8);
  Buffer.from('WordDocument', 'utf16le').copy(garbage, 4096);
  expect(await messageOf(garbage)).toContain('已损坏');
  const circle = oldWordFile({ runs: [{ text: '正文\r' }] });
  const tableAt = (circle.readUInt32LE(76) + 1) * 512;
  le(4, 1, 0).copy(circle, tableAt);
  expect(await messageOf(circle)).toContain('已损坏');
  const lists = oldWordFile({ runs: [{ text: '正文\r' }] });
  lists.writeUInt32LE(0, 68);
  expect(await messageOf(lists)).toContain('已损坏');
  for (const pair of [0xfa, 0x102, 0x1a2, 0x2e2]) {
    expect(await messageOf(oldWordFile({ runs: [{ text: '正文\r' }], edit: (document) => void le(4, 5, 0x7fffffff).copy(document, pair) }))).toContain('已损坏');
  }
});

test('a document is known by what it holds, not by its name', async () => {
  expect(await readSource({ name: '要点.txt', bytes: water })).toMatchObject({ ok: true, value: { format: 'doc' } });
});
