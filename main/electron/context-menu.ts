import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';

/** The menu of the right button over text, which Chromium itself does not bring: only what can be done there. */
export function giveContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, editFlags, selectionText, x, y }) => {
    const items: MenuItemConstructorOptions[] = isEditable
      ? [
        { label: '剪切', role: 'cut', enabled: editFlags.canCut },
        { label: '复制', role: 'copy', enabled: editFlags.canCopy },
        { label: '粘贴', role: 'paste', enabled: editFlags.canPaste },
        { label: '全选', role: 'selectAll' },
      ]
      : [{ label: '复制', role: 'copy', enabled: editFlags.canCopy }];
    if (isEditable || selectionText.trim() !== '') Menu.buildFromTemplate(items).popup({ window, x, y });
  });
}
