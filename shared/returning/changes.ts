import { diffText, notesBetween, outOfOrder, type NoteChange, type Piece } from '../align';
import { textOf, type Block, type BlockId, type Plan } from '../model';
import { notesIn } from '../outline';
import { rankOf, seen } from './seen';

export const RETURNED_KINDS = ['edited', 'moved', 'added', 'removed'] as const;
export type ReturnedKind = (typeof RETURNED_KINDS)[number];

/** What the draft says there now where it was changed as well, or that it is gone from it; null where nothing stands against it. */
export type Conflict = { text: string | null } | null;

/** One block that differs between what was exported and what came back. */
export interface ReturnedChange {
  kind: ReturnedKind;
  block: BlockId;
  /** It stands elsewhere among its fellows; one that was reworded may have moved too. */
  moved: boolean;
  /** In words, exported against returned. */
  pieces: Piece[];
  notes: NoteChange[];
  conflict: Conflict;
}

type Three = Record<'exported' | 'returned' | 'draft', Plan>;

/** What came back changed and is not in the draft yet, in reading order; what is gone stands behind what stood before it. */
export function changesIn({ exported, returned, draft }: Three): ReturnedChange[] {
  const before = byId(exported);
  const now = byId(draft);
  const kept = new Set(returned.blocks.map(({ id }) => id));
  // One that stands in the draft already where the file has it is not asked for again.
  const stillElsewhere = movedIn(draft, returned);
  const moved = new Set([...movedIn(exported, returned)].filter((id) => stillElsewhere.has(id)));
  const gone = exported.blocks.filter(({ id }) => !kept.has(id));
  const removedAt = (after: BlockId | null) => following(exported, after, kept).filter((block) => now.has(block.id)).map((block) => removal(block, now.get(block.id)));
  const changes = returned.blocks.flatMap((block): ReturnedChange[] => {
    const earlier = before.get(block.id);
    const own: ReturnedChange[] = !earlier
      ? now.has(block.id) || isThere(returned, block, draft) ? [] : [changed('added', null, block)]
      : edit(earlier, block, { now: now.get(block.id), moved: moved.has(block.id) });
    return earlier ? [...own, ...removedAt(block.id)] : own;
  });
  return gone.length === 0 ? changes : [...removedAt(null), ...changes];
}

/** The title, where the file shows another one that is not the draft's yet. */
export function titleChangeIn({ exported, returned, draft }: Three): Pick<ReturnedChange, 'pieces' | 'conflict'> | null {
  const [was, is, now] = [exported.title, returned.title, draft.title];
  if (seen(was) === seen(is) || seen(is) === seen(now)) return null;
  return { pieces: diffText(was, is), conflict: seen(was) === seen(now) ? null : { text: now } };
}

const byId = ({ blocks }: Plan): Map<BlockId, Block> => new Map(blocks.map((block) => [block.id, block]));

/** The blocks behind one of the exported plan that are gone, up to the next that is kept; null: at its beginning. */
function following({ blocks }: Plan, after: BlockId | null, kept: ReadonlySet<BlockId>): Block[] {
  const from = after === null ? 0 : blocks.findIndex(({ id }) => id === after) + 1;
  const end = blocks.findIndex(({ id }, at) => at >= from && kept.has(id));
  return blocks.slice(from, end < 0 ? undefined : end);
}

/** Words, notes and rank: what a person can change of a block in Word. */
export const saysTheSame = (a: Block, b: Block): boolean =>
  textOf(a) === textOf(b) && rankOf(a) === rankOf(b) && notesIn(a).map(({ text }) => text).join('\n') === notesIn(b).map(({ text }) => text).join('\n');

/** Whether two plans read the same, from the title to the last block. */
export const readTheSame = (a: Plan, b: Plan): boolean =>
  seen(a.title) === seen(b.title) && a.blocks.length === b.blocks.length && a.blocks.every((block, at) => b.blocks[at] !== undefined && saysTheSame(block, b.blocks[at]));

/** Whether what is new in the file was put into the draft before, from the same file: behind the same block stand the same words. */
function isThere(returned: Plan, added: Block, draft: Plan): boolean {
  const before = returned.blocks[returned.blocks.indexOf(added) - 1];
  const at = before ? draft.blocks.findIndex((block) => block.id === before.id || saysTheSame(block, before)) + 1 : 0;
  const there = draft.blocks[at];
  return there !== undefined && (before === undefined || at > 0) && saysTheSame(there, added) && returned.blocks.every(({ id }) => id !== there.id);
}

/** Who stands elsewhere than before, as few as possible. */
function movedIn(earlier: Plan, returned: Plan): Set<BlockId> {
  const places = new Map(earlier.blocks.map(({ id }, at) => [id, at]));
  const kept = returned.blocks.filter(({ id }) => places.has(id));
  const moved = outOfOrder(kept.map(({ id }) => places.get(id) ?? 0));
  return new Set(kept.flatMap(({ id }, at) => (moved.has(at) ? [id] : [])));
}

function edit(exported: Block, returned: Block, { now, moved }: { now: Block | undefined; moved: boolean }): ReturnedChange[] {
  const reworded = !saysTheSame(exported, returned) && !(now && saysTheSame(now, returned));
  if (!reworded && !moved) return [];
  if (!reworded) return now ? [{ ...changed('moved', returned, returned), moved }] : [];
  const conflict = !now ? { text: null } : saysTheSame(now, exported) ? null : { text: textOf(now) };
  return [{ ...changed('edited', exported, returned), moved, conflict }];
}

const removal = (exported: Block, now: Block | undefined): ReturnedChange =>
  ({ ...changed('removed', exported, null), conflict: now && !saysTheSame(now, exported) ? { text: textOf(now) } : null });

function changed(kind: ReturnedKind, before: Block | null, after: Block | null): ReturnedChange {
  const pieces = diffText(before ? textOf(before) : '', after ? textOf(after) : '');
  return { kind, block: (after ?? before)?.id ?? '', moved: false, pieces, notes: kind === 'removed' ? [] : notesBetween(before, after, pieces), conflict: null };
}
