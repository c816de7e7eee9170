import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fail, succeed, type Result } from '../../shared/model';
import { configure, createDb, openSqlite, type Db } from './connection';
import { examine } from './examine';
import { failureOf } from './faults';
import { copyBeside, migrate } from './migrate';
import { MIGRATIONS } from './migrations';

export interface Store {
  db: Db;
  file: string;
}

export interface StoreSettings {
  file: string;
  now: () => Date;
  log: (message: string) => void;
  /** Statements that take this long are logged; 100 ms unless told. */
  slowMs?: number;
  /** The steps to the newest version; the project's own unless a test brings others. */
  migrations?: readonly string[];
}

const SLOW_MS = 100;

/**
 * Opens the data file, making it and its folder if absent and bringing an older one up to date (a copy of it is laid
 * beside it first). Problems: newer-data; bad-input (damaged, of another program, not accessible, disk full). A file
 * that is refused is left as it was; there is no falling back to memory.
 */
export function openStore(given: StoreSettings): Result<Store> {
  const { file, log, migrations = MIGRATIONS } = given;
  const folder = makeFolder(path.dirname(file), log);
  if (!folder.ok) return folder;
  try {
    const version = examine(file, migrations.length);
    if (!version.ok) return version;
    const sqlite = openSqlite(file, false);
    try {
      configure(sqlite);
      if (version.value > 0 && version.value < migrations.length) {
        log(`migrating from version ${version.value} to ${migrations.length}; copy: ${copyBeside(sqlite, file, version.value)}`);
      }
      migrate(sqlite, migrations);
    } catch (error) {
      sqlite.close();
      throw error;
    }
    return succeed({ db: createDb(sqlite, { now: given.now, log, slowMs: given.slowMs ?? SLOW_MS }), file });
  } catch (error) {
    return failureOf(error, log);
  }
}

/** Closes the database; as the last connection this also moves the write-ahead log into the file. */
export function closeStore(store: Store): void {
  store.db.close();
}

function makeFolder(folder: string, log: (message: string) => void): Result<null> {
  try {
    mkdirSync(folder, { recursive: true });
    return succeed(null);
  } catch (error) {
    log(`cannot make data folder: ${String(error)}`);
    return fail('bad-input', `数据文件夹“${folder}”建不起来，程序没有打开数据。请检查磁盘和文件夹的写入权限。`);
  }
}
