import type { MessagePortMain } from 'electron';
import { createCore, dataFileIn, type Core } from '../core';
import { logBugs, openJournal, type Journal } from '../shell';
import type { Order, Refusal } from './core-messages';
import { portChannel } from './port-channel';

/** Entry of the utility process that owns the data. Bundled to dist/main/core.cjs. */

/** A line whose window hangs must not keep the program from ending. */
const LINES_LIMIT_MS = 2000;

let core: Core | null = null;
let journal: Journal | null = null;
/** The ends of the lines that are open. */
const lines = new Set<Promise<void>>();

const tell = (refusal: Refusal): void => process.parentPort.postMessage(refusal);

function obey(order: Order, ports: MessagePortMain[]): void {
  switch (order.type) {
    case 'open':
      return open(order);
    case 'channel':
      return ports.forEach(serve);
    case 'close':
      return void close();
  }
}

/** A window may ask while the database was just refused; its line ends with this process. */
function serve(port: MessagePortMain): void {
  if (!core) return;
  const closed = new Promise<void>((resolve) => port.once('close', resolve));
  lines.add(closed);
  void closed.then(() => lines.delete(closed));
  core.serve(portChannel(port));
}

/**
 * Closes once every line has ended: what a page said last, while its window closed, comes on its own line and may arrive
 * after this order; the end of that line comes after all of it.
 */
async function close(): Promise<void> {
  await Promise.race([Promise.all(lines), new Promise((resolve) => setTimeout(resolve, LINES_LIMIT_MS))]);
  core?.close();
  journal?.mark('closed');
  process.exit(0);
}

function open({ dataDir, templatesDir, workerFile, version }: Extract<Order, { type: 'open' }>): void {
  const log = openJournal(dataDir, 'core');
  journal = log;
  logBugs(log);
  log.mark('core');
  const created = createCore({ dataFile: dataFileIn(dataDir), templatesDir, workerFile, shell: 'electron', version, log: log.line });
  if (!created.ok) {
    log.line(`the data was not opened: ${created.error.message}`);
    return tell({ type: 'refused', problem: created.error });
  }
  core = created.value;
  log.mark('database');
}

// Ctrl+C and the end of a session reach all processes at once. The window's then closes its window, which may still want
// to save, and orders this one to close.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => journal?.line(`${signal}: waiting for the window`));

process.parentPort.on('message', (event) => obey(event.data as Order, event.ports));
