import { fail, succeed, type PlanId, type Result } from '../../shared/model';
import { addEntry, byTime, entrySchema, statusOf, type Entry } from '../../shared/review';
import type { Db } from './connection';

/** What was said of a plan and done with it in review, oldest first. Problem: bad-input (a damaged row). */
export function readReviewLog(db: Db, plan: PlanId): Result<Entry[]> {
  const entries: Entry[] = [];
  for (const row of db.all<{ id: string; entry: string }>('SELECT id, entry FROM review_entries WHERE plan = ? ORDER BY at, id', [plan])) {
    const read = entrySchema.safeParse(parsed(row.entry));
    if (!read.success || read.data.id !== row.id) return fail('bad-input', '审阅记录中有一条已损坏，读不出来，没有改动任何内容。计划的正文不受影响。');
    entries.push(read.data);
  }
  return succeed(entries.sort(byTime));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Adds one entry; answers the whole log. Problems: as addEntry and readReviewLog, not-found (no such plan). */
export function addToReviewLog(db: Db, plan: PlanId, entry: Entry): Result<Entry[]> {
  return db.write(() => {
    if (!db.get('SELECT 1 FROM plans WHERE id = ? AND removed_at IS NULL', [plan])) return fail('not-found', '计划库里没有这份计划，没有添加任何内容。请返回计划库重新选择。');
    const log = readReviewLog(db, plan);
    const added = log.ok ? addEntry(log.value, entry) : log;
    if (added.ok) db.run('INSERT INTO review_entries (id, plan, kind, at, entry) VALUES (@id, @plan, @kind, @at, @entry)', { id: entry.id, plan, kind: entry.kind, at: entry.at, entry: JSON.stringify(entry) });
    return added;
  });
}

/** Whether a plan is 定稿: it is read until it is opened again. A log that cannot be read holds nobody up. */
export function isFinal(db: Db, plan: PlanId): boolean {
  const log = readReviewLog(db, plan);
  return log.ok && statusOf(log.value) === 'final';
}
