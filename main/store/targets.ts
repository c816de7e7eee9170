import type { Plan, PlanId, Target } from '../../shared/model';
import type { Db } from './connection';

export interface TargetRow {
  position: number;
  target: string;
  role: string;
  indicator: string;
  low: number;
  high: number;
  unit: string;
  comparator: string;
  measure: string;
  owner: string;
  deadline: string;
  baseline: string | null;
  confirmed: number;
}

export function targetRow(target: Target, position: number): TargetRow {
  const [low, high] = typeof target.value === 'number' ? [target.value, target.value] : target.value;
  const { id, role, indicator, unit, comparator, measure, owner, deadline, baseline, confirmed } = target;
  return {
    position, target: id, role, indicator, low, high, unit, comparator, measure, owner, deadline,
    baseline: baseline?.target ?? null, confirmed: confirmed ? 1 : 0,
  };
}

/** Writes a plan's targets anew. */
export function projectTargets(db: Db, plan: Plan): void {
  db.run('DELETE FROM targets WHERE plan = ?', [plan.id]);
  plan.targets.forEach((target, position) => {
    db.run(
      `INSERT INTO targets (plan, position, target, role, indicator, low, high, unit, comparator, measure, owner, deadline, baseline, confirmed)
       VALUES (@plan, @position, @target, @role, @indicator, @low, @high, @unit, @comparator, @measure, @owner, @deadline, @baseline, @confirmed)`,
      { plan: plan.id, ...targetRow(target, position) },
    );
  });
}

/** A plan's targets in the order of the document. */
export const listTargets = (db: Db, plan: PlanId): TargetRow[] =>
  db.all<TargetRow>(
    `SELECT position, target, role, indicator, low, high, unit, comparator, measure, owner, deadline, baseline, confirmed
     FROM targets WHERE plan = ? ORDER BY position`,
    [plan],
  );
