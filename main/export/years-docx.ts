import type { YearTable } from '../../shared/years';
import { writeLyingTable } from './lying-table';
import { yearHeads, yearTexts } from './years-cells';

/** The indicator takes this share of the width. */
const NAME_SHARE = 0.34;

/** 指标年表 as a document: A4 lying (横排), the head repeated on every page, no row broken over two. */
export const writeYearsDocx = (table: YearTable, { issuer, date }: { issuer: string | null; date: Date }): Promise<Uint8Array> =>
  writeLyingTable({
    title: `${issuer ?? ''}指标年表`,
    columns: yearHeads(table).map((head, nth) => ({ head, share: nth === 0 ? NAME_SHARE : (1 - NAME_SHARE) / Math.max(1, table.years.length), centred: nth > 0 })),
    rows: table.rows.map((row) => [row.indicator, ...yearTexts(row, table.years)].map((text) => [{ text }])),
    breaksRows: false,
  }, date);
