import { textOf, type Amount, type Block, type BlockId, type Plan, type Span, type Target, type TargetId, type Value } from '../model';
import { OPEN_FIGURE } from './open-figure';
import { readAmountsAt } from './read';

/** One place of a block that states a target, in UTF-16 offsets of the block's text. */
export interface Mention extends Span {
  target: TargetId;
  /** What it says; null where it cannot be read. */
  amount: Amount | null;
  /** It says 「（待定）」. */
  open: boolean;
}

/** A block's content never changes in place, so what was read of it stays true as long as it lives. */
const alreadyRead = new WeakMap<Block['content'], readonly Mention[]>();

/** Where a block mentions targets, in reading order, without reading what it says. Neighbouring runs of one target are one mention; a target may have several in a block. */
export function markedSpans(block: Pick<Block, 'content'>): (Span & { target: TargetId })[] {
  const spans: (Span & { target: TargetId })[] = [];
  let at = 0;
  for (const { text, target } of block.content) {
    const end = at + text.length;
    const last = spans.at(-1);
    if (target !== undefined && last?.target === target && last.end === at) last.end = end;
    else if (target !== undefined) spans.push({ target, start: at, end });
    at = end;
  }
  return spans;
}

/** Every mention in a block, in reading order. */
export function mentionsIn(block: Pick<Block, 'content'>): readonly Mention[] {
  const known = alreadyRead.get(block.content);
  if (known) return known;
  const spans = markedSpans(block);
  const text = spans.length === 0 ? '' : textOf(block);
  const amounts = spans.length === 0 ? [] : readAmountsAt(text, spans);
  const mentions = spans.map((span, nth): Mention => ({ ...span, amount: amounts[nth] ?? null, open: text.slice(span.start, span.end) === OPEN_FIGURE }));
  alreadyRead.set(block.content, mentions);
  return mentions;
}

export interface PlacedMention extends Mention {
  block: BlockId;
}

/** Every mention of every target of a plan, each target's in reading order. */
export function mentionsByTarget(plan: Pick<Plan, 'blocks'>): Map<TargetId, PlacedMention[]> {
  const found = new Map<TargetId, PlacedMention[]>();
  for (const block of plan.blocks) {
    for (const mention of mentionsIn(block)) {
      const known = found.get(mention.target);
      const placed = { ...mention, block: block.id };
      if (known) known.push(placed);
      else found.set(mention.target, [placed]);
    }
  }
  return found;
}

const sameValue = (a: Value, b: Value): boolean =>
  typeof a === 'number' || typeof b === 'number' ? a === b : a[0] === b[0] && a[1] === b[1];

/** What the law of mentions compares: value, unit and measure; comparator and wording belong to each mention. */
export const sameFigure = (a: Amount, b: Amount): boolean => sameValue(a.value, b.value) && a.unit === b.unit && a.measure === b.measure;

export const sameAmount = (a: Amount, b: Amount): boolean => sameFigure(a, b) && a.comparator === b.comparator;

/** A mention that says something else than its target's first one. */
export interface Disagreement {
  target: TargetId;
  first: PlacedMention;
  other: PlacedMention;
}

/**
 * Mentions that disagree with the first mention of their target in value, unit or measure, or that cannot be read. A
 * measure that was set by hand stands over what the mentions say.
 */
export function disagreementsOf(plan: Pick<Plan, 'blocks' | 'targets'>): Disagreement[] {
  const targets = new Map(plan.targets.map((target) => [target.id, target]));
  return [...mentionsByTarget(plan)].flatMap(([id, [first, ...others]]) => {
    const target = targets.get(id);
    if (!first || !target) return [];
    return others.filter((other) => !agrees(target, first, other)).map((other) => ({ target: id, first, other }));
  });
}

function agrees(target: Target, a: Mention, b: Mention): boolean {
  if (a.open || b.open) return a.open && b.open;
  if (!a.amount || !b.amount) return false;
  return target.byHand ? sameFigure({ ...a.amount, measure: target.measure }, { ...b.amount, measure: target.measure }) : sameFigure(a.amount, b.amount);
}
