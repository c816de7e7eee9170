import { textOf, type Block, type BlockId, type Plan, type Quantity } from '../model';
import { mentionsIn } from './mentions';
import { readQuantities } from './read';

/** A quantity that the prose commits to and that no target has yet; offsets are into the block's text. */
export interface Unlisted extends Quantity {
  block: BlockId;
}

/** A block's content never changes in place. */
const alreadyRead = new WeakMap<Block['content'], readonly Quantity[]>();

function unmarkedIn(block: Block, year: number): readonly Quantity[] {
  const known = alreadyRead.get(block.content);
  if (known) return known;
  const mentions = mentionsIn(block);
  const found = readQuantities(textOf(block), { year }).filter(
    (quantity) => quantity.role === 'target' && mentions.every((mention) => mention.end <= quantity.start || quantity.end <= mention.start),
  );
  alreadyRead.set(block.content, found);
  return found;
}

/** The commitments in figures that were written since and are in no row of the table, in reading order. */
export const unlistedTargets = (plan: Pick<Plan, 'blocks' | 'year'>): Unlisted[] =>
  plan.blocks.flatMap((block) => unmarkedIn(block, plan.year).map((quantity) => ({ ...quantity, block: block.id })));
