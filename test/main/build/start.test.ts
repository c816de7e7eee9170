import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

interface Started {
  child: ChildProcess;
  /** What was printed until the address came, on both streams. */
  printed: string;
  address: string;
}

/** Runs `npm start`'s script until it prints the browser shell's address. */
function start(env: Record<string, string | undefined>, words: string[] = []): Promise<Started> {
  const child = spawn(process.execPath, [path.join(root, 'main/build/start.mjs'), ...words], { env: { ...process.env, NODE_OPTIONS: '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{20,}(?=\n)/.exec(printed)?.[0];
      if (address) resolve({ child, printed, address });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${printed}`)));
  });
}

/** Ends it as a terminal or a service would, and gives its exit code. */
function stop(child: ChildProcess): Promise<number | null> {
  child.removeAllListeners('exit');
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
}

// Elsewhere there always is a display, and Electron would come up.
(process.platform === 'linux' ? describe : describe.skip)('npm start without a usable Electron', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'chengqi-start-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const NO_DISPLAY = { DISPLAY: '', WAYLAND_DISPLAY: '' };

  it('prints the address where there is no display, serves the page, and ends in order', async () => {
    const { child, printed, address } = await start({ ...NO_DISPLAY, CHENGQI_DATA_DIR: path.join(folder, 'data') });
    expect(printed).toContain('没有图形界面');
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="root">');
    expect(await stop(child)).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  }, 120_000);

  it('falls back when Electron is there but cannot start', async () => {
    const electron = path.join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
    writeFileSync(electron, '#!/bin/sh\nexit 127\n');
    chmodSync(electron, 0o755);
    // No xdg-open on this PATH: a browser must not come up during a test.
    const { child, printed } = await start({ DISPLAY: ':0', PATH: folder, ELECTRON_OVERRIDE_DIST_PATH: folder, BETTER_SQLITE3_NODE: '', CHENGQI_DATA_DIR: path.join(folder, 'data') });
    expect(printed).toContain('Electron 在这台机器上没能启动（127），改在浏览器中打开');
    expect(await stop(child)).toBe(0);
  }, 120_000);

  it('opens the browser shell at once when asked to', async () => {
    const { child, printed } = await start({ ...NO_DISPLAY, CHENGQI_DATA_DIR: path.join(folder, 'data') }, ['--browser']);
    expect(printed).not.toContain('没有图形界面');
    expect(await stop(child)).toBe(0);
  }, 120_000);
});
