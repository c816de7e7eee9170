import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { readSource } from '../../../main/import';

const sourceOf = async (page: string | Uint8Array, name = '要点.html') => {
  const read = await readSource({ name, bytes: typeof page === 'string' ? Buffer.from(page) : page });
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.format).toBe('html');
  return read.value.source;
};
const linesOf = async (body: string): Promise<string[]> => (await sourceOf(`<!DOCTYPE html><html><body>${body}</body></html>`)).text.split('\n');
const messageOf = async (bytes: Uint8Array, name = '要点.html'): Promise<string> => {
  const read = await readSource({ name, bytes });
  expect(read).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  return read.ok ? '' : read.error.message;
};
/** GB 2312 of 工作要点. */
const GB = Buffer.from('b9a4d7f7d2aab5e3', 'hex');
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

test('a page that LibreOffice saved is a document: numbers, levels, a table, a note and no footer', async () => {
  const { text, lines = [] } = await sourceOf(readFileSync(path.resolve(__dirname, '../../fixtures/import/water.html')));
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
    ['一、总体要求', { level: 1, bold: true }], ['二、重点工作', { level: 1, bold: true }], ['（一）防汛抗旱', { level: 2, bold: true }], ['（二）节约用水', { level: 2, bold: true }],
  ]);
});

const NAVIGATION = '<div class="top"><a href="/">首页</a> | <a href="/zw">政务公开</a> | <a href="/fw">办事服务</a> | <a href="/hd">互动交流</a></div>';
const FOOTER = '<div class="footer">版权所有：云岭市教育局　<a href="/map">网站地图</a></div>';
const RELATED = '<ul><li><a href="1">关于召开会议的通知</a></li><li><a href="2">关于表彰先进的决定</a></li><li><a href="3">教育局举办培训班</a></li></ul>';
const ARTICLE = '<p>　　一、总体要求</p><p>&nbsp;&nbsp;坚持质量第一，新建学校3所，<a href="x">学位</a>增加2000个。</p><p>二、重点工作</p><p>扎实推进各项改革，完成投资5亿元。</p>';

test('of a page of a site the article is kept, with the title that stands above it', async () => {
  const page = (title: string, article: string) => `<!DOCTYPE html><html><head><title>${title}</title></head><body>${NAVIGATION}<div id="main"><div class="crumb">当前位置：<a href="/">首页</a></div>${article}<div class="side">${RELATED}</div></div>${FOOTER}</body></html>`;
  const body = ['一、总体要求', '坚持质量第一，新建学校3所，学位增加2000个。', '二、重点工作', '扎实推进各项改革，完成投资5亿元。'];
  expect((await sourceOf(page('x', `<div><h1>教育局2016年工作要点</h1><div class="content">${ARTICLE}</div></div>`))).text.split('\n')).toEqual(['教育局2016年工作要点', ...body]);
  expect((await sourceOf(page('教育局2016年工作要点-云岭市政府', `<table><tr><td class="bt">教育局2016年工作要点</td></tr><tr><td>${ARTICLE}</td></tr></table>`))).text.split('\n')).toEqual(['教育局2016年工作要点', ...body]);
  expect((await sourceOf(page('教育局2016年工作要点-云岭市政府', `<div class="content">${ARTICLE}</div>`))).text.split('\n')).toEqual(['教育局2016年工作要点', ...body]);
});

test('nothing of the document is dropped with the frame of the page', async () => {
  const page = `<body><div>云教发〔2016〕3号</div><div>各县（区）教育局，局属各学校，现将要点印发给你们，请认真执行。</div><div>${ARTICLE.repeat(20)}</div><div>附件：<a href=1>任务分解表一</a><a href=2>任务分解表二</a><a href=3>表三</a></div></body>`;
  const lines = (await sourceOf(page)).text.split('\n');
  expect(lines.slice(0, 2)).toEqual(['云教发〔2016〕3号', '各县（区）教育局，局属各学校，现将要点印发给你们，请认真执行。']);
  expect(lines.at(-1)).toBe('附件：任务分解表一任务分解表二表三');
});

test('white space is shown as a browser shows it', async () => {
  expect(await linesOf('<p>新建\n  学校&nbsp;&nbsp;3 \t 所</p><p>R&amp;D\nspending</p>text<br>　　next<br/><br>last<pre>a  b\nc</pre><p>&#8203;&ensp;x&#x4e00;</p>'))
    .toEqual(['新建学校 3 所', 'R&D spending', 'text', 'next', '', 'last', 'a b', 'c', 'x一']);
});

test('what is not shown is left out', async () => {
  expect(await linesOf('<style>p{}</style><script>var a="<p>";</script><p>见<span style="DISPLAY: none">藏</span><del>28</del><ins>32</ins>家<!--[if gte mso 9]><xml>x</xml><![endif]--></p><p hidden>y</p><select><option>1</select><p style="mso-hide:all">z</p>')).toEqual(['见32家']);
});

test('items of lists begin with their numbers', async () => {
  expect(await linesOf('<ol start=3><li>甲<li value="7">乙<ol type="a"><li>子</ol><li>丙</ol><ul><li>丁</ul><ol style="list-style-type: cjk-ideographic"><li>戊</ol><ol type="constructor"><li>己</ol><ol style="list-style:none"><li>庚</ol>'))
    .toEqual(['3.甲', '7.乙', 'a.子', '8.丙', '丁', '一、戊', '1.己', '庚']);
});

test('the markers that Word writes before items are kept, its bullets are not', async () => {
  const item = (marker: string, text: string, style = '') => `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='${style}'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}</p>`;
  expect(await linesOf(item('一、', '总体要求') + item('l', '圆点', 'font-family:Wingdings') + item('·', '点') + item('（1）', '其次').replace('<![if', '<!--[if').replace('Lists]>', 'Lists]-->').replace('<![endif]>', '<!--[endif]-->')))
    .toEqual(['一、总体要求', '圆点', '点', '（1）其次']);
});

test('notes of a page that Word saved follow the line that refers to them', async () => {
  const page = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><div class=WordSection1><p>投入增长8%<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a>。</p><p>下文<a href="#_ftn1">[1]</a></p></div>
    <div style='mso-element:footnote-list'><br clear=all><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> 指全社会投入，<a href="#_ftn1">见</a>年报。</p><p>另段</p></div></div></body></html>`;
  expect((await sourceOf(page)).text.split('\n')).toEqual(['投入增长8%¹。', '注1：指全社会投入，年报。 另段', '下文']);
});

test('rows of a table are lines with tabs, but the columns of a page are not a table', async () => {
  expect(await linesOf('<table><tr><th>指标<th>值<tr><td>收入<br>支出<td></td><td><p>5亿</p><p>元</p></table>')).toEqual(['指标\t值', '收入 支出\t\t5亿 元']);
  const column = Array.from({ length: 6 }, (_, n) => `<p>${'正文的一段很长。'.repeat(12)}${n}</p>`).join('');
  expect(await linesOf(`<table><tr><td>左栏有一句话，说的是本表的来历。</td><td>${column}</td></tr></table>`)).toHaveLength(7);
});

test('headings, outline levels and bold are hints', async () => {
  const { text, lines = [] } = await sourceOf('<html><h2>甲</h2><p style="mso-outline-level:3">乙<p><b>丙</b><strong> 丁</strong></p><p><b>戊。</b>己</p><p style="font-weight: bold">庚<span style="font-weight:normal">辛</span>');
  expect(lines.map(({ start, end, ...hint }) => [text.slice(start, end), hint])).toEqual([['甲', { level: 2, bold: true }], ['乙', { level: 3 }], ['丙 丁', { bold: true }]]);
});

test('the encoding is the mark, what the page says when it is so, UTF-8, GB18030', async () => {
  const page = (head: string) => Buffer.concat([latin(`<html><head>${head}</head><p>`), GB]);
  for (const head of ['<meta charset=gb2312>', '<meta http-equiv="Content-Type" content="text/html; charset=GBK">', '', '<meta charset="utf-8">', '<meta charset="constructor">']) expect((await sourceOf(page(head))).text).toBe('工作要点');
  expect((await sourceOf(Buffer.from('\uFEFF<html><meta charset=gb2312><p>要点')))).toMatchObject({ text: '要点' });
  expect((await sourceOf(Buffer.from('\uFEFF<html><p>要点', 'utf16le'))).text).toBe('要点');
  expect((await sourceOf(Buffer.concat([latin('<html><meta charset=big5><p>'), Buffer.from('ad6e', 'hex')]))).text).toBe('要');
  // Cut within its last character.
  expect((await sourceOf(Buffer.concat([Buffer.from(`<html><meta charset=utf-8><p>${'要点'.repeat(600)}`), Buffer.of(0xe8)]))).text).toContain('要点要点');
  expect(await messageOf(Buffer.concat([latin('<html><meta charset=utf-8><p>'), Buffer.from('ff81ff00ff'.repeat(50), 'hex')]))).toContain('编码无法识别');
});

test('a page is known by what it holds, a part of one by its name', async () => {
  expect((await sourceOf('\r\n<!-- saved from url -->\n<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html><p>甲', '要点.doc')).text).toBe('甲');
  expect((await sourceOf('<p>甲<p>乙', '要点.HTM')).text).toBe('甲\n乙');
  expect(await readSource({ name: '要点.txt', bytes: Buffer.from('<甲>是正文') })).toMatchObject({ ok: true, value: { format: 'txt' } });
});

test('elements nested without end, too much text, and none are refused', async () => {
  expect(await messageOf(Buffer.from(`<html>${'<div>'.repeat(100_000)}x`))).toContain('嵌套超过 256 层');
  expect(await messageOf(Buffer.from(`<html><p>${'要'.repeat(5_100_000)}`))).toContain('510 万字');
  expect(await messageOf(Buffer.from('<html><body><script>x</script><img src=a></body></html>'))).toContain('没有文字');
});

test('a hostile page takes no longer than its length', async () => {
  const pieces = ['<meta generator', '　', ' ', '&nbsp;', '<a href=1>x</a>', '<', '<!--', '要', '。', '<p>', '</p>', '<table><tr>', '<ol><li>'];
  for (const piece of pieces) {
    const began = performance.now();
    const read = await readSource({ name: 'a.html', bytes: Buffer.from(`<html><title>${piece.repeat(1000)}</title><p>正文${piece.repeat(200_000)}`) });
    if (!read.ok) expect(read.error.code).toBe('bad-input');
    expect(performance.now() - began).toBeLessThan(5000);
  }
});
