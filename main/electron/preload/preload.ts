import { ipcRenderer } from 'electron';

/**
 * Hands the page its line to the core and tells when that is gone. Nothing else of Electron reaches the page: both
 * speak by messages on the page's own window.
 */
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source === window && typeOf(event.data) === 'chengqi-ready') ipcRenderer.send('chengqi:connect');
});

ipcRenderer.on('chengqi:port', (event) => window.postMessage({ type: 'chengqi-port' }, location.origin, event.ports));
ipcRenderer.on('chengqi:lost', () => window.postMessage({ type: 'chengqi-lost' }, location.origin));

const typeOf = (data: unknown): unknown => (typeof data === 'object' && data !== null && 'type' in data ? data.type : undefined);
