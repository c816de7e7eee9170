import { findLikenesses, nameOf } from '../align';
import { commitments, type Plan, type TargetId } from '../model';
import type { Row } from './columns';

const LIKE = 0.6;
/** 1.专利申请量（件）: numbers before and units behind a name are the table's. */
const bare = (name: string): string => nameOf({ indicator: name.replace(/^[（(]?[\d一二三四五六七八九十]+[）)]?[、.．]?\s*/, '').replace(/[（(][^（()）]{1,8}[）)]$/, '') });

/** Each row's target in the plan: the same name first, then the likest that no other row has; null for none. */
export function matchRows(plan: Pick<Plan, 'targets'>, rows: readonly Row[]): (TargetId | null)[] {
  const targets = commitments(plan);
  const free = new Set(targets.map(({ id }) => id));
  const found: (TargetId | null)[] = rows.map(() => null);
  const take = (row: number, id: TargetId): void => {
    if (found[row] === null && free.delete(id)) found[row] = id;
  };
  rows.forEach((row, nth) => {
    const same = targets.find((target) => free.has(target.id) && nameOf(target) === bare(row.indicator));
    if (same) take(nth, same.id);
  });
  for (const { before, after } of findLikenesses(rows.map((row) => bare(row.indicator)), targets.map(nameOf), LIKE)) {
    const target = targets[after];
    if (target) take(before, target.id);
  }
  return found;
}
