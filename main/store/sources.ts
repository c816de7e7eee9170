import { z, type Plan, type PlanId } from '../../shared/model';
import type { SourceText } from '../../shared/reader';
import type { Db } from './connection';

/** Keeps the text that a plan was read from. */
export function insertSource(db: Db, plan: PlanId, { text, lines = [] }: SourceText): void {
  db.run('INSERT INTO sources (plan, text, hints) VALUES (?, ?, ?)', [plan, text, JSON.stringify(lines)]);
}

const hintsSchema = z.array(z.strictObject({
  start: z.int(), end: z.int(), level: z.int().optional(), bold: z.boolean().optional(),
})).catch([]);

/** The text that a plan was read from; null for a draft, and for a plan imported before texts were kept. Hints that are damaged are left out. */
export function getSource(db: Db, plan: PlanId): Required<SourceText> | null {
  const row = db.get<{ text: string; hints: string }>('SELECT text, hints FROM sources WHERE plan = ?', [plan]);
  return row ? { text: row.text, lines: hintsSchema.parse(parsed(row.hints)).map(withoutUndefined) } : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

const withoutUndefined = ({ start, end, level, bold }: { start: number; end: number; level?: number | undefined; bold?: boolean | undefined }) =>
  ({ start, end, ...(level === undefined ? {} : { level }), ...(bold === undefined ? {} : { bold }) });

/** Notes whether a plan was confirmed as a whole. */
export function projectCheck(db: Db, plan: Plan): void {
  if (plan.check?.done) db.run('INSERT OR IGNORE INTO checked_plans (plan) VALUES (?)', [plan.id]);
  else db.run('DELETE FROM checked_plans WHERE plan = ?', [plan.id]);
}
