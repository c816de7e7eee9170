import { useLayoutEffect, useRef } from 'react';
import { sideName, type PlanHead } from '../../../../shared/align';
import type { SectionRow } from '../../../../shared/years';
import { usePlans } from '../../../api';
import { HistoryCell } from './history-cell';

/** A column narrower than this would break lines after a few words. */
const COLUMN = 320;

/** Years across, the newest at the right; a section and what stands under it down. */
export function HistoryGrid({ columns, rows, withGone }: { columns: readonly PlanHead[]; rows: readonly SectionRow[]; withGone: boolean }) {
  const issued = new Set(usePlans().data?.filter((plan) => plan.issued).map(({ id }) => id));
  const box = useRef<HTMLDivElement>(null);
  // The newest years are read first; older ones lie to the left.
  useLayoutEffect(() => {
    if (box.current) box.current.scrollLeft = box.current.scrollWidth;
  }, []);
  return (
    <div className="history-scroll" ref={box} tabIndex={0} aria-label="历年沿革">
      <table className="history-grid" style={{ minWidth: columns.length * COLUMN }}>
        <thead>
          <tr>{columns.map((head) => <th key={head.id} scope="col" title={sideName(head)}>{head.year}年<span className="history-standing">{standingOf(head, issued.has(head.id))}</span></th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => <tr key={row.id}>{columns.map((head, nth) => <td key={head.id}><HistoryCell cell={row.cells[nth]} since={sinceOf(columns[nth - 1], head)} withGone={withGone} /></td>)}</tr>)}
        </tbody>
      </table>
    </div>
  );
}

const standingOf = ({ kind, version }: PlanHead, isIssued: boolean): string => version?.name ?? (isIssued ? '已印发' : kind === 'draft' ? '起草中' : '');

/** 上年, or which year where those between are not in the library. */
const sinceOf = (before: PlanHead | undefined, { year }: PlanHead): string | null => (before ? (before.year === year - 1 ? '上年' : `${before.year}年`) : null);
