import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Document, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import { expect, test } from '@jest/globals';
import { readSource } from '../../../main/import';

/** Files that other programs wrote: see test/fixtures/import/README.md. */
const fixture = (name: string) => ({ name, bytes: readFileSync(path.resolve(__dirname, '../../fixtures/import', name)) });

test.each(['docx', 'doc', 'rtf'])('a .%s that LibreOffice wrote', async (format) => {
  const read = await readSource(fixture(`plan.${format}`));
  const text = [
    '云岭市科学技术局2016年工作要点',
    '一、总体目标', '（一）创新能力持续增强', '（二）企业主体更加壮大', '1.培育高新技术企业32家', '2.建成众创空间3个', '①城区2个',
    '二、重点任务', '（一）抓平台',
    '正文第一行', '第二行\t末。',
    '指标\t目标值', '技术合同成交额\t1.5亿元',
    '框前框后', '附注：框中文字',
  ].join('\n');
  expect(read).toEqual({ ok: true, value: { format, source: { text, lines: [{ start: 0, end: 17, level: 1, bold: true }] } } });
});

test.each([
  ['plan.fodt', 'XML文档'],
])('%s is known and refused', async (name, kind) => {
  expect(await readSource(fixture(name))).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining(`“${name}”是${kind}`) } });
});

test('a document that the docx package wrote', async () => {
  const level = (n: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({ level: n, format, text });
  const numbered = (n: number, text: string) => new Paragraph({ text, numbering: { reference: 'official', level: n } });
  const document = new Document({
    numbering: { config: [{ reference: 'official', levels: [level(0, LevelFormat.CHINESE_COUNTING, '%1、'), level(1, LevelFormat.CHINESE_COUNTING, '（%2）')] }] },
    sections: [{ children: [
      new Paragraph({ children: [new TextRun({ text: '云岭市2016年工作要点', bold: true })] }),
      numbered(0, '总体要求'), numbered(1, '指导思想'), numbered(1, '主要目标'), numbered(0, '重点任务'),
      new Paragraph({ children: [new TextRun('见'), new TextRun({ text: '藏', vanish: true }), new TextRun('下文。')] }),
    ] }],
  });
  const read = await readSource({ name: '要点.docx', bytes: await Packer.toBuffer(document) });
  expect(read).toMatchObject({ ok: true, value: { source: { text: '云岭市2016年工作要点\n一、总体要求\n（一）指导思想\n（二）主要目标\n二、重点任务\n见下文。' } } });
});

test.each(['doc', 'rtf', 'html'])('a .%s that LibreOffice wrote of the same plan reads alike', async (kind) => {
  const read = await readSource(fixture(`water.${kind}`));
  if (!read.ok) throw new Error(read.error.message);
  const lines = read.value.source.text.split('\n');
  expect(lines.slice(0, 9)).toEqual([
    '云岭市水务局2015年工作要点', '根据“十二五”水利规划——以及市政府工作报告，制定本要点。', '一、总体要求', '一要抓质量。全年供水合格率达98%以上¹，新增管网12公里。',
    '注1：脚注里的话', '二、重点工作', '（一）防汛抗旱', '1.加固堤防3处', '2.清淤河道20千米',
  ]);
  expect(lines).toEqual(expect.arrayContaining(['责任科室\t任务 分工', '水政科\t执法\t40次', '附件另页，𬭚字不缺，5 m³，面积10 km²，', '温差±2℃。']));
});
