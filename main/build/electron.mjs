// Finds an Electron to run, and puts it there if need be. Never imports the package `electron`: that would download it unasked.
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { root } from './bundles.mjs';

const PACKAGE = path.join(root, 'node_modules/electron');
const BINARY = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron';
/** A download of some 110 MB over a slow line; after that the browser shell is the better answer. */
const INSTALL_LIMIT_MS = 300_000;
const PROGRESS_MS = 5_000;

/** The folder of an unpacked Electron that the environment names instead of the package's own. */
export const overriddenDist = () => process.env.ELECTRON_OVERRIDE_DIST_PATH || null;

/** The binary's path, or null when it is not there. */
export function findElectron() {
  const file = path.join(overriddenDist() ?? path.join(PACKAGE, 'dist'), BINARY);
  return existsSync(file) ? file : null;
}

/** Runs the package's own installer, telling how long it has been at it. Gives whether the binary is there afterwards. */
export async function installElectron(say) {
  if (!existsSync(path.join(PACKAGE, 'package.json'))) return false;
  const { bin } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'));
  if (!bin['install-electron']) return false;
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  say('没有找到 Electron，正在下载（约 110 MB，只需这一次）……');
  const child = spawn(process.execPath, [path.join(PACKAGE, bin['install-electron'])], { stdio: ['ignore', 'inherit', 'pipe'], timeout: INSTALL_LIMIT_MS });
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint += chunk));
  const ticking = setInterval(() => say(`正在下载 Electron，已用 ${seconds()} 秒（最多等 ${INSTALL_LIMIT_MS / 1000} 秒，按 Ctrl+C 可停止）`), PROGRESS_MS);
  const code = await new Promise((resolve) => child.once('error', () => resolve(-1)).once('exit', resolve));
  clearInterval(ticking);
  if (code === 0 && findElectron()) return true;
  say(`没能下载 Electron（${complaint.split('\n', 1)[0] || `用了 ${seconds()} 秒`}）。`);
  return false;
}

/**
 * Puts the SQLite addon that BETTER_SQLITE3_NODE names where better-sqlite3 looks first: the one of its package can
 * abort an older Electron. Moved into place whole, since a running program may have the old one loaded.
 */
export function placeSqliteAddon() {
  const addon = process.env.BETTER_SQLITE3_NODE;
  if (!addon) return;
  const place = path.join(root, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node');
  if (existsSync(place) && readFileSync(place).equals(readFileSync(addon))) return;
  mkdirSync(path.dirname(place), { recursive: true });
  const partial = `${place}.${process.pid}`;
  copyFileSync(addon, partial);
  renameSync(partial, place);
}
