import { diffText, outOfOrder } from '../align';
import type { BlockId } from '../model';
import { runSigns, textOfSigns, type PrintedTable, type Sign } from './printed';
import type { Change, RedlineItem, RedlineRow, RedlineTable } from './redline';
import { weave } from './weave';

type Row = PrintedTable['table']['rows'][number];

/** A table that only one side has. */
export const loneTable = ({ table }: PrintedTable, change: 'deleted' | 'inserted'): RedlineTable =>
  ({ kind: 'table', shares: table.shares, rows: table.rows.map((row) => loneRow(row, change)) });

/** Two tables of as many columns as one, set as the later; a row that changed its place is deleted and inserted. */
export function layTable(before: PrintedTable, after: PrintedTable, originOf: ReadonlyMap<BlockId, BlockId>): RedlineTable {
  const placeOf = new Map(before.rows.map((id, at) => [id, at]));
  const paired = after.rows.flatMap((id, now) => {
    const old = placeOf.get(originOf.get(id) ?? '');
    return old !== undefined && before.table.rows[old]?.header === after.table.rows[now]?.header ? [{ old, now }] : [];
  });
  const crossing = outOfOrder(paired.map(({ old }) => old));
  const rows: RedlineRow[] = [];
  let [b, a] = [0, 0];
  const goTo = (old: number, now: number): void => {
    rows.push(...before.table.rows.slice(b, old).map((row) => loneRow(row, 'deleted')), ...after.table.rows.slice(a, now).map((row) => loneRow(row, 'inserted')));
    [b, a] = [old, now];
  };
  for (const { old, now } of paired.filter((_, nth) => !crossing.has(nth))) {
    goTo(old, now);
    const [one, other] = [before.table.rows[b++], after.table.rows[a++]];
    if (one && other) rows.push(keptRow(one, other));
  }
  goTo(before.table.rows.length, after.table.rows.length);
  return { kind: 'table', shares: after.table.shares, rows };
}

const loneRow = ({ header, cells }: Row, change: Change): RedlineRow => ({
  header,
  change,
  cells: cells.map((runs) => (change === 'deleted' ? weaveCell(runSigns(runs), []) : weaveCell([], runSigns(runs)))),
});

const keptRow = (before: Row, after: Row): RedlineRow => ({
  header: after.header,
  change: 'kept',
  cells: after.cells.map((runs, nth) => weaveCell(runSigns(before.cells[nth] ?? []), runSigns(runs))),
});

/** A cell is one paragraph, whose mark stays. */
const weaveCell = (before: readonly Sign[], after: readonly Sign[]): RedlineItem[] =>
  weave(before, after, diffText(textOfSigns(before), textOfSigns(after))).filter((token) => token.kind !== 'mark');
