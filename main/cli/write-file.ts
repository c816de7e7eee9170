import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf, systemCode } from './read-file';
import type { Terminal } from './terminal';

/** Writes a file that is not there yet, with the folders that it needs; says why when it cannot. Whether it was written. */
export async function writeNewFile(terminal: Terminal, file: string, base64: string): Promise<boolean> {
  const folder = path.dirname(file);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    terminal.tell(`建不了文件夹“${folder}”：${systemCode(error) === 'EEXIST' ? '同名的文件占着位置' : reasonOf(error)}。请换一个文件夹。`);
    return false;
  }
  try {
    // wx: a file that is there already is never overwritten.
    await writeFile(file, Buffer.from(base64, 'base64'), { flag: 'wx' });
    return true;
  } catch (error) {
    terminal.tell(systemCode(error) === 'EEXIST' ? `“${file}”已经存在，未覆盖。请换一个文件名。` : `写不了“${file}”：${reasonOf(error)}。`);
    return false;
  }
}
