import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from '@jest/globals';
import readWorkbook from 'read-excel-file/node';
import { writeYearsDocx, writeYearsXlsx, yearsFileName } from '../../../main/export';
import { buildYearTable } from '../../../shared/years';
import { SAMPLE_YEARS, samplePlan } from '../../support/plans';

const TABLE = buildYearTable(SAMPLE_YEARS.map(samplePlan), [], null);

test('the workbook holds the wording of every row and year, and the figures as numbers', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'chengqi-years-'));
  const file = path.join(folder, 'a.xlsx');
  writeFileSync(file, await writeYearsXlsx(TABLE));
  const sheets = await readWorkbook(file);
  rmSync(folder, { recursive: true });
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['指标年表', '数值']);
  const [wording, figures] = sheets.map(({ data }) => data);
  expect(wording?.[0]).toEqual(['指标', '2023年', '2024年', '2025年']);
  expect(wording).toHaveLength(TABLE.rows.length + 1);
  expect(wording?.map((row) => row[0])).toEqual(['指标', ...TABLE.rows.map(({ indicator }) => indicator)]);
  const nth = TABLE.rows.findIndex(({ cells }) => cells.length === 3 && cells.every(({ value }) => typeof value === 'number'));
  expect(figures?.[nth + 1]?.slice(2)).toEqual(TABLE.rows[nth]?.cells.map(({ value }) => value));
});

test('the document lies, repeats its head, and has a row an indicator', async () => {
  const xml = strFromU8(unzipSync(await writeYearsDocx(TABLE, { issuer: '云州市科学技术局', date: new Date('2026-01-05T00:00:00Z') }))['word/document.xml']!);
  expect(xml).toContain('w:orient="landscape"');
  expect(xml.match(/<w:tblHeader\b/g)).toHaveLength(1);
  expect(xml.match(/<w:tr>/g)).toHaveLength(TABLE.rows.length + 1);
  expect(xml).toContain('云州市科学技术局指标年表');
});

test('file names bear the organ, without what file systems refuse', () => {
  expect(yearsFileName('云州市/科技局', 'xlsx')).toBe('云州市科技局指标年表.xlsx');
  expect(yearsFileName(null, 'docx')).toBe('指标年表.docx');
});
