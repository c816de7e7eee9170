import type { PlanId } from '../../shared/model';
import type { Db } from './connection';

/** The imported file, kept whole beside the plan that was read from it. */
export interface Original {
  name: string;
  format: string;
  bytes: Uint8Array;
}

export function insertOriginal(db: Db, plan: PlanId, { name, format, bytes }: Original): void {
  db.run('INSERT INTO originals (plan, name, format, bytes) VALUES (?, ?, ?, ?)', [plan, name, format, bytes]);
}

export const getOriginal = (db: Db, plan: PlanId): Original | null =>
  db.get<Original>('SELECT name, format, bytes FROM originals WHERE plan = ?', [plan]) ?? null;
