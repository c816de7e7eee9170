import { existsSync, statSync } from 'node:fs';
import { fail, succeed, type Result } from '../../shared/model';
import { openSqlite } from './connection';
import { APPLICATION_ID, versionOf } from './migrate';

/**
 * Looks at a data file before anything may write to it, so that what is refused stays as it was. Gives its version;
 * 0 is a database still to be made. Problems: newer-data; bad-input (of another program, or damaged). May throw
 * SqliteError, for `failureOf`.
 */
export function examine(file: string, newest: number): Result<number> {
  if (!existsSync(file) || statSync(file).size === 0) return succeed(0);
  // A rollback journal is left when the power failed while the file was first made; only a writer can roll it back.
  const sqlite = openSqlite(file, !existsSync(`${file}-journal`));
  try {
    const version = versionOf(sqlite);
    const owner = Number(sqlite.pragma('application_id', { simple: true }));
    const objects = sqlite.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
    if (owner === 0 && version === 0 && objects === 0) return succeed(0);
    if (owner !== APPLICATION_ID) return fail('bad-input', `“${file}”是别的程序的数据文件，承启没有打开，也没有改动它。请把它移到别处，或另选数据文件夹。`);
    if (version > newest) return fail('newer-data', '这份数据由更新版本的承启保存，本版本不能打开，也没有改动它。请安装新版本后再打开。');
    const fault = sqlite.prepare('PRAGMA quick_check(1)').pluck().get();
    if (fault !== 'ok') return fail('bad-input', `数据文件“${file}”已损坏，没有打开，也没有改动它。请保留该文件，从备份（同一文件夹里的 .bak 文件）中找回，或交技术人员修复。`);
    return succeed(version);
  } finally {
    sqlite.close();
  }
}
