import type { MessagePortMain } from 'electron';
import type { Channel } from '../../shared/contract';

/** The core's end of a MessagePort. Values are copied; buffers are never transferred (they would arrive as null). */
export function portChannel(port: MessagePortMain): Channel {
  port.start();
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', (event) => listener(event.data)),
    onClose: (listener) => void port.on('close', listener),
  };
}
