/** Corrections of targets: their fields, which figures they are, and which mentions are one target. */
import { textOf, type Block, type BlockId, type Inline, type NewId, type Plan, type Span, type Target, type TargetId } from '../model';
import { findFigures, readFiguresAt, syncTargets } from '../targets';
import { keyOf, settle } from './subjects';

export type TargetChange = Partial<Pick<Target, 'indicator' | 'role' | 'owner' | 'deadline' | 'comparator' | 'measure' | 'result'>>;

const settled = (plan: Plan, target: TargetId): Plan => settle(plan, [keyOf({ kind: 'target', target, block: '' })]);

/** Sets fields of a target; comparator and measure set so stand over what the prose seems to say. */
export function changeTarget(plan: Plan, id: TargetId, change: TargetChange): Plan {
  const told = change.comparator !== undefined || change.measure !== undefined ? { byHand: true as const } : {};
  const targets = plan.targets.map((target) => (target.id === id ? { ...target, ...change, ...told } : target));
  return settled({ ...plan, targets }, id);
}

/** No target after all: its marks are taken off, the words stay; its blocks count as looked at, so that it does not come back. */
export function dropTarget(plan: Plan, id: TargetId): Plan {
  const blocks = plan.blocks.map((block) => remark(block, (run) => (run.target === id ? { text: run.text } : run)));
  const touched = blocks.filter((block, nth) => block !== plan.blocks[nth]);
  return settle(syncTargets({ ...plan, blocks }), touched.map((block) => keyOf({ kind: 'block', block: block.id })));
}

/** A figure of a block made a target; the same plan when the span holds no figure that can be read, or is marked. */
export function addTarget(plan: Plan, id: BlockId, span: Span, newId: NewId): Plan {
  const block = plan.blocks.find((each) => each.id === id);
  if (!block) return plan;
  const text = textOf(block);
  const read = readFiguresAt(text, [span], { year: plan.year }).find(({ start, end }) => start < span.end && end > span.start);
  if (!read || isMarked(block, read)) return plan;
  const { start, end, ...amount } = read;
  const target: Target = { ...amount, id: newId(), role: 'target', owner: '', deadline: '', baseline: null, confirmed: true };
  const blocks = plan.blocks.map((each) => (each === block ? { ...block, content: mark(block.content, { start, end }, target.id) } : each));
  const at = orderOf(blocks, target.id);
  return settled({ ...plan, blocks, targets: [...plan.targets.slice(0, at), target, ...plan.targets.slice(at)] }, target.id);
}

/** Two mentions of one target: the second's marks become the first's. */
export function linkTargets(plan: Plan, kept: TargetId, other: TargetId): Plan {
  if (kept === other || !plan.targets.some(({ id }) => id === kept)) return plan;
  const blocks = plan.blocks.map((block) => remark(block, (run) => (run.target === other ? { ...run, target: kept } : run)));
  return settled(syncTargets({ ...plan, blocks }), kept);
}

/** A mention made a target of its own again. */
export function unlinkMention(plan: Plan, id: TargetId, blockId: BlockId, newId: NewId): Plan {
  const target = plan.targets.find((each) => each.id === id);
  const block = plan.blocks.find((each) => each.id === blockId);
  const holders = plan.blocks.filter((each) => each.content.some((run) => run.target === id));
  if (!target || !block || holders.length < 2 || !holders.includes(block)) return plan;
  const own = newId();
  const blocks = plan.blocks.map((each) => (each === block ? remark(each, (run) => (run.target === id ? { ...run, target: own } : run)) : each));
  return settled(syncTargets({ ...plan, blocks, targets: [...plan.targets, { ...target, id: own }] }), own);
}

/** The figures of a block that are no targets, in reading order. */
export const unmarkedFigures = (block: Block): Span[] => findFigures(textOf(block)).filter((span) => !isMarked(block, span));

const remark = (block: Block, change: (run: Inline) => Inline): Block => {
  const content = block.content.map(change);
  return content.every((run, nth) => run === block.content[nth]) ? block : { ...block, content };
};

function isMarked(block: Block, span: Span): boolean {
  let at = 0;
  return block.content.some((run) => {
    const start = at;
    at += run.text.length;
    return run.target !== undefined && start < span.end && at > span.start;
  });
}

/** Where in the plan's targets one belongs whose mark was just set. */
function orderOf(blocks: readonly Block[], id: TargetId): number {
  const order = [...new Set(blocks.flatMap((block) => block.content.flatMap((run) => run.target ?? [])))];
  return order.indexOf(id);
}

function mark(content: readonly Inline[], span: Span, target: TargetId): Inline[] {
  let at = 0;
  return content.flatMap((run): Inline[] => {
    const start = at;
    at += run.text.length;
    const [from, to] = [Math.max(span.start, start), Math.min(span.end, at)];
    if (run.target !== undefined || from >= to) return [run];
    const pieces = [{ text: run.text.slice(0, from - start) }, { text: run.text.slice(from - start, to - start), target }, { text: run.text.slice(to - start) }];
    return pieces.filter((piece) => piece.text !== '');
  });
}
