import writeWorkbook from 'write-excel-file/node';
import type { YearTable } from '../../shared/years';
import { repeatRows } from './repeated-rows';
import { yearHeads, yearTexts } from './years-cells';

const HEAD = { fontWeight: 'bold', backgroundColor: '#E8EEF7', align: 'center', wrap: true } as const;

/** 指标年表 as a workbook of two sheets: the wording, as on the screen, and the bare figures to reckon with. */
export async function writeYearsXlsx(table: YearTable): Promise<Uint8Array> {
  const { years, rows } = table;
  const widths = [{ width: 44 }, ...years.map(() => ({ width: 18 }))];
  const wording = [yearHeads(table).map((value) => ({ value, ...HEAD })), ...rows.map((row) => [{ value: row.indicator, wrap: true }, ...yearTexts(row, years).map((value) => ({ value, wrap: true }))])];
  const figures = [
    ['指标', '单位', ...years.map((year) => `${year}年`)].map((value) => ({ value, ...HEAD })),
    ...rows.map((row) => [{ value: row.indicator, wrap: true }, { value: row.cells.at(-1)?.unit ?? '' }, ...years.map((year) => {
      const cell = row.cells.filter((each) => each.year === year).at(-1);
      // A range has no one number; its wording is on the other sheet.
      return cell && typeof cell.value === 'number' ? { value: cell.value } : null;
    })]),
  ];
  const bytes = await writeWorkbook([
    { data: wording, sheet: '指标年表', columns: widths, stickyRowsCount: 1, stickyColumnsCount: 1, orientation: 'landscape' },
    { data: figures, sheet: '数值', columns: [{ width: 44 }, { width: 12 }, ...years.map(() => ({ width: 12 }))], stickyRowsCount: 1, stickyColumnsCount: 1 },
  ], { features: [repeatRows(['指标年表', 1], ['数值', 1])] }).toBuffer();
  return new Uint8Array(bytes);
}
