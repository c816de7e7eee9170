/** The thread that reads one file: its own bundle, started by `readSourceInWorker`. Answers with one Result and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '../../shared/model';
import { readSource } from './read-source';
import type { SourceFile } from './source-format';

invariant(parentPort, 'import-worker is started as a worker thread');
const port = parentPort;
// Written by `readSourceInWorker` alone.
void readSource(workerData as SourceFile).then((result) => port.postMessage(result));
