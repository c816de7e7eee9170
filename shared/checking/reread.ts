import { textOf, type Block, type NewId, type Plan, type Span, type Target, type TargetId } from '../model';
import { toPlan, type Reading } from '../reader';
import { syncTargets } from '../targets';
import { checkOf, FIELDS, setFact, factOf } from './subjects';

/**
 * The source read again, as a newer version of the program may read it better. What a person settled or corrected stays:
 * settled blocks with their targets, settled facts, and what was marked as no part of the plan. A block that reads as it
 * did before keeps its id, so that drafts made from it still know it.
 */
export function readAgain(plan: Plan, reading: Reading, newId: NewId): Plan {
  const fresh = toPlan(reading, { newId, year: plan.year, source: plan.source });
  const { settled, dropped } = checkOf(plan);
  const known = new Set(settled);
  const kept = plan.blocks.filter((block) => block.source === null || isSettled(block, known));
  const taken: Span[] = [...kept.flatMap((block) => (block.source ? [block.source] : [])), ...dropped];
  const free = fresh.blocks.filter(({ source }) => source && !taken.some((span) => overlap(span, source)));
  const added = free.map((block) => likeBefore(plan, fresh.targets, block));
  const blocks = inOrder(plan.blocks, kept, added.map(({ block }) => block));
  const again = syncTargets({ ...plan, numbering: fresh.numbering, blocks, targets: mergeTargets(plan.targets, added.flatMap(({ targets }) => targets)) });
  return FIELDS.filter((field) => field !== 'year' && !known.has(`field:${field}`)).reduce((now, field) => {
    const said = factOf(fresh, field);
    return said === '' || said === factOf(now, field) ? now : withFact(now, field, said);
  }, again);
}

/** A fact read anew is not settled by that. */
const withFact = (plan: Plan, field: Parameters<typeof setFact>[1], value: string): Plan => ({ ...setFact(plan, field, value), check: checkOf(plan) });

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const isSettled = (block: Block, known: ReadonlySet<string>): boolean =>
  known.has(`block:${block.id}`) || block.content.some((run) => run.target !== undefined && known.has(`target:${run.target}`));

/** The block as it was, where it reads the same: its id, and the ids of targets whose marks stand where they stood. */
function likeBefore(plan: Plan, targets: readonly Target[], block: Block): { block: Block; targets: Target[] } {
  const before = plan.blocks.find(({ source }) => source?.start === block.source?.start && source?.end === block.source?.end);
  const same = before && before.type === block.type && textOf(before) === textOf(block) ? before : undefined;
  const ids = new Map<TargetId, TargetId>();
  const marks = same ? marksOf(same) : new Map<number, TargetId>();
  for (const [at, id] of marksOf(block)) ids.set(id, marks.get(at) ?? id);
  const content = block.content.map((run) => (run.target === undefined ? run : { ...run, target: ids.get(run.target) ?? run.target }));
  return {
    block: { ...block, id: same?.id ?? block.id, content },
    targets: targets.flatMap((target) => (ids.has(target.id) ? [{ ...target, id: ids.get(target.id) ?? target.id }] : [])),
  };
}

function marksOf(block: Block): Map<number, TargetId> {
  const marks = new Map<number, TargetId>();
  let at = 0;
  for (const run of block.content) {
    if (run.target !== undefined) marks.set(at, run.target);
    at += run.text.length;
  }
  return marks;
}

/** Blocks as they stand in the source; one without a source stays behind the block that it stood behind. */
function inOrder(before: readonly Block[], kept: readonly Block[], added: readonly Block[]): Block[] {
  const place = new Map<Block, number>();
  let last = -1;
  for (const block of before) place.set(block, (last = block.source?.start ?? last + 1e-6));
  const at = (block: Block): number => place.get(block) ?? block.source?.start ?? last;
  return [...kept, ...added].sort((a, b) => at(a) - at(b));
}

/** Targets that are there, then those that are new; one that was there is taken as it was read now. */
function mergeTargets(before: readonly Target[], added: readonly Target[]): Target[] {
  const fresh = new Map(added.map((target) => [target.id, target]));
  const merged = before.map((target) => fresh.get(target.id) ?? target);
  const known = new Set(before.map(({ id }) => id));
  // A target with mentions in two blocks came with each of them.
  return [...merged, ...[...fresh.values()].filter(({ id }) => !known.has(id))];
}
