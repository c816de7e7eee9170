import { memo } from 'react';
import { differenceOf } from '../../../shared/align';
import { formatAmount } from '../../../shared/targets';
import type { YearCell, YearRow } from '../../../shared/years';

/** The table: indicators down, years across; the newest year at the right. */
export function YearGrid({ years, rows, current, onPick }: { years: readonly number[]; rows: readonly YearRow[]; current: string | null; onPick: (id: string) => void }) {
  return (
    <table className="years-grid">
      <thead>
        <tr><th scope="col">指标</th>{years.map((year) => <th key={year} scope="col" className="numeric">{year}年</th>)}</tr>
      </thead>
      <tbody>
        {rows.map((row) => <GridRow key={row.id} row={row} years={years} current={row.id === current} onPick={onPick} />)}
      </tbody>
    </table>
  );
}

const GridRow = memo(function GridRow({ row, years, current, onPick }: { row: YearRow; years: readonly number[]; current: boolean; onPick: (id: string) => void }) {
  return (
    <tr aria-current={current || undefined} onClick={() => onPick(row.id)}>
      <th scope="row"><button type="button" onClick={() => onPick(row.id)}>{row.indicator || '（未命名）'}</button></th>
      {years.map((year) => <td key={year} className="numeric">{row.cells.filter((cell) => cell.year === year).map((cell) => <Figure key={cell.target} cell={cell} row={row} />)}</td>)}
    </tr>
  );
});

function Figure({ cell, row }: { cell: YearCell; row: YearRow }) {
  const before = row.cells.filter(({ year }) => year < cell.year).at(-1);
  // Empty too, so that figures stand under one another.
  return <div>{formatAmount(cell)}{cell.kind === 'draft' && <span className="years-draft">草</span>}<span className="years-change">{before && changeOf(before, cell)}</span></div>;
}

/** ↑12% or ↓3个百分点 against the figure before; '' where that says nothing. */
function changeOf(before: YearCell, now: YearCell): string {
  const { difference, percent } = differenceOf(before, now);
  if (difference === null) return '';
  if (difference === 0) return '＝';
  const mark = difference > 0 ? '↑' : '↓';
  return percent === null ? `${mark}${Math.abs(difference)}` : `${mark}${Math.abs(percent)}%`;
}
