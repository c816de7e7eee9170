/** The thread that reads files, one after another: its own bundle, started by threads.ts. Answers each task with one Result. */
import { parentPort } from 'node:worker_threads';
import { invariant } from '../../shared/model';
import { readSource } from './read-source';
import { readTable } from './read-table';
import type { WorkerTask } from './read-in-worker';

invariant(parentPort, 'import-worker is started as a worker thread');
const port = parentPort;
// Written by read-in-worker alone. A bug rejects, which ends the thread with an error that its starter reports.
port.on('message', ({ task, name, bytes }: WorkerTask) => {
  void (task === 'table' ? readTable({ name, bytes }) : readSource({ name, bytes })).then((result) => port.postMessage(result));
});
