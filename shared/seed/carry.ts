import { textOf, type Block, type BlockId, type Inline, type Notice, type Plan, type Target, type TargetId } from '../model';
import { moveYear } from './move-year';

/** From one year to the next. */
export interface Move {
  from: number;
  to: number;
}

/** A block in the draft: its lineage, the plan's own year moved on, nothing confirmed. */
export function carryBlock(block: Block, id: BlockId, { from, to }: Move, targetIds: ReadonlyMap<TargetId, TargetId>): Block {
  const { text } = moveYear(textOf(block), from, to);
  const carried = {
    id, origins: [block.id], carried: text, confirmed: false, source: null, content: renewRuns(block.content, text, { from, to }, targetIds),
    // What was still to be written anew in last year's draft is last year's.
    rewrite: undefined,
    reused: undefined,
  };
  return block.type === 'heading' ? { ...block, ...carried, label: '' } : { ...block, ...carried };
}

/** The moved text, cut where the old runs were cut: moving a year changes no length. */
function renewRuns(content: readonly Inline[], text: string, { from, to }: Move, targetIds: ReadonlyMap<TargetId, TargetId>): Inline[] {
  let at = 0;
  return content.map((run) => {
    const piece = text.slice(at, (at += run.text.length));
    const target = run.target === undefined ? undefined : targetIds.get(run.target);
    return {
      text: piece,
      ...(target === undefined ? {} : { target }),
      ...(run.note === undefined ? {} : { note: moveYear(run.note, from, to).text }),
    };
  });
}

/** A target in the draft, with last year's figure beside it, still to be decided. */
export function carryTarget(target: Target, id: TargetId, move: Move): Target {
  const { indicator, value, unit, comparator, measure } = target;
  // What became of last year's figure is last year's.
  const deadline = moveDeadline(target.deadline, move);
  return { ...target, deadline, result: undefined, id, baseline: { target: target.id, indicator, value, unit, comparator, measure }, confirmed: false };
}

/** What stands where a deadline is asked for is one: 2015年12月 as much as 2015年12月底前. */
function moveDeadline(deadline: string, { from, to }: Move): string {
  const end = /[月日]$/.test(deadline) ? '前' : '';
  return moveYear(deadline + end, from, to).text.slice(0, deadline.length);
}

/** The notice, its own plan's year moved on, without numbers and dates. */
export function carryNotice(last: Plan, title: string, { from, to }: Move): Notice {
  // In the notice the plan's own name stands in 《》; it is the one named document that moves on.
  const move = (text: string): string => moveYear(last.title ? text.replaceAll(last.title, title) : text, from, to).text;
  return { ...last.notice, title: move(last.notice.title), body: last.notice.body.map(move), docNumber: '', serial: '', date: '', printDate: '' };
}
