import { useCallback, useEffect, useState, type RefObject } from 'react';

/** Which page of a pane one looks at, counted from 1, and the way to another. */
export function usePageAt(pane: RefObject<HTMLElement | null>, count: number): { at: number; goTo: (page: number) => void } {
  const [at, setAt] = useState(1);
  const last = Math.max(1, count);
  useEffect(() => {
    const element = pane.current;
    if (!element) return undefined;
    const look = () => setAt(pageInSight(element));
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [pane]);
  const goTo = useCallback((page: number) => {
    const element = pane.current;
    const sheet = element?.querySelector<HTMLElement>(`[data-page="${Math.min(Math.max(page, 1), last)}"]`);
    if (element && sheet) element.scrollTop = sheet.offsetTop - GAP;
  }, [pane, last]);
  return { at: Math.min(at, last), goTo };
}

/** Above a page, as in sheet.css. */
const GAP = 12;

/** The last page that begins above the middle of the pane; at the end of the pane the last one. */
function pageInSight(pane: HTMLElement): number {
  const sheets = [...pane.querySelectorAll<HTMLElement>('[data-page]')];
  if (pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 1 && pane.scrollTop > 0) return sheets.length;
  const middle = pane.scrollTop + pane.clientHeight / 2;
  return Math.max(1, sheets.filter((sheet) => sheet.offsetTop <= middle).length);
}
