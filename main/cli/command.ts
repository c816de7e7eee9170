import type { Core } from '../core';
import type { ExitCode } from './outcome';
import type { Terminal } from './terminal';

export interface Invocation {
  terminal: Terminal;
  /** What stands after the command's name. */
  args: string[];
  /** Opens the library in the given database file; it is closed when the command ends. */
  openCore(dataFile: string): Core;
}

/** One command of the command line: a file here and a line in the registry. */
export interface Command {
  name: string;
  /** How it is called, for the help. */
  usage: string;
  /** What it does, in one Chinese sentence. */
  about: string;
  run(invocation: Invocation): Promise<ExitCode>;
}
