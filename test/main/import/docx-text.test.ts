import { strToU8, zipSync } from 'fflate';
import { expect, test } from '@jest/globals';
import { readSource } from '../../../main/import';
import { linesOf, p, r, sourceOf, wordFile, wordParts, xml } from './word-file';

test('a paragraph is a line, and runs join', async () => {
  expect(await linesOf({ body: p('第一段。') + p(r('第') + r('二') + r('段。')) + p('') + p('第四段。') })).toEqual(['第一段。', '第二段。', '', '第四段。']);
});

test('tabs, breaks and hyphens stand for characters; what is unknown is passed through', async () => {
  const run = '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t><w:softHyphen/></w:r>';
  expect(await linesOf({ body: p(`<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run}`) })).toEqual(['甲\t乙', '丙-丁']);
  expect(await linesOf({ body: `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr><w:alias w:val="标题"/></w:sdtPr><w:sdtContent>${p(`<w:hyperlink><w:smartTag>${r('包在里面')}</w:smartTag></w:hyperlink>`)}</w:sdtContent></w:sdt>` })).toEqual(['包在里面']);
  expect(await linesOf({ body: p('<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>') })).toEqual(['x+1']);
});

test('character references and CDATA are read', async () => {
  expect(await linesOf({ body: p('<w:r><w:t>研发&amp;转化&#x4E00;</w:t><w:t><![CDATA[<二>]]></w:t></w:r>') })).toEqual(['研发&转化一<二>']);
});

test('a field shows its result, not its instruction', async () => {
  const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  expect(await linesOf({ body: p(`${field}${r('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`) })).toEqual(['7']);
});

test('guide text above characters is left out', async () => {
  const ruby = '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>hong</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>洪</w:t></w:r></w:rubyBase></w:ruby></w:r>';
  expect(await linesOf({ body: p(ruby + r('州市')) })).toEqual(['洪州市']);
});

test('tracked deletions are left out, insertions taken; moved text stands at its new place', async () => {
  const body = p(`${r('达')}<w:del><w:r><w:delText>30</w:delText></w:r></w:del><w:ins>${r('32')}</w:ins>${r('家')}`)
    + p(`<w:moveFrom>${r('移走的')}</w:moveFrom>${r('留下')}`) + p(`<w:moveTo>${r('移来的')}</w:moveTo>`);
  expect(await linesOf({ body })).toEqual(['达32家', '留下', '移来的']);
});

test('a deleted paragraph mark joins two paragraphs; an inserted one does not', async () => {
  const deleted = '<w:rPr><w:del w:author="甲"/></w:rPr>';
  expect(await linesOf({ body: p('前半', deleted) + p('后半') + p('又一段', '<w:rPr><w:ins w:author="甲"/></w:rPr>') + p('末段') })).toEqual(['前半后半', '又一段', '末段']);
  expect(await linesOf({ body: p(`<w:del><w:r><w:delText>整段删去</w:delText></w:r></w:del>`, deleted) + p('留下的') })).toEqual(['留下的']);
  expect(await linesOf({ body: p('前', '<w:rPr><w:moveFrom/></w:rPr>') + p('后') })).toEqual(['前后']);
  expect(await linesOf({ body: p('最后', deleted) })).toEqual(['最后']);
});

test('old states of properties do not count', async () => {
  const old = '<w:rPr><w:b/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>';
  expect(await linesOf({ body: `<w:p><w:r>${old}<w:t>看得见</w:t></w:r></w:p>` })).toEqual(['看得见']);
  const source = await sourceOf({ body: p('正文', '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>') });
  expect(source.lines).toEqual([]);
  const style = (change: string) => `<w:style w:type="paragraph" w:default="1" w:styleId="a">${change}</w:style>`;
  const formerly = style('<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>');
  expect(await linesOf({ styles: formerly, body: p('看得见') })).toEqual(['看得见']);
  const conditional = style('<w:tblStylePr w:type="firstRow"><w:rPr><w:vanish/></w:rPr></w:tblStylePr>');
  expect(await linesOf({ styles: conditional, body: p('看得见') })).toEqual(['看得见']);
});

test.each([
  ['of the run', r('隐', '<w:vanish/>'), '', '显'],
  ['switched off', r('不隐', '<w:vanish w:val="0"/>'), '', '不隐显'],
  ['of its character style', r('隐', '<w:rStyle w:val="H"/>'), '', '显'],
  ['of a style that the style is based on', r('隐', '<w:rStyle w:val="H2"/>'), '', '显'],
  ['of the paragraph style, seen again by the run', r('不隐', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="P"/>', '不隐'],
])('hidden text is left out: %s', async (_, run, properties, expected) => {
  const styles = `<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="H2"><w:basedOn w:val="H"/></w:style><w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish/></w:rPr></w:style>`;
  expect(await linesOf({ styles, body: p(run + r('显'), properties) })).toEqual([expected]);
});

test('styles based on one another in a circle come to an end', async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>';
  expect((await sourceOf({ styles, body: p('标题', '<w:pStyle w:val="A"/>') })).lines).toEqual([{ start: 0, end: 2, level: 2 }]);
});

const cell = (...paragraphs: string[]): string => `<w:tc><w:tcPr/>${paragraphs.map((text) => p(text)).join('')}</w:tc>`;

test('a row of a table is a line of cells; a frame of one cell is ordinary paragraphs; an empty row is nothing', async () => {
  const table = `<w:tbl><w:tblPr/><w:tr>${cell('指标')}${cell('目标值', '（单位）')}</w:tr><w:tr>${cell('')}${cell('')}</w:tr><w:tr>${cell('专利')}${cell('100件')}</w:tr></w:tbl>`;
  const frame = `<w:tbl><w:tr>${cell('一、总体要求', '正文。')}</w:tr></w:tbl>`;
  expect(await linesOf({ body: p('表前') + table + frame + p('表后') })).toEqual(['表前', '指标\t目标值 （单位）', '专利\t100件', '一、总体要求', '正文。', '表后']);
});

test('a table in a cell becomes a part of the cell', async () => {
  const inner = `<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr></w:tbl>`;
  expect(await linesOf({ body: `<w:tbl><w:tr><w:tc>${inner}${p('')}</w:tc>${cell('外')}</w:tr></w:tbl>` })).toEqual(['甲 乙\t外']);
});

test('a text box is read once, after the paragraph that holds it', async () => {
  const box = `<w:txbxContent>${p('框中文字')}</w:txbxContent>`;
  const alternatives = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
  expect(await linesOf({ body: p(`${r('前')}<w:r>${alternatives}</w:r>${r('后')}`) })).toEqual(['前后', '框中文字']);
  const fallbackOnly = `<mc:AlternateContent><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
  expect(await linesOf({ body: p(`<w:r>${fallbackOnly}</w:r>`) })).toEqual(['', '框中文字']);
});

test('outline level and bold are given as hints whose spans are the lines', async () => {
  const styles = `<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="9"><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr><w:rPr><w:b w:val="0"/></w:rPr></w:style>`;
  const body = p('一、总体要求', '<w:pStyle w:val="1"/>') + p('正文。') + p(r('（一）主要目标', '<w:b/>') + r('  ')) + p(r('半粗', '<w:b/>') + r('半细')) + p('直接定级', '<w:outlineLvl w:val="2"/>') + p('不是标题', '<w:pStyle w:val="9"/>');
  const { text, lines } = await sourceOf({ styles, body });
  expect(lines?.map(({ start, end, ...hint }) => ({ line: text.slice(start, end), ...hint }))).toEqual([
    { line: '一、总体要求', level: 1, bold: true },
    { line: '（一）主要目标  ', bold: true },
    { line: '半粗', bold: true },
    { line: '直接定级', level: 3 },
  ]);
});

test.each([
  ['another prefix', 'd:', 'xmlns:d'],
  ['no prefix', '', 'xmlns'],
])('the strict namespace with %s will do', async (_, prefix, xmlns) => {
  const within = ['document', 'body', 'p', 'r', 't'].reduceRight((inner, name, depth) => {
    const tag = prefix + name;
    return `<${tag}${depth === 0 ? ` ${xmlns}="http://purl.oclc.org/ooxml/wordprocessingml/main"` : ''}>${inner}</${tag}>`;
  }, '严格格式');
  expect(await linesOf({ body: '', parts: { 'word/document.xml': strToU8(xml(within)) } })).toEqual(['严格格式']);
});

test('parts are found by relationships, wherever they are', async () => {
  const rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/doc/main.xml"/></Relationships>'.replace('<Relationship ', '<Relationship Id="x" Type="x/officeDocument" Target="elsewhere.xml" TargetMode="External"/><Relationship ');
  const made = wordParts({ body: p('在别处') });
  const moved = { '_rels/.rels': strToU8(xml(rels)), 'doc/main.xml': made['word/document.xml']! };
  const read = await readSource({ name: 'a.docx', bytes: zipSync(moved) });
  expect(read).toMatchObject({ ok: true, value: { format: 'docx', source: { text: '在别处' } } });
});

test('stored parts and UTF-16 parts are read', async () => {
  const text = xml(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('十六位')}</w:body></w:document>`).replace('UTF-8', 'UTF-16');
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  expect(await linesOf({ body: '', parts: { 'word/document.xml': [bytes, { level: 0 }] } })).toEqual(['十六位']);
});

test('a document is known by its content, whatever its name', async () => {
  expect(await readSource({ name: '要点.txt', bytes: wordFile({ body: p('正文') }) })).toMatchObject({ ok: true, value: { format: 'docx', source: { text: '正文' } } });
});

test('a note follows the paragraph that refers to it; separators and deleted text are none', async () => {
  const notes = (kind: string, content: string) => strToU8(xml(`<w:${kind}s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:${kind}s>`));
  const related = ['footnotes', 'endnotes'].map((name) => `<Relationship Id="${name}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}" Target="${name}.xml"/>`).join('');
  const parts = {
    'word/_rels/document.xml.rels': strToU8(xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related}</Relationships>`)),
    'word/footnotes.xml': notes('footnote', `<w:footnote w:id="-1" w:type="separator">${p('<w:r><w:separator/></w:r>')}</w:footnote><w:footnote w:id="2">${p('指全社会研发投入。')}</w:footnote>`),
    'word/endnotes.xml': notes('endnote', `<w:endnote w:id="2">${p(`${r('据年报。')}<w:del>${r('旧')}</w:del>`)}</w:endnote>`),
  };
  const body = p(`${r('研发投入')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('增长8%。')}<w:r><w:endnoteReference w:id="2"/><w:footnoteReference w:id="-1"/></w:r>`) + p('下文。');
  expect((await sourceOf({ body, parts })).text).toBe('研发投入¹增长8%。²\n注1：指全社会研发投入。\n注2：据年报。\n下文。');
});

test('a bold beginning is told, its number included; a bold word inside is not', async () => {
  const hints = async (body: string) => {
    const { text, lines = [] } = await sourceOf({ body });
    return lines.map(({ start, end, ...hint }) => [text.slice(start, end), hint]);
  };
  expect(await hints(p(`${r('加快数字赋能。', '<w:b/>')}${r('推进两化融合。')}`))).toEqual([['加快数字赋能。', { bold: true }]]);
  expect(await hints(p(`${r('加快')}${r('数字赋能', '<w:b/>')}`))).toEqual([]);
});
