import { comparePlans } from '../align';
import { textOf, type Block, type BlockId, type Inline, type Plan, type Target, type TargetId } from '../model';
import { syncTargets } from '../targets';

/**
 * The text that came back (`read`, as the reader takes it), with what the exported plan knew of it: a block that nobody
 * touched is the exported one; one that was reworded keeps its id, lineage and whichever targets it still states. Labels
 * are no text: a draft counts its numbers itself.
 */
export function reviveReturned(exported: Plan, read: Plan): Plan {
  const untouched = pairUntouched(exported.blocks, read.blocks);
  const origins = new Map<BlockId, Block>(untouched);
  for (const [later, earlier] of pairReworded(exported, read, untouched)) origins.set(later, earlier);
  const targets = new Map(read.targets.map((target) => [target.id, target]));
  const known = new Map(exported.targets.map((target) => [target.id, target]));
  const renamed = new Map<TargetId, TargetId>();
  const blocks = read.blocks.map((block) => {
    const same = untouched.get(block.id);
    if (same) return { ...same, source: block.source };
    const origin = origins.get(block.id);
    const content = keepTargets(block.content, origin?.content ?? [], { targets, known, renamed });
    return origin ? { ...block, content, id: origin.id, origins: origin.origins } : { ...block, content };
  });
  const mentioned = new Set(blocks.flatMap(({ content }) => content.flatMap(({ target }) => target ?? [])));
  const all = [...exported.targets, ...read.targets.filter(({ id }) => !known.has(id))];
  return syncTargets({ ...exported, title: read.title || exported.title, blocks, targets: all.filter(({ id }) => mentioned.has(id)) });
}

/** Blocks of the same words, each used once, in step with one another: what was moved is left for the comparison. */
function pairUntouched(exported: readonly Block[], read: readonly Block[]): Map<BlockId, Block> {
  const places = new Map<string, number[]>();
  exported.forEach((block, at) => places.set(textOf(block), [...(places.get(textOf(block)) ?? []), at]));
  const pairs = new Map<BlockId, Block>();
  for (const block of read) {
    const at = places.get(textOf(block))?.shift();
    const same = at === undefined ? undefined : exported[at];
    // A heading that was made a paragraph, or another level, was touched; numbers are counted anew.
    if (same && sameRank(same, block)) pairs.set(block.id, same);
  }
  return pairs;
}

const sameRank = (a: Block, b: Block): boolean =>
  a.type === b.type && (a.type !== 'heading' || b.type !== 'heading' || (a.level === b.level && a.marker === b.marker)) && (a.type !== 'row' || b.type !== 'row' || a.header === b.header);

/** What became of the other blocks, as a comparison of two plans finds it. */
function pairReworded(exported: Plan, read: Plan, untouched: ReadonlyMap<BlockId, Block>): [BlockId, Block][] {
  const byId = new Map(exported.blocks.map((block) => [block.id, block]));
  const used = new Set([...untouched.values()].map(({ id }) => id));
  const followed = { ...read, blocks: read.blocks.map((block) => ({ ...block, origins: [untouched.get(block.id)?.id ?? []].flat() })) };
  return comparePlans(exported, followed).sections.flatMap(({ pairs }) => pairs.flatMap(({ before, after }): [BlockId, Block][] => {
    const earlier = before === null ? undefined : byId.get(before);
    if (!earlier || after === null || untouched.has(after) || used.has(earlier.id)) return [];
    used.add(earlier.id);
    return [[after, earlier]];
  }));
}

interface Naming {
  /** Targets as the reader found them, and as they were exported. */
  targets: ReadonlyMap<TargetId, Target>;
  known: ReadonlyMap<TargetId, Target>;
  /** Which of the reader's targets is which of the exported: one of several mentions keeps to its first. */
  renamed: Map<TargetId, TargetId>;
}

/** The figures of a reworded block under the ids that its old words had: by unit and measure, in reading order, a like name first. */
function keepTargets(content: readonly Inline[], old: readonly Inline[], { targets, known, renamed }: Naming): Inline[] {
  const free = [...new Set(old.flatMap(({ target }) => target ?? []))].flatMap((id) => known.get(id) ?? []);
  const claim = (found: Target): TargetId => {
    const already = renamed.get(found.id);
    if (already) return already;
    const alike = free.filter(({ unit, measure }) => unit === found.unit && measure === found.measure);
    const kept = alike.find(({ indicator }) => indicator === found.indicator) ?? alike[0];
    if (kept) free.splice(free.indexOf(kept), 1);
    const id = kept?.id ?? found.id;
    renamed.set(found.id, id);
    return id;
  };
  return content.map((run) => {
    const found = run.target === undefined ? undefined : targets.get(run.target);
    return found ? { ...run, target: claim(found) } : run;
  });
}
