import type { Item } from './items';
import { countPairs, findMiddles, forEachPair, shareEdges } from './similarity';

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
  if (goneItems.length + newItems.length === 0) return { merged, split };
  const byOrigin = new Map(pairs.map((pair) => [pair.earlier.id, pair]));
  for (const part of newItems) {
    const from = part.origins.map((id) => byOrigin.get(id)).find((pair) => pair !== undefined);
    if (!from) continue;
    cut.add(from.later.id);
    split.set(part.id, from.earlier.id);
  }
  const takers = pairs.filter(({ later }) => !cut.has(later.id));
  const takerOf = new Map(takers.flatMap(({ later }) => later.origins.map((id) => [id, later.id] as const)));
  for (const part of goneItems) {
    const into = takerOf.get(part.id);
    if (into !== undefined) merged.set(part.id, into);
  }
  const grown = takers.map(({ earlier, later }): Whole => ({ id: later.id, text: later.text, counterpart: earlier.text }));
  for (const [part, whole] of findParts(goneItems.filter(({ id }) => !merged.has(id)), grown)) merged.set(part, whole);
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

/** part id → the whole that holds most of it. */
function findParts(parts: readonly Item[], wholes: readonly Whole[]): Map<string, string> {
  const found = new Map<string, string>();
  const told = parts.map(({ id, text }) => ({ id, ...countPairs(text), best: 0 })).filter(({ total }) => total >= LEAST_PAIRS);
  if (told.length === 0) return found;
  const least = Math.min(...told.map(({ total }) => total)) * CONTAINED;
  const holders = new Map<number, { part: number; times: number }[]>();
  for (const [part, { counts }] of told.entries()) for (const [pair, times] of counts) holders.set(pair, [...(holders.get(pair) ?? []), { part, times }]);
  for (const { id, text, counterpart } of wholes) {
    if (text === counterpart) continue;
    const gains = gainsIn(text, counterpart, holders, least);
    for (const [part, size] of sharesOf(gains, holders)) {
      const one = told[part];
      if (!one || size <= one.best || size / one.total < CONTAINED) continue;
      one.best = size;
      found.set(one.id, id);
    }
  }
  return found;
}

/** Which of the wanted pairs a whole has more often than its own counterpart, and by how much; none where that is less than any part needs. */
function gainsIn(text: string, counterpart: string, wanted: ReadonlyMap<number, unknown>, least: number): Map<number, number> {
  const gains = new Map<number, number>();
  const [more, fewer] = findMiddles(text, counterpart);
  if (more.length <= least) return gains;
  let sum = 0;
  forEachPair(more, (pair) => {
    if (!wanted.has(pair)) return;
    gains.set(pair, (gains.get(pair) ?? 0) + 1);
    sum++;
  });
  if (sum < least) return new Map();
  forEachPair(fewer, (pair) => {
    const gain = gains.get(pair);
    if (gain !== undefined) gains.set(pair, gain - 1);
  });
  return gains;
}

/** How much of each part the gains are. */
function sharesOf(gains: ReadonlyMap<number, number>, holders: ReadonlyMap<number, readonly { part: number; times: number }[]>): Map<number, number> {
  const shared = new Map<number, number>();
  for (const [pair, gain] of gains) {
    if (gain > 0) for (const { part, times } of holders.get(pair) ?? []) shared.set(part, (shared.get(part) ?? 0) + Math.min(times, gain));
  }
  return shared;
}

/**
 * Which part of a joined or cut whole stands for it: what lineage says, else the one whose title is likest to the
 * whole's, else the first in reading order, however its words were changed. Puts `matches` and `joins` right.
 */
export function chooseHeirs(before: readonly Item[], after: readonly Item[], matches: Map<string, string>, { merged, split }: Joins): void {
  for (const id of new Set(split.values())) {
    const parts = after.filter((part) => matches.get(part.id) === id || split.get(part.id) === id);
    const main = parts.find((part) => matches.get(part.id) === id);
    const heir = likestTo(before.find((whole) => whole.id === id), parts);
    if (!main || !heir || heir === main || main.origins.includes(id)) continue;
    matches.delete(main.id);
    matches.set(heir.id, id);
    split.delete(heir.id);
    split.set(main.id, id);
  }
  for (const id of new Set(merged.values())) {
    const whole = after.find((each) => each.id === id);
    const parts = before.filter((part) => matches.get(id) === part.id || merged.get(part.id) === id);
    const main = parts.find((part) => matches.get(id) === part.id);
    const heir = likestTo(whole, parts);
    if (!main || !heir || heir === main || whole?.origins.includes(main.id)) continue;
    matches.set(id, heir.id);
    merged.delete(heir.id);
    merged.set(main.id, id);
  }
}

function likestTo(whole: Item | undefined, [first, ...others]: readonly Item[]): Item | undefined {
  const likeness = ({ title }: Item): number => shareEdges(title, whole?.title ?? '');
  return others.reduce((best, part) => (best && likeness(part) > likeness(best) ? part : best), first);
}
