import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Operation } from 'slate';
import { computedLabels, noteStarts, tablesOf } from '../../shared/outline';
import type { BlockId, Plan } from '../../shared/model';
import { fromSlate } from './convert';
import type { PlanSlateEditor } from './slate-types';

/**
 * The numbers that headings and notes show, kept beside the document: computed once when a heading or a note comes,
 * goes, moves or changes level or the numbering is set, never while one types; each block listens for its own.
 */
export interface ShownNumbers {
  of(block: BlockId): string;
  /** The columns of the table that a row belongs to, as grid-template-columns; empty for other blocks. */
  columns(block: BlockId): string;
  /** How many notes stand before a block's own; null when it has none. */
  notesBefore(block: BlockId): number | null;
  subscribe(listener: () => void): () => void;
  /** Takes note of what was done to the document. */
  update(operations: readonly Operation[]): void;
}

const changesText = (op: Operation) => op.type === 'insert_text' || op.type === 'remove_text' || op.type === 'set_selection';

export function createShownNumbers(editor: PlanSlateEditor): ShownNumbers {
  let { numbering } = editor.facts;
  const compute = () => computedLabels({ blocks: fromSlate(editor.children), numbering });
  const listeners = new Set<() => void>();
  const computeColumns = () => gridColumns({ blocks: fromSlate(editor.children) });
  let labels = compute();
  let columns = computeColumns();
  let notes = noteStarts({ blocks: fromSlate(editor.children) });
  return {
    of: (block) => labels.get(block) ?? '',
    columns: (block) => columns.get(block) ?? '',
    notesBefore: (block) => notes.get(block) ?? null,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update(operations) {
      if (operations.every(changesText) && numbering === editor.facts.numbering) return;
      ({ numbering } = editor.facts);
      labels = compute();
      columns = computeColumns();
      notes = noteStarts({ blocks: fromSlate(editor.children) });
      for (const listener of listeners) listener();
    },
  };
}

/** For each row the columns of its table as CSS says them: rows of one table may be drawn in different groups of blocks. */
export const gridColumns = (plan: Pick<Plan, 'blocks'>): Map<BlockId, string> =>
  new Map(tablesOf(plan).flatMap(({ rows, shares }) => {
    const template = shares.map((share) => `minmax(0, ${(share * 100).toFixed(2)}fr)`).join(' ');
    return rows.map(({ id }) => [id, template] as const);
  }));

export const ShownNumbersContext = createContext<ShownNumbers | null>(null);

function useShown<T>(read: (numbers: ShownNumbers) => T): T {
  const numbers = useContext(ShownNumbersContext);
  if (!numbers) throw new Error('invariant: a block outside of an editor');
  return useSyncExternalStore(numbers.subscribe, () => read(numbers));
}

export const useGridColumns = (row: BlockId): string => useShown((numbers) => numbers.columns(row));

/** The number that a block shows; empty when it shows none. */
export const useShownNumber = (block: BlockId): string => useShown((numbers) => numbers.of(block));

export const useNotesBefore = (block: BlockId): number | null => useShown((numbers) => numbers.notesBefore(block));
