import type { Notice } from '../../model';
import { longDate } from '../wording';
import { changing, finding, ofSent, type NoticeFinding } from './check';

/** A day of the calendar: 2016-02-29, not 2015-02-29. */
function isDay(iso: string): boolean {
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
}

const NO_DAY = '历书上没有这一天。';

/** 成文日期 (7.3.5.4) and 印发日期 (7.4.3). */
export const checkDates = ofSent(({ notice, year }) => [...dateFindings(notice, year), ...(notice.kind === 'notice' ? printDateFindings(notice) : [])]);

function dateFindings({ date }: Notice, year: number): NoticeFinding[] {
  if (date === '') return [finding('date', '必改', '没有填写成文日期，公文中月、日留空', 'GB/T 9704—2012 7.3.5.4：会议通过或者负责人签发的日期；联合行文以最后签发的为准。')];
  if (!isDay(date)) return [finding('date', '必改', `没有“${longDate(date)}”这一天`, NO_DAY)];
  const dated = Number(date.slice(0, 4));
  return dated === year || dated === year - 1 ? [] : [finding('date', '建议', `成文日期在${dated}年，计划是${year}年的`, '年度计划一般在上年底或当年年初印发，请核对。')];
}

function printDateFindings({ date, printDate, printOffice }: Notice): NoticeFinding[] {
  if (printDate === '') return printOffice === '' ? [] : [finding('printDate', '建议', '没有填写印发日期', 'GB/T 9704—2012 7.4.3：印发日期是送印的日期。', date && isDay(date) ? [changing('printDate', date, `同成文日期，${longDate(date)}`)] : [])];
  if (!isDay(printDate)) return [finding('printDate', '必改', `没有“${longDate(printDate)}”这一天`, NO_DAY)];
  if (date === '' || printDate >= date) return [];
  return [finding('printDate', '必改', '印发日期早于成文日期', '先签发，后送印（GB/T 9704—2012 7.4.3）。', [changing('printDate', date, `改为${longDate(date)}`)])];
}
