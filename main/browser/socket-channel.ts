import type { RawData, WebSocket } from 'ws';
import type { Channel } from '../../shared/contract';

/** A WebSocket as a channel: each message is one text frame of JSON. */
export function socketChannel(socket: WebSocket): Channel {
  return {
    send: (message) => {
      // A reply may be ready after the window was closed; there is nobody left to tell.
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    },
    onMessage: (listener) => socket.on('message', (data, isBinary) => listener(isBinary ? null : fromText(textOf(data)))),
    onClose: (listener) => socket.on('close', listener),
  };
}

const textOf = (data: RawData): string => (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer)).toString('utf8');

/** What is not JSON is passed on as the string that it is: it fits no request, so the core refuses it with an error. */
function fromText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
