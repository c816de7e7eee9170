import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Channel } from '../../shared/contract';
import type { Interface } from '../shell';
import { createGuard, PROTOCOL, type Guard } from './guard';
import { socketChannel } from './socket-channel';

export interface ServerSettings {
  pages: Interface;
  /** Called with the line of each window that opens. */
  serve: (channel: Channel) => void;
  log: (line: string) => void;
  /** The longest message taken, in bytes; a file of 50 MB as base64 and its envelope unless told. */
  messageLimit?: number;
}

export interface RunningServer {
  /** What to open in a browser; the fragment carries the token. */
  address: string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const LINE_PATH = '/core';
/** Just above what the contract allows for the bytes of a file. */
const MESSAGE_LIMIT = 72_000_000;

/** Serves interface and core on 127.0.0.1, on a port that the system chooses. */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const token = randomBytes(32).toString('base64url');
  const server = createServer();
  await listen(server);
  const host = `${LOOPBACK}:${(server.address() as AddressInfo).port}`;
  const guard = createGuard(host, token);
  const lines = new WebSocketServer({
    noServer: true,
    maxPayload: settings.messageLimit ?? MESSAGE_LIMIT,
    perMessageDeflate: false,
    handleProtocols: () => PROTOCOL,
  });
  server.on('request', (request, response) => {
    answer(settings.pages, guard, host, request, response).catch((error: unknown) => {
      settings.log(`request failed: ${String(error)}`);
      response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    if (pathOf(request) !== LINE_PATH || !guard.admitsLine(request)) return refuse(socket);
    lines.handleUpgrade(request, socket, head, (line) => {
      // A frame that is too long or malformed ends the line; ws closes it after this event.
      line.on('error', (error) => settings.log(`line closed: ${error.message}`));
      settings.serve(socketChannel(line));
    });
  });
  return {
    address: `http://${host}/#token=${token}`,
    close: () => closeAll(server, lines),
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, LOOPBACK, resolve);
  });
}

async function answer(pages: Interface, guard: Guard, host: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!guard.admits(request)) return end(response, 403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
  const { status, headers, body } = await pages.answer(pathOf(request), [`ws://${host}`]);
  response.writeHead(status, { ...headers, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The path as it was sent: the list of files holds plain names, so an encoded or climbing one matches nothing. */
const pathOf = (request: IncomingMessage): string => (request.url ?? '').split('?', 1)[0] ?? '';

function end(response: ServerResponse, status: 403 | 405): void {
  response.writeHead(status, { 'Content-Type': 'text/plain', Connection: 'close' });
  response.end();
}

function refuse(socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}

async function closeAll(server: Server, lines: WebSocketServer): Promise<void> {
  for (const line of lines.clients) line.close(1001);
  const ended = new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
  server.closeIdleConnections();
  // A browser that does not answer the goodbye must not keep the program from ending.
  const impatient = setTimeout(() => lines.clients.forEach((line) => line.terminate()), 500);
  await Promise.all([...lines.clients].map((line) => new Promise((resolve) => line.once('close', resolve))));
  clearTimeout(impatient);
  server.closeAllConnections();
  await ended;
}
