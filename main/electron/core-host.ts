import { utilityProcess, type MessagePortMain } from 'electron';
import type { Problem } from '../../shared/model';
import type { Order, Refusal } from './core-messages';
import { PLACES } from './places';

export interface CoreHostSettings {
  dataDir: string;
  version: string;
  /** The data could not be opened: damaged, or from a newer version. The core is still to be closed. */
  onRefused: (problem: Problem) => void;
  /** The core ended by itself. */
  onLost: (exitCode: number) => void;
  log: (line: string) => void;
}

/** The core in its own process, as the window's process sees it. */
export interface CoreHost {
  /** Gives the core one end of a line to a window. */
  connect(port: MessagePortMain): void;
  /** Asks the core to close the database; settles when its process has ended, by force if it does not answer. */
  close(): Promise<void>;
}

const CLOSE_LIMIT_MS = 5000;

export function startCore({ dataDir, version, onRefused, onLost, log }: CoreHostSettings): CoreHost {
  const child = utilityProcess.fork(PLACES.core, [], { serviceName: 'chengqi-core', stdio: 'inherit' });
  const order = (message: Order, ports: MessagePortMain[] = []): void => child.postMessage(message, ports);
  let closing = false;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      resolve();
      if (!closing) onLost(code);
    });
  });
  // V8 gave up (out of memory); the exit follows. Told by newer versions of Electron only.
  child.on('error', (type, location) => log(`the core: ${type} at ${location}`));
  child.on('message', (message: Refusal) => onRefused(message.problem));
  order({ type: 'open', dataDir, version, templatesDir: PLACES.templates, workerFile: PLACES.importWorker });
  return {
    connect: (port) => order({ type: 'channel' }, [port]),
    async close() {
      closing = true;
      order({ type: 'close' });
      // The core passes over a mere SIGTERM, which is all that child.kill() sends.
      const limit = setTimeout(() => child.pid !== undefined && process.kill(child.pid, 'SIGKILL'), CLOSE_LIMIT_MS);
      await ended;
      clearTimeout(limit);
    },
  };
}
