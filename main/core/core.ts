import { randomBytes } from 'node:crypto';
import type { Channel } from '../../shared/contract';
import { succeed, type NewId, type Result } from '../../shared/model';
import { closeStore, openStore } from '../store';
import { answerStoreFaults } from './answer-store-faults';
import type { Environment } from './environment';
import type { Handlers } from './handler';
import { createHandlers } from './handlers';
import { serve } from './serve';

/** The process that owns the data: answers the contract over any number of channels. */
export interface Core {
  handlers: Handlers;
  serve(channel: Channel): void;
  /** Closes the database; calls after that fail. */
  close(): void;
}

export interface CoreSettings {
  dataFile: string;
  templatesDir: string;
  workerFile: string;
  shell: Environment['shell'];
  version: string;
  log: (line: string) => void;
  now?: () => Date;
  newId?: NewId;
}

/** Opens the data file and stands ready. Problems are those of `openStore`: damaged, or from a newer version. */
export function createCore(given: CoreSettings): Result<Core> {
  const now = given.now ?? (() => new Date());
  const store = openStore({ file: given.dataFile, now, log: given.log });
  if (!store.ok) return store;
  const channels = new Set<Channel>();
  const env: Environment = {
    ...given,
    now,
    newId: given.newId ?? newRandomId,
    store: store.value,
    libraryChanged: () => channels.forEach((channel) => channel.send({ event: 'library-changed' })),
    planRenewed: (plan) => channels.forEach((channel) => channel.send({ event: 'plan-renewed', plan })),
  };
  const handlers = answerStoreFaults(createHandlers(env), given.log);
  return succeed({
    handlers,
    serve(channel) {
      channels.add(channel);
      channel.onClose(() => channels.delete(channel));
      serve(handlers, channel, given.log);
    },
    close: () => closeStore(store.value),
  });
}

/** 96 random bits: unique across all plans of all installations. */
export const newRandomId: NewId = () => randomBytes(12).toString('base64url');
