import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { canBePlan, MOST_FILES } from '../../shared/contract';
import { reasonOf } from './read-file';
import type { Terminal } from './terminal';

/** A file to be read, and the folders below the named one in which it stands: its result gets the same. */
export interface FoundFile {
  file: string;
  folder: string;
}

/**
 * The files that were named, and of named folders all that can be plans, in the order of their names; nothing of `except`,
 * where results are put. What is not there is answered as a file, for the reading to say so.
 */
export async function findFiles(terminal: Terminal, names: readonly string[], except: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const name of names) {
    const full = path.resolve(terminal.cwd, name);
    const isFolder = await stat(full).then((stats) => stats.isDirectory(), () => false);
    if (isFolder) await addFolder(full, '');
    else found.push({ file: name, folder: '' });
  }
  if (found.length > MOST_FILES) terminal.tell(`文件超过 ${MOST_FILES} 个，只处理前 ${MOST_FILES} 个。请分几次进行。`);
  return found.slice(0, MOST_FILES);

  async function addFolder(at: string, folder: string): Promise<void> {
    if (at === except || found.length > MOST_FILES) return;
    const entries = await readdir(at, { withFileTypes: true }).catch((error: unknown) => {
      terminal.tell(`打不开文件夹“${at}”：${reasonOf(error)}。`);
      return [];
    });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isFile() && canBePlan(entry.name)) found.push({ file: path.join(at, entry.name), folder });
      else if (entry.isDirectory() && !entry.name.startsWith('.')) await addFolder(path.join(at, entry.name), path.join(folder, entry.name));
    }
  }
}
