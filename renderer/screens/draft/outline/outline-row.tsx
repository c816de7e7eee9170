import { memo, type DragEvent } from 'react';
import { StateMark, type DropPlace } from '../../../editor';
import type { Row } from './rows';

interface OutlineRowProps {
  row: Row;
  current: boolean;
  /** The current section stands in it. */
  around: boolean;
  reachable: boolean;
  folded: boolean;
  /** Where the dragged section would come to stand, when it is held over this row. */
  drop: DropPlace | null;
  on: RowEvents;
}

/** Stable, so that a row is drawn again only when it changed. */
export interface RowEvents {
  choose(row: Row): void;
  rename(row: Row): void;
  fold(row: Row): void;
  dragStart(row: Row, event: DragEvent): void;
  dragOver(row: Row, event: DragEvent): void;
  drop(row: Row, event: DragEvent): void;
  dragEnd(): void;
}

export const OutlineRow = memo(function OutlineRow({ row, current, around, reachable, folded, drop, on }: OutlineRowProps) {
  return (
    <div
      className={`draft-outline-row level-${row.level}${current ? ' current' : ''}${around ? ' around' : ''}${drop ? ` drop-${drop}` : ''}`}
      onDragOver={(event) => on.dragOver(row, event)}
      onDrop={(event) => on.drop(row, event)}
    >
      {row.hasMore && (
        <span className="draft-outline-fold" aria-hidden="true" title={folded ? '展开（→）' : '收起（←）'} onClick={() => on.fold(row)}>
          {folded ? '▸' : '▾'}
        </span>
      )}
      <button
        type="button"
        className="draft-outline-name"
        data-section={row.id}
        aria-current={current ? 'location' : undefined}
        aria-expanded={row.hasMore ? !folded : undefined}
        tabIndex={reachable ? 0 : -1}
        draggable={row.heading}
        onClick={() => on.choose(row)}
        onDoubleClick={() => on.rename(row)}
        onDragStart={(event) => on.dragStart(row, event)}
        onDragEnd={on.dragEnd}
      >
        <StateMark state={row.state} />
        <span className="draft-outline-text">{row.label}{row.text}</span>
      </button>
    </div>
  );
}, (before, after) =>
  before.current === after.current && before.around === after.around && before.reachable === after.reachable && before.folded === after.folded
  && before.drop === after.drop && before.on === after.on && sameRow(before.row, after.row));

const sameRow = (a: Row, b: Row) =>
  a.id === b.id && a.level === b.level && a.label === b.label && a.text === b.text && a.state === b.state && a.hasMore === b.hasMore;
