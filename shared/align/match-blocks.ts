import type { Group } from './follow-sections';
import { blocksOf, type BlockItem, type Item, type SectionItem } from './items';
import { chooseHeirs, findJoins } from './joins';
import { matchItems } from './match';

/** What became of the blocks. */
export interface BlockMatches {
  /** What a later block of a section that changed was; null: it is new. */
  originOf: (later: BlockItem) => BlockItem | null;
  /** Before blocks that live on, as themselves or in another. */
  kept: ReadonlySet<string>;
  /** A before block that another took in → the later block that holds it. */
  merged: ReadonlyMap<string, string>;
  /** A later block that was cut off → the before block that it was part of. */
  split: ReadonlyMap<string, string>;
}

/**
 * First lineage that leads to another section, then inside matched sections, then what is left over across all (a paragraph
 * may have moved to another section); last, inside matched sections again, what was joined or cut.
 */
export function matchBlocks(before: readonly SectionItem[], after: readonly SectionItem[], groups: readonly Group[]): BlockMatches {
  const origin = new Map<string, string>();
  const kept = new Set<string>();
  const adopt = (later: string, earlier: string): void => {
    origin.set(later, earlier);
    kept.add(earlier);
  };
  const adoptAll = (found: ReadonlyMap<string, string>): void => found.forEach((earlier, later) => adopt(later, earlier));
  for (const { old, now, unchanged } of groups) if (unchanged) blocksOf(now).forEach(({ id }, at) => adopt(id, blocksOf(old)[at]?.id ?? ''));
  const byId = new Map(before.flatMap(({ blocks }) => blocks.filter(({ id }) => !kept.has(id)).map((block) => [block.id, block] as const)));
  adoptAll(lineageElsewhere(groups, byId));
  for (const group of groups) {
    if (!group.main || group.unchanged) continue;
    const [then, here] = [blocksOf(group.old).filter(({ id }) => !kept.has(id)), blocksOf(group.now).filter(({ id }) => !origin.has(id))];
    adoptAll(matchItems(then, here.map((block) => laterItem(block, group))));
  }
  const left = (sections: readonly SectionItem[], isDone: (id: string) => boolean): Item[] =>
    sections.flatMap(({ blocks }) => blocks.filter(({ id }) => !isDone(id)));
  adoptAll(matchItems(left(before, (id) => kept.has(id)), left(after, (id) => origin.has(id))));
  const merged = new Map<string, string>();
  const split = new Map<string, string>();
  for (const group of groups) {
    if (group.unchanged) continue;
    const [then, here] = [blocksOf(group.old), blocksOf(group.now)];
    // Where nothing is over on either side, nothing was joined or cut.
    if (then.every(({ id }) => kept.has(id)) && here.every(({ id }) => origin.has(id))) continue;
    const joins = joinBlocks(then, here.map((block) => laterItem(block, group)), { origin, kept });
    for (const [part, whole] of joins.merged) merged.set(part, whole);
    for (const [part, whole] of joins.split) split.set(part, whole);
  }
  for (const part of merged.keys()) kept.add(part);
  return { originOf: ({ id }) => byId.get(origin.get(id) ?? '\0') ?? null, kept, merged, split };
}

/** Blocks that came from another section by lineage, each earlier one once; one that has an heir in its own section stays there. */
function lineageElsewhere(groups: readonly Group[], free: ReadonlyMap<string, BlockItem>): Map<string, string> {
  const taken = new Set<string>();
  const wanted: { later: string; origins: readonly string[] }[] = [];
  for (const group of groups) {
    if (group.unchanged) continue;
    const old = blocksOf(group.old);
    for (const block of blocksOf(group.now)) {
      const origins = laterItem(block, group).origins.filter((id) => free.has(id));
      if (origins.some((origin) => old.some(({ id }) => id === origin))) for (const id of origins) taken.add(id);
      else if (origins.length > 0) wanted.push({ later: block.id, origins });
    }
  }
  const found = new Map<string, string>();
  for (const { later, origins } of wanted) {
    const earlier = origins.find((id) => !taken.has(id));
    if (earlier === undefined) continue;
    taken.add(earlier);
    found.set(later, earlier);
  }
  return found;
}

/** What was joined or cut among the blocks of one group; blocks that came from or went to another section have no part in it. */
function joinBlocks(then: readonly BlockItem[], now: readonly Item[], { origin, kept }: { origin: Map<string, string>; kept: ReadonlySet<string> }) {
  const used = new Set(now.flatMap(({ id }) => origin.get(id) ?? []));
  const free = then.filter(({ id }) => !kept.has(id) || used.has(id));
  const here = new Set(free.map(({ id }) => id));
  const later = now.filter(({ id }) => here.has(origin.get(id) ?? id) || !origin.has(id));
  const joins = findJoins(free, later, origin);
  chooseHeirs(free, later, origin, joins);
  return joins;
}

/** The heading of a matched section has that section's heading as its origin, whatever became of the wording. */
const laterItem = (item: BlockItem, { section, main }: Group): Item =>
  section.id !== '' && item.id === section.id && main && main.id !== '' ? { ...item, origins: [main.id, ...item.origins] } : item;
