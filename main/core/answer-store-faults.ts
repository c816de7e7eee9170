import { failureOf } from '../store';
import type { Handlers } from './handler';

type AnyHandler = (...given: unknown[]) => unknown;

/** Every call answers what can happen to a database (disk full, file busy or not writable) in words, wherever it came upon it. */
export function answerStoreFaults(handlers: Handlers, log: (line: string) => void): Handlers {
  const guarded = Object.entries(handlers).map(([name, handler]): [string, AnyHandler] => [name, async (...given) => {
    try {
      return await (handler as AnyHandler)(...given);
    } catch (error) {
      return failureOf(error, log);
    }
  }]);
  // The same names with handlers of the same types: each passes on what it was given and what it got.
  return Object.fromEntries(guarded) as unknown as Handlers;
}
