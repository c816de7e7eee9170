import type { Item } from './match';
import { countPairs } from './similarity';

/** What was one to one before is not always: what went into one that lives on beside its own origin, and what came out of one. */
export interface Joins {
  /** before id → id of the later item that took it in. */
  merged: Map<string, string>;
  /** after id → id of the earlier item that it was cut from. */
  split: Map<string, string>;
}

/** So much of a part must be found in the whole, over and above what the whole has from its own counterpart. */
const CONTAINED = 0.5;
/** Shorter texts say too little to be recognized inside another. */
const LEAST_PAIRS = 6;

/**
 * Which unmatched items are parts of matched ones. `matches` is one to one, after id → before id. Lineage is asked first, then
 * how much of the part stands in the whole and not in the whole's counterpart. Nothing is both merged and split.
 */
export function findJoins(before: readonly Item[], after: readonly Item[], matches: ReadonlyMap<string, string>): Joins {
  const pairs = pairItems(before, after, matches);
  const kept = new Set(pairs.map(({ earlier }) => earlier.id));
  const goneItems = before.filter(({ id }) => !kept.has(id));
  const newItems = after.filter(({ id }) => !matches.has(id));
  const merged = new Map<string, string>();
  const split = new Map<string, string>();
  const cut = new Set<string>();
  for (const part of newItems) {
    const from = pairs.find(({ earlier }) => part.origins.includes(earlier.id));
    if (!from) continue;
    cut.add(from.later.id);
    split.set(part.id, from.earlier.id);
  }
  for (const part of goneItems) {
    const into = pairs.find(({ later }) => !cut.has(later.id) && later.origins.includes(part.id));
    if (into) merged.set(part.id, into.later.id);
  }
  const takers = pairs.filter(({ later }) => !cut.has(later.id)).map(({ earlier, later }): Whole => ({ id: later.id, text: later.text, counterpart: earlier.text }));
  for (const [part, whole] of findParts(goneItems.filter(({ id }) => !merged.has(id)), takers)) merged.set(part, whole);
  const taken = new Set(merged.values());
  const givers = pairs.filter(({ later }) => !taken.has(later.id)).map(({ earlier, later }): Whole => ({ id: earlier.id, text: earlier.text, counterpart: later.text }));
  for (const [part, whole] of findParts(newItems.filter(({ id }) => !split.has(id)), givers)) split.set(part, whole);
  return { merged, split };
}

function pairItems(before: readonly Item[], after: readonly Item[], matches: ReadonlyMap<string, string>): { earlier: Item; later: Item }[] {
  const byId = new Map(before.map((item) => [item.id, item]));
  return after.flatMap((later) => {
    const earlier = byId.get(matches.get(later.id) ?? '\0');
    return earlier ? [{ earlier, later }] : [];
  });
}

interface Whole {
  id: string;
  text: string;
  counterpart: string;
}

/** part id → the whole that holds most of it. Only wholes that share character pairs with a part are looked at. */
function findParts(parts: readonly Item[], wholes: readonly Whole[]): Map<string, string> {
  const found = new Map<string, string>();
  if (parts.length === 0) return found;
  const holders = indexGains(wholes);
  for (const part of parts) {
    const { counts, total } = countPairs(part.text);
    if (total < LEAST_PAIRS) continue;
    const shared = new Map<string, number>();
    for (const [pair, count] of counts) {
      for (const { id, gain } of holders.get(pair) ?? []) shared.set(id, (shared.get(id) ?? 0) + Math.min(count, gain));
    }
    const [best] = [...shared].sort((a, b) => b[1] - a[1]);
    if (best && best[1] / total >= CONTAINED) found.set(part.id, best[0]);
  }
  return found;
}

/** Which wholes have a character pair more often than their counterparts, and by how much. */
function indexGains(wholes: readonly Whole[]): Map<string, { id: string; gain: number }[]> {
  const holders = new Map<string, { id: string; gain: number }[]>();
  for (const { id, text, counterpart } of wholes) {
    if (text === counterpart) continue;
    const has = countPairs(counterpart).counts;
    for (const [pair, count] of countPairs(text).counts) {
      const gain = count - (has.get(pair) ?? 0);
      if (gain <= 0) continue;
      const known = holders.get(pair);
      if (known) known.push({ id, gain });
      else holders.set(pair, [{ id, gain }]);
    }
  }
  return holders;
}
