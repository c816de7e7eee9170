import { comparePlans } from '../align';
import { textOf, type Block, type BlockId, type Plan } from '../model';
import { shownLabels, sliceRuns } from '../outline';
import { syncTargets } from '../targets';
import { findBeside, type Outside } from './beside';
import type { Exported } from './carried';
import { keepTargets } from './keep-targets';
import { pairUntouched } from './pair-untouched';
import { placeBehind } from './place-behind';
import { seen, seenBlocks } from './seen';
import { findTitle } from './title';

/** A file's text as the reader takes it. */
export interface ReadAgain {
  plan: Plan;
  outside: Outside;
}

export interface Returned {
  plan: Plan;
  /** Words beside the plan (its notice, a further 附件) are others than were exported. */
  besideTouched: boolean;
}

/**
 * The text that came back, with what the exported plan knew of it: a block that nobody touched is the exported one; one that
 * was reworded keeps its id, lineage and whichever targets it still states. Labels are no text: a draft counts its numbers
 * itself.
 */
export function reviveReturned({ plan: exported, beside }: Exported, { plan: read, outside }: ReadAgain): Returned {
  const labels = shownLabels(exported);
  const before = seenBlocks(exported.blocks, labels);
  const after = seenBlocks(read.blocks, shownLabels({ ...read, kind: 'past' }));
  const shown = before.filter(({ line }) => line !== '');
  const untouched = pairUntouched(shown, after);
  const found = findBeside(beside, outside, after, (id) => untouched.has(id));
  const own: Plan = { ...read, blocks: read.blocks.filter(({ id }) => !found.blocks.has(id)) };
  const origins = new Map<BlockId, Block>([...untouched, ...pairReworded(exported, own, untouched)]);
  const { title, others } = findTitle(exported.title, found.above);
  const revived = keepTargets(exported, own, (block) => {
    const origin = origins.get(block.id);
    return { origin, wording: origin && !untouched.has(block.id) ? inRankOf(origin, block, labels.get(origin.id) ?? '') : block, untouched: untouched.has(block.id) };
  });
  // What shows nothing on paper, and a line that the reader took for none of the text, is where it was.
  const used = new Set([...origins.values()].map(({ id }) => id));
  const unread = new Set([...found.above, ...found.below].map(seen));
  const kept = before.filter(({ block, line }) => !used.has(block.id) && (line === '' || unread.has(line))).map(({ block }) => block);
  return { plan: syncTargets(withUnseen({ ...revived, title }, exported, kept)), besideTouched: found.touched || others };
}

/** What became of the other blocks, as a comparison of two plans finds it: read block → exported one. */
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

/** A reworded heading that the reader takes for a paragraph, since it shows no number or one that runs into a figure (3.10%…). */
function inRankOf(exported: Block, read: Block, label: string): Block {
  const text = textOf(read);
  if (exported.type !== 'heading' || read.type !== 'paragraph' || !text.startsWith(label)) return read;
  const { level, marker, label: written, runIn } = exported;
  return { ...read, type: 'heading', level, marker, label: written, runIn, content: sliceRuns(read.content, { start: label.length, end: text.length }) };
}

function withUnseen(plan: Plan, exported: Plan, kept: readonly Block[]): Plan {
  const blocks = [...plan.blocks];
  for (const block of kept) blocks.splice(placeBehind(exported.blocks.slice(0, exported.blocks.indexOf(block)), blocks), 0, block);
  const known = new Set(plan.targets.map(({ id }) => id));
  const mentioned = new Set(kept.flatMap(({ content }) => content.flatMap(({ target }) => target ?? [])));
  const targets = exported.targets.filter(({ id }) => known.has(id) || mentioned.has(id));
  return { ...plan, blocks, targets: [...targets, ...plan.targets.filter(({ id }) => !targets.some((target) => target.id === id))] };
}
