import path from 'node:path';
import { writeNoticeDocx } from '../../../main/export';
import { readSourceInWorker } from '../../../main/import';
import { layoutNotice, paragraphsIn } from '../../../shared/notice';
import { convertWithOffice, findOffice } from '../../support/office';
import { readPlan, toPlan } from '../../../shared/reader';
import { idsFrom, SAMPLE_YEARS, samplePlan } from '../../support/plans';

const office = findOffice();
const opened = office ? it.each(SAMPLE_YEARS) : it.skip.each(SAMPLE_YEARS);

describe(`a notice opened by LibreOffice${office ? '' : ' (skipped: LibreOffice is not installed)'}`, () => {
  opened('holds every paragraph of %d in order', async (year) => {
    const { document } = layoutNotice(samplePlan(year));
    const bytes = await writeNoticeDocx(document, { date: new Date('2025-02-24T08:00:00Z') });
    const seen = convertWithOffice(office ?? '', bytes, 'txt:Text (encoded):UTF8').toString('utf8').replace(/^\ufeff/, '');
    const written = paragraphsIn(document).map((paragraph) => paragraph.runs.map((run) => run.text).join('')).filter(Boolean);
    expect(seen.split(/\r?\n/).filter(Boolean)).toEqual(written);
  }, 150_000);

  (office ? it : it.skip)('draws a table over several pages: its heads on each, every row whole and within the type area', async () => {
    const rows = Array.from({ length: 45 }, (_, nth) => `第${nth + 1}林场抚育面积\t${nth + 2}万亩以上\t造林科\t${(nth % 12) + 1}月底前`);
    const text = `云州市林业局2025年工作要点\n\n一、主要指标\n\n${['指标\t2025年目标\t责任科室\t完成时限', ...rows].join('\n')}\n\n二、保障措施\n\n按月调度。`;
    const plan = toPlan(readPlan({ text }), { newId: idsFrom('n'), year: 2025, source: null });
    const bytes = await writeNoticeDocx(layoutNotice(plan).document, { date: new Date('2025-02-24T08:00:00Z') });
    const seen = await readSourceInWorker({ name: 'a.pdf', bytes: new Uint8Array(convertWithOffice(office ?? '', bytes, 'pdf')), workerFile: path.resolve(__dirname, '../../../dist/main/import-worker.cjs') });
    if (!seen.ok) throw new Error(seen.error.message);
    const lines = seen.value.source.text.split('\n').map((line) => line.replace(/\s/g, ''));
    expect(lines.filter((line) => /指标2025年目标责任科室完成时限/.test(line)).length).toBeGreaterThanOrEqual(2);
    // A row cut in two, or a cell beyond the edge of its page, would not read as one line.
    for (const row of rows) expect(lines).toContain(row.replace(/\t/g, ''));
  }, 150_000);
});
