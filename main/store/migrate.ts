import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import type Database from 'better-sqlite3';

/** "chqi": marks the file as ours in its header, beside the version (https://www.sqlite.org/fileformat.html 1.3). */
export const APPLICATION_ID = 0x63687169;

export const versionOf = (sqlite: Database.Database): number => Number(sqlite.pragma('user_version', { simple: true }));

/**
 * Brings a database to the newest version, each step in a transaction of its own. The version is read again inside
 * it, because the app and the command line may start at the same moment.
 */
export function migrate(sqlite: Database.Database, migrations: readonly string[]): void {
  migrations.forEach((sql, index) => {
    const step = sqlite.transaction(() => {
      if (versionOf(sqlite) > index) return;
      sqlite.exec(sql);
      sqlite.pragma(`application_id = ${APPLICATION_ID}`);
      sqlite.pragma(`user_version = ${index + 1}`);
    });
    step.immediate();
  });
}

/** Writes a whole copy of the database beside it, on disk before this returns, and gives its name. */
export function copyBeside(sqlite: Database.Database, file: string, version: number): string {
  const copy = freeName(`${file}.v${version}`);
  sqlite.prepare('VACUUM INTO ?').run(copy);
  // Windows flushes only what was opened for writing.
  const handle = openSync(copy, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return copy;
}

/** The first of base.bak, base.2.bak, base.3.bak … that is not there: an earlier copy is never overwritten. */
function freeName(base: string): string {
  let name = `${base}.bak`;
  for (let n = 2; existsSync(name); n++) name = `${base}.${n}.bak`;
  return name;
}
