import type { CallContext } from '../core';
import type { Terminal } from './terminal';

/** A call made from the terminal: its progress goes to stderr, and it runs to its end. */
export const callFrom = (terminal: Terminal): CallContext => ({
  progress: ({ step, done, total }) => terminal.tell(total === null ? `${step}…` : `${step}（${done}/${total}）`),
  signal: new AbortController().signal,
});
