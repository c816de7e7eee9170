import { textOf, type Block, type Plan } from '../model';
import { headingText, sectionsOf, shownLabels, type Section } from '../outline';
import { compareTargets } from './compare-targets';
import type { BlockChange, BlockPair, Comparison, SectionHead, SectionPair } from './comparison';
import { diffText } from './diff-text';
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
    text: section.blocks.map(textOf).join('\n'),
    name: title && (labels.get(sectionId(section)) ?? '') + title,
    title,
  };
}

const blockItem = (block: Block): Item => ({ id: block.id, origins: block.origins, text: textOf(block), name: '', title: block.type === 'heading' ? headingText(block) : '' });

function compareSections(before: Side, after: Side): SectionPair[] {
  const { places, moved, stoodAt } = followSections(before, after);
  const place = new Map(before.sections.map((section, i) => [section, i]));
  const position = new Map(after.sections.map((section, i) => [section, i]));
  const placeOf = (section: Section): number | null => places[position.get(section) ?? -1] ?? null;
  const blocks = matchBlocks(before.sections, after.sections, placeOf);
  const kept = new Set(places);
  const isGone = (section: Section): boolean => !kept.has(place.get(section) ?? -1);
  return interleave(before.sections, isGone, after.sections, stoodAt).flatMap((entry): SectionPair[] => {
    if ('gone' in entry) {
      const pairs = entry.gone.blocks.filter((block) => !blocks.kept.has(block.id)).map(removedPair);
      return [{ kind: 'removed', before: describe(entry.gone, before), after: null, pairs }];
    }
    const old = before.sections[placeOf(entry.now) ?? -1];
    const pairs = comparePairs(old?.blocks ?? [], entry.now.blocks, blocks);
    const kind: BlockChange = !old ? 'added' : moved.has(entry.now) ? 'moved' : pairs.every((pair) => pair.kind === 'same') ? 'same' : 'edited';
    return [{ kind, before: old ? describe(old, before) : null, after: describe(entry.now, after), pairs }];
  });
}

/** Where each later section stood, which of them moved, and the places of those that keep the old order. */
function followSections(before: Side, after: Side) {
  const found = matchItems(before.sections.map((s) => sectionItem(s, before.labels)), after.sections.map((s) => sectionItem(s, after.labels)));
  const place = new Map(before.sections.map((section, i) => [sectionId(section), i]));
  const places = after.sections.map((section) => place.get(found.get(sectionId(section)) ?? '\0') ?? null);
  const matched = { parents: { before: parentsOf(before.sections), after: parentsOf(after.sections) }, places };
  matchByChildren(matched, (b, a) => before.sections[b]?.heading?.level === after.sections[a]?.heading?.level);
  const elsewhere = movedSections(matched);
  const placeOf = new Map(after.sections.map((section, i) => [section, places[i] ?? null]));
  return { places, moved: new Set(after.sections.filter((_, i) => elsewhere.has(i))), stoodAt: keptOrder(after.sections, (section) => placeOf.get(section) ?? null) };
}

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

/** after block id → before block, and which before blocks live on. */
interface BlockMatches {
  origin: Map<string, Block>;
  kept: Set<string>;
}

/** First inside matched sections, then what is left over across all: a paragraph may have moved to another section. */
function matchBlocks(before: readonly Section[], after: readonly Section[], placeOf: (section: Section) => number | null): BlockMatches {
  const byId = new Map(before.flatMap((section) => section.blocks).map((block) => [block.id, block]));
  const origin = new Map<string, Block>();
  const kept = new Set<string>();
  const adopt = (found: Map<string, string>): void => {
    for (const [later, earlier] of found) {
      const block = byId.get(earlier);
      if (block) origin.set(later, block);
      kept.add(earlier);
    }
  };
  for (const section of after) {
    const old = before[placeOf(section) ?? -1];
    if (old) adopt(matchItems(old.blocks.map(blockItem), section.blocks.map((block) => inSection(block, old))));
  }
  const left = (sections: readonly Section[], done: (id: string) => boolean): Item[] =>
    sections.flatMap((section) => section.blocks).filter((block) => !done(block.id)).map(blockItem);
  adopt(matchItems(left(before, (id) => kept.has(id)), left(after, (id) => origin.has(id))));
  return { origin, kept };
}

/** Matched sections lend their headings to one another, whatever became of the wording. */
const inSection = (block: Block, old: Section): Item =>
  block.type === 'heading' && old.heading ? { ...blockItem(block), origins: [old.heading.id, ...block.origins] } : blockItem(block);

function comparePairs(old: readonly Block[], now: readonly Block[], matches: BlockMatches): BlockPair[] {
  const place = new Map(old.map((block, i) => [block.id, i]));
  const placeOf = (block: Block): number | null => place.get(matches.origin.get(block.id)?.id ?? '\0') ?? null;
  const stoodAt = keptOrder(now, placeOf);
  return interleave(old, (block) => !matches.kept.has(block.id), now, stoodAt).map((entry) =>
    'gone' in entry ? removedPair(entry.gone) : pairOf(matches.origin.get(entry.now.id) ?? null, entry.now, stoodAt(entry.now) === null));
}

const removedPair = (block: Block): BlockPair => ({ kind: 'removed', before: block.id, after: null, pieces: diffText(textOf(block), '') });

function pairOf(origin: Block | null, now: Block, moved: boolean): BlockPair {
  const text = textOf(now);
  if (!origin) return { kind: 'added', before: null, after: now.id, pieces: diffText('', text) };
  const kind: BlockChange = moved ? 'moved' : textOf(origin) === text ? 'same' : 'edited';
  return { kind, before: origin.id, after: now.id, pieces: diffText(textOf(origin), text) };
}
