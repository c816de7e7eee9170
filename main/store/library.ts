import type { PlanSummary } from '../../shared/contract';
import { fail, succeed, type PlanId, type Result } from '../../shared/model';
import type { Db } from './connection';

const SUMMARY = `
  SELECT id, kind, title, year, issuer, seeded_from AS seededFrom, saved_at AS savedAt,
    (SELECT count(*) FROM sections WHERE sections.plan = plans.id) AS sections,
    (SELECT count(*) FROM targets WHERE targets.plan = plans.id AND role = 'target') AS targets,
    EXISTS (SELECT 1 FROM checked_plans WHERE checked_plans.plan = plans.id) AS checked,
    editions.number AS edition, editions.doc_number AS docNumber, editions.date AS date,
    (SELECT kind FROM corrections WHERE corrections.plan = plans.id AND corrections.edition = editions.number ORDER BY corrections.rowid DESC LIMIT 1) AS correction
  FROM plans LEFT JOIN editions ON editions.plan = plans.id AND editions.number = (SELECT max(number) FROM editions AS every WHERE every.plan = plans.id)`;

export const LIST_SQL = `${SUMMARY} WHERE removed_at IS NULL ORDER BY year DESC, kind, created_at DESC, id`;
export const BIN_SQL = `${SUMMARY} WHERE removed_at IS NOT NULL ORDER BY removed_at DESC, id`;

interface Row extends Omit<PlanSummary, 'checked' | 'issued'> {
  checked: 0 | 1;
  edition: number | null;
  docNumber: string | null;
  date: string | null;
  correction: 'begun' | 'abandoned' | null;
}

const summaries = (db: Db, sql: string): PlanSummary[] =>
  db.all<Row>(sql).map(({ checked, edition, docNumber, date, correction, ...row }) => ({
    ...row,
    checked: checked === 1,
    issued: edition === null ? null : { edition, docNumber: docNumber ?? '', date: date ?? '', correcting: correction === 'begun' },
  }));

/** The library: newest year first; within a year drafts before past plans, the newest of each first. */
export const listPlans = (db: Db): PlanSummary[] => summaries(db, LIST_SQL);

/** The recycle bin, the last removed first. */
export const listRemoved = (db: Db): PlanSummary[] => summaries(db, BIN_SQL);

/** Moves a plan to the recycle bin; nothing is deleted. Problem: not-found. */
export function removePlan(db: Db, id: PlanId): Result<null> {
  const changed = db.run('UPDATE plans SET removed_at = ? WHERE id = ? AND removed_at IS NULL', [db.now(), id]);
  return changed === 1 ? succeed(null) : fail('not-found', '计划库里已没有这份计划，它可能已在回收站里。没有改动任何内容，请刷新计划库。');
}

/** Takes a plan out of the recycle bin. Problems: not-found; duplicate (its content has been imported again since). */
export function restorePlan(db: Db, id: PlanId): Result<null> {
  return db.write(() => {
    const twin = db.get<{ title: string; year: number }>(
      `SELECT live.title, live.year FROM plans AS gone JOIN plans AS live ON live.content_hash = gone.content_hash
       WHERE gone.id = ? AND gone.removed_at IS NOT NULL AND live.removed_at IS NULL`,
      [id],
    );
    if (twin) return fail('duplicate', `计划库里已有内容相同的${twin.year}年《${twin.title}》，没有恢复；回收站里的这一份仍在。若要恢复它，请先移除那一份。`);
    const changed = db.run('UPDATE plans SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL', [id]);
    return changed === 1 ? succeed(null) : fail('not-found', '回收站里已没有这份计划，它可能已恢复。没有改动任何内容，请刷新计划库。');
  });
}

/** Whether a plan stands in the recycle bin. */
export const planInBin = (db: Db, id: PlanId): boolean => db.get('SELECT 1 FROM plans WHERE id = ? AND removed_at IS NOT NULL', [id]) !== undefined;
