import { mentionedTargets, type Block, type Plan } from '../model';
import { syncTargets } from '../targets';
import type { ReturnedChange } from './changes';
import { placeBehind } from './place-behind';

/** What is taken over into the draft. */
export interface Chosen {
  changes: readonly Pick<ReturnedChange, 'block' | 'kind' | 'moved'>[];
  title: boolean;
}

/**
 * The draft with the chosen changes of what came back. What is new, moved or gone from the draft stands behind the block that
 * it stands behind in the file.
 */
export function mergeReturned({ returned, draft }: Record<'returned' | 'draft', Plan>, { changes: chosen, title }: Chosen): Plan {
  if (title) return mergeReturned({ returned, draft: { ...draft, title: returned.title } }, { changes: chosen, title: false });
  if (chosen.length === 0) return draft;
  const changes = new Map(chosen.map((change) => [change.block, change]));
  const own = new Map(draft.blocks.map((block) => [block.id, block]));
  const blocks = draft.blocks.filter(({ id }) => changes.get(id)?.kind !== 'removed' && !changes.get(id)?.moved);
  returned.blocks.forEach((block, at) => {
    const change = changes.get(block.id);
    if (!change) return;
    const place = blocks.findIndex(({ id }) => id === block.id);
    const now = own.get(block.id);
    const wanted = now && change.kind === 'moved' ? now : now ? rewordedAs(now, block) : { ...block, source: null };
    if (place >= 0) blocks[place] = wanted;
    else blocks.splice(placeBehind(returned.blocks.slice(0, at), blocks), 0, wanted);
  });
  const known = new Set(draft.targets.map(({ id }) => id));
  const mentioned = mentionedTargets(blocks);
  const targets = [...draft.targets, ...returned.targets.filter(({ id }) => !known.has(id))].filter(({ id }) => mentioned.has(id));
  return syncTargets({ ...draft, blocks, targets });
}

/** The draft's block with the file's words and rank; where it came from stays the draft's. */
const rewordedAs = ({ id, origins, carried, source }: Block, now: Block): Block => ({ ...now, id, origins, carried, source, confirmed: true });
