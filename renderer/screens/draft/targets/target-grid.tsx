import { memo, useRef, useState, type KeyboardEvent } from 'react';
import type { TargetId } from '../../../../shared/model';
import { keyName } from '../../../ui/key-name';
import type { DraftSession } from '../draft-session';
import { goToTarget, showTarget } from '../go-to';
import { COLUMNS, type TargetColumn, type TargetDesk } from './columns';
import { CellField } from './cell-field';
import { StateCell } from './state-cell';
import { sameView, type TargetView } from './target-view';

interface GridProps {
  desk: TargetDesk;
  views: readonly TargetView[];
  wide: boolean;
  /** The target at the caret of the text: its row is lit. */
  current: TargetId | null;
  /** What could not be done, and why. */
  onProblem: (message: string | null) => void;
}

/** A cell that is being written in, and what its field begins with. */
interface Writing {
  row: TargetId;
  column: TargetColumn['key'];
  text: string;
}

const ARROWS: Record<string, readonly [down: number, right: number]> = {
  ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1], Enter: [1, 0], NumpadEnter: [1, 0],
};

/**
 * 指标表, worked as a sheet is: arrows go from cell to cell, typing or F2 begins to write, Enter takes it and goes down, Escape leaves
 * it; Escape outside a field goes back to the text. The paper shows the target of the cell that has the focus.
 */
export function TargetGrid({ desk, views, wide, current, onProblem }: GridProps) {
  const { session } = desk;
  const table = useRef<HTMLTableElement>(null);
  const [writing, setWriting] = useState<Writing | null>(null);
  const columns = COLUMNS.filter((column) => wide || !column.wide);
  const reachable = views.some(({ target }) => target.id === current) ? current : (views[0]?.target.id ?? null);

  const begin = (view: TargetView, column: TargetColumn, text?: string) => {
    if (column.typed) setWriting({ row: view.target.id, column: column.key, text: text ?? column.typed(view) });
  };
  const finish = (cell: HTMLElement | null, move: readonly [number, number] | null) => {
    setWriting(null);
    if (cell && move) focusBeside(table.current, cell, move);
  };
  const take = (view: TargetView, column: TargetColumn, typed: string): boolean => {
    const taken = column.take?.(desk, view, typed);
    onProblem(taken && !taken.ok ? taken.error.message : null);
    return taken?.ok ?? true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    if (!cell || writing) return;
    const view = views.find(({ target }) => target.id === cell.dataset['row']);
    const column = columns.find(({ key }) => key === cell.dataset['column']);
    if (view && column && actOnCell({ event, view, column, begin, session, table: table.current, cell })) event.preventDefault();
  };

  return (
    <table className="draft-targets" role="grid" aria-label="指标表" data-wide={wide || undefined} ref={table} onKeyDown={onKeyDown}>
      <thead>
        <tr>{columns.map(({ key, label, figure }) => <th key={key} scope="col" className={figure ? 'figure' : key}>{label}</th>)}</tr>
      </thead>
      <tbody>
        {views.map((view) => (
          <Row key={view.target.id} view={view} columns={columns} wide={wide} current={view.target.id === current} reachable={view.target.id === reachable}
            writing={writing?.row === view.target.id ? writing : null} session={session} begin={begin} take={take} finish={finish} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  view: TargetView;
  columns: readonly TargetColumn[];
  wide: boolean;
  current: boolean;
  reachable: boolean;
  writing: Writing | null;
  session: DraftSession;
  begin: (view: TargetView, column: TargetColumn) => void;
  take: (view: TargetView, column: TargetColumn, typed: string) => boolean;
  finish: (cell: HTMLElement | null, move: readonly [number, number] | null) => void;
}

const Row = memo(function Row({ view, columns, wide, current, reachable, writing, session, begin, take, finish }: RowProps) {
  return (
    <tr className={current ? 'current' : undefined} aria-current={current || undefined} data-target-row={view.target.id}>
      {columns.map((column) => (
        <td
          key={column.key}
          role="gridcell"
          className={column.figure ? 'figure' : column.key}
          data-row={view.target.id}
          data-column={column.key}
          tabIndex={reachable && column.key === 'now' ? 0 : -1}
          aria-label={`${column.label} ${column.text(view) || '空'}`}
          onClick={(event) => {
            event.currentTarget.focus();
            showTarget(session.editor, view.target.id);
          }}
          onDoubleClick={() => begin(view, column)}
        >
          {writing?.column === column.key
            ? <CellField text={writing.text} label={`${column.label}：${view.target.indicator}`} take={(typed) => take(view, column, typed)} finish={finish} />
            : <Cell view={view} column={column} wide={wide} session={session} />}
        </td>
      ))}
    </tr>
  );
}, (before, after) => before.current === after.current && before.reachable === after.reachable && before.wide === after.wide
  && before.writing === after.writing && sameView(before.view, after.view));

function Cell({ view, column, wide, session }: { view: TargetView; column: TargetColumn; wide: boolean; session: DraftSession }) {
  if (column.key === 'state') return <StateCell view={view} session={session} />;
  const text = column.text(view) || (column.key === 'indicator' ? '（未命名）' : '');
  if (column.key !== 'now' || wide) return text;
  const change = COLUMNS.find(({ key }) => key === 'change')?.text(view) ?? '';
  return <>{text}{change !== '—' && <div className="draft-change">{change}</div>}</>;
}

interface Acting {
  event: KeyboardEvent<HTMLElement>;
  view: TargetView;
  column: TargetColumn;
  begin: (view: TargetView, column: TargetColumn, text?: string) => void;
  session: DraftSession;
  table: HTMLTableElement | null;
  cell: HTMLElement;
}

/** What a key does in a cell that is not being written in; false when it is not ours. */
function actOnCell({ event, view, column, begin, session, table, cell }: Acting): boolean {
  const key = keyName(event);
  const move = ARROWS[key];
  if (key === 'F2' || (key === 'Enter' && column.typed)) begin(view, column);
  else if (move) focusBeside(table, cell, move);
  else if (key === 'Escape') goToTarget(session.editor, view.target.id);
  // An input method begins with a key that names no sign: the field opens empty and takes what is composed.
  else if (column.typed && (event.key === 'Process' || event.nativeEvent.keyCode === 229)) begin(view, column, '');
  else if (column.typed && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) begin(view, column, event.key);
  else return false;
  if (move) showFocused(session);
  return true;
}

function focusBeside(table: HTMLElement | null, cell: HTMLElement, [down, right]: readonly [number, number]): void {
  const rows = [...(table?.querySelectorAll<HTMLElement>('[data-target-row]') ?? [])];
  const row = rows.findIndex((each) => each.contains(cell));
  const cells = (at: number) => [...(rows[at]?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
  const column = cells(row).indexOf(cell);
  cells(row + down)[column + right]?.focus();
}

/** The paper follows the cell. */
function showFocused(session: DraftSession): void {
  const row = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  if (row) showTarget(session.editor, row);
}
