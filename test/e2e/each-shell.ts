import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { browserShell, electronShell, reasonToSkip, type AppWindow, type Shell } from '../support/shells';

/** What a test has of the app that is open for its group. */
export interface OpenApp {
  shell: Shell;
  window(): AppWindow;
  dataDir(): string;
  /** A test; skipped, with the reason, where the shell cannot be had. */
  step(name: string, run: () => Promise<void>): void;
  /** Keeps a screenshot in docs/screens, in Electron when RENEW_SCREENS is set. */
  shot(name: string): Promise<void>;
}

const screens = path.resolve(__dirname, '../../docs/screens');

/** The same tests in both shells, each with a window of its own on new data. */
export function inEachShell(tests: (app: OpenApp) => void): void {
  describe.each([browserShell, electronShell])('in $name', (shell: Shell) => {
    let dataDir = '';
    let open: AppWindow | null = null;
    const skip = reasonToSkip(shell);
    const window = (): AppWindow => {
      if (!open) throw new Error('no window is open');
      return open;
    };
    beforeAll(async () => {
      if (skip) return;
      dataDir = mkdtempSync(path.join(tmpdir(), `chengqi-${shell.name}-`));
      open = await shell.open(dataDir);
    });
    afterAll(async () => {
      await open?.close();
      if (dataDir) rmSync(dataDir, { recursive: true, force: true });
    });
    tests({
      shell, window,
      dataDir: () => dataDir,
      step: (name, run) => (skip ? it.skip(`${name} (skipped: ${shell.name}: ${skip})`, run) : it(name, run)),
      async shot(name) {
        if (shell.name === 'electron' && process.env['RENEW_SCREENS']) await window().page.screenshot({ path: path.join(screens, `${name}.png`) });
      },
    });
  });
}
