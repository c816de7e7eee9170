/** The thread that reads one file: its own bundle, started by `readSourceInWorker` and its like. Answers with one Result and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '../../shared/model';
import { readSource } from './read-source';
import { readTable } from './read-table';
import type { WorkerTask } from './read-in-worker';

invariant(parentPort, 'import-worker is started as a worker thread');
const port = parentPort;
// Written by read-in-worker alone.
const { task, name, bytes } = workerData as WorkerTask;
void (task === 'table' ? readTable({ name, bytes }) : readSource({ name, bytes })).then((result) => port.postMessage(result));
