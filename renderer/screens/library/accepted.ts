import { canBePlan, MOST_FILES } from '../../../shared/contract';

/** Of a folder's files those that can be plans. */
export const planFilesOf = (files: readonly File[]): File[] => files.filter(({ name }) => canBePlan(name)).slice(0, MOST_FILES);

/** What was dropped: files as they are, folders with all that is in them. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some((entry) => entry.isDirectory)) return [...transfer.files];
  const found = await Promise.all(entries.map(async (entry) => (entry.isDirectory ? planFilesOf(await filesIn(entry)) : filesIn(entry))));
  return found.flat();
}

/** Every file below an entry; one that cannot be opened is left to the import, which says so. */
async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return new Promise((resolve) => entry.file((file) => resolve([file]), () => resolve([new File([], entry.name)])));
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const files: File[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0 || files.length > MOST_FILES) return files;
    for (const each of some) files.push(...(await filesIn(each)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
