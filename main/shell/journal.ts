import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The log of one process: one JSON object a line, so that start-up can be measured from it.
 *
 * A real line: {"at":"2026-11-23T09:10:11.123Z","process":"window","ms":231,"mark":"window"}
 * `ms` counts from the start of that process; a line has either `mark` (a point of start-up) or `line` (anything else).
 */
export interface Journal {
  mark(name: string): void;
  line(text: string): void;
  file: string;
}

/** A log beyond this is put aside at the next start; one old log is kept. */
const LIMIT_BYTES = 2_000_000;

const journalFile = (dataDir: string): string => path.join(dataDir, 'logs', 'chengqi.log');

/** Puts a grown log aside. Only the first process of a program does this. */
export function rotateJournal(dataDir: string): void {
  const file = journalFile(dataDir);
  if (existsSync(file) && statSync(file).size > LIMIT_BYTES) renameSync(file, path.join(path.dirname(file), 'chengqi.old.log'));
}

export function openJournal(dataDir: string, processName: string): Journal {
  const file = journalFile(dataDir);
  mkdirSync(path.dirname(file), { recursive: true });
  // Each line is one append, so that the lines of several processes do not mix.
  const write = (entry: Record<string, string>): void => {
    const at = new Date().toISOString();
    appendFileSync(file, `${JSON.stringify({ at, process: processName, ms: Math.round(process.uptime() * 1000), ...entry })}\n`);
  };
  return { file, mark: (name) => write({ mark: name }), line: (text) => write({ line: text }) };
}

/** Writes down what this process was not prepared for. What follows is Node's own way: an uncaught exception ends the process. */
export function logBugs(journal: Journal): void {
  const told = (reason: unknown): string => (reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  process.on('uncaughtExceptionMonitor', (error) => journal.line(`ended by: ${told(error)}`));
  process.on('unhandledRejection', (reason) => journal.line(`nobody took: ${told(reason)}`));
}
