import { textOf, type Block, type Plan } from '../model';
import { headingText, sectionsOf, shownLabels, type Section } from '../outline';
import { compareTargets } from './compare-targets';
import type { BlockChange, BlockPair, Comparison, SectionHead, SectionPair } from './comparison';
import { diffText } from './diff-text';
import { findJoins } from './joins';
import { matchItems, type Item } from './match';
import { interleave, outOfOrder } from './order';
import { matchByChildren, movedSections, parentsOf } from './structure';

/**
 * What became of `before` in `after`: sections and paragraphs by lineage or likeness, word differences, targets.
 * A new number alone is no change. Works alike for two plans that share no lineage.
 */
export function comparePlans(before: Plan, after: Plan): Comparison {
  const sections = compareSections(sideOf(before), sideOf(after));
  return { before: headOf(before), after: headOf(after), sections, targets: compareTargets(before, after, originsIn(sections)) };
}

/** Which block became which, by the later one's id. */
const originsIn = (sections: readonly SectionPair[]): Map<string, string> =>
  new Map(sections.flatMap(({ pairs }) => pairs.flatMap((pair) => (pair.before !== null && pair.after !== null ? [[pair.after, pair.before] as const] : []))));

const headOf = ({ id, title, year, kind }: Plan) => ({ id, title, year, kind });

/** One plan, made ready for matching. */
interface Side {
  sections: Section[];
  labels: Map<string, string>;
}

const sideOf = (plan: Plan): Side => ({ sections: sectionsOf(plan), labels: shownLabels(plan) });

const sectionId = (section: Section): string => section.heading?.id ?? '';

function sectionItem(section: Section, labels: Map<string, string>): Item {
  const title = section.heading ? headingText(section.heading) : '';
  return {
    id: sectionId(section),
    // What stands before the first heading is the same place in every plan.
    origins: section.heading ? section.heading.origins : [''],
    text: section.blocks.map((block) => blockItem(block).text).join('\n'),
    name: title && (labels.get(sectionId(section)) ?? '') + title,
    title,
  };
}

/** A block never changes in place, and is asked for in every pass. */
const items = new WeakMap<Block, Item>();

function blockItem(block: Block): Item {
  const known = items.get(block);
  if (known) return known;
  const item = { id: block.id, origins: block.origins, text: textOf(block), name: '', title: block.type === 'heading' ? headingText(block) : '' };
  items.set(block, item);
  return item;
}

function compareSections(before: Side, after: Side): SectionPair[] {
  const followed = followSections(before, after);
  const { moved, stoodAt } = followed;
  const blocks = matchBlocks(before.sections, after.sections, followed);
  const shown = after.sections.filter((section) => !followed.splitOff.has(section));
  return interleave(before.sections, (section) => followed.isGone(section), shown, stoodAt).flatMap((entry): SectionPair[] => {
    if ('gone' in entry) {
      const pairs = entry.gone.blocks.filter((block) => !blocks.kept.has(block.id)).map(removedPair);
      return [{ kind: 'removed', before: describe(entry.gone, before), after: null, others: [], pairs }];
    }
    const { main, old, now } = followed.groupOf(entry.now);
    const pairs = comparePairs(blocksOf(old), blocksOf(now), blocks);
    const kindAtPlace: BlockChange = moved.has(entry.now) ? 'moved' : pairs.every((pair) => pair.kind === 'same') ? 'same' : 'edited';
    const kind: BlockChange = !main ? 'added' : old.length > 1 ? 'merged' : now.length > 1 ? 'split' : kindAtPlace;
    const others = [
      ...old.filter((section) => section !== main).map((section) => describe(section, before)),
      ...now.filter((section) => section !== entry.now).map((section) => describe(section, after)),
    ];
    return [{ kind, before: main ? describe(main, before) : null, after: describe(entry.now, after), others, pairs }];
  });
}

const blocksOf = (sections: readonly Section[]): Block[] => sections.flatMap((section) => section.blocks);

/** One later section with all that it came from, or all that its origin was cut into, in reading order. */
interface Group {
  main: Section | null;
  old: Section[];
  now: Section[];
}

interface Followed {
  moved: Set<Section>;
  /** A later section's old place, if it keeps the old order. */
  stoodAt: (section: Section) => number | null;
  groupOf: (section: Section) => Group;
  /** Sections shown with the one that was cut from the same origin. */
  splitOff: Set<Section>;
  isGone: (section: Section) => boolean;
}

/** Where each later section stood, what it was joined from or cut from, and which of them moved. */
function followSections(before: Side, after: Side): Followed {
  const [earlier, later] = [before.sections.map((s) => sectionItem(s, before.labels)), after.sections.map((s) => sectionItem(s, after.labels))];
  const found = matchItems(earlier, later);
  const place = new Map(before.sections.map((section, i) => [sectionId(section), i]));
  const position = new Map(after.sections.map((section, i) => [sectionId(section), i]));
  const places = after.sections.map((section) => place.get(found.get(sectionId(section)) ?? '\0') ?? null);
  const parents = { before: parentsOf(before.sections), after: parentsOf(after.sections) };
  matchByChildren({ parents, places }, (b, a) => before.sections[b]?.heading?.level === after.sections[a]?.heading?.level);
  const mainOf = (section: Section): Section | null => before.sections[places[position.get(sectionId(section)) ?? -1] ?? -1] ?? null;
  const matches = new Map(after.sections.flatMap((section) => {
    const main = mainOf(section);
    return main ? [[sectionId(section), sectionId(main)] as const] : [];
  }));
  const { merged, split } = findJoins(earlier, later, matches);
  // What stood under a section that was taken in stands under the one that took it in: it has not moved.
  const joinedPlace = (at: number): number => places[position.get(merged.get(earlier[at]?.id ?? '\0') ?? '\0') ?? -1] ?? at;
  const elsewhere = movedSections({ parents: { before: parents.before.map(joinedPlace), after: parents.after }, places });
  const kept = new Set(matches.values());
  const takenIn = partsByWhole(merged, before.sections, sectionId);
  const cutOff = partsByWhole(split, after.sections, sectionId);
  return {
    moved: new Set(after.sections.filter((_, i) => elsewhere.has(i))),
    stoodAt: keptOrder(after.sections, (section) => places[position.get(sectionId(section)) ?? -1] ?? null),
    groupOf: (section) => {
      const main = mainOf(section);
      return {
        main,
        old: inOrder([...(main ? [main] : []), ...(takenIn.get(sectionId(section)) ?? [])], (each) => place.get(sectionId(each)) ?? 0),
        now: inOrder([section, ...(main ? (cutOff.get(sectionId(main)) ?? []) : [])], (each) => position.get(sectionId(each)) ?? 0),
      };
    },
    splitOff: new Set(after.sections.filter((section) => split.has(sectionId(section)))),
    isGone: (section) => !kept.has(sectionId(section)) && !merged.has(sectionId(section)),
  };
}

/** The parts of each whole, by the whole's id. */
function partsByWhole<T>(wholes: ReadonlyMap<string, string>, parts: readonly T[], idOf: (part: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  if (wholes.size === 0) return groups;
  for (const part of parts) {
    const whole = wholes.get(idOf(part));
    if (whole !== undefined) groups.set(whole, [...(groups.get(whole) ?? []), part]);
  }
  return groups;
}

const inOrder = <T>(parts: T[], placeOf: (part: T) => number): T[] => (parts.length < 2 ? parts : parts.sort((a, b) => placeOf(a) - placeOf(b)));

function describe(section: Section, side: Side): SectionHead {
  const { heading } = section;
  if (!heading) return { id: null, level: null, label: '', text: '' };
  return { id: heading.id, level: heading.level, label: side.labels.get(heading.id) ?? '', text: headingText(heading) };
}

/** The old places of those that stand in their old order; null for what is new or stands elsewhere. */
function keptOrder<T>(items: readonly T[], placeOf: (item: T) => number | null): (item: T) => number | null {
  const paired = items.flatMap((item) => {
    const place = placeOf(item);
    return place === null ? [] : [{ item, place }];
  });
  const moved = outOfOrder(paired.map(({ place }) => place));
  const stays = new Map(paired.filter((_, i) => !moved.has(i)).map(({ item, place }) => [item, place]));
  return (item) => stays.get(item) ?? null;
}

/** What became of the blocks: after block id → before block, which before blocks live on, and parts: id → the others' id. */
interface BlockMatches {
  origin: Map<string, Block>;
  kept: Set<string>;
  merged: Map<string, string>;
  split: Map<string, string>;
}

/**
 * First inside matched sections, then what is left over across all (a paragraph may have moved to another section); last,
 * inside matched sections again, what was joined or cut.
 */
function matchBlocks(before: readonly Section[], after: readonly Section[], { groupOf, splitOff }: Followed): BlockMatches {
  const byId = new Map(blocksOf(before).map((block) => [block.id, block]));
  const origin = new Map<string, Block>();
  const kept = new Set<string>();
  const adopt = (found: Map<string, string>): void => {
    for (const [later, earlier] of found) {
      const block = byId.get(earlier);
      if (block) origin.set(later, block);
      kept.add(earlier);
    }
  };
  const groups = after.filter((section) => !splitOff.has(section)).map((section) => ({ section, ...groupOf(section) }));
  for (const { section, main, old, now } of groups) {
    if (main && saysTheSame(old, now)) adopt(inStep(blocksOf(old), blocksOf(now)));
    else if (main) adopt(matchItems(blocksOf(old).map(blockItem), blocksOf(now).map((block) => (block === section.heading ? inSection(block, main) : blockItem(block)))));
  }
  const left = (sections: readonly Section[], done: (id: string) => boolean): Item[] => blocksOf(sections).filter((block) => !done(block.id)).map(blockItem);
  adopt(matchItems(left(before, (id) => kept.has(id)), left(after, (id) => origin.has(id))));
  const merged = new Map<string, string>();
  const split = new Map<string, string>();
  const matches = new Map([...origin].map(([later, earlier]) => [later, earlier.id]));
  for (const group of groups) {
    const [old, now] = [blocksOf(group.old), blocksOf(group.now)];
    // Where nothing is over on either side, nothing was joined or cut.
    if (old.every(({ id }) => kept.has(id)) && now.every(({ id }) => matches.has(id))) continue;
    const used = new Set(now.flatMap(({ id }) => matches.get(id) ?? []));
    const free = old.filter(({ id }) => !kept.has(id) || used.has(id));
    const here = new Set(free.map(({ id }) => id));
    const joins = findJoins(free.map(blockItem), now.map(blockItem).filter(({ id }) => here.has(matches.get(id) ?? id) || !matches.has(id)), matches);
    for (const [part, whole] of joins.merged) merged.set(part, whole);
    for (const [part, whole] of joins.split) split.set(part, whole);
  }
  for (const part of merged.keys()) kept.add(part);
  return { origin, kept, merged, split };
}

/** A section that was left as it was: most are. */
function saysTheSame([old, ...others]: readonly Section[], now: readonly Section[]): boolean {
  const [here] = now;
  if (!old || !here || others.length > 0 || now.length > 1 || old.blocks.length !== here.blocks.length) return false;
  return old.blocks.every((block, at) => {
    const counterpart = here.blocks[at];
    return counterpart !== undefined && block.type === counterpart.type && blockItem(block).text === blockItem(counterpart).text;
  });
}

const inStep = (old: readonly Block[], now: readonly Block[]): Map<string, string> => new Map(now.map((block, at) => [block.id, old[at]?.id ?? '']));

/** Matched sections lend their headings to one another, whatever became of the wording. */
const inSection = (block: Block, old: Section): Item =>
  block.type === 'heading' && old.heading ? { ...blockItem(block), origins: [old.heading.id, ...block.origins] } : blockItem(block);

function comparePairs(old: readonly Block[], now: readonly Block[], matches: BlockMatches): BlockPair[] {
  const place = new Map(old.map((block, i) => [block.id, i]));
  const placeOf = (block: Block): number | null => place.get(matches.origin.get(block.id)?.id ?? '\0') ?? null;
  const shown = now.filter((block) => !matches.split.has(block.id));
  const stoodAt = keptOrder(shown, placeOf);
  const takenIn = partsByWhole(matches.merged, old, ({ id }) => id);
  const cutOff = partsByWhole(matches.split, now, ({ id }) => id);
  return interleave(old, (block) => !matches.kept.has(block.id), shown, stoodAt).map((entry) => {
    if ('gone' in entry) return removedPair(entry.gone);
    const origin = matches.origin.get(entry.now.id) ?? null;
    const others = { old: takenIn.get(entry.now.id) ?? [], now: (origin && cutOff.get(origin.id)) ?? [] };
    if (origin && others.old.length + others.now.length > 0) return joinedPair(origin, inOrder([origin, ...others.old], (block) => place.get(block.id) ?? 0), entry.now, inOrder([entry.now, ...others.now], (block) => now.indexOf(block)));
    return pairOf(origin, entry.now, stoodAt(entry.now) === null);
  });
}

const removedPair = (block: Block): BlockPair => ({ kind: 'removed', before: block.id, after: null, others: [], pieces: diffText(textOf(block), '') });

function joinedPair(origin: Block, sources: readonly Block[], now: Block, parts: readonly Block[]): BlockPair {
  const lines = (blocks: readonly Block[]): string => blocks.map(textOf).join('\n');
  const others = [...sources, ...parts].filter((block) => block !== origin && block !== now).map(({ id }) => id);
  return { kind: sources.length > 1 ? 'merged' : 'split', before: origin.id, after: now.id, others, pieces: diffText(lines(sources), lines(parts)) };
}

function pairOf(origin: Block | null, now: Block, moved: boolean): BlockPair {
  const { text } = blockItem(now);
  if (!origin) return { kind: 'added', before: null, after: now.id, others: [], pieces: diffText('', text) };
  const kind: BlockChange = moved ? 'moved' : blockItem(origin).text === text ? 'same' : 'edited';
  return { kind, before: origin.id, after: now.id, others: [], pieces: diffText(blockItem(origin).text, text) };
}
