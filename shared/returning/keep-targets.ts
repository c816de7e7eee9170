import { mentionedTargets, type Block, type Inline, type Plan, type Target, type TargetId } from '../model';

/** What is known of a read block: the exported one that it was, and how it reads now. */
interface Known {
  origin: Block | undefined;
  wording: Block;
  untouched: boolean;
}

/** The exported plan with the blocks of the read one, each under the id, lineage and targets that it had. */
export function keepTargets(exported: Plan, read: Plan, knownOf: (block: Block) => Known): Plan {
  const targets = new Map(read.targets.map((target) => [target.id, target]));
  const known = new Map(exported.targets.map((target) => [target.id, target]));
  const renamed = new Map<TargetId, TargetId>();
  const blocks = read.blocks.map((block) => {
    const { origin, wording, untouched } = knownOf(block);
    if (origin && untouched) return { ...origin, source: block.source };
    const content = claimTargets(wording.content, origin?.content ?? [], { targets, known, renamed });
    return origin ? { ...wording, content, id: origin.id, origins: origin.origins } : { ...wording, content };
  });
  const mentioned = mentionedTargets(blocks);
  const all = [...exported.targets, ...read.targets.filter(({ id }) => !known.has(id))];
  return { ...exported, blocks, targets: all.filter(({ id }) => mentioned.has(id)) };
}

interface Naming {
  /** Targets as the reader found them, and as they were exported. */
  targets: ReadonlyMap<TargetId, Target>;
  known: ReadonlyMap<TargetId, Target>;
  /** Which of the reader's targets is which of the exported: one of several mentions keeps to its first. */
  renamed: Map<TargetId, TargetId>;
}

/** The figures of a reworded block under the ids that its old words had: by unit and measure, in reading order, a like name first. */
function claimTargets(content: readonly Inline[], old: readonly Inline[], { targets, known, renamed }: Naming): Inline[] {
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
