import { useMemo, useRef, useState, type RefObject } from 'react';
import type { Notice, Plan } from '../../../../shared/model';
import { checkNotice, type NoticeFinding, type NoticeSettings } from '../../../../shared/notice';

/** What is to be mended, and the way from one to the next. */
export interface Findings {
  findings: readonly NoticeFinding[];
  at: number | null;
  goTo(at: number): void;
  next(): void;
}

/** `form`: where the fields stand, each marked with its name. */
export function useFindings(plan: Plan, settled: Notice, settings: NoticeSettings, form: RefObject<HTMLElement | null>): Findings {
  const findings = useMemo(() => [...checkNotice({ ...plan, notice: settled }, settings), ...settings.findings], [plan, settled, settings]);
  const [gone, setGone] = useState<NoticeFinding | null>(null);
  // The one gone to may be mended since; then the next one stands in its place.
  const last = useRef(-1);
  const at = gone ? findings.findIndex((found) => found.field === gone.field && found.message === gone.message) : -1;
  const goTo = (to: number) => {
    const found = findings[to];
    if (!found) return;
    last.current = to;
    setGone(found);
    focusField(form.current, found.field);
  };
  return {
    findings, at: at < 0 ? null : at, goTo,
    next: () => goTo(at >= 0 ? (at + 1) % findings.length : gone ? Math.max(0, last.current) % Math.max(1, findings.length) : 0),
  };
}

/** Puts the focus into a field's control and brings all of its row into sight. */
function focusField(form: HTMLElement | null, field: string): void {
  const row = form?.querySelector<HTMLElement>(`[data-field="${field}"]`);
  row?.scrollIntoView?.({ block: 'nearest' });
  row?.querySelector<HTMLElement>('input, textarea, button')?.focus();
}
