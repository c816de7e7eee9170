import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { BlockId } from '../../../../shared/model';
import { pathOfBlock } from '../../../editor';
import { keyName } from '../../../ui/key-name';
import { COMMANDS, type Desk } from '../commands';
import type { DraftSession } from '../draft-session';
import { goToBlock } from '../go-to';
import type { Row } from './rows';
import { usePassing } from './use-passing';

interface OutlineKeys {
  session: DraftSession;
  desk: Desk;
  rows: readonly Row[];
  list: RefObject<HTMLElement | null>;
  fold(id: BlockId, fold: boolean): void;
}

/** The row of a section, and the one some rows on. */
function rowBeside(list: HTMLElement | null, id: BlockId, by: number): HTMLElement | undefined {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-section]') ?? [])];
  return rows[rows.findIndex((row) => row.dataset['section'] === id) + by];
}

/** Keys in the outline: arrows go about, Esc leads to the paper, and the commands of sections do to the row what they say. */
export function useOutlineKeys({ session, desk, rows, list, fold }: OutlineKeys): (event: KeyboardEvent<HTMLElement>) => void {
  // A row that moves in the page loses the focus; it gets it back when the outline was drawn again.
  const keep = useRef<BlockId | null>(null);
  useEffect(() => {
    // Who has gone elsewhere meanwhile is not called back.
    if (keep.current && document.activeElement === document.body) rowBeside(list.current, keep.current, 0)?.focus();
    keep.current = null;
  }, [rows, list]);

  const go = (id: BlockId, key: string): boolean => {
    const row = rows.find((one) => one.id === id);
    switch (key) {
      case 'ArrowDown': rowBeside(list.current, id, 1)?.focus(); break;
      case 'ArrowUp': rowBeside(list.current, id, -1)?.focus(); break;
      case 'ArrowRight': if (row?.hasMore) fold(id, false); break;
      case 'ArrowLeft': if (row?.hasMore) fold(id, true); break;
      case 'Escape': goToBlock(session.editor, id); break;
      default: return false;
    }
    return true;
  };
  const command = (id: BlockId, key: string): boolean => {
    const found = COMMANDS.find(({ keys, onSection }) => onSection && keys.includes(key));
    if (!found?.onSection) return false;
    const order = [...(list.current?.querySelectorAll<HTMLElement>('[data-section]') ?? [])].flatMap((row) => row.dataset['section'] ?? []);
    const at = order.indexOf(id);
    const stays = found.onSection(session, desk, id);
    if (!stays) return true;
    // Where the section is gone: the next one that is still there, else the one before.
    keep.current = [...order.slice(at), ...order.slice(0, at).reverse()].find((one) => pathOfBlock(session.editor, one)) ?? null;
    if (keep.current) rowBeside(list.current, keep.current, 0)?.focus();
    return true;
  };
  const passing = usePassing(list);
  return (event) => {
    if (passing.current && event.code === 'Tab') return;
    const id = (event.target as HTMLElement).dataset['section'];
    if (id && !event.nativeEvent.isComposing && (go(id, keyName(event)) || command(id, keyName(event)))) event.preventDefault();
  };
}
