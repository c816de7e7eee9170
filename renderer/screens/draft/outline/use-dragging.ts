import { useCallback, useMemo, useState, type DragEvent } from 'react';
import type { BlockId } from '../../../../shared/model';
import { dropSection, type DropPlace, type PlanSlateEditor } from '../../../editor';
import type { Row } from './rows';

export interface Held {
  over: BlockId;
  place: DropPlace;
}

/** By where the pointer is in a row: the upper quarter before it, the lower behind, the middle into it. */
function placeIn(event: DragEvent, row: Row): DropPlace {
  if (!row.heading) return 'after';
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const at = height === 0 ? 0.5 : (event.clientY - top) / height;
  return at < 0.25 ? 'before' : at > 0.75 ? 'after' : 'into';
}

/** The row under which (before, into: at which) the drop is shown: behind a section means behind all that stands in it. */
export function shownAt(visible: readonly Row[], held: Held | null): BlockId | null {
  if (held?.place !== 'after') return held?.over ?? null;
  return visible.filter((row) => row.id === held.over || row.above.includes(held.over)).at(-1)?.id ?? null;
}

/** Dragging sections in the outline; a drop is one step to undo. */
export function useDragging(editor: PlanSlateEditor) {
  const [dragged, setDragged] = useState<Row | null>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const end = useCallback(() => {
    setDragged(null);
    setHeld(null);
  }, []);
  const events = useMemo(() => {
    const hold = (row: Row, place: DropPlace, event: DragEvent) => {
      if (!dragged || row.id === dragged.id || row.above.includes(dragged.id)) return setHeld(null);
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      setHeld((now) => (now?.over === row.id && now.place === place ? now : { over: row.id, place }));
    };
    const letFall = (row: Row, place: DropPlace, event: DragEvent) => {
      event.preventDefault();
      if (dragged) dropSection(editor, dragged.id, row.id, place);
      end();
    };
    return {
      dragStart(row: Row, event: DragEvent) {
        // A type of our own: let fall on the paper it is no text.
        event.dataTransfer.setData('application/x-chengqi-section', row.id);
        event.dataTransfer.effectAllowed = 'move';
        setDragged(row);
      },
      dragOver: (row: Row, event: DragEvent) => hold(row, placeIn(event, row), event),
      drop: (row: Row, event: DragEvent) => letFall(row, placeIn(event, row), event),
      /** Below the last row: behind the last section of all. */
      dragOverEnd: (last: Row, event: DragEvent) => hold(last, 'after', event),
      dropAtEnd: (last: Row, event: DragEvent) => letFall(last, 'after', event),
      dragEnd: end,
    };
  }, [editor, dragged, end]);
  return { held, events };
}
