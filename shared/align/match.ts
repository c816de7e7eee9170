import { pairsOf, similarity, type Pairs } from './similarity';

/** One thing to be matched, a section or a block. */
export interface Item {
  id: string;
  /** Ids on the other side that it came from, the surest evidence. */
  origins: readonly string[];
  /** Its whole text. */
  text: string;
  /** Its number and title; empty for a paragraph. */
  name: string;
  /** Its title without the number; empty for a paragraph. */
  title: string;
}

/** Below this two texts are not called versions of one another. */
const LIKENESS = 0.45;

/**
 * Which item of `before` became which of `after`, one to one, by passes from the surest evidence to the weakest:
 * lineage, identical text, number and title, title, likeness of content. Key: after's id, value: before's id.
 */
export function matchItems(before: readonly Item[], after: readonly Item[]): Map<string, string> {
  const found = new Map<string, string>();
  const free = new Map(before.map((item) => [item.id, item]));
  const take = (later: Item, earlier: Item | undefined): void => {
    if (!earlier || !free.delete(earlier.id)) return;
    found.set(later.id, earlier.id);
  };
  const open = (): Item[] => after.filter((item) => !found.has(item.id));

  for (const item of open()) take(item, item.origins.map((id) => free.get(id)).find((earlier) => earlier !== undefined));
  for (const key of ['text', 'name', 'title'] as const) {
    const byKey = groupBy([...free.values()], key);
    for (const item of open()) if (item[key]) take(item, byKey.get(item[key])?.find((earlier) => free.has(earlier.id)));
  }
  for (const [later, earlier] of likeliest([...free.values()], open())) if (!found.has(later.id)) take(later, earlier);
  return found;
}

function groupBy(items: readonly Item[], key: 'text' | 'name' | 'title'): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) if (item[key]) groups.set(item[key], [...(groups.get(item[key]) ?? []), item]);
  return groups;
}

/** Pairs that are alike enough, the most alike first. */
function likeliest(before: readonly Item[], after: readonly Item[]): [Item, Item][] {
  const pairs = new Map<Item, Pairs>([...before, ...after].map((item) => [item, pairsOf(item.text)]));
  const scored: { later: Item; earlier: Item; score: number }[] = [];
  for (const later of after) {
    for (const earlier of before) {
      const [p, q] = [pairs.get(later), pairs.get(earlier)];
      const score = p && q ? similarity(p, q) : 0;
      if (score >= LIKENESS) scored.push({ later, earlier, score });
    }
  }
  return scored.sort((x, y) => y.score - x.score).map(({ later, earlier }) => [later, earlier]);
}
