import type { Session, WebContents } from 'electron';
import { app } from 'electron';
import { isPageUrl } from './page-protocol';

/** What the program's own windows may load; everything else, above all the network, is refused. */
const LOCAL_SCHEMES = ['app:', 'blob:', 'data:', 'devtools:'];

/** Closes what a page could do beyond showing itself: the network, permissions, dictionaries. */
export function lockSession(session: Session, log: (line: string) => void): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const refused = !LOCAL_SCHEMES.some((scheme) => details.url.startsWith(scheme));
    if (refused) log(`refused a request: ${details.url}`);
    answer({ cancel: refused });
  });
}

/** Holds every page that will ever exist in this app to its own address: no navigation, no further windows, no webviews. */
export function lockPages(): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event, url) => {
    if (!isPageUrl(url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isPageUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
