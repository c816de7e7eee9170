import { useEffect, useReducer, useRef } from 'react';
import type { Paper } from '../../../../shared/contract';
import { fileToBase64, useClient } from '../../../api';
import { downloadWord } from '../../../ui/downloads';

/** One file that is being set as an official document, and what came of it. */
export interface TidyItem {
  key: number;
  name: string;
  state: 'reading' | 'done' | 'refused';
  /** Why it was refused; empty else. */
  message: string;
  papers: Paper[];
}

type Action = { type: 'add'; item: TidyItem } | { type: 'set'; key: number; change: Partial<TidyItem> };

const reduce = (items: TidyItem[], action: Action): TidyItem[] =>
  (action.type === 'add' ? [...items, action.item] : items.map((item) => (item.key === action.key ? { ...item, ...action.change } : item)));

/** Sets files one after another; what comes of a single one is handed out at once. Leaving stops what is being read. */
export function useTidying() {
  const client = useClient();
  const [items, dispatch] = useReducer(reduce, []);
  const lastKey = useRef(0);
  const stop = useRef<() => void>(() => undefined);
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      stop.current();
    };
  }, []);

  const tidy = async (files: readonly File[], mend: boolean): Promise<void> => {
    for (const file of files) {
      if (left.current) return;
      const key = ++lastKey.current;
      dispatch({ type: 'add', item: { key, name: file.name, state: 'reading', message: '', papers: [] } });
      const bytes = await fileToBase64(file);
      const made = bytes.ok ? await client.call('tidy.file', { name: file.name, bytes: bytes.value, mend }, { onCancellable: (cancel) => (stop.current = cancel) }) : bytes;
      if (!made.ok) {
        dispatch({ type: 'set', key, change: { state: 'refused', message: made.error.message } });
        continue;
      }
      dispatch({ type: 'set', key, change: { state: 'done', papers: made.value } });
      const [paper] = made.value;
      if (files.length === 1 && made.value.length === 1 && paper) downloadWord(paper.name, paper.bytes);
    }
  };
  return { items, tidy };
}
