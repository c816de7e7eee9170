import type { Block, BlockId, Heading, Level, Plan } from '../model';
import { chineseNumeral } from '../text';

/** A number beyond what Chinese numerals of a heading cover falls back to Arabic digits. */
const han = (n: number): string => (n <= 99 ? chineseNumeral(n) : String(n));

/** 一、 · （一） · 1. · （1）: GB/T 9704-2012 7.3.3. */
function numberLabel(level: Level, n: number): string {
  if (level === 1) return `${han(n)}、`;
  if (level === 2) return `（${han(n)}）`;
  return level === 3 ? `${n}.` : `（${n}）`;
}

/**
 * The labels that a draft shows, by block id; blocks without a label are absent. A number restarts under
 * each heading of a higher level unless its level runs on; 一是 items restart under every other heading.
 */
export function computedLabels(plan: Pick<Plan, 'blocks' | 'numbering'>): Map<BlockId, string> {
  const labels = new Map<BlockId, string>();
  const counts: Record<Level, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  let items = 0;
  for (const block of plan.blocks) {
    if (block.type !== 'heading') continue;
    if (block.marker === 'item') {
      labels.set(block.id, `${han(++items)}是`);
      continue;
    }
    items = 0;
    restartBelow(block.level, counts, plan.numbering.continuous);
    if (block.marker === 'number') labels.set(block.id, numberLabel(block.level, ++counts[block.level]));
  }
  return labels;
}

function restartBelow(level: Level, counts: Record<Level, number>, continuous: readonly Level[]): void {
  for (const below of [2, 3, 4] as const) if (below > level && !continuous.includes(below)) counts[below] = 0;
}

/** What a plan shows before each heading: a past plan the labels of its source, a draft computed ones. */
export function shownLabels(plan: Pick<Plan, 'kind' | 'blocks' | 'numbering'>): Map<BlockId, string> {
  if (plan.kind === 'draft') return computedLabels(plan);
  const headings = plan.blocks.filter((block: Block): block is Heading => block.type === 'heading');
  return new Map(headings.filter((heading) => heading.label).map((heading) => [heading.id, heading.label]));
}
