import { readPastedHtml, type Pasted } from '../../../renderer/editor/paste-html';
import { fromSlate } from '../../../renderer/editor';
import { clipboard } from '../../support/editor-operations';
import { editorOn, faultOf, linesOn } from '../../support/slate-editors';

/** What Word puts on the clipboard round the piece that was copied. */
const word = (piece: string) => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:st1="urn:schemas-microsoft-com:office:smarttags">
<head><meta name=Generator content="Microsoft Word 15"><title>不是正文</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-name:正文; text-indent:32.0pt} @list l0:level1 {mso-level-number-format:chinese-counting;} --></style>
</head><body lang=ZH-CN style='tab-interval:21.0pt'>${piece}</body></html>`;
/** And WPS. */
const wps = (piece: string) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="WPS Office"><style>@font-face{font-family:"仿宋_GB2312";}</style></head><body style="tab-interval:21pt;text-justify-trim:punctuation;"><!--StartFragment--><div class="Section0" style="layout-grid:15.6000pt;">${piece}</div><!--EndFragment--></body></html>`;
const normal = (text: string) => `<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0;line-height:29.0pt'><span style='font-size:16.0pt;font-family:仿宋_GB2312'>${text}<span lang=EN-US><o:p></o:p></span></span></p>\r\n`;
/** An automatic number as Word draws it into the text for programs that know no lists. */
const listed = (number: string, text: string) => `<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='mso-bidi-font-family:黑体'><span style='mso-list:Ignore'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span style='font-family:黑体'>${text}<span lang=EN-US><o:p></o:p></span></span></p>`;
const shown = ({ blocks }: Pasted) => blocks.map(({ text, label, level, runIn, row }) => row ? `r${row.header ? '+' : ''} ${text}` : (level === null ? text : `h${level}${runIn ? '+' : ''}[${label}]${text}`));

const shapes: [name: string, html: string, blocks: string[]][] = [
  ['paragraphs of Word, typed numbers', word(`<!--StartFragment-->${normal('一、总体要求')}${normal('（一）加强统筹。健全会商机制，按季调度。')}${normal('1.完善制度。修订办法。')}${normal('（1）压实责任')}${normal('全市工作稳步推进。')}<!--EndFragment-->`),
    ['h1[一、]总体要求', 'h2+[（一）]加强统筹。健全会商机制，按季调度。', 'h3+[1.]完善制度。修订办法。', 'h4[（1）]压实责任', '全市工作稳步推进。']],
  ['automatic numbers of Word', word(`${listed('一、', '总体要求')}${listed('1.', '5亿元资金监管')}${listed('1.1', '分项')}${listed('·', '要点')}`), ['h1[一、]总体要求', 'h3[1.]5亿元资金监管', '1.1分项', '要点']],
  ['smart tags, runs cut anywhere, lines of the source broken', word(`<p class=MsoNormal>到<st1:chsdate Year="2016" Month="12" Day="31" IsLunarDate="False"><span lang=EN-US>2016</span>年<span lang=EN-US>12</span>月</st1:chsdate>底，完成\r\n<span lang=EN-US>300</span>\r\n个项目</p>`), ['到2016年12月底，完成300个项目']],
  ['English words keep the blank between them', word('<p class=MsoNormal>推广\r\nOpen\r\nData 平台</p>'), ['推广Open Data 平台']],
  ['comments, notes, tracked deletions and hidden text left out', word(`<p class=MsoNormal>办理<a style='mso-comment-reference:ZW_1;mso-comment-date:20160301T0900'>建议提案</a><span class=MsoCommentReference><span lang=EN-US><a class=msocomanchor href="#_msocom_1">[ZW1]</a></span></span><del cite="mailto:a">九十</del><ins cite="mailto:a">一百</ins>件<span style='display:none;mso-hide:all'>内部掌握</span><a href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a>。</p><div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>请核实</p></div></div><div style='mso-element:footnote-list'><p class=MsoFootnoteText>注文</p></div>`), ['办理建议提案一百件。']],
  ['field codes left out, their results kept', word(`<p class=MsoNormal>见<!--[if supportFields]><span style='mso-element:field-begin'></span> REF _Ref1 <span style='mso-element:field-separator'></span><![endif]-->附件<!--[if supportFields]><span style='mso-element:field-end'></span><![endif]-->，网址<span style='mso-element:field-begin'></span><span lang=EN-US> HYPERLINK "http://a.b" </span><span style='mso-element:field-separator'></span>门户网站<span style='mso-element:field-end'></span>。</p>`), ['见附件，网址门户网站。']],
  ['empty paragraphs and page breaks left out, soft breaks made paragraphs', word(`${normal('&nbsp;')}<p class=MsoNormal>甲<br>\r\n乙</p><span lang=EN-US><br clear=all style='page-break-before:always'></span><p class=MsoNormal><o:p>&nbsp;</o:p></p>`), ['甲', '乙']],
  ['a table of Word, a line a row', word(`<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'><td width=100><p class=MsoNormal>指标<o:p></o:p></p></td><td><p class=MsoNormal>目标值</p></td></tr><tr><td><p class=MsoNormal>新增<br>企业</p></td><td><p class=MsoNormal>一、50家</p></td></tr><tr><td></td><td><p><o:p>&nbsp;</o:p></p></td></tr></table>`), ['r+ 指标\t目标值', 'r 新增 企业\t一、50家']],
  ['a table of WPS, heads repeated on each page', wps('<p class=MsoNormal>任务分解如下。</p><div align=center><table class=MsoNormalTable style="border-collapse:collapse;"><thead><tr style="page-break-inside:avoid;"><td width=95><p class=MsoNormal align=center><b><span>2026年指标</span></b><b><span><o:p></o:p></span></b></p></td><td><p class=MsoNormal><span>责任科室</span></p></td></tr></thead><tbody><tr><td><p class=MsoNormal><span>办理 <font>30</font>件</span></p></td><td><p class=MsoNormal><span>办公室</span></p></td></tr></tbody></table></div><p class=MsoNormal>按月调度。</p>'), ['任务分解如下。', 'r+ 2026年指标\t责任科室', 'r 办理 30件\t办公室', '按月调度。']],
  ['cells over several rows and columns', word('<table><tr><th rowspan=2>指标</th><th colspan=2>目标</th></tr><tr><th>上年</th><th>本年</th></tr><tr><td rowspan=2>平台</td><td>5家</td><td>6家</td></tr><tr><td>0.5亿元</td></tr></table>'), ['r+ 指标\t目标\t', 'r+ \t上年\t本年', 'r 平台\t5家\t6家', 'r \t0.5亿元\t']],
  ['a table without heads', word('<table><tr><td>平台</td><td>5家</td></tr><tr><td>团队</td><td>6个</td></tr></table>'), ['r 平台\t5家', 'r 团队\t6个']],
  ['a frame of one column is no table', word(`<table><tr><td>${normal('一、总体要求')}${normal('全市工作稳步推进。')}</td></tr></table>`), ['h1[一、]总体要求', '全市工作稳步推进。']],
  ['a table inside of a cell is the words of that cell', word('<table><tr><td>甲</td><td><table><tr><td>乙</td><td>丙</td></tr></table></td></tr></table>'), ['r 甲\t乙 丙']],
  ['paragraphs and lists of WPS', wps(`<p class=MsoNormal style="text-indent:32.0000pt;mso-char-indent-count:2.0000;"><span style="mso-spacerun:'yes';font-family:仿宋_GB2312;font-size:16.0000pt;">　　二、重点任务</span><span style="mso-spacerun:'yes';"><o:p></o:p></span></p><p class=MsoNormal style="mso-list:l0 level2 lfo1;"><span style="mso-list:Ignore;">（三）<span>&nbsp;</span></span><span style="mso-spacerun:'yes';">推进改革</span></p>`), ['h1[二、]重点任务', 'h2[（三）]推进改革']],
  ['a page: headings without numbers are paragraphs, lists keep theirs', '<h2>工作动态</h2><div>第一段<b>粗体</b></div><script>x</script><ol><li>甲项</li><li>乙项</li></ol><ul><li>丙项</li></ul>', ['工作动态', '第一段粗体', 'h3[1.]甲项', 'h3[2.]乙项', '丙项']],
  ['what only looks like a number', word(`${normal('一、二、三产业协调发展')}${normal('1.5亿元用于补助')}${normal('一是抓落实。')}${normal('二、')}`), ['一、二、三产业协调发展', '1.5亿元用于补助', '一是抓落实。', '二、']],
  ['nothing', word('<p><o:p>&nbsp;</o:p></p>'), []],
];
test.each(shapes)('%s', (_name, html, blocks) => expect(shown(readPastedHtml(html))).toEqual(blocks));

test('what was copied without the end of its last paragraph is told apart', () => {
  expect(readPastedHtml(word('<p class=MsoNormal><!--StartFragment-->甲</p><p class=MsoNormal>乙<!--EndFragment--></p>')).open).toBe(true);
  expect(readPastedHtml(word(`<!--StartFragment-->${normal('甲')}${normal('乙')}<!--EndFragment-->`)).open).toBe(false);
});

const two = word(`<!--StartFragment-->${normal('（一）加强领导')}${normal('抓好落实。')}<!--EndFragment-->`);
const partly = word(`<!--StartFragment-->${normal('（一）加强领导')}<p class=MsoNormal>抓好落实，<!--EndFragment--></p>`);
const one = word(`<!--StartFragment-->${normal('（一）加强领导')}<!--EndFragment-->`);
const table = word('<!--StartFragment--><table><tr><td>指标</td><td>目标</td></tr><tr><td>平台</td><td>5家</td></tr></table><!--EndFragment-->');
const places: [name: string, before: string[], html: string, after: string[]][] = [
  ['one paragraph inside another is text, its number too', ['p 推进|改革'], one, ['p 推进（一）加强领导|改革']],
  ['one numbered paragraph on an empty one is a heading', ['p 甲', 'p |'], one, ['p 甲', 'h2 加强领导|']],
  ['one numbered paragraph in an empty heading is its words', ['h1 |'], one, ['h1 加强领导|']],
  ['several on an empty paragraph', ['p 甲', 'p |', 'p 乙'], two, ['p 甲', 'h2 加强领导', 'p 抓好落实。|', 'p 乙']],
  ['several inside a paragraph', ['p 推进|改革'], two, ['p 推进（一）加强领导', 'p 抓好落实。|', 'p 改革']],
  ['several, the last copied in part', ['p 推进|改革'], partly, ['p 推进（一）加强领导', 'p 抓好落实，|改革']],
  ['several before a paragraph', ['p |推进改革'], two, ['h2 加强领导', 'p 抓好落实。|', 'p 推进改革']],
  ['several before a paragraph, the last copied in part', ['p |推进改革'], partly, ['h2 加强领导', 'p 抓好落实，|推进改革']],
  ['several behind a heading', ['h1 总体要求|', 'p 乙'], two, ['h1 总体要求（一）加强领导', 'p 抓好落实。|', 'p 乙']],
  ['a table inside a paragraph', ['p 推进|改革'], table, ['p 推进', 'r+ 指标\t目标', 'r 平台\t5家|', 'p 改革']],
  ['a table behind a paragraph', ['p 推进|', 'p 乙'], table, ['p 推进', 'r+ 指标\t目标', 'r 平台\t5家|', 'p 乙']],
  ['a table on an empty paragraph', ['p 甲', 'p |', 'p 乙'], table, ['p 甲', 'r+ 指标\t目标', 'r 平台\t5家|', 'p 乙']],
  ['a table into a table, cell by cell', ['r+ 项目\t数', 'r |\t'], table, ['r+ 项目\t数', 'r 指标\t目标|']],
  ['over a selection', ['p 甲[乙', 'p 丙]丁'], two, ['p 甲（一）加强领导', 'p 抓好落实。|', 'p 丁']],
  ['inside a mark: the figure is cut and stays of one piece', ['p ⟦t1:90|00件⟧以上'], two, ['p ⟦t1:90⟧（一）加强领导', 'p 抓好落实。|', 'p 00件以上']],
];
test.each(places)('pasting %s', async (_name, before, html, after) => {
  const { editor } = editorOn(before);
  editor.insertData(clipboard({ 'text/html': html, 'text/plain': '不用' }));
  expect(linesOn(editor)).toEqual(after);
  expect(faultOf(editor)).toBeNull();
  await Promise.resolve();
  editor.undo();
  expect(linesOn(editor, false)).toEqual(before.map((line) => line.replace(/[|[\]]/g, '')));
});

test('pasted blocks are new: no lineage, no label, ids of their own', () => {
  const { editor } = editorOn(['p 推进|改革']);
  editor.insertData(clipboard({ 'text/html': two }));
  const [, second] = fromSlate(editor.children);
  expect(second).toMatchObject({ type: 'paragraph', origins: [], carried: null, confirmed: false });
});
