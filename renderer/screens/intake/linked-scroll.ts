import { useEffect, type RefObject } from 'react';

/** Where the lines that belong to a block begin and end in a pane, in pixels of the window. */
function reachOf(pane: HTMLElement, block: string): { top: number; bottom: number } | null {
  const parts = pane.querySelectorAll<HTMLElement>(`[data-block="${CSS.escape(block)}"]`);
  const [first, last] = [parts[0], parts[parts.length - 1]];
  return first && last ? { top: first.getBoundingClientRect().top, bottom: last.getBoundingClientRect().bottom } : null;
}

/** Scrolls `other` so that what stands at the top of `pane` stands at its top too. */
function follow(pane: HTMLElement, other: HTMLElement): void {
  const edge = pane.getBoundingClientRect().top;
  const first = [...pane.querySelectorAll<HTMLElement>('[data-block]')].find((part) => part.getBoundingClientRect().bottom > edge + 1);
  const block = first?.dataset.block;
  const [here, there] = block ? [reachOf(pane, block), reachOf(other, block)] : [null, null];
  if (!here || !there) return;
  const share = Math.max(0, Math.min(1, (edge - here.top) / Math.max(1, here.bottom - here.top)));
  other.scrollTop += there.top + share * (there.bottom - there.top) - other.getBoundingClientRect().top;
}

/** Two panes that scroll together by the blocks they show; the one that the hand is on leads. */
export function useLinkedScroll(one: RefObject<HTMLElement | null>, two: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const [first, second] = [one.current, two.current];
    if (!first || !second) return;
    let leader: HTMLElement | null = null;
    const watch = (pane: HTMLElement, other: HTMLElement): (() => void) => {
      const lead = () => (leader = pane);
      const scrolled = () => leader === pane && follow(pane, other);
      pane.addEventListener('wheel', lead, { passive: true });
      pane.addEventListener('pointerdown', lead);
      pane.addEventListener('scroll', scrolled, { passive: true });
      return () => {
        pane.removeEventListener('wheel', lead);
        pane.removeEventListener('pointerdown', lead);
        pane.removeEventListener('scroll', scrolled);
      };
    };
    const stops = [watch(first, second), watch(second, first)];
    return () => stops.forEach((stop) => stop());
  }, [one, two]);
}

/** Brings what is current into view in a pane. */
export function showIn(pane: HTMLElement | null, selector: string): void {
  pane?.querySelector(selector)?.scrollIntoView({ block: 'nearest' });
}
