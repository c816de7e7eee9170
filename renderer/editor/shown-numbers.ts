import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Operation } from 'slate';
import { computedLabels } from '../../shared/outline';
import type { BlockId } from '../../shared/model';
import { fromSlate } from './convert';
import type { PlanSlateEditor } from './slate-types';

/**
 * The numbers that headings show, kept beside the document: computed once when a heading comes, goes, moves or
 * changes level or the numbering is set, never while one types; each heading listens for its own.
 */
export interface ShownNumbers {
  of(block: BlockId): string;
  subscribe(listener: () => void): () => void;
  /** Takes note of what was done to the document. */
  update(operations: readonly Operation[]): void;
}

const changesText = (op: Operation) => op.type === 'insert_text' || op.type === 'remove_text' || op.type === 'set_selection';

export function createShownNumbers(editor: PlanSlateEditor): ShownNumbers {
  let { numbering } = editor.facts;
  const compute = () => computedLabels({ blocks: fromSlate(editor.children), numbering });
  const listeners = new Set<() => void>();
  let labels = compute();
  return {
    of: (block) => labels.get(block) ?? '',
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update(operations) {
      if (operations.every(changesText) && numbering === editor.facts.numbering) return;
      ({ numbering } = editor.facts);
      labels = compute();
      for (const listener of listeners) listener();
    },
  };
}

export const ShownNumbersContext = createContext<ShownNumbers | null>(null);

/** The number that a block shows; empty when it shows none. */
export function useShownNumber(block: BlockId): string {
  const numbers = useContext(ShownNumbersContext);
  if (!numbers) throw new Error('invariant: a block outside of an editor');
  return useSyncExternalStore(numbers.subscribe, () => numbers.of(block));
}
