import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WebSocket } from 'ws';
import { startServer, type RunningServer } from '../../../main/browser/server';
import { openInterface } from '../../../main/shell';
import type { Channel } from '../../../shared/contract';

const LIMIT = 1000;
let folder: string;
let server: RunningServer;
let host: string;
let token: string;
/** What the windows said, and their lines, in order. */
let heard: unknown[];
let lines: Channel[];
let logged: string[];

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'chengqi-browser-'));
  mkdirSync(path.join(folder, 'page/assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'page/index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(path.join(folder, 'page/assets/a.js'), 'export {};');
  symlinkSync(path.join(folder, 'secret.txt'), path.join(folder, 'page/link.txt'));
  heard = [];
  lines = [];
  logged = [];
  server = await startServer({
    pages: openInterface(path.join(folder, 'page')),
    messageLimit: LIMIT,
    log: (line) => logged.push(line),
    serve: (channel) => {
      lines.push(channel);
      channel.onMessage((message) => {
        heard.push(message);
        channel.send({ heard: message });
      });
    },
  });
  const address = new URL(server.address);
  host = address.host;
  token = address.hash.slice('#token='.length);
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Got {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A request with the path exactly as given, which fetch would tidy. */
function get(urlPath: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  const { hostname, port } = new URL(`http://${host}`);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: urlPath, method, headers: { host, ...headers } }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

interface Knock {
  path?: string;
  origin?: string | undefined;
  protocols?: string[];
  headers?: Record<string, string>;
}

/** Opens a line to the core; gives the socket, or the status it was refused with. */
function knock(given: Knock = {}): Promise<WebSocket | number> {
  const socket = new WebSocket(`ws://${host}${given.path ?? '/core'}`, given.protocols ?? ['chengqi', token], {
    headers: given.headers ?? {},
    ...('origin' in given ? (given.origin === undefined ? {} : { origin: given.origin }) : { origin: `http://${host}` }),
  });
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket));
    socket.once('unexpected-response', (sent, response) => {
      resolve(response.statusCode ?? 0);
      sent.destroy();
    });
    socket.once('error', reject);
  });
}

async function openLine(): Promise<WebSocket> {
  const socket = await knock();
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
  return socket;
}

const nextMessage = (socket: WebSocket): Promise<unknown> => new Promise((resolve) => socket.once('message', (data: Buffer) => resolve(JSON.parse(data.toString()))));
const nextClose = (socket: WebSocket): Promise<number> => new Promise((resolve) => socket.once('close', resolve));

describe('the page', () => {
  it('comes with a nonce of its own in HTML and policy, and may speak to its server alone', async () => {
    const [first, second] = [await get('/'), await get('/index.html')];
    const nonces = [first, second].map(({ body }) => /content="([\w-]{20,})"/.exec(body)?.[1]);
    expect(nonces[0]).toBeDefined();
    expect(nonces[0]).not.toBe(nonces[1]);
    const policy = String(first.headers['content-security-policy']);
    expect(policy).toContain(`style-src 'self' 'nonce-${nonces[0]}'`);
    expect(policy).toContain(`connect-src 'self' ws://${host};`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-/);
    expect(first.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
  });

  it('brings its files with their types', async () => {
    expect(await get('/assets/a.js?v=1')).toMatchObject({ status: 200, body: 'export {};', headers: { 'content-type': 'text/javascript; charset=utf-8' } });
    expect(await get('/assets/a.js', {}, 'HEAD')).toMatchObject({ status: 200, body: '', headers: { 'content-length': '10' } });
  });

  it.each(['/../secret.txt', '/assets/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..\\secret.txt', '//secret.txt', '/link.txt', '/assets', '/assets/', '/core', ''])(
    'answers nothing but listed files: %s',
    async (urlPath) => {
      const got = await get(urlPath || '*');
      expect(got.status).toBe(404);
      expect(got.body).not.toContain('secret\n');
    },
  );

  it('is read only', async () => {
    expect(await get('/', {}, 'POST')).toMatchObject({ status: 405 });
  });

  it.each([
    ['a name that points here', { host: 'attacker.example' }],
    ['this machine under another name', { host: 'localhost' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['another origin', { origin: 'http://attacker.example' }],
    ['no origin at all (a sandboxed frame)', { origin: 'null' }],
  ])('is refused to %s', async (_who, headers) => {
    expect(await get('/', headers)).toMatchObject({ status: 403, body: '' });
  });
});

describe('the line to the core', () => {
  it('carries JSON both ways', async () => {
    const socket = await openLine();
    expect(socket.protocol).toBe('chengqi');
    socket.send(JSON.stringify({ id: 1, call: 'app.info', input: {} }));
    expect(await nextMessage(socket)).toEqual({ heard: { id: 1, call: 'app.info', input: {} } });
  });

  it.each<[string, () => Knock]>([
    ['another origin', () => ({ origin: 'http://attacker.example' })],
    ['no origin', () => ({ origin: undefined })],
    ['another host', () => ({ headers: { host: 'attacker.example' } })],
    ['no token', () => ({ protocols: ['chengqi'] })],
    ['a wrong token', () => ({ protocols: ['chengqi', 'x'.repeat(token.length)] })],
    ['a token cut short', () => ({ protocols: ['chengqi', token.slice(0, -1)] })],
    ['another protocol', () => ({ protocols: ['other', token] })],
    ['another path', () => ({ path: '/' })],
  ])('is refused with %s', async (_what, given) => {
    expect(await knock(given())).toBe(403);
    expect(lines).toHaveLength(0);
  });

  it('ends at a message beyond the limit, and the others go on', async () => {
    const [loud, quiet] = [await openLine(), await openLine()];
    loud.send(JSON.stringify('x'.repeat(LIMIT)));
    expect(await nextClose(loud)).toBe(1009);
    quiet.send('{}');
    expect(await nextMessage(quiet)).toEqual({ heard: {} });
    expect(heard).toEqual([{}]);
    expect(logged.join()).toContain('Max payload size exceeded');
  });

  it('passes on what is not JSON, for the core to refuse', async () => {
    const socket = await openLine();
    socket.send('{"id":');
    expect(await nextMessage(socket)).toEqual({ heard: '{"id":' });
    socket.send(Buffer.from([1, 2, 3]));
    expect(await nextMessage(socket)).toEqual({ heard: null });
  });

  it('tells the core when a window closes, and takes answers that come too late', async () => {
    const socket = await openLine();
    const line = lines[0]!;
    const closed = new Promise<void>((resolve) => line.onClose(resolve));
    socket.close();
    await closed;
    expect(() => line.send({ late: true })).not.toThrow();
  });
});

describe('the server', () => {
  it('listens on 127.0.0.1 only', async () => {
    const { port } = new URL(`http://${host}`);
    const elsewhere = connect({ host: '127.0.0.2', port: Number(port) });
    await expect(new Promise((resolve, reject) => elsewhere.once('connect', resolve).once('error', reject))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('has another token at each start', async () => {
    const other = await startServer({ pages: openInterface(path.join(folder, 'page')), serve: () => undefined, log: () => undefined });
    expect(new URL(other.address).hash).not.toBe(`#token=${token}`);
    await other.close();
  });

  it('says goodbye to its windows when it ends, also to one that does not answer', async () => {
    const socket = await openLine();
    const silent = await openLine();
    silent.pause();
    const gone = nextClose(socket);
    await server.close();
    expect(await gone).toBe(1001);
    await expect(get('/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    silent.terminate();
    server = await startServer({ pages: openInterface(path.join(folder, 'page')), serve: () => undefined, log: () => undefined });
  });

  it('does not start without a built page', () => {
    expect(() => openInterface(path.join(folder, 'page/assets'))).toThrow('npm run build');
  });
});
