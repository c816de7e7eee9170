import { writeNoticeDocx } from '../../../main/export';
import { layoutNotice } from '../../../shared/notice';
import { convertWithOffice, findOffice } from '../../support/office';
import { SAMPLE_YEARS, samplePlan } from '../../support/plans';

const office = findOffice();
const opened = office ? it.each(SAMPLE_YEARS) : it.skip.each(SAMPLE_YEARS);

describe(`a notice opened by LibreOffice${office ? '' : ' (skipped: LibreOffice is not installed)'}`, () => {
  opened('holds every paragraph of %d in order', async (year) => {
    const { document } = layoutNotice(samplePlan(year));
    const bytes = await writeNoticeDocx(document, { date: new Date('2025-02-24T08:00:00Z') });
    const seen = convertWithOffice(office ?? '', bytes, 'txt:Text (encoded):UTF8').toString('utf8').replace(/^\ufeff/, '');
    const written = document.paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join('')).filter(Boolean);
    expect(seen.split(/\r?\n/).filter(Boolean)).toEqual(written);
  }, 150_000);
});
