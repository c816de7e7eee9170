import { fail, type Result } from '../../shared/model';
import { MOST_FILE_BYTES, MOST_HEAP_MEGABYTES, MOST_MILLISECONDS } from './limits';
import { readSource, type ReadSource } from './read-source';
import { readTable, type Sheet } from './read-table';
import type { SourceFile } from './source-format';
import { endThread, giveBack, takeThread } from './threads';

export interface WorkerReading extends SourceFile {
  /** The bundle of worker.ts. */
  workerFile: string;
  /** Stops the reading at once. */
  signal?: AbortSignal;
  /** 30 seconds unless told. */
  timeoutMs?: number;
  /** 768 unless told. */
  heapMegabytes?: number;
}

/** What the thread is to do. */
export interface WorkerTask extends SourceFile {
  task: 'source' | 'table';
}

// A file refused by its size alone is not worth copying into a thread.
const isLarge = ({ bytes }: SourceFile): boolean => bytes.length > MOST_FILE_BYTES;

/**
 * `readSource` in another thread, so that saving and cancelling never wait for a parser, and a file that takes
 * too long or too much memory takes only its thread with it. Problems: bad-input, cancelled. Rejects on a bug.
 */
export const readSourceInWorker = (given: WorkerReading): Promise<Result<ReadSource>> => (isLarge(given) ? readSource(given) : runInWorker('source', given));

/** `readTable` likewise. */
export const readTableInWorker = (given: WorkerReading): Promise<Result<Sheet[]>> => (isLarge(given) ? readTable(given) : runInWorker('table', given));

function runInWorker<T>(task: WorkerTask['task'], given: WorkerReading): Promise<Result<T>> {
  const { name, bytes, workerFile, signal, timeoutMs = MOST_MILLISECONDS, heapMegabytes = MOST_HEAP_MEGABYTES } = given;
  const cancelled = fail('cancelled', `已停止读取“${name}”，没有改动任何内容。`);
  if (signal?.aborted) return Promise.resolve(cancelled);

  return new Promise((resolve, reject) => {
    const thread = takeThread({ workerFile, heapMegabytes });
    const { worker } = thread;
    const timer = setTimeout(() => stop(tooSlow(name, timeoutMs)), timeoutMs);
    const onAbort = (): void => stop(cancelled);
    signal?.addEventListener('abort', onAbort, { once: true });
    // By name: taking all listeners off would also take those by which Node itself hears the thread.
    const onMessage = (result: Result<T>): void => {
      settle();
      giveBack(thread);
      resolve(result);
    };
    const onError = (error: unknown): void => stop(isOutOfMemory(error) ? tooHeavy(name) : new Error(`import worker: ${String(error)}`, { cause: error }));
    const onExit = (code: number): void => stop(new Error(`import worker ended without an answer (${code})`));

    function settle(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    }
    function stop(result: Result<T> | Error): void {
      settle();
      endThread(thread);
      if (result instanceof Error) reject(result);
      else resolve(result);
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage({ task, name, bytes } satisfies WorkerTask);
  });
}

const isOutOfMemory = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const tooSlow = (name: string, timeoutMs: number) =>
  fail('bad-input', `“${name}”读了 ${Math.ceil(timeoutMs / 1000)} 秒还没有读完，已停止，没有读入。请在 Word 或 WPS 中复制正文，用“粘贴文字”导入。`);
const tooHeavy = (name: string) => fail('bad-input', `“${name}”的内容过于庞大，已停止读取，没有读入。请在 Word 或 WPS 中复制正文，用“粘贴文字”导入。`);
