import { textOf, type Amount, type Block, type Plan, type Span, type Target, type Value } from '../model';
import { readAmountsAt } from './read';

/** What a block's mentions say, by target; null for one that cannot be read. */
type Said = ReadonlyMap<string, Amount | null>;

/** A block's content never changes in place, so what was read of it stays true as long as it lives. */
const alreadyRead = new WeakMap<Block['content'], Said>();

/** The first mention of each target; neighbouring runs of one target are one mention. */
function mentionsOf(block: Block): Map<string, Span> {
  const mentions = new Map<string, Span>();
  let at = 0;
  for (const run of block.content) {
    const end = at + run.text.length;
    const span = run.target === undefined ? undefined : mentions.get(run.target);
    if (run.target !== undefined && !span) mentions.set(run.target, { start: at, end });
    else if (span?.end === at) span.end = end;
    at = end;
  }
  return mentions;
}

function readBlock(block: Block): Said {
  const known = alreadyRead.get(block.content);
  if (known) return known;
  const mentions = mentionsOf(block);
  const amounts = mentions.size === 0 ? [] : readAmountsAt(textOf(block), [...mentions.values()]);
  const said = new Map([...mentions.keys()].map((target, nth) => [target, amounts[nth] ?? null] as const));
  alreadyRead.set(block.content, said);
  return said;
}

const sameValue = (a: Value, b: Value): boolean =>
  typeof a === 'number' || typeof b === 'number' ? a === b : a[0] === b[0] && a[1] === b[1];

const sameAmount = (a: Amount, b: Amount): boolean =>
  sameValue(a.value, b.value) && a.unit === b.unit && a.comparator === b.comparator && a.measure === b.measure;

/**
 * Targets kept in step with the prose: each takes the amount of its first mention; one without a mention is dropped;
 * one whose mention cannot be read keeps its amount. Returns the same plan when nothing changed.
 */
export function syncTargets(plan: Plan): Plan {
  const said = new Map<string, Amount | null>();
  for (const block of plan.blocks) {
    for (const [target, amount] of readBlock(block)) if (!said.has(target)) said.set(target, amount);
  }
  const targets: Target[] = [];
  let changed = false;
  for (const target of plan.targets) {
    const amount = said.get(target.id);
    if (amount === undefined) {
      changed = true;
      continue;
    }
    const told = amount && target.byHand ? { ...amount, comparator: target.comparator, measure: target.measure } : amount;
    if (told === null || sameAmount(told, target)) {
      targets.push(target);
    } else {
      changed = true;
      targets.push({ ...target, ...told });
    }
  }
  return changed ? { ...plan, targets } : plan;
}
