import type { Store } from '../store';
import type { NewId, PlanId } from '../../shared/model';

/** What the handlers work with: the open store, and the things of the outside world that tests replace. */
export interface Environment {
  store: Store;
  newId: NewId;
  now: () => Date;
  log: (line: string) => void;
  version: string;
  shell: 'electron' | 'browser' | 'cli';
  dataFile: string;
  /** The folder of data that ships with the program (templates/). */
  templatesDir: string;
  /** The bundle that reads files in a worker thread. */
  workerFile: string;
  /** Tells every open window that the library is no longer what it was. */
  libraryChanged: () => void;
  /** Tells them that a plan was written otherwise than at its desk. */
  planRenewed: (plan: PlanId) => void;
}
