import type { StoredPlan } from '../../shared/contract';
import { fail, invariant, planFault, planSchema, succeed, type Plan, type PlanId, type Result } from '../../shared/model';
import type { Db } from './connection';
import { readDocument } from './document';
import { failureOf } from './faults';
import { insertOriginal, type Original } from './originals';
import { project } from './projections';
import { whyClosed, type Closure } from './review-log';
import { insertSource } from './sources';
import type { SourceText } from '../../shared/reader';

interface NewPlan {
  plan: Plan;
  /** Of the imported content; null or absent for what was made here. */
  contentHash?: string | null;
  original?: Original;
  /** The text that it was read from. */
  source?: SourceText;
}

/** Adds a plan with its projections, the file it came from and the text that was read in it. Throws on a plan that breaks `planFault`, or is there already. */
export function insertPlan(db: Db, { plan, contentHash = null, original, source }: NewPlan): void {
  requireSound(plan);
  db.write(() => {
    const now = db.now();
    db.run(
      `INSERT INTO plans (id, kind, title, year, issuer, seeded_from, schema, revision, content_hash, created_at, saved_at, document)
       VALUES (@id, @kind, @title, @year, @issuer, @seededFrom, @schema, 1, @contentHash, @now, @now, @document)`,
      { ...columnsOf(plan), contentHash, now },
    );
    if (original) insertOriginal(db, plan.id, original);
    if (source) insertSource(db, plan.id, source);
    project(db, plan);
  });
}

/** A plan as it was last saved. Problems: not-found (never there, or in the recycle bin), bad-input (damaged). */
export function getPlan(db: Db, id: PlanId): Result<StoredPlan> {
  const row = db.get<{ id: string; title: string; revision: number; savedAt: string; document: string }>(
    'SELECT id, title, revision, saved_at AS savedAt, document FROM plans WHERE id = ? AND removed_at IS NULL',
    [id],
  );
  if (!row) return absent(db, id);
  const plan = readDocument(db, row);
  return plan.ok ? succeed({ plan: plan.value, revision: row.revision, savedAt: row.savedAt }) : plan;
}

interface Saving {
  plan: Plan;
  /** The saved state that the plan started from. */
  revision: number;
  /** Done in the same transaction, while what is stored is still what it was; not done when the save is refused. */
  before?: () => void;
  /** What is done where writing is not to be; unless told, the plan is written. */
  doing?: keyof typeof PASSES;
}

/**
 * What may be done to a plan that is closed to writing. renewing: a newer package brings the text of a plan that came in one; noting:
 * what became of its targets is told of a plan that stands; reverting: its issued text comes back; writing, and putting a version in its
 * place: nothing.
 */
const PASSES = { writing: [], restoring: [], renewing: ['received', 'final'], noting: ['issued', 'final'], reverting: ['final'] } as const satisfies Record<string, readonly Closure[]>;

/**
 * Saves a plan over the revision that it started from, with its projections, in one transaction. Problems: conflict
 * (another writer saved first; nothing was overwritten), not-found, bad-input (disk full, file busy or not writable).
 */
export function savePlan(db: Db, { plan, revision, before, doing = 'writing' }: Saving): Result<{ revision: number; savedAt: string }> {
  requireSound(plan);
  try {
    return db.write(() => {
      const closed = whyClosed(db, plan.id, PASSES[doing]);
      if (closed && !(doing === 'writing' && closed.by === 'final' && isAddressed(db, plan))) return fail('conflict', closed.why);
      if (before && isCurrent(db, plan.id, revision)) before();
      const savedAt = db.now();
      const changed = db.run(
        `UPDATE plans SET kind = @kind, title = @title, year = @year, issuer = @issuer, seeded_from = @seededFrom,
           schema = @schema, document = @document, revision = revision + 1, saved_at = @savedAt
         WHERE id = @id AND revision = @revision AND removed_at IS NULL`,
        { ...columnsOf(plan), revision, savedAt },
      );
      if (changed === 0) return refusal(db, plan.id);
      project(db, plan);
      return succeed({ revision: revision + 1, savedAt });
    });
  } catch (error) {
    return failureOf(error, db.log);
  }
}

/** 定稿 closes the text: number, date and the other fields of the notice are filled in after it. */
function isAddressed(db: Db, plan: Plan): boolean {
  const stored = getPlan(db, plan.id);
  return stored.ok && JSON.stringify({ ...stored.value.plan, notice: null }) === JSON.stringify({ ...planSchema.parse(plan), notice: null });
}

const isCurrent = (db: Db, id: PlanId, revision: number): boolean =>
  db.get('SELECT 1 FROM plans WHERE id = ? AND revision = ? AND removed_at IS NULL', [id, revision]) !== undefined;

function refusal(db: Db, id: PlanId): Result<never> {
  const there = db.get('SELECT 1 FROM plans WHERE id = ? AND removed_at IS NULL', [id]);
  if (!there) return absent(db, id);
  return fail('conflict', '这份计划已在别处另行保存，这次没有保存，两边的内容都在。请先复制好这里新改的文字，再重新打开计划。');
}

/** Why a plan cannot be had. */
function absent(db: Db, id: PlanId): Result<never> {
  const row = db.get<{ title: string }>('SELECT title FROM plans WHERE id = ?', [id]);
  if (row) return fail('not-found', `《${row.title}》已移入回收站。请先在计划库的回收站里恢复它，再重试。`);
  return fail('not-found', '计划库里没有这份计划，没有改动任何内容。请返回计划库重新选择。');
}

/** A live plan that was imported from the same content, or null. */
export const findByHash = (db: Db, contentHash: string): { id: PlanId; title: string; year: number } | null =>
  db.get<{ id: PlanId; title: string; year: number }>('SELECT id, title, year FROM plans WHERE content_hash = ? AND removed_at IS NULL', [contentHash]) ?? null;

function requireSound(plan: Plan): void {
  const fault = planFault(plan);
  invariant(fault === null, `plan ${plan.id} cannot be stored: ${fault}`);
}

/** The columns that repeat the document. */
const columnsOf = (plan: Plan) => ({
  id: plan.id,
  kind: plan.kind,
  title: plan.title,
  year: plan.year,
  issuer: plan.issuer,
  seededFrom: plan.seededFrom,
  schema: plan.schema,
  document: JSON.stringify(plan),
});
