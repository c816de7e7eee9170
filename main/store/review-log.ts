import { isIssued } from '../../shared/issuing';
import { fail, succeed, type PlanId, type Result } from '../../shared/model';
import { addEntry, byTime, entrySchema, statusOf, type Entry } from '../../shared/review';
import type { Db } from './connection';
import { getIssueState } from './issued';

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
    if (entry.kind === 'stepped' && isIssued(getIssueState(db, plan))) return fail('conflict', '这份计划已经印发，状态没有改动。确需更正的，请在“印发”中写明理由，点“更正”。');
    const log = readReviewLog(db, plan);
    const added = log.ok ? addEntry(log.value, entry) : log;
    if (added.ok) db.run('INSERT INTO review_entries (id, plan, kind, at, entry) VALUES (@id, @plan, @kind, @at, @entry)', { id: entry.id, plan, kind: entry.kind, at: entry.at, entry: JSON.stringify(entry) });
    return added;
  });
}

/** Adds what another side's log has and ours has not; answers how many entries that were. They were checked where they were written. */
export function mergeIntoReviewLog(db: Db, plan: PlanId, entries: readonly Entry[]): number {
  return entries.reduce((added, entry) => added + db.run(
    'INSERT INTO review_entries (id, plan, kind, at, entry) VALUES (@id, @plan, @kind, @at, @entry) ON CONFLICT (id) DO NOTHING',
    { id: entry.id, plan, kind: entry.kind, at: entry.at, entry: JSON.stringify(entry) },
  ), 0);
}

/** Where a plan came from that was received in a package (来件); null for one of our own. */
export interface Received {
  madeAt: string;
  madeBy: string;
}

export const receivedFrom = (db: Db, plan: PlanId): Received | null =>
  db.get<Received>('SELECT made_at AS madeAt, made_by AS madeBy FROM received_plans WHERE plan = ?', [plan]) ?? null;

/** Notes that a plan came in a package, or in a newer one. */
export function setReceived(db: Db, plan: PlanId, { madeAt, madeBy }: Received): void {
  db.run('INSERT INTO received_plans (plan, made_at, made_by) VALUES (@plan, @madeAt, @madeBy) ON CONFLICT (plan) DO UPDATE SET made_at = @madeAt, made_by = @madeBy', { plan, madeAt, madeBy });
}

/** What closes a plan to writing. */
export type Closure = 'received' | 'issued' | 'final';

/**
 * Why a plan may not be written: it is another's, issued, or 定稿; null while it may, or where that does not hold up what is done. A log
 * that cannot be read holds nobody up.
 */
export function whyClosed(db: Db, plan: PlanId, passes: readonly Closure[] = []): { by: Closure; why: string } | null {
  const received = passes.includes('received') ? null : receivedFrom(db, plan);
  if (received) return { by: 'received', why: `这是${received.madeBy || '别人'}送审的计划，正文只供审阅，这次没有保存。请在“对照”里提意见，再制作送审包退回。` };
  const state = getIssueState(db, plan);
  if (isIssued(state) && !passes.includes('issued')) {
    return { by: 'issued', why: `这份计划已经印发（${state.editions.at(-1)?.docNumber}），只供阅读，这次没有保存。确需更正的，请在“印发”中写明理由，点“更正”后再改。` };
  }
  if (passes.includes('final')) return null;
  const log = readReviewLog(db, plan);
  const isFinal = log.ok && statusOf(log.value) === 'final';
  return isFinal ? { by: 'final', why: '这份计划已经定稿，只供阅读，这次没有保存。确需修改的，请在“对照”的“意见”中写明理由，重新打开后再改。' } : null;
}
