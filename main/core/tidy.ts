import { Buffer } from 'node:buffer';
import path from 'node:path';
import type { Paper } from '../../shared/contract';
import { fail, succeed, type NewId, type Plan, type Result } from '../../shared/model';
import { mendMarks } from '../../shared/lint';
import { asFound, checkNotice, layoutNotice, officialLabel, sayFinding, type OfficialDocument } from '../../shared/notice';
import { shownLabels } from '../../shared/outline';
import { readPlan, splitPlans, toPlan } from '../../shared/reader';
import { noticeFileName, tidiedFileName, writeNoticeDocx } from '../export';
import { readSource, type ReadSource } from '../import';
import { leftOut } from './left-out';

export interface Tidying {
  now: () => Date;
  newId: NewId;
  /** Whether punctuation is mended and numbers are counted anew; else all stands as it was found. */
  mend: boolean;
}

/**
 * What was read of a file, set as an official document (排版), or as several where it holds several plans; each is named after the
 * file. Nothing is stored. Problem: bad-input.
 */
export async function tidySource(name: string, { source, pictures = 0 }: ReadSource, { now, newId, mend }: Tidying): Promise<Result<Paper[]>> {
  const readings = splitPlans(source).map(readPlan);
  if (readings.some(({ blocks }) => blocks.length === 0)) return fail('bad-input', `“${name}”里没有可读的正文，没有排版。请检查文件内容。`);
  const stem = path.parse(name).name;
  return succeed(await Promise.all(readings.map(async (reading, nth): Promise<Paper> => {
    // The year is of no account to the page: where the text names none, none is asked for.
    const found = asFound(toPlan(reading, { newId, year: reading.year ?? now().getFullYear(), source: null }));
    const { plan, findings } = mendForm(found, mend);
    const { document } = layoutNotice(plan);
    return {
      name: tidiedFileName(stem, readings.length > 1 ? nth + 1 : null),
      bytes: await bytesOf(document, now()),
      findings: [...leftOut(reading, document), ...ofPictures(pictures), ...findings, ...findingsOn(plan)],
    };
  })));
}

/** A file likewise, read in this process. */
export async function tidyFile(name: string, bytes: Uint8Array, tidying: Tidying): Promise<Result<Paper[]>> {
  const read = await readSource({ name, bytes });
  return read.ok ? tidySource(name, read.value, tidying) : read;
}

/** A plan of the library, set as the document that it was. */
export async function tidyPlan(plan: Plan, date: Date): Promise<Paper> {
  const found = asFound(plan);
  const { document } = layoutNotice(found);
  return { name: noticeFileName(document), bytes: await bytesOf(document, date), findings: findingsOn(found) };
}

/** Marks, spaces and numbers mended, or said that they could be: never in silence. */
function mendForm(found: Plan, mend: boolean): { plan: Plan; findings: Paper['findings'] } {
  const { plan: marked, mended, spaces } = mendMarks(found);
  // Numbers of a draft are counted, those of a past plan stand as they were found.
  const plan: Plan = { ...marked, kind: 'draft' };
  const labels = shownLabels(plan);
  const renumbered = [...shownLabels(found)].filter(([block, label]) => officialLabel(label) !== officialLabel(labels.get(block) ?? '')).length;
  const counts: [string, number][] = [['标点', mended], ['字间空格', spaces], ['层次序数', renumbered]];
  const told = counts.filter(([, count]) => count > 0).map(([what, count]) => `${what} ${count} 处`).join('、');
  if (told === '') return { plan: found, findings: [] };
  return mend ? { plan, findings: [{ severity: '提示', message: `已改正${told}` }] } : { plan: found, findings: [{ severity: '提示', message: `${told}不合规范，照原样排入；可以选择一并改正` }] };
}

const bytesOf = async (document: OfficialDocument, date: Date): Promise<string> => Buffer.from(await writeNoticeDocx(document, { date })).toString('base64');

const findingsOn = (plan: Plan): Paper['findings'] => checkNotice(plan).map((found) => ({ severity: found.severity, message: sayFinding(found) }));

const ofPictures = (pictures: number): Paper['findings'] =>
  pictures > 0 ? [{ severity: '建议', message: `原件中的 ${pictures} 幅图片没有排入，请在 Word 或 WPS 中补上` }] : [];
