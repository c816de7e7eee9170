import type { Problem } from '../../shared/model';
import type { Terminal } from './terminal';

/** What a command ends with; docs/cli.md tells users the same. */
export const EXIT = { done: 0, findings: 1, usage: 2, input: 3, internal: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command was called wrongly: the message says how to call it. */
export class UsageError extends Error {}

/** A bug answers 4; every other problem is the input's. */
const exitCodeOf = (problem: Problem): ExitCode => (problem.code === 'internal' ? EXIT.internal : EXIT.input);

/** Tells the person what went wrong and answers the exit code for it. */
export function reportProblem(terminal: Terminal, problem: Problem): ExitCode {
  terminal.tell(problem.message);
  return exitCodeOf(problem);
}
