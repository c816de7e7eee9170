import { expect, test } from '@jest/globals';
import { readSource } from '../../../main/import';

const read = async (html: string | Uint8Array, name = '要点.html') => readSource({ name, bytes: typeof html === 'string' ? Buffer.from(html) : html });
const textOf = async (html: string | Uint8Array, name?: string): Promise<string> => {
  const result = await read(html, name);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.source.text;
};
const PROSE = '坚持节水优先、空间均衡、系统治理、两手发力，统筹推进水资源、水生态、水环境、水灾害治理，全年新建高标准灌区3处，加固堤防20公里，新增节水灌溉面积5万亩。';
/** A page of a government's site. */
const page = (body: string, head = '<meta charset="utf-8"><title>云岭市水利局2016年工作要点_云岭市人民政府网</title>') => `<!DOCTYPE html>
<html><head>${head}<style>p{color:red}</style></head><body>
<div class="top"><ul><li><a href="/">网站首页</a></li><li><a href="/zw">政务公开</a></li><li><a href="/bs">办事服务</a></li></ul></div>
<div class="index"><p>文号：云水发〔2016〕5号</p><p>成文日期：2016年2月3日</p></div>
<div class="main"><div class="left"><a href="/1">通知公告一则</a><a href="/2">规划计划一则</a></div>
<div class="article">${body}</div></div>
<div class="foot"><p><a href="/map">网站地图</a><a href="/about">关于我们</a></p><p>主办：云岭市水利局</p></div>
<script>var a = "<p>不是正文</p>";</script></body></html>`;

test('of a page its document is kept, with the index above and the page’s title; menus and footers go', async () => {
  expect(await textOf(page(`<p>一、总体要求</p><p>　　${PROSE}</p><p>二、重点工作</p><p>${PROSE}</p>`))).toBe([
    '云岭市水利局2016年工作要点', '文号：云水发〔2016〕5号', '成文日期：2016年2月3日', '一、总体要求', PROSE, '二、重点工作', PROSE,
  ].join('\n'));
});

test('headings and bold lines are told; a title inside the document is not put before it again', async () => {
  const result = await read(page(`<h1>云岭市水利局2016年工作要点</h1><p><b>一、总体要求</b></p><p>${PROSE}</p>`));
  expect(result).toMatchObject({ ok: true, value: { format: 'html' } });
  if (!result.ok) return;
  const { text, lines } = result.value.source;
  expect(text.match(/2016年工作要点/g)).toHaveLength(1);
  expect(lines!.map(({ start, end, ...hint }) => [text.slice(start, end), hint])).toEqual([
    ['云岭市水利局2016年工作要点', { level: 1, bold: true }], ['一、总体要求', { bold: true }],
  ]);
});

test('breaks, rows of tables, numbered lists, hidden text, entities and the source’s own line ends', async () => {
  const body = `<p>${PROSE}${PROSE}</p><p>推进\n  灌区改造<br/>第二行&nbsp;&nbsp;甲&lt;乙</p><p style="display: none">藏</p>
    <table><tr><td>指标</td><td>目标值</td></tr><tr><td>灌区</td><td><p>3处</p></td></tr></table><ol start="3"><li>第三条</li><li><p>第四条</p></li></ol><pre>甲\n乙</pre>`;
  expect((await textOf(page(body))).split('\n').slice(3)).toEqual([PROSE + PROSE, '推进灌区改造', '第二行 甲<乙', '指标\t目标值', '灌区\t3处', '3.第三条', '4.第四条', '甲', '乙']);
});

test('Word’s saved page keeps the numbers of its lists, not its private markup', async () => {
  const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><!--[if gte mso 9]><xml><o:Author>甲</o:Author></xml><![endif]--></head>
    <body lang=ZH-CN><div class=WordSection1><p class=MsoNormal align=center><span>云岭市水利局2016年工作要点<o:p></o:p></span></p>
    <p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;</span></span><![endif]>总体要求</p><p>${PROSE}</p></div></body></html>`;
  const gbk = Buffer.concat([...word].map((character) => encodeGbk(character)));
  expect(await textOf(gbk)).toBe(`云岭市水利局2016年工作要点\n一、总体要求\n${PROSE}`);
});

test('a short document is taken whole', async () => {
  expect(await textOf('<html><body><p>2016年工作要点</p><p>一、总体要求</p><p>稳中求进。</p></body></html>')).toBe('2016年工作要点\n一、总体要求\n稳中求进。');
});

test.each([
  ['要点.doc', '\uFEFF\r\n<HTML><body>工作要点</body></HTML>'], ['要点.txt', '<!DOCTYPE html><p>工作要点'], ['要点.htm', '<p>工作要点</p>'],
])('a page is told by its content: %s', async (name, html) => {
  expect(await read(html, name)).toMatchObject({ ok: true, value: { format: 'html', source: { text: '工作要点' } } });
});

test.each([
  ['elements within one another without end', `<html><body>${'<div>'.repeat(100_000)}深`, /层/],
  ['bytes that are in no encoding', Buffer.concat([Buffer.from('<html><body>'), Buffer.from([0xff, 0xff, 0x81, 0x00, 0xff])]), /编码/],
  ['nothing but markup', '<html><body><div></div></body></html>', /没有文字/],
])('%s is refused in words', async (_name, html, words) => {
  expect(await read(html as string)).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringMatching(words) } });
});

test('a single-file page is opened, whatever its transfer encoding', async () => {
  const html = page(`<p>一、总体要求</p><p>${PROSE}</p>`);
  const mht = (encoding: string, body: string) => ['From: <Saved by a browser>', 'MIME-Version: 1.0', 'Content-Type: multipart/related; type="text/html"; boundary="=b"', '', '--=b',
    'Content-Type: text/html; charset="utf-8"', `Content-Transfer-Encoding: ${encoding}`, '', body, '--=b', 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'iVBORw0KGgo=', '--=b--', ''].join('\r\n');
  const quoted = [...Buffer.from(html)].map((byte) => (byte > 126 || byte === 61 || byte < 32 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte))).join('').replace(/.{1,70}(?<!=|=.)/g, '$&=\r\n');
  const want = await textOf(html);
  expect(await textOf(mht('base64', Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n')), '要点.mht')).toBe(want);
  expect(await textOf(mht('quoted-printable', quoted), '要点.mht')).toBe(want);
  expect(await read(mht('base64', '').replace('text/html; charset', 'text/css; charset'), '要点.mht')).toMatchObject({ ok: false, error: { message: expect.stringContaining('没有网页正文') } });
});

/** The tests' own GBK: by trying every pair of bytes once. */
const gbkTable = new Map<string, number[]>();
function encodeGbk(character: string): Buffer {
  if (gbkTable.size === 0) {
    const decoder = new TextDecoder('gbk');
    for (let high = 0x81; high <= 0xfe; high += 1) for (let low = 0x40; low <= 0xfe; low += 1) if (low !== 0x7f) gbkTable.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return character.charCodeAt(0) < 128 ? Buffer.from(character) : Buffer.from(gbkTable.get(character)!);
}
