import type { Correction, Edition, IssueState, Laid } from '../../shared/issuing';
import { fail, succeed, type Plan, type PlanId, type Result } from '../../shared/model';
import type { Db } from './connection';
import { packDocument, readDocument, unpackDocument } from './document';

const METADATA = 'number, doc_number AS docNumber, date, issued_at AS issuedAt, issued_by AS "by", reason, file_name AS fileName, laid';

/** The editions of a plan, the oldest first, and the correction that is under way. */
export function getIssueState(db: Db, plan: PlanId): IssueState {
  const rows = db.all<Omit<Edition, 'laid'> & { laid: string }>(`SELECT ${METADATA} FROM editions WHERE plan = ? ORDER BY number`, [plan]);
  const editions = rows.map((row): Edition => ({ ...row, laid: JSON.parse(row.laid) as Laid }));
  const newest = editions.at(-1);
  return { editions, correction: newest ? correctionOf(db, plan, newest.number) : null };
}

/** The correction of an edition, unless it was given up. */
function correctionOf(db: Db, plan: PlanId, edition: number): Correction | null {
  const last = db.get<Correction & { kind: string }>(
    'SELECT kind, reason, said_by AS "by", at AS begunAt FROM corrections WHERE plan = ? AND edition = ? ORDER BY rowid DESC LIMIT 1',
    [plan, edition],
  );
  if (last?.kind !== 'begun') return null;
  const { reason, by, begunAt } = last;
  return { reason, by, begunAt };
}

/** The plan that has gone out under a number, the recycle bin included; null: nobody has. */
export const issuedUnder = (db: Db, docNumber: string): { id: PlanId; title: string; year: number; removed: 0 | 1 } | null =>
  db.get<{ id: PlanId; title: string; year: number; removed: 0 | 1 }>(
    'SELECT plans.id, title, year, removed_at IS NOT NULL AS removed FROM editions JOIN plans ON plans.id = editions.plan WHERE doc_number = ? LIMIT 1',
    [docNumber],
  ) ?? null;

/** Adds an edition with the plan as it stands and its file. */
export function addEdition(db: Db, plan: Plan, edition: Edition, bytes: Uint8Array): void {
  db.run(
    `INSERT INTO editions (plan, number, doc_number, date, issued_at, issued_by, reason, file_name, laid, document, bytes)
     VALUES (@plan, @number, @docNumber, @date, @issuedAt, @by, @reason, @fileName, @laid, @document, @bytes)`,
    { ...edition, laid: JSON.stringify(edition.laid), plan: plan.id, document: packDocument(plan), bytes },
  );
}

/** Says that an edition is being corrected, or is so no more. */
export function addCorrection(db: Db, plan: PlanId, edition: number, kind: 'begun' | 'abandoned', { at, by, reason }: { at: string; by: string; reason: string }): void {
  db.run('INSERT INTO corrections (plan, edition, kind, at, said_by, reason) VALUES (@plan, @edition, @kind, @at, @by, @reason)', { plan, edition, kind, at, by, reason });
}

/** The file of an edition, byte for byte as it went out. Problem: not-found. */
export function getEditionFile(db: Db, plan: PlanId, edition: number): Result<{ name: string; bytes: Uint8Array }> {
  const row = db.get<{ name: string; bytes: Uint8Array }>('SELECT file_name AS name, bytes FROM editions WHERE plan = ? AND number = ?', [plan, edition]);
  return row ? succeed(row) : fail('not-found', '找不到这一版印发文件，没有改动任何内容。请重新打开“印发”再试。');
}

/** The plan as an edition issued it. Problems: not-found, bad-input (damaged). */
export function getEditionPlan(db: Db, plan: PlanId, edition: number): Result<Plan> {
  const row = db.get<{ document: Uint8Array; title: string }>(
    'SELECT editions.document, title FROM editions JOIN plans ON plans.id = editions.plan WHERE editions.plan = ? AND number = ?',
    [plan, edition],
  );
  if (!row) return fail('not-found', '找不到这一版印发稿，没有改动任何内容。请重新打开“印发”再试。');
  const json = unpackDocument(row.document);
  return json === null
    ? fail('bad-input', '这一版印发稿的内容已损坏，打不开，没有改动任何内容。印发文件和当前的计划不受影响。')
    : readDocument(db, { id: plan, title: row.title, document: json });
}
