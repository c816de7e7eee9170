import { diffText, outOfOrder, type Piece } from '../align';
import { textOf, type Block, type BlockId, type Plan } from '../model';

export type ReturnedKind = 'edited' | 'moved' | 'added' | 'removed';

/** One block that differs between what was exported and what came back. */
export interface ReturnedChange {
  kind: ReturnedKind;
  block: BlockId;
  /** It stands elsewhere among its fellows; one that was reworded may have moved too. */
  moved: boolean;
  /** In words, exported against returned. */
  pieces: Piece[];
  /** What the draft says there now where it was changed as well, or that it is gone from it; null where nothing stands against it. */
  conflict: { text: string | null } | null;
}

/** What came back changed and is not in the draft yet, in reading order; what is gone stands behind what stood before it. */
export function changesIn({ exported, returned, draft }: Record<'exported' | 'returned' | 'draft', Plan>): ReturnedChange[] {
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
      ? now.has(block.id) ? [] : [{ kind: 'added', block: block.id, moved: false, pieces: diffText('', textOf(block)), conflict: null }]
      : edit(earlier, block, { now: now.get(block.id), moved: moved.has(block.id) });
    return earlier ? [...own, ...removedAt(block.id)] : own;
  });
  return gone.length === 0 ? changes : [...removedAt(null), ...changes];
}

const byId = ({ blocks }: Plan): Map<BlockId, Block> => new Map(blocks.map((block) => [block.id, block]));

/** The blocks behind one of the exported plan that are gone, up to the next that is kept; null: at its beginning. */
function following({ blocks }: Plan, after: BlockId | null, kept: ReadonlySet<BlockId>): Block[] {
  const from = after === null ? 0 : blocks.findIndex(({ id }) => id === after) + 1;
  const end = blocks.findIndex(({ id }, at) => at >= from && kept.has(id));
  return blocks.slice(from, end < 0 ? undefined : end);
}

/** Words and rank: what a person can change of a block in Word. */
export const saysTheSame = (a: Block, b: Block): boolean =>
  textOf(a) === textOf(b) && a.type === b.type && (a.type !== 'heading' || b.type !== 'heading' || (a.level === b.level && a.marker === b.marker));

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
  if (!reworded) return now ? [{ kind: 'moved', block: returned.id, moved, pieces: diffText(textOf(returned), textOf(returned)), conflict: null }] : [];
  const conflict = !now ? { text: null } : saysTheSame(now, exported) ? null : { text: textOf(now) };
  return [{ kind: 'edited', block: returned.id, moved, pieces: diffText(textOf(exported), textOf(returned)), conflict }];
}

const removal = (exported: Block, now: Block | undefined): ReturnedChange => ({
  kind: 'removed', block: exported.id, moved: false, pieces: diffText(textOf(exported), ''), conflict: now && !saysTheSame(now, exported) ? { text: textOf(now) } : null,
});
