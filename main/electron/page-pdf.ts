import { BrowserWindow, ipcMain } from 'electron';
import { isPageUrl } from './page-protocol';

/** A document of hundreds of pages stays far below. */
const MOST_BYTES = 50_000_000;

/**
 * The page asks for a PDF of what it would print, and gets it back as base64 to give to the person as any other file; null
 * where it failed. Page sizes and margins are those of its style sheet.
 */
export function answerForPdf(log: (line: string) => void): void {
  ipcMain.on('chengqi:make-pdf', (event) => {
    const { sender, senderFrame } = event;
    if (!senderFrame || !isPageUrl(senderFrame.url) || !BrowserWindow.fromWebContents(sender)) return;
    const answer = (bytes: string | null): void => {
      if (!sender.isDestroyed()) sender.send('chengqi:pdf', bytes);
    };
    sender.printToPDF({ preferCSSPageSize: true, printBackground: true }).then(
      (bytes) => answer(bytes.length <= MOST_BYTES ? bytes.toString('base64') : null),
      (error: unknown) => {
        log(`no PDF was made: ${String(error)}`);
        answer(null);
      },
    );
  });
}
