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
    const { size } = await stat(full);
    if (size > MOST_BYTES) return fail('bad-input', `“${file}”有 ${Math.ceil(size / 1024 / 1024)} MB，超过了可读的大小（64 MB），未读取。`);
    return succeed({ name: path.basename(file), bytes: await readFile(full) });
  } catch (error) {
    return fail('bad-input', `读不了“${file}”：${reasonOf(error)}。`);
  }
}

const REASONS: Record<string, string> = { ENOENT: '没有这个文件', EACCES: '没有读取权限', EISDIR: '它是一个文件夹' };

/** The system's own name for what went wrong with a file: ENOENT, EEXIST …; empty for any other error. */
export const systemCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

export const reasonOf = (error: unknown): string => REASONS[systemCode(error)] ?? `系统报告 ${systemCode(error) || String(error)}`;
