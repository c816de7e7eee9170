import { formatAmount } from '../../shared/targets';
import type { YearRow, YearTable } from '../../shared/years';

/** What a row says in each year, in an official's wording; '' for a year without. */
export const yearTexts = (row: YearRow, years: readonly number[]): string[] =>
  years.map((year) => row.cells.filter((cell) => cell.year === year).map(formatAmount).join('；'));

/** 指标 · 2023年 · 2024年 … */
export const yearHeads = ({ years }: YearTable): string[] => ['指标', ...years.map((year) => `${year}年`)];
