import { useCallback, useReducer, useRef } from 'react';
import type { Imported } from '../../../shared/contract';
import type { Result } from '../../../shared/model';
import { fileToBase64, useClient } from '../../api';

/** One file or pasted text on its way into the library. */
export interface ImportItem {
  key: number;
  name: string;
  state: 'waiting' | 'reading' | 'done' | 'duplicate' | 'returned' | 'year-missing' | 'refused';
  /** What to tell: the plan's title, or why it was refused. */
  message: string;
  /** The plan's id once it is in the library. */
  plan: string | null;
  /** The file itself while its changes wait to be taken back (取回改动). */
  file: File | null;
}

export interface Imports {
  items: ImportItem[];
  addFiles(files: File[]): void;
  addText(pasted: { text: string; html?: string }): void;
  /** Answers the question for the plan year. */
  giveYear(key: number, year: number): void;
  /** Imports a file as a plan of its own that is known as the file of another. */
  importApart(key: number): void;
  /** What became of a file's changes. */
  settle(key: number, message: string): void;
  /** Stops what is being read and drops what waits. */
  cancel(): void;
  /** Clears the list of results. */
  clear(): void;
}

type Action =
  | { type: 'add'; items: ImportItem[] }
  | { type: 'set'; key: number; change: Partial<ImportItem> }
  | { type: 'drop-waiting' }
  | { type: 'clear' };

function reduce(items: ImportItem[], action: Action): ImportItem[] {
  switch (action.type) {
    case 'add': return [...items, ...action.items];
    case 'set': return items.map((item) => (item.key === action.key ? { ...item, ...action.change } : item));
    case 'drop-waiting': return items.filter((item) => item.state !== 'waiting');
    case 'clear': return [];
  }
}

/** What a person said when a file was tried before. */
interface Said {
  year?: number;
  apart?: true;
}

type Attempt = (said: Said, onCancellable: (cancel: () => void) => void) => Promise<{ result: Result<Imported>; file: File | null }>;

/** Imports one after another, so that a folder full of files never floods the core; each item keeps its outcome. */
export function useImport(): Imports {
  const client = useClient();
  const [items, dispatch] = useReducer(reduce, []);
  const attempts = useRef(new Map<number, Attempt>());
  const queue = useRef<({ key: number } & Said)[]>([]);
  const busy = useRef(false);
  const stop = useRef<() => void>(() => undefined);
  const lastKey = useRef(0);

  const work = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    for (let next = queue.current.shift(); next; next = queue.current.shift()) {
      const attempt = attempts.current.get(next.key);
      if (!attempt) continue;
      dispatch({ type: 'set', key: next.key, change: { state: 'reading', message: '正在读取…' } });
      const { key, ...said } = next;
      const { result, file } = await attempt(said, (cancel) => (stop.current = cancel));
      dispatch({ type: 'set', key, change: outcomeOf(result, file) });
    }
    busy.current = false;
  }, []);

  const add = useCallback((entries: { name: string; attempt: Attempt }[]) => {
    const added = entries.map(({ name, attempt }): ImportItem => {
      const key = ++lastKey.current;
      attempts.current.set(key, attempt);
      queue.current.push({ key });
      return { key, name, state: 'waiting', message: '等候读取', plan: null, file: null };
    });
    dispatch({ type: 'add', items: added });
    void work();
  }, [work]);

  const tryAgain = (key: number, said: Said) => {
    queue.current.push({ key, ...said });
    dispatch({ type: 'set', key, change: { state: 'waiting', message: '等候读取', plan: null, file: null } });
    void work();
  };

  return {
    items,
    addFiles: (files) => add(files.map((file) => ({
      name: file.name,
      attempt: async (said, onCancellable) => {
        const bytes = await fileToBase64(file);
        return { file, result: bytes.ok ? await client.call('import.file', { name: file.name, bytes: bytes.value, ...said }, { onCancellable }) : bytes };
      },
    }))),
    addText: (pasted) => add([{ name: '粘贴的文字', attempt: async ({ year }) => ({ file: null, result: await client.call('import.text', { ...pasted, ...(year ? { year } : {}) }) }) }]),
    giveYear: (key, year) => tryAgain(key, { year }),
    importApart: (key) => tryAgain(key, { apart: true }),
    settle: (key, message) => dispatch({ type: 'set', key, change: { state: 'done', message, file: null } }),
    cancel() {
      queue.current = [];
      dispatch({ type: 'drop-waiting' });
      stop.current();
    },
    clear: () => dispatch({ type: 'clear' }),
  };
}

function outcomeOf(result: Result<Imported>, file: File | null): Partial<ImportItem> {
  if (!result.ok) return { state: result.error.code === 'year-missing' ? 'year-missing' : 'refused', message: result.error.message };
  const { id, title, duplicate, more, returned } = result.value;
  if (returned?.kind === 'changed') return { state: 'returned', message: returned.message, plan: id, file };
  if (returned && returned.kind !== 'passed-over') return { state: duplicate ? 'duplicate' : 'done', message: returned.message, plan: id };
  const titles = [title, ...more.map((plan) => plan.title)].map((each) => `《${each}》`).join('');
  const message = duplicate ? `与${titles}内容相同，未重复导入` : more.length > 0 ? `文件里有 ${more.length + 1} 份计划，已导入${titles}` : `已导入${titles}`;
  return { state: duplicate ? 'duplicate' : 'done', message: returned ? `${message}。${returned.message}` : message, plan: id };
}
