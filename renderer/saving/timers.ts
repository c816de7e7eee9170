import type { Timers } from './delay';

/** The window's own clock. */
export const timers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
