// How long from the start of the process until the library screen can be clicked, beside an Electron app that does nothing but
// open a window with one button. Both run in turn on the same Electron; each figure is the median of the runs.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import { root } from '../../main/build/bundles.mjs';
import { findElectron, placeSqliteAddon } from '../../main/build/electron.mjs';

const RUNS = 7;
const LIMIT_MS = 30_000;
const EMPTY_WINDOW = fileURLToPath(new URL('empty-window', import.meta.url));
/** A library without plans offers the sample, and knows that it has none only once the core has answered. */
const LIBRARY = '载入示例';
const BUTTON_OF_EMPTY_WINDOW = '空窗口';

/** words: a packed app's executable to measure instead of the checkout, if any. */
export async function measure([packed]) {
  const electron = findElectron();
  if (!electron) throw new Error('no Electron: set ELECTRON_OVERRIDE_DIST_PATH or run npm start once');
  if (!process.env.DISPLAY && process.platform === 'linux') return underXvfb(packed);
  placeSqliteAddon();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'chengqi-bench-'));
  const profile = mkdtempSync(path.join(tmpdir(), 'chengqi-bench-'));
  const [command, ...app] = packed ? [path.resolve(packed)] : [electron, root];
  const ours = () => startOnce(command, [...app, `--data-dir=${dataDir}`], LIBRARY);
  const theirs = () => startOnce(electron, [EMPTY_WINDOW, `--user-data-dir=${profile}`], BUTTON_OF_EMPTY_WINDOW);
  try {
    // The first start of each makes its files and fills the disk's cache.
    await ours();
    await theirs();
    const times = { ours: [], theirs: [] };
    for (let run = 0; run < RUNS; run += 1) {
      times.ours.push(await ours());
      times.theirs.push(await theirs());
    }
    console.log(`ours:   ${times.ours.join(' ')} ms`);
    console.log(`theirs: ${times.theirs.join(' ')} ms`);
    console.log(`marks of our last start (ms since the process named): ${marksOfLastStart(dataDir)}`);
    return { ours: median(times.ours), theirs: { 'empty Electron window': median(times.theirs) } };
  } finally {
    for (const folder of [dataDir, profile]) rmSync(folder, { recursive: true });
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Without a display the whole bench runs once more under Xvfb; its own last line holds the figures. */
function underXvfb(packed) {
  const runner = fileURLToPath(new URL('run.mjs', import.meta.url));
  const args = ['-a', '-s', '-screen 0 1366x768x24', process.execPath, runner, 'start', ...(packed ? [packed] : [])];
  const { stdout, error, status } = spawnSync('xvfb-run', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
  const lines = stdout.trimEnd().split('\n');
  console.log(lines.slice(0, -1).join('\n'));
  return JSON.parse(lines.at(-1));
}

/** Starts a program and gives the ms until a button with this text can be clicked in its window. */
async function startOnce(command, args, button) {
  const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
  const env = { ...process.env };
  delete env.NODE_OPTIONS;
  const start = Date.now();
  const child = spawn(command, [...asRoot, ...args, '--remote-debugging-port=0'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
  try {
    const address = await Promise.race([debuggerAddress(child), ended.then((code) => Promise.reject(new Error(`ended with ${code} before its window was there`)))]);
    return (await clickableAt(address, button)) - start;
  } finally {
    child.kill('SIGTERM');
    await ended;
    clearTimeout(limit);
  }
}

function debuggerAddress(child) {
  let printed = '';
  return new Promise((resolve) => {
    child.stderr.on('data', (chunk) => {
      printed += chunk;
      const found = /DevTools listening on (ws:\S+)/.exec(printed);
      if (found) resolve(found[1]);
    });
  });
}

/** Asks the page, frame by frame, whether the button is drawn, enabled and the topmost thing at its middle. Gives the page's clock then. */
const watcher = (text) => `new Promise((resolve) => {
  const look = () => {
    for (const button of document.querySelectorAll('button:not([disabled])')) {
      if (!button.textContent.replace(/\\s/g, '').includes(${JSON.stringify(text)})) continue;
      const { left, top, width, height } = button.getBoundingClientRect();
      const hit = width > 0 && document.elementFromPoint(left + width / 2, top + height / 2);
      if (hit && button.contains(hit)) return resolve(Date.now());
    }
    requestAnimationFrame(look);
  };
  look();
})`;

/** Attaches to the first page as soon as it exists; a page still on its way to its address is asked again. */
async function clickableAt(address, text) {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const waiting = new Map();
  let lastId = 0;
  const call = (method, params, sessionId) => new Promise((resolve, reject) => {
    waiting.set((lastId += 1), { resolve, reject });
    socket.send(JSON.stringify({ id: lastId, method, params, sessionId }));
  });
  socket.on('close', () => waiting.forEach(({ reject }) => reject(new Error('the program ended before its button could be clicked'))));
  const page = new Promise((resolve) => {
    socket.on('message', (data) => {
      const { id, result, error, method, params } = JSON.parse(data);
      if (method === 'Target.targetCreated' && params.targetInfo.type === 'page') resolve(params.targetInfo.targetId);
      const call = waiting.get(id);
      waiting.delete(id);
      if (error) call?.reject(new Error(error.message));
      else call?.resolve(result);
    });
  });
  await call('Target.setDiscoverTargets', { discover: true });
  const { sessionId } = await call('Target.attachToTarget', { targetId: await page, flatten: true });
  for (;;) {
    const answer = await call('Runtime.evaluate', { expression: watcher(text), awaitPromise: true, returnByValue: true }, sessionId).catch((error) => {
      if (/context|navigated|Promise was collected/i.test(error.message)) return null;
      throw error;
    });
    if (typeof answer?.result.value === 'number') {
      socket.terminate();
      return answer.result.value;
    }
  }
}

function marksOfLastStart(dataDir) {
  const file = path.join(dataDir, 'logs/chengqi.log');
  if (!existsSync(file)) return 'none';
  const marks = readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line)).filter((line) => line.mark);
  const from = marks.findLastIndex((line) => line.mark === 'start');
  return marks.slice(from).filter((line) => !['closed', 'end'].includes(line.mark)).map((line) => `${line.process}/${line.mark} ${line.ms}`).join(', ');
}
