export { readSource, type ReadSource } from './read-source';
export { readSourceInWorker, type WorkerReading } from './read-in-worker';
export type { SourceFile } from './source-format';
