import type { Item } from './items';
import { findLikenesses, shareEdges } from './similarity';

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

  for (const item of after) take(item, item.origins.map((id) => free.get(id)).find((earlier) => earlier !== undefined));
  for (const key of ['text', 'name', 'title'] as const) {
    if (free.size < 2 && after.length - found.size < 2) break;
    const byKey = groupBy([...free.values()], key);
    for (const item of open()) if (key === 'text' || item[key]) take(item, byKey.get(item[key])?.pop());
  }
  if (free.size === 0 || found.size === after.length) return found;
  const [earlier, later] = [[...free.values()], open()];
  const [one, other] = [earlier[0], later[0]];
  // The one that is left of each: what they begin and end with tells soonest.
  if (one && other && earlier.length === 1 && later.length === 1 && (isNamedAlike(one, other) || one.text === other.text || shareEdges(one.text, other.text) >= LIKENESS)) {
    take(other, one);
    return found;
  }
  const texts = (items: readonly Item[]): string[] => items.map(({ text }) => text);
  for (const pair of findLikenesses(texts(earlier), texts(later), LIKENESS)) {
    const item = later[pair.after];
    if (item && !found.has(item.id)) take(item, earlier[pair.before]);
  }
  return found;
}

const isNamedAlike = (one: Item, other: Item): boolean => (one.name !== '' && one.name === other.name) || (one.title !== '' && one.title === other.title);

/** Each key's items in reading order, the first at the end, where it is taken from. */
function groupBy(items: readonly Item[], key: 'text' | 'name' | 'title'): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of [...items].reverse()) {
    const group = groups.get(item[key]);
    if (group) group.push(item);
    else groups.set(item[key], [item]);
  }
  return groups;
}
