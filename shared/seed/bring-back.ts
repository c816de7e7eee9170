import { mentionedTargets, textOf, type Block, type BlockId, type NewId, type Plan, type Target, type TargetId } from '../model';
import { leadLength, sectionsOf, sliceRuns } from '../outline';
import { carryBlock, carryTarget, type Move } from './carry';
import type { LastSentence } from './sentences';
import { withoutSummary } from './without-summary';

/** Blocks to be put into the draft one after the other, each behind a block that is there by then (null: at the start), and the targets that they need. */
export interface BroughtBack {
  blocks: { after: BlockId | null; block: Block }[];
  targets: Target[];
}

interface BringingBack {
  last: Plan;
  draft: Plan;
  newId: NewId;
  /** The draft's target that carries on one of last year's; null: it went with its last mention. */
  successorOf: (target: TargetId) => TargetId | null;
}

/**
 * Sentences of last year's plan put back into the draft (补回), as a seeding would have carried them: those of one block as one
 * block with its lineage, below the section whose origin section they stood in, else at the end. A heading comes back behind
 * what stood before it, so that a section brought back whole stands where it stood. A row of a table comes back whole.
 */
export function bringBack(sentences: readonly LastSentence[], { last: whole, draft, newId, successorOf }: BringingBack): BroughtBack {
  const last = withoutSummary(whole);
  const wanted = new Map<BlockId, LastSentence[]>();
  for (const sentence of sentences) wanted.set(sentence.block, [...(wanted.get(sentence.block) ?? []), sentence]);
  const move = { from: last.year, to: draft.year };
  const { idsOf, added } = followTargets(last, move, newId, successorOf);
  const place = createPlaces(last, draft);
  const blocks = sectionsOf(last).flatMap(({ heading, blocks: own }) => own.flatMap((block) => {
    const parts = wanted.get(block.id);
    if (!parts) return [];
    const back = partOf(carryBlock(block, newId(), move, idsOf(block)), block, parts);
    return [{ after: place(heading?.id ?? OPENING, back), block: back }];
  }));
  // Part of a block may come back without some of its figures.
  const mentioned = mentionedTargets(blocks.map(({ block }) => block));
  return { blocks, targets: added.filter(({ id }) => mentioned.has(id)) };
}

/** The targets of blocks in the draft: those that are there, and new ones for those that went. */
function followTargets(last: Plan, move: Move, newId: NewId, successorOf: (target: TargetId) => TargetId | null) {
  const ids = new Map<TargetId, TargetId>();
  const targets = new Map(last.targets.map((target) => [target.id, target]));
  const added: Target[] = [];
  const follow = (target: Target): TargetId => {
    const successor = successorOf(target.id);
    if (successor) return successor;
    const carried = carryTarget(target, newId(), move);
    added.push(carried);
    return carried.id;
  };
  const idsOf = (block: Block): ReadonlyMap<TargetId, TargetId> => {
    for (const run of block.content) {
      const target = run.target === undefined ? undefined : targets.get(run.target);
      if (target && !ids.has(target.id)) ids.set(target.id, follow(target));
    }
    return ids;
  };
  return { idsOf, added };
}

/** The wanted sentences of a carried block; without its heading sentence a heading is a paragraph. */
function partOf(carried: Block, origin: Block, parts: readonly LastSentence[]): Block {
  if (carried.type === 'row') return carried;
  const content = [...parts].sort((a, b) => a.start - b.start).flatMap((part) => sliceRuns(carried.content, part));
  const text = textOf({ content });
  if (carried.type === 'heading' && parts.some(({ start }) => start < leadLength(origin))) return { ...carried, content, carried: text };
  const { id, origins, confirmed, source } = carried;
  return { type: 'paragraph', id, origins, confirmed, source, content, carried: text };
}

/** What stands before the first heading. */
const OPENING = '';

/** Answers behind which block the next one of a section of last year's plan is to be put, and reckons with its being there then. */
function createPlaces(last: Plan, draft: Plan): (section: BlockId, block: Block) => BlockId | null {
  const order = sectionsOf(last).map(({ heading }) => heading?.id ?? OPENING);
  /** The last block of each section of last year's plan that the draft has; the opening is there even while it is empty. */
  const ends = new Map<BlockId, BlockId | null>([[OPENING, null]]);
  for (const { heading, blocks } of [...sectionsOf(draft)].reverse()) {
    for (const origin of heading ? heading.origins : [OPENING]) ends.set(origin, blocks.at(-1)?.id ?? null);
  }
  let end = draft.blocks.at(-1)?.id ?? null;
  const standsBehind = (section: BlockId, block: Block): BlockId | null => {
    if (block.type !== 'heading') return ends.has(section) ? (ends.get(section) ?? null) : end;
    const earlier = order.slice(0, order.indexOf(section)).filter((id) => ends.has(id)).at(-1);
    return ends.get(earlier ?? OPENING) ?? null;
  };
  return (section, block) => {
    const after = standsBehind(section, block);
    if (block.type === 'heading' || ends.has(section)) ends.set(section, block.id);
    if (after === end) end = block.id;
    return after;
  };
}
