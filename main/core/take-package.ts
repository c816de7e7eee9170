import { fail, succeed, type NewId, type Plan, type Result } from '../../shared/model';
import { findConflicts, mergeEntries, type ReviewConflict } from '../../shared/review';
import type { ReadPackage } from '../exchange';
import { getPlan, getVersion, insertPlan, keepVersion, listVersions, mergeIntoReviewLog, readReviewLog, receivedFrom, savePlan, setReceived, type Db } from '../store';

/**
 * What a package does to this library. new: the plan comes in; renewed: a later state of a plan that came in before;
 * known: its plan is here as it is, or as it was sent, and only the log grows.
 */
export interface Taking {
  kind: 'new' | 'renewed' | 'known';
  /** Entries that are not here yet. */
  entries: number;
  conflicts: ReviewConflict[];
  /** Our plan says something else than the package, which is neither what we have nor what we sent: it is kept as a version. */
  otherText: boolean;
}

/** Looks what taking a package would do. Problems: bad-input (a log of ours is damaged, one id with two contents), conflict (the plan is in the recycle bin). */
export function planTaking(db: Db, { plan, entries, manifest }: ReadPackage): Result<Taking> {
  if (db.get('SELECT 1 FROM plans WHERE id = ? AND removed_at IS NOT NULL', [plan.id])) return fail('conflict', `《${plan.title}》在本机的回收站里，没有收下送审包。请先在计划库的回收站里恢复它，再打开。`);
  if (!db.get('SELECT 1 FROM plans WHERE id = ?', [plan.id])) return succeed({ kind: 'new', entries: entries.length, conflicts: [], otherText: false });
  const ours = readReviewLog(db, plan.id);
  if (!ours.ok) return ours;
  const merged = mergeEntries(ours.value, entries);
  if (!merged.ok) return merged;
  const stored = getPlan(db, plan.id);
  if (!stored.ok) return stored;
  const same = sameText(stored.value.plan, plan);
  const received = receivedFrom(db, plan.id);
  // Of a plan that came in, all counts, as explanations of its targets.
  const kind = received && JSON.stringify(stored.value.plan) !== JSON.stringify(plan) && manifest.madeAt > received.madeAt ? 'renewed' : 'known';
  return succeed({
    kind,
    entries: merged.value.length - ours.value.length,
    conflicts: findConflicts(ours.value, entries),
    otherText: kind === 'known' && !same && !isAmongVersions(db, plan),
  });
}

/** Takes a package, all of it or nothing; taken again it changes nothing. Problems: as planTaking and savePlan. */
export function takePackage(db: Db, pack: ReadPackage, newId: NewId): Result<Taking> {
  return db.write(() => {
    const taking = planTaking(db, pack);
    if (!taking.ok) return taking;
    const { plan, last, entries, manifest } = pack;
    const { kind, otherText } = taking.value;
    // First what may be refused: the rest is written after it, or not at all.
    if (kind === 'renewed') {
      const renewed = renew(db, plan, newId);
      if (!renewed.ok) return renewed;
    }
    if (last) {
      const kept = keepLast(db, last, kind === 'known' && !receivedFrom(db, plan.id));
      if (!kept.ok) return kept;
    }
    if (kind === 'new') insertPlan(db, { plan });
    if (kind !== 'known') setReceived(db, plan.id, { madeAt: manifest.madeAt, madeBy: manifest.by });
    if (otherText) keepVersion(db, { id: newId(), plan, kind: 'named', name: `${manifest.by}退回的文字` });
    mergeIntoReviewLog(db, plan.id, entries);
    return taking;
  });
}

/** Last year's plan comes in once; results (完成情况) that were told since fill in what is not known here. `ours`: the draft was sent from here. */
function keepLast(db: Db, last: Plan, ours: boolean): Result<unknown> {
  if (!db.get('SELECT 1 FROM plans WHERE id = ?', [last.id])) {
    insertPlan(db, { plan: last });
    return succeed({});
  }
  const stored = getPlan(db, last.id);
  // In the recycle bin it stays as it is.
  if (!stored.ok || ours) return succeed({});
  const { plan, revision } = stored.value;
  const told = new Map(last.targets.map(({ id, result }) => [id, result]));
  const targets = plan.targets.map((target) => ({ ...target, ...(told.get(target.id) && !target.result ? { result: told.get(target.id) } : {}) }));
  return targets.some(({ result }, nth) => result !== plan.targets[nth]?.result) ? savePlan(db, { plan: { ...plan, targets }, revision }) : succeed({});
}

/** Puts the later text in the place of the earlier, which is kept as a version. */
function renew(db: Db, plan: Plan, newId: NewId): Result<unknown> {
  const stored = getPlan(db, plan.id);
  if (!stored.ok) return stored;
  const { plan: before, revision } = stored.value;
  return savePlan(db, { plan, revision, doing: 'renewing', before: () => keepVersion(db, { id: newId(), plan: before, kind: 'named', name: '上一次送审的文字' }) });
}

/** Keeps what is sent as a version, so that it is known again when it comes back. */
export function keepSent(db: Db, plan: Plan, newId: NewId): void {
  if (!isAmongVersions(db, plan)) keepVersion(db, { id: newId(), plan, kind: 'named', name: '送审的文字' });
}

const sameText = (a: Plan, b: Plan): boolean => a.title === b.title && JSON.stringify(a.blocks) === JSON.stringify(b.blocks) && JSON.stringify(a.targets) === JSON.stringify(b.targets);

const isAmongVersions = (db: Db, plan: Plan): boolean => listVersions(db, plan.id).some(({ id }) => {
  const version = getVersion(db, plan.id, id);
  return version.ok && sameText(version.value, plan);
});
