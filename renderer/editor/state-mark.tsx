import type { ReactElement } from 'react';
import type { ShownState } from '../../shared/outline';
import './state-mark.css';

/** One sign and one word for each state, the same wherever states are shown. */
export const STATE_WORDS: Record<ShownState, string> = { carried: '沿用未改', rewrite: '待改写', edited: '已改', confirmed: '已确认', new: '新增' };

/** Ring, pencil, dot, tick, plus: told apart without colour. */
const SIGNS: Record<ShownState, ReactElement> = {
  carried: <circle cx="6" cy="6" r="3" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  rewrite: <path d="M2 10 2.5 7.5 8 2 10 4 4.5 9.5Z" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  edited: <circle cx="6" cy="6" r="3.75" fill="currentColor" />,
  confirmed: <path d="M2 6.5 5 9.5 10.5 3" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  new: <path d="M6 2v8M2 6h8" fill="none" stroke="currentColor" strokeWidth="2" />,
};

/** The sign of a state; its word is the tooltip and what a screen reader says. */
export function StateMark({ state }: { state: ShownState }) {
  return (
    <span className={`state-mark state-${state}`} role="img" aria-label={STATE_WORDS[state]} title={STATE_WORDS[state]}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">{SIGNS[state]}</svg>
    </span>
  );
}
