import { ipcRenderer } from 'electron';

/**
 * Hands the page its line to the core, tells when that is gone, hands over files that were opened with the program and PDFs that the page asked for. Nothing else of Electron reaches the page: both
 * speak by messages on the page's own window.
 */
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== window) return;
  if (typeOf(event.data) === 'chengqi-ready') ipcRenderer.send('chengqi:connect');
  if (typeOf(event.data) === 'chengqi-takes-files') ipcRenderer.send('chengqi:takes-files');
  if (typeOf(event.data) === 'chengqi-make-pdf') ipcRenderer.send('chengqi:make-pdf');
});

ipcRenderer.on('chengqi:port', (event) => window.postMessage({ type: 'chengqi-port' }, location.origin, event.ports));
ipcRenderer.on('chengqi:lost', () => window.postMessage({ type: 'chengqi-lost' }, location.origin));
ipcRenderer.on('chengqi:pdf', (_event, bytes: unknown) => window.postMessage({ type: 'chengqi-pdf', bytes }, location.origin));
ipcRenderer.on('chengqi:given', (_event, given: unknown) => window.postMessage({ type: 'chengqi-given', given }, location.origin));

const typeOf = (data: unknown): unknown => (typeof data === 'object' && data !== null && 'type' in data ? data.type : undefined);
