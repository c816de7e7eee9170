import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The name of our protocol on the WebSocket; the token follows it as a second subprotocol. */
export const PROTOCOL = 'chengqi';

/**
 * Who may speak to the server. A web page elsewhere can make a browser send requests here, even under a name of its own
 * that points to 127.0.0.1 (DNS rebinding); it cannot choose Host or Origin, and it does not know the token.
 */
export interface Guard {
  /** Any request: it names this very address, and comes from this page or from no page. */
  admits(request: IncomingMessage): boolean;
  /** The line to the core: this page's origin and the token. */
  admitsLine(request: IncomingMessage): boolean;
}

export function createGuard(host: string, token: string): Guard {
  const origin = `http://${host}`;
  const admits = (request: IncomingMessage): boolean =>
    request.headers.host === host && (request.headers.origin === undefined || request.headers.origin === origin);
  return {
    admits,
    admitsLine(request) {
      const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
      return admits(request) && request.headers.origin === origin && offered[0] === PROTOCOL && sameSecret(offered[1] ?? '', token);
    },
  };
}

/** Compares digests, so that the time taken tells nothing about the token. */
const sameSecret = (given: string, secret: string): boolean => timingSafeEqual(digest(given), digest(secret));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
