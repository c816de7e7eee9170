import type { Problem } from '../../shared/model';

/**
 * What the window's process and the core's process say to each other. Both are built together from this file and
 * nobody else can speak on this line, so the types are the check; what comes from a page is checked by the contract.
 */

/** Window → core. A port comes with `channel`. */
export type Order =
  | { type: 'open'; dataDir: string; templatesDir: string; workerFile: string; version: string }
  | { type: 'channel' }
  | { type: 'close' };

/** Core → window: the data cannot be opened. Nothing is said when it can, since the page learns that from its calls. */
export interface Refusal {
  type: 'refused';
  problem: Problem;
}
