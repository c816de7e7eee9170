import type { YearRow } from '../../../shared/years';

/** What a chart draws of a row, or why there is nothing to draw. */
export type Trend = { points: { year: number; value: number }[]; unit: string } | { why: string };

/** One figure a year, the middle of a range; of several figures in one year the last. */
export function trendOf({ cells }: YearRow): Trend {
  const units = new Set(cells.map(({ unit, measure }) => `${measure}/${unit}`));
  if (new Set(cells.map(({ year }) => year)).size < 2) return { why: '只有一个年度有这项指标，没有走势。' };
  if (units.size > 1) return { why: '各年的单位或口径不同，不能连成走势。' };
  const byYear = new Map(cells.map(({ year, value }) => [year, typeof value === 'number' ? value : (value[0] + value[1]) / 2]));
  return { unit: cells[0]?.unit ?? '', points: [...byYear].map(([year, value]) => ({ year, value })) };
}
