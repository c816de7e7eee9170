// `npm start`: builds what is stale, then opens the app in Electron, or in the browser where there is no Electron.
// `npm start -- --browser` asks for the browser at once; other words go to Electron (see main/electron/README.md).
import { spawn } from 'node:child_process';
import { buildBundles, bundlePath, root } from './bundles.mjs';
import { findElectron, installElectron, placeSqliteAddon } from './electron.mjs';
import { isInterfaceStale, staleBundles } from './stale.mjs';

/** The app's own exit code for data that it refused; it has said so in a dialog. */
const EXIT_BAD_DATA = 3;
/** An Electron that fails within this time never opened its window (missing libraries, no sandbox allowed). */
const FALSE_START_MS = 8_000;

/** Ctrl+C reaches the app by itself; we only wait for it. */
let interrupted = false;

const say = (line) => console.error(line);
const words = process.argv.slice(2);

await buildStale();
process.exitCode = (await startElectron()) ?? (await run(process.execPath, [bundlePath('browser')]));

async function buildStale() {
  const bundles = staleBundles();
  const page = isInterfaceStale();
  if (bundles.length > 0 || page) say('正在构建……');
  await buildBundles(bundles);
  if (page) await (await import('./renderer.mjs')).buildRenderer();
}

/** Gives the exit code, or null when the browser has to do instead. */
async function startElectron() {
  if (words.includes('--browser')) return null;
  if (!hasDisplay()) {
    say('没有图形界面，改在浏览器中使用。');
    return null;
  }
  if (!findElectron() && !(await installElectron(say))) {
    say('改在浏览器中打开，功能相同。');
    return null;
  }
  placeSqliteAddon();
  // Chromium's sandbox cannot be set up by root on Linux.
  const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
  const start = Date.now();
  const code = await run(findElectron(), [...asRoot, root, ...words]);
  if (interrupted || code === 0 || code === EXIT_BAD_DATA || Date.now() - start > FALSE_START_MS) return code;
  say(`Electron 在这台机器上没能启动（${code}），改在浏览器中打开，功能相同。`);
  return null;
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Runs a program to its end and gives its exit code. */
async function run(file, args) {
  const env = { ...process.env };
  // Both would make Electron something else than the app.
  delete env.ELECTRON_RUN_AS_NODE;
  delete env.NODE_OPTIONS;
  const child = spawn(file, args, { stdio: 'inherit', env, cwd: root });
  process.on('SIGINT', () => (interrupted = true));
  process.once('SIGTERM', () => {
    interrupted = true;
    child.kill('SIGTERM');
  });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      say(error.message);
      resolve(127);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
