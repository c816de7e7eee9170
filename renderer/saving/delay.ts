export interface Timers {
  after(ms: number, run: () => void): () => void;
}

export interface Delay {
  /** Runs when it was quiet for `quietMs`; while calls go on, behind the first call after `latestMs`. */
  wait(quietMs: number, latestMs: number): void;
  cancel(): void;
}

/** Work that falls between two keys is not felt: it begins when what the key did is painted. */
const BEHIND_KEY_MS = 24;

/** Puts off work while calls come one after another, as keys do. */
export function createDelay(run: () => void, timers: Timers): Delay {
  let cancelNext: (() => void) | null = null;
  let cancelLatest: (() => void) | null = null;
  let due: 'no' | 'behind the next call' | 'soon' = 'no';
  const cancel = () => {
    cancelNext?.();
    cancelLatest?.();
    cancelNext = cancelLatest = null;
    due = 'no';
  };
  const fire = () => {
    cancel();
    run();
  };
  return {
    wait(quietMs, latestMs) {
      if (due === 'soon') return;
      cancelNext?.();
      cancelNext = timers.after(due === 'no' ? quietMs : BEHIND_KEY_MS, fire);
      if (due !== 'no') due = 'soon';
      cancelLatest ??= timers.after(latestMs, () => {
        due = 'behind the next call';
      });
    },
    cancel,
  };
}
