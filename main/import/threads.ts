import { Worker } from 'node:worker_threads';

/** A thread serves so many files, then a fresh one takes over: whatever a parser left behind goes with the old one. */
const MOST_FILES = 100;
/** A thread that nobody needed for so long ends. */
const IDLE_MS = 10_000;

/** What starts a thread; one that waits serves only readings that would start it alike. */
export interface ThreadKind {
  /** The bundle of worker.ts. */
  workerFile: string;
  heapMegabytes: number;
}

export interface Thread {
  worker: Worker;
  kind: ThreadKind;
  served: number;
}

/** The one thread that waits for its next file. Starting one takes longer than most readings. */
let waiting: { thread: Thread; timer: ReturnType<typeof setTimeout> } | null = null;

/** The thread that waits, or a new one. */
export function takeThread(kind: ThreadKind): Thread {
  const thread = waiting?.thread;
  if (thread && thread.kind.workerFile === kind.workerFile && thread.kind.heapMegabytes === kind.heapMegabytes) {
    stopWaiting();
    thread.worker.ref();
    return thread;
  }
  return { worker: new Worker(kind.workerFile, { resourceLimits: { maxOldGenerationSizeMb: kind.heapMegabytes } }), kind, served: 0 };
}

/** After an answer: the thread may serve again. */
export function giveBack(thread: Thread): void {
  thread.served += 1;
  if (thread.served >= MOST_FILES) return endThread(thread);
  const other = waiting?.thread;
  stopWaiting();
  if (other) endThread(other);
  // It keeps nobody waiting: the process may end, and so may the thread.
  thread.worker.unref();
  const timer = setTimeout(() => {
    stopWaiting();
    endThread(thread);
  }, IDLE_MS);
  timer.unref();
  thread.worker.once('error', stopWaiting);
  thread.worker.once('exit', stopWaiting);
  waiting = { thread, timer };
}

/** Ends a thread that failed or was stopped. */
export function endThread({ worker }: Thread): void {
  // Ending may still report an error of its own, which no longer matters to anyone.
  worker.on('error', () => undefined);
  void worker.terminate();
}

function stopWaiting(): void {
  if (!waiting) return;
  clearTimeout(waiting.timer);
  waiting.thread.worker.off('error', stopWaiting);
  waiting.thread.worker.off('exit', stopWaiting);
  waiting = null;
}
