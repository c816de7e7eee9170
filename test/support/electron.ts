import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** The Electron to test with: ELECTRON_OVERRIDE_DIST_PATH, else the installed package's binary; null when neither is there. */
export function findElectron(): string | null {
  const name = process.platform === 'win32' ? 'electron.exe' : 'electron';
  const places = [process.env['ELECTRON_OVERRIDE_DIST_PATH'], path.join(root, 'node_modules/electron/dist')];
  return places.flatMap((place) => (place ? [path.join(place, name)] : [])).find(existsSync) ?? null;
}

/**
 * Puts the SQLite addon named by BETTER_SQLITE3_NODE where better-sqlite3 looks first: the one of its package can
 * abort an older Electron. Moved into place whole, since another test may have the old one loaded.
 */
export function placeSqliteAddon(): void {
  const addon = process.env['BETTER_SQLITE3_NODE'];
  if (!addon) return;
  const place = path.join(root, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node');
  if (existsSync(place) && readFileSync(place).equals(readFileSync(addon))) return;
  mkdirSync(path.dirname(place), { recursive: true });
  const partial = `${place}.${process.pid}`;
  copyFileSync(addon, partial);
  renameSync(partial, place);
}

const XVFB = '/usr/bin/Xvfb';

const canOpenDisplay = (): boolean => Boolean(process.env['DISPLAY']) || existsSync(XVFB);

/**
 * Why Electron cannot be tried here; null when it can. REQUIRE_ELECTRON turns a reason into a failure: where the binary
 * was put in place on purpose, a skipped test would hide that it does not work.
 */
export function reasonWithoutElectron(): string | null {
  const reason = !findElectron() ? 'no Electron binary: set ELECTRON_OVERRIDE_DIST_PATH' : canOpenDisplay() ? null : 'no display and no Xvfb';
  if (reason && process.env['REQUIRE_ELECTRON']) throw new Error(`Electron is required here, but there is ${reason}`);
  return reason;
}

/** A display to open windows on: the one there is, else an Xvfb of our own; null when there can be none. */
export async function openDisplay(): Promise<{ display: string; close: () => void } | null> {
  const present = process.env['DISPLAY'];
  if (present) return { display: present, close: () => undefined };
  if (!existsSync(XVFB)) return null;
  const server = spawn(XVFB, ['-displayfd', '1', '-screen', '0', '1366x768x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  return { display: `:${await firstLine(server)}`, close: () => server.kill() };
}

/** However busy the machine is, a program has said its first word by then. */
const FIRST_LINE_MS = 60_000;

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`no line within ${FIRST_LINE_MS / 1000} s, but “${printed}”`));
    }, FIRST_LINE_MS);
    const resolveWith = (line: string): void => {
      clearTimeout(limit);
      resolve(line);
    };
    const rejectWith = (error: Error): void => {
      clearTimeout(limit);
      reject(error);
    };
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const end = printed.indexOf('\n');
      if (end >= 0) resolveWith(printed.slice(0, end).trim());
    });
    child.once('error', rejectWith);
    child.once('exit', (code) => rejectWith(new Error(`ended with ${code} before it printed a line`)));
  });
}

export { firstLine };
