export { readSource, type ReadSource } from './read-source';
export { openArchive, type Archive } from './zip';
export { readTable, type Sheet } from './read-table';
export { readSourceInWorker, readTableInWorker, type WorkerReading } from './read-in-worker';
export type { SourceFile } from './source-format';
