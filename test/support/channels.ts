import type { Channel } from '../../shared/contract';

/** Two ends of a line in memory; what one sends the other gets, as JSON, like over a real transport. */
export function channelPair(): { near: Channel; far: Channel; close: () => void } {
  const listeners = { near: [] as ((m: unknown) => void)[], far: [] as ((m: unknown) => void)[] };
  const closers: (() => void)[] = [];
  const end = (mine: 'near' | 'far', other: 'near' | 'far'): Channel => ({
    send: (message) => queueMicrotask(() => listeners[other].forEach((listener) => listener(JSON.parse(JSON.stringify(message))))),
    onMessage: (listener) => listeners[mine].push(listener),
    onClose: (listener) => closers.push(listener),
  });
  return { near: end('near', 'far'), far: end('far', 'near'), close: () => closers.forEach((closer) => closer()) };
}
