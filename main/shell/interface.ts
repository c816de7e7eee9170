import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentPolicy, SECURITY_HEADERS } from './policy';

const PAGE = '/index.html';
/** The word in the page's HTML that stands where each answer's own nonce goes. */
const NONCE_PLACE = '__CSP_NONCE__';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface Answer {
  status: 200 | 404;
  headers: Record<string, string>;
  body: Buffer;
}

/** The built interface, ready to be answered from. */
export interface Interface {
  /** Answers a URL's path as it stands in the request (percent-encoded, without query): a listed file or 404. */
  answer(urlPath: string, connect?: readonly string[]): Promise<Answer>;
}

/**
 * Lists the files of the built interface. Only they can be answered: a request's path is looked up in the list and
 * never joined to a folder, so nothing outside can be reached. Throws when the page itself is missing.
 */
export function openInterface(folder: string): Interface {
  const files = new Map(list(folder).map((name) => [`/${name}`, path.join(folder, name)]));
  if (!files.has(PAGE)) throw new Error(`no interface in ${folder}: run npm run build`);
  return {
    async answer(urlPath, connect = []) {
      const name = urlPath === '/' ? PAGE : urlPath;
      const file = files.get(name);
      if (!file) return { status: 404, headers: { ...SECURITY_HEADERS, 'Content-Type': 'text/plain' }, body: Buffer.from('not found') };
      const bytes = await readFile(file);
      const nonce = randomBytes(16).toString('base64url');
      const isPage = name === PAGE;
      return {
        status: 200,
        headers: {
          ...SECURITY_HEADERS,
          'Content-Type': TYPES[path.extname(name)] ?? 'application/octet-stream',
          'Content-Security-Policy': contentPolicy(nonce, connect),
          // Vite names the files in assets/ by their content; the page itself is new in each answer.
          'Cache-Control': name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store',
        },
        body: isPage ? Buffer.from(bytes.toString('utf8').replaceAll(NONCE_PLACE, nonce)) : bytes,
      };
    },
  };
}

/** Plain files below a folder, as URL paths without a leading slash. Links are left out: they could lead elsewhere. */
function list(folder: string, below = ''): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return list(folder, name);
    return entry.isFile() ? [name] : [];
  });
}
