import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { createClient, type Channel, type Client } from '../../shared/contract';

const ClientContext = createContext<Client | null>(null);

/** The core, as this page knows it. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('no core provider above');
  return client;
}

const ConnectionContext = createContext(true);

/** false once the line to the core is lost. */
export const useConnected = (): boolean => useContext(ConnectionContext);

const createQueries = (): QueryClient =>
  // Everything is on this machine: an answer is final, and only an event makes it old.
  new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity, refetchOnWindowFocus: false, networkMode: 'always' }, mutations: { networkMode: 'always' } } });

export function CoreProvider({ channel, children }: { channel: Channel; children: ReactNode }) {
  const [client] = useState(() => createClient(channel));
  const [queries] = useState(createQueries);
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    channel.onClose(() => setConnected(false));
  }, [channel]);
  return (
    <ClientContext.Provider value={client}>
      <ConnectionContext.Provider value={connected}>
        <QueryClientProvider client={queries}>
          <LibraryEvents client={client} />
          {children}
        </QueryClientProvider>
      </ConnectionContext.Provider>
    </ClientContext.Provider>
  );
}

/** Many changes in a row, as of an import of many files, renew the lists once. */
const RENEW_AFTER_MS = 300;

/** Lists are asked for again when the core says that the library is no longer what it was. */
function LibraryEvents({ client }: { client: Client }) {
  const queries = useQueryClient();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | null = null;
    const renew = () => {
      waiting = null;
      void queries.invalidateQueries({ queryKey: ['library'] });
    };
    const stop = client.onEvent(({ event }) => {
      if (event === 'library-changed') waiting ??= setTimeout(renew, RENEW_AFTER_MS);
    });
    return () => {
      stop();
      if (waiting) clearTimeout(waiting);
    };
  }, [client, queries]);
  return null;
}
