import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeArticlesDocx, writeNoticeDocx, writeRedlineDocx, writeRemarksDocx, writeTargetChangesDocx, writeYearsDocx } from '../../../main/export';
import { comparePlans } from '../../../shared/align';
import { layoutNotice, linesBeside } from '../../../shared/notice';
import { partedForEnd } from '../../../shared/pages';
import { drawRedline } from '../../../shared/redline';
import { carriedOf } from '../../../shared/returning';
import type { Entry } from '../../../shared/review';
import { buildYearTable } from '../../../shared/years';
import { FURTHER, PAPERS, writePaper } from '../../official/papers';
import { SAMPLE_YEARS, samplePlan } from '../../support/plans';
import { knownPairs } from '../../support/redline-pairs';

const DATE = new Date('2025-12-01T08:00:00Z');
const NAMES = '2024年工作要点 → 2025年工作要点';
const REMARKS: Entry[] = [{ id: 'r1', at: '2025-12-01T08:00:00.000Z', by: '王科长', kind: 'said', anchor: { on: 'plan' }, text: '请与财务科核对。' }];

/** Every kind of .docx that the program writes, in all its forms. Workbooks are as their package writes them. */
async function everyFile(): Promise<[name: string, bytes: Uint8Array][]> {
  const plan = samplePlan(2025);
  const compared = comparePlans(samplePlan(2024), plan);
  const years = buildYearTable(SAMPLE_YEARS.map(samplePlan), [], null);
  const { document } = layoutNotice(plan);
  const written: [string, Promise<Uint8Array>][] = [
    ...[...PAPERS, ...FURTHER].filter(({ name }) => !name.startsWith('thirty')).map((paper): [string, Promise<Uint8Array>] => [`${paper.name}.docx`, writePaper(paper)]),
    ...knownPairs().map(({ before, after }, nth): [string, Promise<Uint8Array>] => [`redline-${nth}.docx`, writeRedlineDocx(drawRedline(before, after), { author: '李明', names: NAMES, date: DATE })]),
    ['with-its-plan.docx', writeNoticeDocx(document, { date: DATE, carried: carriedOf(plan, linesBeside(partedForEnd(document), plan)) })],
    ['targets.docx', writeTargetChangesDocx(compared, DATE)], ['articles.docx', writeArticlesDocx(compared, DATE)],
    ['remarks.docx', writeRemarksDocx(plan.title, REMARKS, DATE)], ['years.docx', writeYearsDocx(years, { issuer: null, date: DATE })],
  ];
  return Promise.all(written.map(async ([name, bytes]): Promise<[string, Uint8Array]> => [name, await bytes]));
}

/** What is wrong with each file; none: it is as Word wants it. */
function validated(files: readonly [name: string, bytes: Uint8Array][]): Record<string, string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chengqi-schema-'));
  try {
    for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes);
    const printed = execFileSync(process.execPath, [path.resolve(__dirname, '../../support/validate-office-files.mjs'), folder], { encoding: 'utf8', maxBuffer: 1 << 26 });
    return JSON.parse(printed) as Record<string, string[]>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('every document for a word processor', () => {
  it('is as the schemas and rules of the Open XML SDK have it', async () => {
    const found = validated(await everyFile());
    expect(Object.keys(found).length).toBeGreaterThan(60);
    expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
  }, 180_000);

  it('would be found out otherwise', async () => {
    const parts = unzipSync(await writeArticlesDocx(comparePlans(samplePlan(2024), samplePlan(2025)), DATE));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const spoilt = zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace('w:val="center"', 'w:val="mitte"')) });
    expect(validated([['spoilt.docx', spoilt]])).toEqual({ 'spoilt.docx': [expect.stringContaining('mitte')] });
  }, 60_000);
});
