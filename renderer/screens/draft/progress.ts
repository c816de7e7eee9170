import { commitments, textOf, type Block, type BlockId, type Plan } from '../../../shared/model';
import { awaitsRewrite, blockState, sectionsOf, shownState, type Section, type ShownState } from '../../../shared/outline';
import { isTargetOpen } from '../../../shared/targets';

/** A block waits for a decision while it stands as it was carried over, or is to be written anew, and nobody has confirmed it. */
export const isBlockOpen = (block: Block): boolean => (blockState(block) === 'carried' || awaitsRewrite(block)) && textOf(block) !== '';

/** One state for a section: open while a block of it is, else what was mostly done to it. */
export function sectionState({ blocks }: Section): ShownState {
  const states = blocks.map(shownState);
  if (states.includes('rewrite')) return 'rewrite';
  if (blocks.some(isBlockOpen)) return 'carried';
  if (states.every((state) => state === 'new')) return 'new';
  return states.some((state) => state === 'edited' || state === 'new') ? 'edited' : 'confirmed';
}

/** 已处理 31/42 节 · 指标 28/47 */
export interface Progress {
  sections: { done: number; all: number };
  targets: { done: number; all: number };
}

export function progressOf(plan: Plan): Progress {
  const sections = sectionsOf(plan);
  const targets = commitments(plan);
  return {
    sections: { done: sections.filter((section) => !section.blocks.some(isBlockOpen)).length, all: sections.length },
    targets: { done: targets.filter((target) => !isTargetOpen(target)).length, all: targets.length },
  };
}

export type Undecided = { block: BlockId; target: string | null };

/** What F8 goes to: the next open block or target behind a block, from the start again after the end; null: all decided. */
export function nextUndecided(plan: Plan, after: { block: BlockId | null; target: string | null }): Undecided | null {
  const openTargets = new Set(commitments(plan).filter(isTargetOpen).map((target) => target.id));
  const seen = new Set<string>();
  const places = plan.blocks.flatMap((block): Undecided[] => {
    const targets = block.content.flatMap((run) => (run.target && openTargets.has(run.target) && !seen.has(run.target) && seen.add(run.target) ? [run.target] : []));
    return [...(isBlockOpen(block) ? [{ block: block.id, target: null }] : []), ...targets.map((target) => ({ block: block.id, target }))];
  });
  if (places.length === 0) return null;
  const order = new Map(plan.blocks.map((block, index) => [block.id, index]));
  const here = after.block === null ? -1 : (order.get(after.block) ?? -1);
  const at = places.findIndex((place) => place.block === after.block && place.target === after.target);
  const next = at >= 0 ? places[at + 1] : places.find((place) => (order.get(place.block) ?? 0) > here || (place.block === after.block && place.target !== null && after.target === null));
  return next ?? places[0] ?? null;
}

/** A block's content never changes in place. */
const counted = new WeakMap<Block['content'], number>();

function countBlock(block: Block): number {
  const known = counted.get(block.content);
  if (known !== undefined) return known;
  const count = textOf(block).match(/[0-9A-Za-z.,%]+|[^\s0-9A-Za-z]/gu)?.length ?? 0;
  counted.set(block.content, count);
  return count;
}

/** Characters as Word counts them (字数): each Chinese sign, each run of letters or digits. */
export const countWords = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + countBlock(block), 0);
