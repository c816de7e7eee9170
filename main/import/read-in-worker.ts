import { Worker } from 'node:worker_threads';
import { fail, type Result } from '../../shared/model';
import { MOST_FILE_BYTES, MOST_HEAP_MEGABYTES, MOST_MILLISECONDS } from './limits';
import { readSource, type ReadSource } from './read-source';
import { readTable, type Sheet } from './read-table';
import type { SourceFile } from './source-format';

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
 * `readSource` in a thread of its own, so that saving and cancelling never wait for a parser, and a file that takes
 * too long or too much memory takes only its thread with it. Problems: bad-input, cancelled. Rejects on a bug.
 */
export const readSourceInWorker = (given: WorkerReading): Promise<Result<ReadSource>> => (isLarge(given) ? readSource(given) : runInWorker('source', given));

/** `readTable` likewise. */
export const readTableInWorker = (given: WorkerReading): Promise<Result<Sheet[]>> => (isLarge(given) ? readTable(given) : runInWorker('table', given));

function runInWorker<T>(task: WorkerTask['task'], given: WorkerReading): Promise<Result<T>> {
  const { name, bytes, workerFile, signal, timeoutMs = MOST_MILLISECONDS, heapMegabytes = MOST_HEAP_MEGABYTES } = given;
  const cancelled = fail('cancelled', `已取消导入“${name}”，计划库没有变化。`);
  if (signal?.aborted) return Promise.resolve(cancelled);

  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: { task, name, bytes } satisfies WorkerTask, resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } });
    const timer = setTimeout(() => finish(tooSlow(name, timeoutMs)), timeoutMs);
    const onAbort = (): void => finish(cancelled);
    signal?.addEventListener('abort', onAbort, { once: true });

    function finish(result: Result<T> | Error): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      worker.removeAllListeners();
      // Ending a thread may still report an error of its own, which no longer matters to this reading.
      worker.on('error', () => undefined);
      void worker.terminate().then(() => (result instanceof Error ? reject(result) : resolve(result)));
    }
    worker.once('message', (result: Result<T>) => finish(result));
    worker.once('error', (error: unknown) => finish(isOutOfMemory(error) ? tooHeavy(name) : new Error(`import worker: ${String(error)}`, { cause: error })));
    worker.once('exit', (code) => finish(new Error(`import worker ended without an answer (${code})`)));
  });
}

const isOutOfMemory = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const tooSlow = (name: string, timeoutMs: number) =>
  fail('bad-input', `“${name}”读了 ${Math.ceil(timeoutMs / 1000)} 秒还没有读完，已停止，未导入。请在 Word 或 WPS 中复制正文，用“粘贴文字”导入。`);
const tooHeavy = (name: string) => fail('bad-input', `“${name}”的内容过于庞大，已停止读取，未导入。请在 Word 或 WPS 中复制正文，用“粘贴文字”导入。`);
