import { useCallback, useEffect, useState } from 'react';
import type { Output, ReturnedFile } from '../../../../shared/contract';
import type { Client } from '../../../../shared/contract';
import { fileToBase64, useClient } from '../../../api';

/** The key of the title among what is chosen; blocks go by their ids. */
export const TITLE = 'title';

export type Stage =
  | { kind: 'reading' }
  | { kind: 'failed'; message: string }
  | { kind: 'open'; look: ReturnedFile }
  | { kind: 'taken'; look: ReturnedFile; taken: Output<'returned.take'> };

export interface Returning {
  stage: Stage;
  chosen: ReadonlySet<string>;
  choose(keys: readonly string[], isChosen: boolean): void;
  /** Why the last attempt took nothing; the list was read anew. */
  problem: string | null;
  taking: boolean;
  take(): Promise<Output<'returned.take'> | null>;
  retry(): void;
}

/** Every change by its key, the title's first. */
export const keysOf = ({ heading, changes }: ReturnedFile): { key: string; conflict: boolean }[] => [
  ...(heading ? [{ key: TITLE, conflict: heading.conflict !== null }] : []),
  ...changes.map(({ block, conflict }) => ({ key: block, conflict: conflict !== null })),
];

/** What a file says otherwise than its plan, and what of it is chosen: at first all that the draft has not changed itself. */
export function useReturned(file: File): Returning {
  const client = useClient();
  const [stage, setStage] = useState<Stage>({ kind: 'reading' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const [taking, setTaking] = useState(false);

  const read = useCallback(async (isGone: () => boolean) => {
    const next = await open(client, file);
    if (isGone()) return;
    setStage(next);
    if (next.kind === 'open') setChosen(new Set(keysOf(next.look).flatMap(({ key, conflict }) => (conflict ? [] : [key]))));
  }, [client, file]);
  useEffect(() => {
    let gone = false;
    void read(() => gone);
    return () => void (gone = true);
  }, [read]);

  return {
    stage, chosen, problem, taking,
    choose: (keys, isChosen) => setChosen((now) => new Set(isChosen ? [...now, ...keys] : [...now].filter((key) => !keys.includes(key)))),
    async take() {
      const bytes = await fileToBase64(file);
      if (stage.kind !== 'open' || !bytes.ok) return null;
      setTaking(true);
      const changes = stage.look.changes.map(({ block }) => block).filter((block) => chosen.has(block));
      const taken = await client.call('returned.take', { name: file.name, bytes: bytes.value, revision: stage.look.revision, changes, heading: chosen.has(TITLE) });
      setTaking(false);
      setProblem(taken.ok ? null : taken.error.message);
      if (taken.ok) setStage({ kind: 'taken', look: stage.look, taken: taken.value });
      else await read(() => false);
      return taken.ok ? taken.value : null;
    },
    retry() {
      setStage({ kind: 'reading' });
      void read(() => false);
    },
  };
}

async function open(client: Client, file: File): Promise<Stage> {
  const bytes = await fileToBase64(file);
  if (!bytes.ok) return { kind: 'failed', message: bytes.error.message };
  const look = await client.call('returned.open', { name: file.name, bytes: bytes.value });
  return look.ok ? { kind: 'open', look: look.value } : { kind: 'failed', message: look.error.message };
}
