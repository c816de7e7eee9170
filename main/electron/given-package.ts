import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { app, ipcMain, type BrowserWindow } from 'electron';
import { isPageUrl } from './page-protocol';

/** Larger than any 送审包; the page would refuse it too. */
const MOST_BYTES = 50 * 1024 * 1024;

/** A file that the person opened with this program, as the page gets it: its name and bytes, or why there are none. No path goes to the page. */
type Given = { name: string; bytes: string } | { name: string; problem: string };

const isSystemError = (error: unknown): boolean => error instanceof Error && 'code' in error;

async function readGiven(file: string): Promise<Given> {
  const name = path.basename(file);
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) return { name, problem: `“${name}”超过 50 MB，不像送审包，没有打开。请检查是否选错了文件。` };
    return { name, bytes: (await readFile(file)).toString('base64') };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { name, problem: `读不了“${name}”，没有打开。请确认文件没有被移走，U 盘没有拔出，再试一次。` };
  }
}

/**
 * Hands 送审包 files to the page, each once: those that the program was started with, that a second start brings, and that
 * macOS opens. The page says when it takes them.
 */
export function givePackages(window: BrowserWindow, first: string | null): (file: string) => void {
  const waiting: string[] = first === null ? [] : [first];
  let taken = false;
  const handOver = () => {
    for (const file of waiting.splice(0)) void readGiven(file).then((given) => !window.isDestroyed() && window.webContents.send('chengqi:given', given));
  };
  const give = (file: string) => {
    waiting.push(file);
    if (taken) handOver();
  };
  ipcMain.on('chengqi:takes-files', (event) => {
    if (!event.senderFrame || !isPageUrl(event.senderFrame.url)) return;
    taken = true;
    handOver();
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    give(file);
  });
  return give;
}
