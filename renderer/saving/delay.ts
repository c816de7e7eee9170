export interface Timers {
  after(ms: number, run: () => void): () => void;
}

export interface Delay {
  /** Runs when it was quiet for `quietMs`, and at the latest `latestMs` after the first call that has not been answered. */
  wait(quietMs: number, latestMs: number): void;
  cancel(): void;
}

/** Puts off work while calls come one after another, as keys do. */
export function createDelay(run: () => void, timers: Timers): Delay {
  let cancelQuiet: (() => void) | null = null;
  let cancelLatest: (() => void) | null = null;
  const cancel = () => {
    cancelQuiet?.();
    cancelLatest?.();
    cancelQuiet = cancelLatest = null;
  };
  const fire = () => {
    cancel();
    run();
  };
  return {
    wait(quietMs, latestMs) {
      cancelQuiet?.();
      cancelQuiet = timers.after(quietMs, fire);
      cancelLatest ??= timers.after(latestMs, fire);
    },
    cancel,
  };
}
