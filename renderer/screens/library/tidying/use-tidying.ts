import { useEffect, useReducer, useRef } from 'react';
import type { Paper } from '../../../../shared/contract';
import { fail } from '../../../../shared/model';
import { fileToBase64, useClient } from '../../../api';
import { downloadWord } from '../../../ui/downloads';

/** One file that is being set as an official document, and what came of it. */
export interface TidyItem {
  key: number;
  name: string;
  state: 'waiting' | 'reading' | 'done' | 'refused';
  /** Why it was refused; empty else. */
  message: string;
  papers: Paper[];
}

type Action = { type: 'add'; items: TidyItem[] } | { type: 'set'; key: number; change: Partial<TidyItem> } | { type: 'drop-waiting' };

function reduce(items: TidyItem[], action: Action): TidyItem[] {
  switch (action.type) {
    case 'add': return [...items, ...action.items];
    case 'set': return items.map((item) => (item.key === action.key ? { ...item, ...action.change } : item));
    case 'drop-waiting': return items.filter(({ state }) => state !== 'waiting');
  }
}

/** Sets files one after another; what comes of a single one is handed out at once. Leaving and cancelling stop what is being read, and nothing further is. */
export function useTidying() {
  const client = useClient();
  const [items, dispatch] = useReducer(reduce, []);
  const lastKey = useRef(0);
  const stop = useRef<() => void>(() => undefined);
  /** Grows with each stop: a run goes on only while it is what it was. */
  const stops = useRef(0);
  const cancel = (): void => {
    stops.current += 1;
    stop.current();
    dispatch({ type: 'drop-waiting' });
  };
  useEffect(() => () => {
    stops.current += 1;
    stop.current();
  }, []);

  const tidy = async (files: readonly File[], mend: boolean): Promise<void> => {
    const run = stops.current;
    const added = files.map((file): { file: File; item: TidyItem } => ({ file, item: { key: ++lastKey.current, name: file.name, state: 'waiting', message: '', papers: [] } }));
    dispatch({ type: 'add', items: added.map(({ item }) => item) });
    for (const { file, item: { key } } of added) {
      if (stops.current !== run) return;
      dispatch({ type: 'set', key, change: { state: 'reading' } });
      const read = await fileToBase64(file);
      const bytes = stops.current === run ? read : fail('cancelled', `已取消“${file.name}”的排版，没有写出文件。`);
      const made = bytes.ok ? await client.call('tidy.file', { name: file.name, bytes: bytes.value, mend }, { onCancellable: (cancelCall) => (stop.current = cancelCall) }) : bytes;
      if (!made.ok) {
        dispatch({ type: 'set', key, change: { state: 'refused', message: made.error.message } });
        continue;
      }
      dispatch({ type: 'set', key, change: { state: 'done', papers: made.value } });
      const [paper] = made.value;
      if (files.length === 1 && made.value.length === 1 && paper && stops.current === run) downloadWord(paper.name, paper.bytes);
    }
  };
  return { items, tidy, cancel };
}
