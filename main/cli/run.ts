import path from 'node:path';
import { createCore, type Core } from '../core';
import { COMMANDS } from './commands';
import { EXIT, reportProblem, UsageError, type ExitCode } from './outcome';
import type { Problem } from '../../shared/model';
import type { Terminal } from './terminal';

/** Where the program's own parts lie; the shells know. */
export interface Installation {
  version: string;
  templatesDir: string;
  workerFile: string;
}

/** Opening the library failed; carries the problem to the one place that reports it. */
class CoreProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** Runs one command line. Never throws: a bug is reported and answers 4. */
export async function runCli(argv: string[], terminal: Terminal, installation: Installation): Promise<ExitCode> {
  const [name, ...args] = argv;
  if (name === '--help' || name === 'help') {
    terminal.print(help());
    return EXIT.done;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    terminal.tell(name ? `没有“${name}”这个命令。\n${help()}` : help());
    return EXIT.usage;
  }
  const open: Core[] = [];
  const openCore = (dataFile: string): Core => {
    const core = createCore({ ...installation, dataFile: path.resolve(terminal.cwd, dataFile), shell: 'cli', log: (line) => terminal.tell(line) });
    if (!core.ok) throw new CoreProblem(core.error);
    open.push(core.value);
    return core.value;
  };
  try {
    return await command.run({ terminal, args, openCore });
  } catch (error) {
    return report(error, command.usage, terminal);
  } finally {
    for (const core of open) core.close();
  }
}

function report(error: unknown, usage: string, terminal: Terminal): ExitCode {
  if (error instanceof UsageError) {
    terminal.tell(`${error.message}\n用法：${usage}`);
    return EXIT.usage;
  }
  if (error instanceof CoreProblem) return reportProblem(terminal, error.problem);
  terminal.tell(`程序内部出错，没有完成：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return EXIT.internal;
}

const help = (): string =>
  ['承启：年度工作要点起草助手（命令行）', '', ...COMMANDS.flatMap((command) => [`  ${command.usage}`, `      ${command.about}`]),
    '', '退出码：0 完成，1 完成但有需留意之处，2 用法有误，3 输入有误，4 程序内部出错'].join('\n');
