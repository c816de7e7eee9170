import { expect, test } from '@jest/globals';
import { formatNumber } from '../../../main/import/formats/docx/number-formats';
import { abstractNum, item, linesOf, lvl, num, p } from './word-file';

/** The numbers of an official document: 一、（一）1.（1）(GB/T 9704-2012 7.3.3). */
const official = abstractNum(0, lvl(0, 'chineseCounting', '%1、') + lvl(1, 'chineseCounting', '（%2）') + lvl(2, 'decimal', '%3.') + lvl(3, 'decimal', '（%4）'));

test('automatic numbers become text, and lower levels begin again under a higher one', async () => {
  const body = [item('总体要求', 1), item('指导思想', 1, 1), item('主要目标', 1, 1), item('甲', 1, 2), item('乙', 1, 2), item('细目', 1, 3), item('重点任务', 1), item('平台', 1, 1), item('丙', 1, 2)].join('');
  expect(await linesOf({ numbering: official + num(1, 0), body })).toEqual([
    '一、总体要求', '（一）指导思想', '（二）主要目标', '1.甲', '2.乙', '（1）细目', '二、重点任务', '（一）平台', '1.丙',
  ]);
});

test('a level that does not restart counts on', async () => {
  const numbering = abstractNum(0, lvl(0, 'chineseCounting', '%1、') + lvl(1, 'decimal', '%2.', '<w:start w:val="1"/><w:lvlRestart w:val="0"/>')) + num(1, 0);
  const body = item('甲', 1) + item('a', 1, 1) + item('b', 1, 1) + item('乙', 1) + item('c', 1, 1);
  expect(await linesOf({ numbering, body })).toEqual(['一、甲', '1.a', '2.b', '二、乙', '3.c']);
});

test('a level may restart only under a certain higher one', async () => {
  const numbering = abstractNum(0, lvl(0, 'decimal', '%1、') + lvl(1, 'decimal', '%2.') + lvl(2, 'decimal', '（%3）', '<w:start w:val="1"/><w:lvlRestart w:val="1"/>')) + num(1, 0);
  const body = item('甲', 1) + item('a', 1, 1) + item('x', 1, 2) + item('b', 1, 1) + item('y', 1, 2) + item('乙', 1) + item('z', 1, 2);
  expect(await linesOf({ numbering, body })).toEqual(['1、甲', '1.a', '（1）x', '2.b', '（2）y', '2、乙', '（1）z']);
});

test('lists that share a definition count on together; an overridden start begins once', async () => {
  const numbering = official + num(1, 0) + num(2, 0) + num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
  const body = item('甲', 1) + item('乙', 2) + item('丙', 3) + item('丁', 3) + item('戊', 1);
  expect(await linesOf({ numbering, body })).toEqual(['一、甲', '二、乙', '一、丙', '二、丁', '三、戊']);
});

test('a list may override a level whole', async () => {
  const numbering = official + num(1, 0, `<w:lvlOverride w:ilvl="0">${lvl(0, 'decimal', '第%1条', '<w:start w:val="5"/>')}</w:lvlOverride>`);
  expect(await linesOf({ numbering, body: item('甲', 1) + item('乙', 1) })).toEqual(['第5条 甲', '第6条 乙']);
});

test('numbers of several levels; legal ones are Arabic; an unused level shows its start', async () => {
  const numbering = abstractNum(0, lvl(0, 'chineseCounting', '第%1章') + lvl(1, 'decimal', '%1.%2', '<w:start w:val="1"/><w:isLgl/>') + lvl(2, 'decimal', '%1-%3')) + num(1, 0);
  expect(await linesOf({ numbering, body: item('细则', 1, 1) + item('总则', 1) + item('附则', 1) + item('目的', 1, 1) + item('范围', 1, 2) })).toEqual([
    '1.1 细则', '第一章 总则', '第二章 附则', '2.1 目的', '二-1 范围',
  ]);
});

test('a number may come from the paragraph style, at the level tied to it', async () => {
  const numbering = abstractNum(0, lvl(0, 'chineseCounting', '%1、', '<w:start w:val="1"/><w:pStyle w:val="T1"/>') + lvl(1, 'chineseCounting', '（%2）', '<w:start w:val="1"/><w:pStyle w:val="T2"/>')) + num(1, 0);
  const numPr = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
  const styles = `<w:style w:type="paragraph" w:styleId="T1">${numPr}</w:style><w:style w:type="paragraph" w:styleId="T2">${numPr}</w:style><w:style w:type="paragraph" w:styleId="T3"><w:basedOn w:val="T1"/></w:style>`;
  const body = p('总体要求', '<w:pStyle w:val="T1"/>') + p('主要目标', '<w:pStyle w:val="T2"/>') + p('不编号', '<w:pStyle w:val="T1"/><w:numPr><w:numId w:val="0"/></w:numPr>') + p('重点任务', '<w:pStyle w:val="T3"/>');
  expect(await linesOf({ numbering, styles, body })).toEqual(['一、总体要求', '（一）主要目标', '不编号', '二、重点任务']);
});

test('a definition may stand for a numbering style', async () => {
  const numbering = abstractNum(0, '<w:numStyleLink w:val="公文"/>') + abstractNum(1, `<w:styleLink w:val="公文"/>${lvl(0, 'ideographTraditional', '%1、')}`) + num(1, 0) + num(2, 1);
  const styles = '<w:style w:type="numbering" w:styleId="公文"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
  expect(await linesOf({ numbering, styles, body: item('第一', 1) + item('第二', 2) })).toEqual(['甲、第一', '乙、第二']);
});

test('bullets and lists that are not there give no number', async () => {
  const numbering = abstractNum(0, lvl(0, 'bullet', '●') + lvl(1, 'none', '')) + num(1, 0);
  expect(await linesOf({ numbering, body: item('甲', 1) + item('乙', 1, 1) + item('丙', 7) + item('丁', 1, 8) })).toEqual(['甲', '乙', '丙', '丁']);
});

test('a paragraph that was deleted takes no number', async () => {
  const gone = p('<w:del><w:r><w:delText>删去</w:delText></w:r></w:del>', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>');
  expect(await linesOf({ numbering: official + num(1, 0), body: item('甲', 1) + gone + item('乙', 1) })).toEqual(['一、甲', '二、乙']);
});

test.each([
  ['decimal', { 1: '1', 12: '12' }],
  ['decimalZero', { 1: '01', 12: '12' }],
  ['upperRoman', { 4: 'IV', 9: 'IX', 14: 'XIV', 1994: 'MCMXCIV', 0: '0' }],
  ['lowerRoman', { 8: 'viii' }],
  ['upperLetter', { 1: 'A', 26: 'Z', 27: 'AA', 53: 'AAA' }],
  ['lowerLetter', { 3: 'c', 28: 'bb' }],
  ['chineseCounting', { 1: '一', 10: '十', 11: '十一', 20: '二十', 33: '三十三' }],
  ['chineseCountingThousand', { 9: '九', 21: '二十一', 100: '一百', 101: '一百〇一', 110: '一百一十', 120: '一百二十', 1001: '一千〇一' }],
  ['japaneseCounting', { 12: '十二' }],
  ['taiwaneseCounting', { 12: '十二' }],
  ['chineseLegalSimplified', { 1: '壹', 10: '壹拾', 105: '壹佰零伍' }],
  ['ideographDigital', { 12: '一二', 10: '一〇' }],
  ['ideographTraditional', { 1: '甲', 10: '癸', 11: '11' }],
  ['ideographZodiac', { 1: '子', 12: '亥' }],
  ['decimalEnclosedCircle', { 1: '①', 20: '⑳', 21: '21' }],
  ['decimalEnclosedCircleChinese', { 2: '②' }],
  ['decimalEnclosedParen', { 1: '⑴', 20: '⒇' }],
  ['decimalEnclosedFullstop', { 1: '⒈' }],
  ['decimalFullWidth', { 12: '１２' }],
  ['numberInDash', { 3: '- 3 -' }],
  ['none', { 3: '' }],
  ['cardinalText', { 3: '3' }],
  ['toString', { 3: '3' }],
] as [string, Record<number, string>][])('format %s', (format, expected) => {
  for (const [n, text] of Object.entries(expected)) expect(formatNumber(Number(n), format)).toBe(text);
});
