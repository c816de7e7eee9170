import { performance } from 'node:perf_hooks';
import Database from 'better-sqlite3';

export type SqlValue = string | number | null | Uint8Array;
export type SqlParams = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

/** An open database together with the clock and the log that its statements use. */
export interface Db {
  /** All rows of a query. The caller names the row type that its own SQL selects. */
  all<Row>(sql: string, params?: SqlParams): Row[];
  /** The first row, or undefined. */
  get<Row>(sql: string, params?: SqlParams): Row | undefined;
  /** Runs a statement and returns how many rows it changed. */
  run(sql: string, params?: SqlParams): number;
  /** Runs work in one transaction that takes the write lock at once; a throw undoes all of it. */
  write<T>(work: () => T): T;
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
  log(message: string): void;
  close(): void;
}

export interface DbSettings {
  now: () => Date;
  log: (message: string) => void;
  /** Statements that take this long are logged. */
  slowMs: number;
}

/** Another process may hold the write lock this long (a migration, a large import) before we give up. */
const BUSY_MS = 5000;

export function openSqlite(file: string, readonly: boolean): Database.Database {
  return new Database(file, { readonly, fileMustExist: readonly, timeout: BUSY_MS });
}

/**
 * The settings that every writing connection needs: a commit reaches the disk before it is reported as saved
 * (synchronous=FULL), and readers never wait for a writer (WAL).
 */
export function configure(sqlite: Database.Database): void {
  sqlite.pragma('foreign_keys = ON');
  // Else replacing a row would delete it past the triggers that keep it (https://www.sqlite.org/lang_conflict.html).
  sqlite.pragma('recursive_triggers = ON');
  sqlite.pragma('synchronous = FULL');
  const mode = sqlite.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') throw new Database.SqliteError(`journal mode is ${String(mode)}`, 'SQLITE_CANTOPEN');
}

export function createDb(sqlite: Database.Database, settings: DbSettings): Db {
  const statements = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    const known = statements.get(sql);
    if (known) return known;
    const fresh = sqlite.prepare(sql);
    statements.set(sql, fresh);
    return fresh;
  };
  const timed = <T>(sql: string, work: () => T): T => {
    const start = performance.now();
    const value = work();
    const took = performance.now() - start;
    // Only the statement is logged, never what is bound to it: that is the user's text.
    if (took >= settings.slowMs) settings.log(`slow query (${took.toFixed(0)} ms): ${sql.replace(/\s+/g, ' ').trim()}`);
    return value;
  };
  return {
    // The row types are claims about this room's own SQL; the schema is strict and its tests read every column back.
    all: <Row>(sql: string, params: SqlParams = []) => timed(sql, () => prepare(sql).all(params)) as Row[],
    get: <Row>(sql: string, params: SqlParams = []) => timed(sql, () => prepare(sql).get(params)) as Row | undefined,
    run: (sql, params = []) => timed(sql, () => prepare(sql).run(params).changes),
    write: (work) => sqlite.transaction(work).immediate(),
    now: () => settings.now().toISOString(),
    log: settings.log,
    close: () => sqlite.close(),
  };
}
