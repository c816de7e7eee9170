import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, _electron, type CDPSession, type ElectronApplication, type Page } from 'playwright-core';
import { findChromium } from './chromium';
import { findElectron, firstLine, openDisplay, placeSqliteAddon, reasonWithoutElectron } from './electron';

const root = path.resolve(__dirname, '../..');
const VIEW = { width: 1366, height: 768 };

/** One open window of the app, in either shell. */
export interface AppWindow {
  page: Page;
  /** The raw protocol, for typing as an input method does. */
  devtools: CDPSession;
  /** Does what makes a file come out, and gives where it was put. */
  download(act: () => Promise<void>): Promise<string>;
  /** Starts the program once more, as double-clicking a file does; only an executable can be. */
  openAgain?(file: string): void;
  close(): Promise<void>;
}

export interface Shell {
  name: 'browser' | 'electron';
  /** Opens the app on the data in a folder; `words`: what else an executable is started with. */
  open(dataDir: string, words?: string[]): Promise<AppWindow>;
}

export const browserShell: Shell = {
  name: 'browser',
  async open(dataDir) {
    const env = { ...process.env, CHENGQI_DATA_DIR: dataDir, DISPLAY: '', WAYLAND_DISPLAY: '' };
    const server = spawn(process.execPath, [path.join(root, 'dist/main/browser.cjs')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(await firstLine(server))?.[0];
    if (!address) throw new Error('the browser shell printed no address');
    const found = findChromium();
    const browser = await chromium.launch({ executablePath: found.executablePath, args: found.args, env: { ...cleanEnv(), ...found.env } });
    const page = await browser.newPage({ viewport: VIEW, acceptDownloads: true, locale: 'zh-CN' });
    await page.goto(address);
    return {
      page,
      devtools: await page.context().newCDPSession(page),
      async download(act) {
        const started = page.waitForEvent('download');
        await act();
        const file = await started;
        const place = path.join(dataDir, 'saved', file.suggestedFilename());
        await file.saveAs(place);
        return place;
      },
      async close() {
        await page.close({ runBeforeUnload: true });
        await browser.close();
        server.kill('SIGTERM');
        if (server.exitCode === null && server.signalCode === null) await new Promise((resolve) => server.once('exit', resolve));
      },
    };
  },
};

export const electronShell: Shell = {
  name: 'electron',
  async open(dataDir, words = []) {
    const executablePath = findElectron();
    if (!executablePath) throw new Error('no Electron');
    placeSqliteAddon();
    const screen = await openDisplay();
    if (!screen) throw new Error('no display');
    const saveDir = path.join(dataDir, 'saved');
    mkdirSync(saveDir, { recursive: true });
    const args = [...SWITCHES, root, `--data-dir=${dataDir}`, `--save-dir=${saveDir}`];
    const env = { ...cleanEnv(), ...NO_BUS, DISPLAY: screen.display };
    const { app, page } = await launch({ executablePath, args: [...args, ...words], env }).catch((error: unknown) => {
      screen.close();
      throw error;
    });
    await app.evaluate(({ BrowserWindow }, view) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, ...view }), VIEW);
    return {
      page,
      devtools: await page.context().newCDPSession(page),
      async download(act) {
        const saved = app.evaluate(({ session }) => new Promise<string>((resolve) => {
          session.defaultSession.once('will-download', (_event, item) => item.once('done', () => resolve(item.getSavePath())));
        }));
        await act();
        return saved;
      },
      openAgain: (file) => void execFileSync(executablePath, [...args, file], { env, stdio: 'ignore', timeout: 20_000 }),
      async close() {
        await app.close();
        screen.close();
      },
    };
  },
};

/** Without a graphics process, which fails on a display of Xvfb and is tried again and again; as root without the sandbox. */
const SWITCHES = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
/** No session bus and no bridge for screen readers: where there is none, looking for one can take as long as it likes. */
const NO_BUS = { DBUS_SESSION_BUS_ADDRESS: 'disabled:', NO_AT_BRIDGE: '1' };
/**
 * Holds the app until Playwright has taken hold of it (its own way where it finds Electron by itself): a window that opens while it
 * connects can leave it waiting for ever.
 */
const HOLD = ['-r', path.join(root, 'node_modules/playwright-core/lib/server/electron/loader.js')];
const LAUNCH_MS = 60_000;

/** Starts the app up to its first window. A start that hangs is ended, told of, and tried once more. */
async function launch({ args, ...given }: { executablePath: string; args: string[]; env: Record<string, string> }, triesLeft = 1): Promise<{ app: ElectronApplication; page: Page }> {
  let app: ElectronApplication | null = null;
  try {
    app = await _electron.launch({ ...given, args: [...HOLD, ...args], timeout: LAUNCH_MS });
    return { app, page: await app.firstWindow({ timeout: LAUNCH_MS }) };
  } catch (error) {
    app?.process().kill('SIGKILL');
    if (triesLeft === 0) throw error;
    process.stderr.write(`Electron did not start, and is started once more: ${String(error)}\n`);
    return launch({ args, ...given }, triesLeft - 1);
  }
}

/** Why a shell cannot be tried here; null when it can. */
export const reasonToSkip = (shell: Shell): string | null => (shell.name === 'browser' ? null : reasonWithoutElectron());

const cleanEnv = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined || name === 'NODE_OPTIONS' ? [] : [[name, value]])));
