import { fail, type Problem } from '../../shared/model';

type Failure = { ok: false; error: Problem };

/**
 * What SQLite's expected failures mean to the user (https://www.sqlite.org/rescode.html); anything else is a bug
 * and is thrown on. The first entry whose name begins the result code is taken.
 */
const MEANINGS: readonly [code: string, message: string][] = [
  ['SQLITE_NOTADB', '数据文件不是承启的数据库，或已损坏，没有打开，也没有改动它。请从备份（同一文件夹里的 .bak 文件）中找回，或把它移到别处后重新打开程序。'],
  ['SQLITE_CORRUPT', '数据文件有损坏，这次没有完成，也没有改动它。请保留该文件，从备份（同一文件夹里的 .bak 文件）中找回，或交技术人员修复。'],
  ['SQLITE_FULL', '磁盘空间不足，这次没有保存；上次保存的内容完好。请腾出空间后再试。'],
  ['SQLITE_BUSY', '数据文件正被另一个程序占用，这次没有完成；已保存的内容完好。请关闭另一个承启窗口后再试。'],
  ['SQLITE_READONLY', '数据文件不可写，这次没有完成；已保存的内容完好。请检查该文件和所在文件夹的写入权限。'],
  ['SQLITE_PERM', '没有读写数据文件的权限；已保存的内容完好。请检查该文件和所在文件夹的权限。'],
  ['SQLITE_CANTOPEN', '数据文件打不开。请检查所在文件夹是否存在、是否可写，且在本机磁盘上（不能放在网络共享文件夹里）。'],
  ['SQLITE_IOERR', '读写磁盘时出错，这次没有完成；上次保存的内容完好。请检查磁盘后再试。'],
];

/** Turns an expected failure of the database into a Problem; throws everything else. */
export function failureOf(error: unknown, log: (message: string) => void): Failure {
  const meaning = MEANINGS.find(([prefix]) => codeOf(error).startsWith(prefix));
  if (!meaning) throw error;
  log(`database: ${codeOf(error)}: ${String(error)}`);
  return fail('bad-input', meaning[1]);
}

/** By its code rather than by class: the addon keeps the error class of whoever loaded it first in the process. */
const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
