import { strFromU8, unzipSync } from 'fflate';
import { writeNoticeDocx } from '../../../main/export';
import { readSource } from '../../../main/import/read-source';
import { layoutNotice } from '../../../shared/notice';
import { notesOf } from '../../../shared/outline';
import { readPlan, toPlan } from '../../../shared/reader';
import { textOf, type Plan } from '../../../shared/model';
import { convertWithOffice, findOffice } from '../../support/office';
import { idsFrom } from '../../support/plans';

const DATE = new Date('2025-02-24T08:00:00Z');
const SOURCE = `云州市科学技术局2025年工作要点

一、培育企业¹。新认定高新技术企业50家²，入库1000家。

注1：含外地迁入的企业。
注2：口径与统计部门一致。

指标\t责任科室\t目标
研发经费³\t规划科\t42亿元

注3：全社会口径。

二、保障措施

按月调度。`;
const read = (text: string, ids: string): Plan => toPlan(readPlan({ text }), { newId: idsFrom(ids), year: 2025, source: null });
const noted = (plan: Plan) => notesOf(plan).map(({ block, start, end, text }) => [textOf(plan.blocks.find(({ id }) => id === block)!).slice(start, end), text]);

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeNoticeDocx(layoutNotice(read(SOURCE, 'n')).document, { date: DATE });
});

describe('notes in a notice', () => {
  it('are footnotes of Word, each with its words, its number raised', () => {
    const part = (name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
    const notes = part('word/footnotes.xml');
    for (const words of ['含外地迁入的企业。', '口径与统计部门一致。', '全社会口径。']) expect(notes).toContain(words);
    expect(part('word/document.xml').match(/<w:footnoteReference /g)).toHaveLength(3);
    expect(part('word/styles.xml')).toContain('w:styleId="FootnoteReference"');
  });

  it('come back when the notice is read again', async () => {
    const source = await readSource({ name: 'a.docx', bytes });
    if (!source.ok) throw new Error(source.error.message);
    const again = read(source.value.source.text, 'm');
    expect(noted(again)).toEqual(noted(read(SOURCE, 'n')));
    expect(noted(again)).toEqual([['企业', '含外地迁入的企业。'], ['50家', '口径与统计部门一致。'], ['经费', '全社会口径。']]);
  });

  it('give the same file each time', async () => {
    const twice = await writeNoticeDocx(layoutNotice(read(SOURCE, 'n')).document, { date: DATE });
    expect(Buffer.from(twice).equals(Buffer.from(bytes))).toBe(true);
  });

  const office = findOffice();
  (office ? it : it.skip)(`stand at the foot of their page in LibreOffice${office ? '' : ' (skipped: LibreOffice is not installed)'}`, () => {
    const seen = convertWithOffice(office ?? '', bytes, 'html:HTML (StarWriter)').toString('utf8');
    for (const words of ['含外地迁入的企业。', '口径与统计部门一致。', '全社会口径。']) expect(seen).toContain(words);
  });
});
