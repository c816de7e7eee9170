import { textOf, type Block, type BlockId, type Inline, type Plan, type Span } from '../model';

/** Other words for a stretch of one block, in UTF-16 offsets of its text. */
export interface TextEdit extends Span {
  block: BlockId;
  text: string;
}

/** The runs between two offsets, cut where they must be. */
export function sliceRuns(content: readonly Inline[], { start, end }: Span): Inline[] {
  let at = 0;
  return content.flatMap((run) => {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, run.text.length);
    at += run.text.length;
    return from < to ? [{ ...run, text: run.text.slice(from, to) }] : [];
  });
}

/** What all of the runs carry alike: the marks that new words in their place take over. */
function sharedMarks(runs: readonly Inline[]): Omit<Inline, 'text'> {
  const [first] = runs;
  const target = first?.target !== undefined && runs.every((run) => run.target === first.target) ? { target: first.target } : {};
  const note = first?.note !== undefined && runs.every((run) => run.note === first.note) ? { note: first.note } : {};
  return { ...target, ...note };
}

/** A block's runs with other words in a stretch; what is put where nothing stood carries no mark. */
export function replaceRuns(content: readonly Inline[], span: Span, text: string): Inline[] {
  const length = textOf({ content: [...content] }).length;
  const put = text === '' ? [] : [{ ...sharedMarks(sliceRuns(content, span)), text }];
  return [...sliceRuns(content, { start: 0, end: span.start }), ...put, ...sliceRuns(content, { start: span.end, end: length })];
}

/** Disjoint edits by block, the last of each block first, so that none moves another's place. */
export function editsByBlock(edits: readonly TextEdit[]): Map<BlockId, TextEdit[]> {
  const found = new Map<BlockId, TextEdit[]>();
  for (const edit of edits) found.set(edit.block, [...(found.get(edit.block) ?? []), edit]);
  for (const list of found.values()) list.sort((a, b) => b.start - a.start || b.end - a.end);
  return found;
}

/** A plan with disjoint edits done; targets whose last mention went with them are left out by `syncTargets`. */
export function applyTextEdits<P extends Pick<Plan, 'blocks'>>(plan: P, edits: readonly TextEdit[]): P {
  const byBlock = editsByBlock(edits);
  const edited = (block: Block): Block => {
    const own = byBlock.get(block.id);
    return own ? { ...block, content: own.reduce<Inline[]>((content, edit) => replaceRuns(content, edit, edit.text), block.content) } : block;
  };
  return { ...plan, blocks: plan.blocks.map(edited) };
}
