import path from 'node:path';
import { BrowserWindow, dialog, screen } from 'electron';
import type { Journal } from '../shell';
import { PAGE_URL } from './page-protocol';
import { PLACES } from './places';
import { placeWindow, readWindowState, writeWindowState } from './window-state';

/** Fits a 1366×768 display with its task bar; larger displays get a larger first window. */
const SMALLEST = { width: 1024, height: 640 };
const FIRST = { width: 1440, height: 900 };
/** How long closing waits for the page to have saved, and how often it asks again. */
const PATIENCE_MS = 3000;
const ASK_AGAIN_MS = 150;

/** Opens the window on the page; it is shown once it has something to show. */
export function openWindow(dataDir: string, journal: Journal): BrowserWindow {
  const stateFile = path.join(dataDir, 'window.json');
  const stored = readWindowState(stateFile);
  const [first, ...others] = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  const window = new BrowserWindow({
    ...placeWindow(stored, first ? [first, ...others] : [{ x: 0, y: 0, ...FIRST }], FIRST),
    minWidth: Math.min(SMALLEST.width, first?.width ?? SMALLEST.width),
    minHeight: Math.min(SMALLEST.height, first?.height ?? SMALLEST.height),
    title: '承启',
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: PLACES.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // The page's code is kept compiled from its first run on (from Electron 28 on; see page-protocol.ts).
      v8CacheOptions: 'bypassHeatCheck',
    },
  });
  // Two thirds of office displays are so low that the menu and task bar matter: a first window there fills the screen.
  if (stored?.maximized ?? (first !== undefined && (first.width < FIRST.width || first.height < FIRST.height))) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
    journal.mark('first paint');
  });
  window.webContents.once('did-finish-load', () => journal.mark('page'));
  window.on('close', () => writeWindowState(stateFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }));
  letPageSave(window);
  bringPageBack(window, journal);
  void window.loadURL(PAGE_URL);
  return window;
}

/** The page's own process can die (out of memory); what was saved is with the core, so the page can be opened again. */
function bringPageBack(window: BrowserWindow, journal: Journal): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    journal.line(`the page ended: ${reason} (${exitCode})`);
    void dialog.showMessageBox(window, {
      type: 'error',
      title: '承启',
      message: '界面意外停止。',
      detail: '已保存的内容不受影响，最近不到一秒的改动可能没有保存。请重新打开界面后核对。',
      buttons: ['重新打开', '退出'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    }).then(({ response }) => (response === 0 ? window.webContents.reload() : window.destroy()));
  });
}

/**
 * A page with unsaved text refuses to be unloaded and saves meanwhile. Closing is tried again for a while; only a page
 * that still refuses then makes it the user's decision.
 */
function letPageSave(window: BrowserWindow): void {
  let since: number | null = null;
  let closing = false;
  window.on('close', () => {
    closing = true;
  });
  window.webContents.on('will-prevent-unload', (event) => {
    // A page that refuses to be reloaded simply stays.
    if (!closing) return;
    closing = false;
    since ??= Date.now();
    if (Date.now() - since < PATIENCE_MS) {
      setTimeout(() => !window.isDestroyed() && window.close(), ASK_AGAIN_MS);
      return;
    }
    since = null;
    if (wantsToLeave(window)) event.preventDefault();
  });
}

function wantsToLeave(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: '承启',
    message: '还有改动没有保存好。',
    detail: '返回后请查看窗口上方的保存状态；仍要关闭的话，最近几秒的改动会丢失，此前已保存的内容不受影响。',
    buttons: ['返回', '仍要关闭'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return choice === 1;
}
