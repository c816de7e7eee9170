import type { Channel } from '../../shared/contract';

/** Opens the line to the core: a MessagePort handed over by the preload, or a WebSocket to this very address. */
export const openChannel = (): Promise<Channel> => (location.protocol === 'app:' ? openPort() : openSocket());

/** Asks the preload for the port; its answer comes as a window message from this same page. */
function openPort(): Promise<Channel> {
  return new Promise((resolve) => {
    window.addEventListener('message', function take(event: MessageEvent) {
      const [port] = event.ports;
      if (event.source !== window || event.origin !== location.origin || event.data?.type !== 'chengqi-port' || !port) return;
      window.removeEventListener('message', take);
      resolve(portChannel(port));
    });
    window.postMessage({ type: 'chengqi-ready' }, location.origin);
  });
}

function portChannel(port: MessagePort): Channel {
  return {
    send: (message) => port.postMessage(message),
    onMessage(listener) {
      port.addEventListener('message', (event) => listener(event.data));
      port.start();
    },
    // A port does not say that its other end died: the preload does.
    onClose: (listener) => window.addEventListener('message', (event) => {
      if (event.source === window && event.data?.type === 'chengqi-lost') listener();
    }),
  };
}

const TOKEN_KEY = 'chengqi-token';

function openSocket(): Promise<Channel> {
  const socket = new WebSocket(`ws://${location.host}/core`, ['chengqi', takeToken()]);
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(socketChannel(socket)));
    socket.addEventListener('error', () => reject(new Error('the core did not answer')));
  });
}

/** The token comes once in the address; it moves out of sight but survives a reload of this tab. */
function takeToken(): string {
  const token = /^#token=([\w-]+)$/.exec(location.hash)?.[1];
  if (token) {
    sessionStorage.setItem(TOKEN_KEY, token);
    history.replaceState(null, '', location.pathname);
  }
  return token ?? sessionStorage.getItem(TOKEN_KEY) ?? 'none';
}

function socketChannel(socket: WebSocket): Channel {
  return {
    send: (message) => socket.send(JSON.stringify(message)),
    onMessage: (listener) => socket.addEventListener('message', (event) => listener(JSON.parse(String(event.data)))),
    onClose: (listener) => socket.addEventListener('close', listener),
  };
}
