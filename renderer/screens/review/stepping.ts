import { useEffect, useRef, type RefObject } from 'react';

const CURRENT = 'current-change';

/**
 * Moves from one change (data-change) in a box to the next, also by F7 and Shift+F7. Where something else is shown than
 * before (another `text` or `filter`), it goes on from what is seen at the top.
 */
export function useStepping(box: RefObject<HTMLDivElement | null>, text: unknown, filter: string): (by: 1 | -1) => void {
  const step = useRef((by: 1 | -1) => {
    const changes = [...(box.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
    if (changes.length === 0) return;
    const at = changes.findIndex((change) => change.classList.contains(CURRENT));
    const next = Math.min(Math.max(at < 0 ? firstFromTop(box.current, changes, by) : at + by, 0), changes.length - 1);
    changes.forEach((change, i) => change.classList.toggle(CURRENT, i === next));
    changes[next]?.scrollIntoView({ block: 'center' });
  });
  useEffect(() => box.current?.querySelectorAll(`.${CURRENT}`).forEach((change) => change.classList.remove(CURRENT)), [box, text, filter]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F7') return;
      event.preventDefault();
      step.current(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return step.current;
}

/** Forwards the first change that begins in sight or below, backwards the last that begins above. */
function firstFromTop(box: HTMLElement | null, changes: readonly HTMLElement[], by: 1 | -1): number {
  const top = box?.getBoundingClientRect().top ?? 0;
  const below = changes.findIndex((change) => change.getBoundingClientRect().top >= top);
  const first = below < 0 ? changes.length : below;
  return by > 0 ? first : first - 1;
}
