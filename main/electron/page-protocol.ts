import { protocol } from 'electron';
import type { Interface } from '../shell';

const SCHEME = 'app';
const HOST = 'chengqi';
/** The page's address. A standard scheme gives it an origin of its own, with storage and relative addresses. */
export const PAGE_URL = `${SCHEME}://${HOST}/`;
export const isPageUrl = (url: string): boolean => url.startsWith(PAGE_URL);

/** To be called before the app is ready. `codeCache` exists from Electron 28 on; before, it is passed over. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
}

export function servePage(pages: Interface): void {
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    if (url.host !== HOST || request.method !== 'GET') return new Response(null, { status: 403 });
    const { status, headers, body } = await pages.answer(url.pathname);
    return new Response(new Uint8Array(body), { status, headers });
  });
}
