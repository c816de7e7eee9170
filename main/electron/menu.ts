import { app, dialog, Menu, shell, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';

interface MenuSettings {
  window: BrowserWindow;
  version: string;
  dataDir: string;
  logFile: string;
}

/** The window's menu. What belongs to a plan has its buttons in the page, beside what it concerns. */
export function setMenu(given: MenuSettings): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([
    { label: '文件(&F)', submenu: [{ label: '关闭窗口', role: 'close' }, { label: '退出', role: 'quit', accelerator: 'CmdOrCtrl+Q' }] },
    { label: '编辑(&E)', submenu: editing(given.window) },
    { label: '视图(&V)', submenu: viewing() },
    { label: '帮助(&H)', submenu: helping(given) },
  ]));
}

function editing(window: BrowserWindow): MenuItemConstructorOptions[] {
  return [
    asKey(window, '撤销', 'Z', ['control']),
    asKey(window, '重做', 'Y', ['control']),
    { type: 'separator' },
    { label: '剪切', role: 'cut' },
    { label: '复制', role: 'copy' },
    { label: '粘贴', role: 'paste' },
    { label: '只粘贴文字', role: 'pasteAndMatchStyle' },
    { type: 'separator' },
    { label: '全选', role: 'selectAll' },
    { type: 'separator' },
    asKey(window, '查找', 'F', ['control']),
    asKey(window, '替换', 'H', ['control']),
  ];
}

/**
 * A command that the page answers by its key: choosing it types that key. Chromium's own undo knows nothing of the
 * editor's history. The key is shown but not taken, so that typing it goes to the page in the ordinary way.
 */
function asKey(window: BrowserWindow, label: string, key: string, modifiers: 'control'[]): MenuItemConstructorOptions {
  return {
    label,
    accelerator: `CmdOrCtrl+${key}`,
    registerAccelerator: false,
    click: () => {
      window.webContents.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers });
      window.webContents.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers });
    },
  };
}

function viewing(): MenuItemConstructorOptions[] {
  const developing: MenuItemConstructorOptions[] = [{ type: 'separator' }, { label: '开发者工具', role: 'toggleDevTools' }];
  return [
    { label: '放大', role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
    { label: '缩小', role: 'zoomOut' },
    // Ctrl+0 makes a paragraph of a heading, at the desk.
    { label: '实际大小', role: 'resetZoom', accelerator: 'CmdOrCtrl+Alt+0' },
    { type: 'separator' },
    { label: '全屏', role: 'togglefullscreen', accelerator: 'F11' },
    ...(app.isPackaged ? [] : developing),
  ];
}

function helping({ window, version, dataDir, logFile }: MenuSettings): MenuItemConstructorOptions[] {
  return [
    { label: '打开数据文件夹', click: () => void shell.openPath(dataDir) },
    { label: '打开日志文件夹', click: () => shell.showItemInFolder(logFile) },
    { type: 'separator' },
    {
      label: '关于承启',
      click: () => void dialog.showMessageBox(window, {
        type: 'info',
        title: '关于承启',
        message: `承启 ${version}`,
        detail: `年度工作要点起草助手。\n数据存放在本机：${dataDir}\n本程序不连接网络。`,
        buttons: ['确定'],
        noLink: true,
      }),
    },
  ];
}
