import { strFromU8, unzipSync } from 'fflate';
import { writeNoticeDocx } from '../../../main/export';
import { layoutNotice } from '../../../shared/notice';
import { readSource } from '../../../main/import/read-source';
import { cellTexts, tablesOf } from '../../../shared/outline';
import { readPlan, toPlan } from '../../../shared/reader';
import { longBody } from '../../official/plans';
import { idsFrom, samplePlan } from '../../support/plans';

const DATE = new Date('2025-02-24T08:00:00Z');
const write = (year = 2025): Promise<Uint8Array> => writeNoticeDocx(layoutNotice(samplePlan(year)).document, { date: DATE });

/** Each part of the archive as text. */
async function partsOf(year?: number): Promise<Map<string, string>> {
  return new Map(Object.entries(unzipSync(await write(year))).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
const paragraphsIn = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>|<w:p\b[^>]*\/>/gs) ?? [];
const wordsOf = (xml: string): string => [...xml.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map((found) => found[1]).join('');

let parts: Map<string, string>;
let body: string;
beforeAll(async () => {
  parts = await partsOf();
  body = parts.get('word/document.xml') ?? '';
});
const paragraphWith = (start: string): string => paragraphsIn(body).find((xml) => wordsOf(xml).startsWith(start)) ?? '';

/** The cells of a plan with a table, read again from what the program wrote. */
const TABLE = '云州市科学技术局2025年工作要点\n一、主要目标\n任务分解如下。\n指标\t责任科室\t目标\n新增高新技术企业\t高新科\t30家\n\t成果科\t5亿元\n按月调度。';
const readTable = (text: string) => toPlan(readPlan({ text }), { newId: idsFrom('n'), year: 2025, source: null });

describe('the notice as .docx (GB/T 9704-2012)', () => {
  it('has the page of 5.2: A4, 37 mm above, 28 mm left, 22 lines', () => {
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    for (const margin of ['w:top="2098"', 'w:bottom="1984"', 'w:left="1588"', 'w:right="1474"', 'w:gutter="0"', 'w:footer="1405"']) {
      expect(/<w:pgMar[^>]*>/.exec(body)?.[0]).toContain(margin);
    }
    expect(body).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"/);
  });

  it('sets 仿宋 of size 三号 without theme fonts, without room between scripts, without widow control', () => {
    const styles = parts.get('word/styles.xml') ?? '';
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"');
    expect(styles).toContain('<w:sz w:val="32"/>');
    for (const off of ['<w:widowControl w:val="0"/>', '<w:autoSpaceDE w:val="0"/>', '<w:autoSpaceDN w:val="0"/>']) expect(styles).toContain(off);
    for (const xml of parts.values()) expect(xml).not.toMatch(/w:(?:ascii|eastAsia|hAnsi|cs)Theme=/);
    expect(parts.get('word/settings.xml')).toContain('<w:characterSpacingControl w:val="doNotCompress"/>');
  });

  it('gives every level its face and quotation marks to the Han face', () => {
    const face = (start: string): string | undefined => /w:eastAsia="([^"]+)"/.exec(paragraphWith(start))?.[1];
    expect([face('一、'), face('（一）'), face('1.')]).toEqual(['黑体', '楷体_GB2312', '仿宋_GB2312']);
    for (const fonts of body.match(/<w:rFonts[^>]*>/g) ?? []) expect(fonts).toContain('w:hint="eastAsia"');
  });

  it('draws the mark in red and a red line of the type area below the number', () => {
    expect(paragraphWith('云州市科学技术局文件')).toMatch(/<w:color w:val="FF0000"\/>/);
    expect(paragraphWith('云科')).toMatch(/<w:pBdr><w:bottom [^>]*w:color="FF0000"/);
    expect(body.match(/FF0000/g)).toHaveLength(2);
  });

  it('keeps the exact height of whoever has one of his own from the grid', () => {
    const exact = paragraphsIn(body).filter((xml) => /w:lineRule="exact"/.test(xml) && !/w:line="579"/.test(xml));
    expect(exact.length).toBeGreaterThan(3);
    for (const xml of exact) expect(xml).toContain('<w:snapToGrid w:val="0"/>');
  });

  it('numbers pages on the outer side: right on odd ones, left on even ones', () => {
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders');
    const footers = [...parts].filter(([name]) => /^word\/footer\d+\.xml$/.test(name)).map(([, xml]) => xml);
    expect(footers.map((xml) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(['left', 'right']);
    for (const xml of footers) {
      expect(xml).toContain('PAGE');
      expect(xml).toContain('w:eastAsia="宋体"');
    }
  });

  it('begins the plan on a new page and types its numbers as text', () => {
    expect(body.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect(body).not.toContain('<w:numPr>');
  });

  it('is read again with the body whole whose end goes to the page of the signature (7.3.5.5)', async () => {
    const plan = { ...samplePlan(2025), notice: { ...samplePlan(2025).notice, place: 'annex' as const, body: [longBody(140)] } };
    const bytes = await writeNoticeDocx(layoutNotice(plan).document, { date: DATE });
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const [first, second] = paragraphsIn(xml).filter((paragraph) => longBody(140).includes(wordsOf(paragraph)) && wordsOf(paragraph).length > 10);
    expect(wordsOf(first ?? '') + wordsOf(second ?? '')).toBe(longBody(140));
    expect([first, second].map((paragraph) => /<w:keepNext\/>/.test(paragraph ?? ''))).toEqual([false, true]);
    expect([first, second].map((paragraph) => /w:firstLine=/.test(paragraph ?? ''))).toEqual([true, false]);
    const read = await readSource({ name: 'a.docx', bytes });
    if (!read.ok) throw new Error(read.error.message);
    expect(readPlan(read.value.source).notice.body).toEqual([longBody(140)]);
  });

  it('is the same file for the same document and date', async () => {
    expect(Buffer.from(await write()).equals(Buffer.from(await write()))).toBe(true);
    expect((await partsOf()).get('docProps/core.xml')).toContain('2025-02-24T08:00:00Z');
  });
});

describe('a table of the plan', () => {
  const cellsIn = (plan: ReturnType<typeof readTable>) => tablesOf(plan).map(({ rows }) => rows.map(cellTexts));

  it('comes back cell by cell when the notice is read again', async () => {
    const plan = readTable(TABLE);
    const bytes = await writeNoticeDocx(layoutNotice(plan).document, { date: DATE });
    const read = await readSource({ name: 'a.docx', bytes });
    expect(read.ok).toBe(true);
    if (read.ok) expect(cellsIn(toPlan(readPlan(read.value.source), { newId: idsFrom('m'), year: 2025, source: null }))).toEqual(cellsIn(plan));
    expect(cellsIn(plan)).toEqual([[['指标', '责任科室', '目标'], ['新增高新技术企业', '高新科', '30家'], ['', '成果科', '5亿元']]]);
  });

  it('is as wide as the type area, repeats its head and cuts no row and no line', async () => {
    const bytes = await writeNoticeDocx(layoutNotice(readTable(TABLE)).document, { date: DATE });
    const xml = /<w:tbl>.*<\/w:tbl>/s.exec(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()))?.[0] ?? '';
    const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((column) => Number(column[1]));
    expect(grid).toHaveLength(3);
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(8844);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    expect(xml).not.toContain('w:lineRule="exact"');
  });
});
