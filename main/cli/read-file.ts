import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, succeed, type Result } from '../../shared/model';
import type { Terminal } from './terminal';

/** More than any plan; the formats have limits of their own below this. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A file's bytes, or a sentence that says why it cannot be read. */
export async function readBytes(terminal: Terminal, file: string): Promise<Result<{ name: string; bytes: Uint8Array }>> {
  const full = path.resolve(terminal.cwd, file);
  try {
    const stats = await stat(full);
    // A pipe or a device may never end.
    if (!stats.isFile() && !stats.isDirectory()) return fail('bad-input', `读不了“${file}”：它不是文件。`);
    const { size } = stats;
    if (size > MOST_BYTES) return fail('bad-input', `“${file}”有 ${Math.ceil(size / 1024 / 1024)} MB，超过了可读的大小（64 MB），未读取。`);
    return succeed({ name: path.basename(file), bytes: await readFile(full) });
  } catch (error) {
    return fail('bad-input', `读不了“${file}”：${reasonOf(error)}。`);
  }
}

const REASONS: Record<string, string> = {
  ENOENT: '没有这个文件或文件夹', EACCES: '没有读写权限', EPERM: '没有读写权限', EISDIR: '它是一个文件夹', ENOTDIR: '路径中有一段不是文件夹', ELOOP: '链接绕成了圈',
  ENAMETOOLONG: '文件名太长', ENOSPC: '磁盘已满', EROFS: '磁盘只能读', EBUSY: '它正被别的程序占用', EIO: '读写磁盘时出错', EMFILE: '打开的文件太多',
};

/** The system's own name for what went wrong with a file: ENOENT, EEXIST …; empty for any other error. */
export const systemCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

export const reasonOf = (error: unknown): string => REASONS[systemCode(error)] ?? `系统报告 ${systemCode(error) || String(error)}`;
