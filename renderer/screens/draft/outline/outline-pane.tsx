import { useEffect, useMemo, useRef, useState } from 'react';
import type { BlockId } from '../../../../shared/model';
import type { Desk } from '../commands';
import type { DraftSession } from '../draft-session';
import { goToBlock } from '../go-to';
import { useCaret, useShownPlan } from '../use-draft';
import { renameSection } from './name-section';
import { OutlineFoot, OutlineHead } from './outline-bars';
import { OutlineRow, type RowEvents } from './outline-row';
import { foldedTo, rowOfBlock, rowsOf, visibleRows } from './rows';
import { shownAt, useDragging } from './use-dragging';
import { useOutlineKeys } from './use-outline-keys';
import './outline.css';

const toggled = (set: ReadonlySet<BlockId>, id: BlockId): Set<BlockId> => (set.has(id) ? new Set([...set].filter((one) => one !== id)) : new Set([...set, id]));

/** The outline of the draft: what there is, what was done to it, where the caret is; here sections are moved, added and taken out. */
export function OutlinePane({ session, desk }: { session: DraftSession; desk: Desk }) {
  const plan = useShownPlan(session);
  const caret = useCaret(session);
  const list = useRef<HTMLElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<BlockId>>(new Set());
  const [onlyOpen, setOnlyOpen] = useState(false);
  const rows = useMemo(() => rowsOf(plan), [plan]);
  const visible = useMemo(() => visibleRows(rows, folded, onlyOpen), [rows, folded, onlyOpen]);
  const current = rowOfBlock(rows, visible, caret.block);
  const currentId = current?.id;
  useEffect(() => {
    if (currentId) list.current?.querySelector(`[data-section="${currentId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  const { held, events } = useDragging(session.editor);
  const on = useMemo((): RowEvents => ({
    ...events,
    choose: (row) => goToBlock(session.editor, row.id),
    rename: (row) => renameSection(session.editor, row.id),
    fold: (row) => setFolded((now) => toggled(now, row.id)),
  }), [events, session]);
  const onKeyDown = useOutlineKeys({ session, desk, rows, list, fold: (id, fold) => setFolded((now) => (now.has(id) === fold ? now : toggled(now, id))) });
  const dropAt = shownAt(visible, held);
  const lastTop = visible.filter((row) => row.heading && row.above.length === 0).at(-1);
  const reachable = currentId ?? visible[0]?.id;
  return (
    <section className="draft-outline" aria-label="提纲栏">
      <OutlineHead session={session} onLevel={(level) => setFolded(foldedTo(rows, level))} onlyOpen={onlyOpen} onOnlyOpen={setOnlyOpen} />
      <nav className="draft-outline-list" aria-label="提纲" ref={list} onKeyDown={onKeyDown}>
        {visible.length === 0 && <p className="draft-empty">各节都处理完了。取消“只看待处理”可以看到全部提纲。</p>}
        {visible.map((row) => (
          <OutlineRow
            key={row.id}
            row={row}
            current={row.id === currentId}
            around={current?.above.includes(row.id) ?? false}
            reachable={row.id === reachable}
            folded={folded.has(row.id) && !onlyOpen}
            drop={row.id === dropAt ? (held?.place ?? null) : null}
            on={on}
          />
        ))}
        {lastTop && <div className="draft-outline-end" onDragOver={(event) => events.dragOverEnd(lastTop, event)} onDrop={(event) => events.dropAtEnd(lastTop, event)} />}
      </nav>
      <OutlineFoot session={session} desk={desk} section={current?.heading ? current.id : null} />
    </section>
  );
}
