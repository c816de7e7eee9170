import type { Block, Inline, NewId, Plan, Target, TargetId } from '../model';
import { readQuantities } from '../targets';
import type { Row } from './columns';
import { readResult } from './read-result';

/** What is to become of a row: a target of the plan, a paragraph of its own (new), or nothing. */
export interface Choice {
  row: Row;
  target: TargetId | 'new' | null;
}

/** The plan with the rows' results, owners and deadlines; rows that it does not state are added at its end, a paragraph each. */
export function applyRows(plan: Plan, choices: readonly Choice[], newId: NewId): Plan {
  const told = new Map(choices.flatMap(({ row, target }) => (target === null || target === 'new' ? [] : [[target, row] as const])));
  const targets = plan.targets.map((target) => {
    const row = told.get(target.id);
    return row ? withRow(target, row) : target;
  });
  const added = choices.filter(({ target, row }) => target === 'new' && row.amount !== '').map(({ row }) => paragraphOf(row, newId));
  return { ...plan, targets: [...targets, ...added.flatMap((each) => each.targets)], blocks: [...plan.blocks, ...added.map(({ block }) => block)] };
}

/** An empty cell says nothing, and changes nothing. */
const withRow = (target: Target, { result, owner, deadline }: Row): Target => ({
  ...target,
  ...(result === '' ? {} : { result: readResult(result, target) }),
  owner: owner.slice(0, 200) || target.owner,
  deadline: deadline.slice(0, 100) || target.deadline,
});

/** 专利申请量9000件以上。 with its figure marked; a bare number stands as it is. */
function paragraphOf(row: Row, newId: NewId): { block: Block; targets: Target[] } {
  const text = `${row.indicator}${row.amount}。`;
  const read = readQuantities(text, {}).at(-1);
  const base = { id: newId(), origins: [], carried: null, confirmed: false, source: null };
  if (!read) return { block: { type: 'paragraph', ...base, content: [{ text }] }, targets: [] };
  const { start, end, ...amount } = read;
  const id = newId();
  const content: Inline[] = [{ text: text.slice(0, start) }, { text: text.slice(start, end), target: id }, { text: text.slice(end) }].filter((run) => run.text !== '');
  const target = withRow({ ...amount, id, indicator: row.indicator.slice(0, 200), role: 'target', owner: '', deadline: '', baseline: null, confirmed: true }, row);
  return { block: { type: 'paragraph', ...base, content }, targets: [target] };
}
