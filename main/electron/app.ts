import { homedir } from 'node:os';
import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, MessageChannelMain, session } from 'electron';
import packageJson from '../../package.json';
import { dataFileIn, defaultDataDir } from '../core/data-dir';
import { logBugs, makeDataFolder, openInterface, openJournal, rotateJournal, type Journal } from '../shell';
import type { Problem } from '../../shared/model';
import { giveContextMenu } from './context-menu';
import { startCore, type CoreHost } from './core-host';
import { handleDownloads } from './downloads';
import { givePackages } from './given-package';
import { lockPages, lockSession } from './lockdown';
import { setMenu } from './menu';
import { answerForPdf } from './page-pdf';
import { isPageUrl, servePage } from './page-protocol';
import { PLACES } from './places';
import { packageAmong, type Switches } from './switches';
import { openWindow } from './window';

const EXIT_BAD_DATA = 3;

/** Opens the app, or brings the one that runs on the same data to the front. */
export function startApp(switches: Switches): void {
  const dataDir = path.resolve(switches.dataDir ?? defaultDataDir(process.env, process.platform, homedir()));
  // Chromium's own files lie inside the data folder; the lock that keeps this a single instance lies with them.
  const profile = path.join(dataDir, 'window');
  const folder = makeDataFolder(profile);
  if (!folder.ok) {
    dialog.showErrorBox('承启', folder.error.message);
    return app.exit(EXIT_BAD_DATA);
  }
  app.setPath('userData', profile);
  if (!app.requestSingleInstanceLock()) return app.quit();
  rotateJournal(dataDir);
  const journal = openJournal(dataDir, 'window');
  journal.mark('start');
  logBugs(journal);
  app.on('window-all-closed', () => app.quit());
  // Windows groups the window under the installed program's icon by this name (appId in electron-builder.yml).
  app.setAppUserModelId('cn.chengqi.desktop');
  // Chromium's own words (a field's validation, the language that the page sees) whatever the system speaks.
  app.commandLine.appendSwitch('lang', 'zh-CN');
  lockPages();
  void app.whenReady().then(() => open(dataDir, switches.saveDir, journal));
}

function open(dataDir: string, saveDir: string | null, journal: Journal): void {
  journal.mark('app');
  const core = startCore({
    dataDir,
    version: packageJson.version,
    onRefused: (problem) => void refuse(core, dataDir, problem),
    onLost: (code) => tellLoss(code, journal),
    log: journal.line,
  });
  lockSession(session.defaultSession, journal.line);
  handleDownloads(session.defaultSession, saveDir);
  servePage(openInterface(PLACES.page));
  connectPages(core);
  answerForPdf(journal.line);
  const window = openWindow(dataDir, journal);
  const give = givePackages(window, packageAmong(process.argv.slice(1), process.cwd()));
  app.on('second-instance', (_event, words, folder) => {
    focus(window.isDestroyed() ? undefined : window);
    const file = packageAmong(words.slice(1), folder);
    if (file !== null) give(file);
  });
  giveContextMenu(window);
  setMenu({ window, version: packageJson.version, dataDir, logFile: journal.file });
  journal.mark('window');
  closeInOrder(core, journal);
}

/** Each page that asks gets a line of its own to the core. Only our page can ask: no other is ever loaded. */
function connectPages(core: CoreHost): void {
  ipcMain.on('chengqi:connect', (event) => {
    if (!event.senderFrame || !isPageUrl(event.senderFrame.url)) return;
    const { port1, port2 } = new MessageChannelMain();
    core.connect(port1);
    event.senderFrame.postMessage('chengqi:port', null, [port2]);
  });
}

/** The windows are gone by then and had their text saved; the database is closed before the program ends. */
function closeInOrder(core: CoreHost, journal: Journal): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void core.close().then(() => {
      closed = true;
      journal.mark('end');
      app.quit();
    });
  });
}

async function refuse(core: CoreHost, dataDir: string, problem: Problem): Promise<void> {
  await core.close();
  for (const window of BrowserWindow.getAllWindows()) {
    // The page may still be on its way to being shown.
    window.removeAllListeners('ready-to-show');
    window.hide();
  }
  await dialog.showMessageBox({
    type: 'error',
    title: '承启',
    message: problem.message,
    detail: `数据文件：${dataFileIn(dataDir)}`,
    buttons: ['退出'],
    noLink: true,
  });
  app.exit(EXIT_BAD_DATA);
}

/** The page is told that its line is gone, so that it can say so in place; the user chooses when to start afresh. */
function tellLoss(code: number, journal: Journal): void {
  journal.line(`the core ended with ${code}`);
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return;
  window.webContents.send('chengqi:lost');
  void dialog.showMessageBox(window, {
    type: 'error',
    title: '承启',
    message: '本机数据服务意外停止，暂时不能保存。',
    detail: '已保存的内容不受影响。刚输入、尚未保存的文字请先复制到别处，再重新启动程序。',
    buttons: ['重新启动', '先去复制'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  }).then(({ response }) => {
    if (response !== 0) return;
    app.relaunch();
    app.exit(0);
  });
}

function focus(window: BrowserWindow | undefined): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
