import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WebSocket } from 'ws';
import { openDisplay, placeSqliteAddon, reasonWithoutElectron } from '../support/electron';

/**
 * The packaged app, started as users start it: as an ordinary user, with Chromium's own sandbox on (the other tests may
 * run as root, where it is off). It reaches the library, and its page runs under the sandbox.
 */
jest.setTimeout(600_000);

const root = path.resolve(__dirname, '../..');
const NOBODY = '65534';
const reason = process.platform === 'linux' ? reasonWithoutElectron() : 'not Linux';
const name = 'the packaged app reaches the library for an ordinary user, sandboxed';

(reason ? it.skip : it)(reason ? `${name} (skipped: electron: ${reason})` : name, async () => {
  placeSqliteAddon();
  execFileSync(process.execPath, [path.join(root, 'main/build/dist.mjs'), '--linux', 'dir'], { cwd: root, stdio: 'pipe' });
  const place = mkdtempSync(path.join(tmpdir(), 'chengqi-packaged-'));
  const screen = await openDisplay();
  let app: ChildProcess | null = null;
  try {
    // The checkout may lie where an ordinary user cannot read.
    cpSync(path.join(root, 'release/linux-unpacked'), path.join(place, 'app'), { recursive: true });
    cpSync(path.join(root, 'test/fixtures/import/table.pdf'), path.join(place, 'table.pdf'));
    chmodSync(place, 0o777);
    app = startAsUser(place, screen?.display ?? '');
    const page = await pageAddress(await devtoolsAddress(app));
    expect(page.url).toMatch(/^app:\/\//);
    await waitForText(page.webSocketDebuggerUrl, '载入示例');
    // The reader of PDFs is a bundle of its own, which has to be found inside the archive.
    const [pdf] = commandLine(place, screen?.display ?? '', ['inspect', '--json', path.join(place, 'table.pdf')]);
    expect(pdf).toContain('云岭市水利局2016年指标');
    const renderers = rendererStates(place);
    expect(renderers.length).toBeGreaterThan(0);
    // 2: a seccomp filter is in force, Chromium's second layer of sandbox on Linux.
    expect(new Set(renderers)).toEqual(new Set(['2']));
  } finally {
    app?.kill();
    screen?.close();
    rmSync(place, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
  }
});

/** A command of the packed app, as an ordinary user: what runs it. */
function asUser(place: string, display: string, words: readonly string[]) {
  const command = [path.join(place, 'app/chengqi'), ...words];
  const user = process.getuid?.() === 0 ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : [];
  const [program = '', ...args] = [...user, ...command];
  return { program, args, env: { PATH: process.env['PATH'], HOME: place, DISPLAY: display, LANG: 'C.UTF-8' } };
}

function startAsUser(place: string, display: string): ChildProcess {
  const { program, args, env } = asUser(place, display, [`--data-dir=${path.join(place, 'data')}`, '--remote-debugging-port=0']);
  return spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** What the packed app's command line prints, line by line. */
function commandLine(place: string, display: string, words: readonly string[]): string[] {
  const { program, args, env } = asUser(place, display, ['--cli', ...words]);
  return execFileSync(program, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim().split('\n');
}

function devtoolsAddress(app: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    app.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    app.once('exit', (code) => reject(new Error(`the app ended with ${code}: ${said.slice(-500)}`)));
  });
}

interface PageAddress { type: string; url: string; webSocketDebuggerUrl: string }

/** Playwright cannot take over an Electron that it did not start; the raw protocol can speak to its page. */
async function pageAddress(devtools: string): Promise<PageAddress> {
  for (let tries = 0; tries < 100; tries++) {
    const pages = (await (await fetch(`http://${new URL(devtools).host}/json/list`)).json()) as PageAddress[];
    const page = pages.find(({ type, url }) => type === 'page' && url.startsWith('app:'));
    if (page) return page;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the app showed no page');
}

/** Waits until the page shows a text, asking it through the protocol. */
function waitForText(address: string, text: string): Promise<void> {
  const socket = new WebSocket(address);
  const ask = () => socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression: `document.body.innerText.includes(${JSON.stringify(text)})`, returnByValue: true } }));
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => { socket.close(); reject(new Error(`the page never showed ${text}`)); }, 30_000);
    socket.on('open', ask);
    socket.on('error', reject);
    socket.on('message', (data) => {
      const { result } = JSON.parse(String(data)) as { result?: { result?: { value?: boolean } } };
      if (!result?.result?.value) return void setTimeout(ask, 100);
      clearTimeout(late);
      socket.close();
      resolve();
    });
  });
}

/** The seccomp mode of each renderer process that was started from a folder. */
function rendererStates(folder: string): string[] {
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid)).flatMap((pid) => {
    const commandLine = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';
    if (!commandLine.startsWith(folder) || !commandLine.includes('--type=renderer')) return [];
    return [/^Seccomp:\s*(\d)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? ''];
  });
}
