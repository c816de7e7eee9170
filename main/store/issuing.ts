import { isIssued, issuingWords, versionName, type Edition, type IssueState, type Laid } from '../../shared/issuing';
import { fail, succeed, type Plan, type PlanId, type Problem, type Result } from '../../shared/model';
import { timeIn, type Status } from '../../shared/review';
import { withResults } from '../../shared/seed';
import type { Db } from './connection';
import { failureOf } from './faults';
import { addCorrection, addEdition, getEditionPlan, getIssueState, issuedUnder } from './issued';
import { getPlan, savePlan } from './plans';
import { mergeIntoReviewLog, readReviewLog, receivedFrom } from './review-log';
import { keepVersion } from './versions';

/** Who does it, and what the new rows are called. */
export interface Signing {
  by: string;
  /** Of the step in the log, and of the version. */
  entryId: string;
  versionId: string;
}

interface Publishing extends Signing {
  plan: PlanId;
  /** The saved state that the file was made of. */
  revision: number;
  file: { name: string; bytes: Uint8Array };
  laid: Laid;
  /** Done in the same transaction; a refusal undoes all of it. */
  within?: (edition: Edition) => Result<unknown>;
}

/**
 * Freezes a plan as issued: its document and its file as an edition, a version and a step in the log, all or nothing. Problems:
 * conflict (saved elsewhere since, issued already, another's), duplicate (the number has gone out with another plan), and getPlan's.
 */
export function publishPlan(db: Db, { plan: id, revision, file, laid, within, ...signing }: Publishing): Result<Edition> {
  return whole(db, () => {
    const stored = getPlan(db, id);
    if (!stored.ok) return stored;
    const { plan } = stored.value;
    const state = getIssueState(db, id);
    const refusal = whyNotPublished(db, plan, state);
    if (refusal) return refusal;
    if (stored.value.revision !== revision) return fail('conflict', '这份计划刚在别处改过，没有印发。请重新打开“印发”，看过改动后再印发。');
    const { docNumber, date } = plan.notice;
    const edition: Edition = { number: state.editions.length + 1, docNumber, date, issuedAt: db.now(), by: signing.by, reason: state.correction?.reason ?? '', fileName: file.name, laid };
    addEdition(db, plan, edition, file.bytes);
    keepVersion(db, { id: signing.versionId, plan, kind: 'named', name: versionName(edition) });
    tell(db, id, signing, 'issued', issuingWords(edition));
    const more = within?.(edition);
    return more && !more.ok ? more : succeed(edition);
  });
}

type Refusal = { ok: false; error: Problem } | null;

function whyNotPublished(db: Db, plan: Plan, state: IssueState): Refusal {
  const received = receivedFrom(db, plan.id);
  if (received) return fail('conflict', `这是${received.madeBy || '别人'}送审的计划，由对方印发；本机只供审阅，没有印发。`);
  if (isIssued(state)) return fail('conflict', '这份计划已经印发，没有再次印发。确需更正的，请先写明理由，点“更正”。');
  const taken = whyNumberTaken(db, plan);
  return taken === null ? null : fail('duplicate', `没有印发：${taken}`);
}

/** Says which plan has gone out under the number of another; null: none has. */
export function whyNumberTaken(db: Db, { id, notice: { docNumber } }: Plan): string | null {
  const other = issuedUnder(db, docNumber);
  if (!other || other.id === id) return null;
  return `发文字号${docNumber}已用于印发${other.year}年《${other.title}》${other.removed ? '（在回收站里）' : ''}。请核对发文字号，改正后再印发。`;
}

/** Opens an issued plan for a correction (更正). Problems: conflict (not issued, or being corrected already), and getPlan's. */
export function beginCorrection(db: Db, plan: PlanId, reason: string, signing: Signing): Result<IssueState> {
  return whole(db, () => {
    const stored = getPlan(db, plan);
    if (!stored.ok) return stored;
    const state = getIssueState(db, plan);
    const newest = state.editions.at(-1);
    if (!newest) return fail('conflict', '这份计划还没有印发，可以直接修改，不用更正。');
    if (state.correction) return fail('conflict', `这份计划正在更正（${state.correction.by}：${state.correction.reason}），不用重复办理。`);
    const at = tell(db, plan, signing, 'drafting', reason);
    addCorrection(db, plan, newest.number, 'begun', { at, by: signing.by, reason });
    return succeed(getIssueState(db, plan));
  });
}

/**
 * Gives a correction up (放弃更正): the issued text comes back, with what was told since of its results, and what was written is kept
 * as a version. Problems: conflict (none is under way), bad-input (the issued text is damaged), and getPlan's.
 */
export function abandonCorrection(db: Db, plan: PlanId, signing: Signing): Result<IssueState> {
  return whole(db, () => {
    const stored = getPlan(db, plan);
    if (!stored.ok) return stored;
    const state = getIssueState(db, plan);
    const newest = state.editions.at(-1);
    if (!newest || !state.correction) return fail('conflict', '这份计划没有正在办理的更正，没有改动任何内容。');
    const issued = issuedText(db, stored.value.plan);
    if (!issued.ok) return issued;
    const { plan: edited, revision } = stored.value;
    const keep = () => keepVersion(db, { id: signing.versionId, plan: edited, kind: 'named', name: `放弃的更正稿（${newest.docNumber}）` });
    const saved = savePlan(db, { plan: issued.value, revision, doing: 'reverting', before: keep });
    if (!saved.ok) return saved;
    const at = tell(db, plan, signing, 'issued', '放弃更正');
    addCorrection(db, plan, newest.number, 'abandoned', { at, by: signing.by, reason: '' });
    return succeed(getIssueState(db, plan));
  });
}

/**
 * The text that goes on into the next year: as it was issued last while a correction is under way, with the results that the plan
 * has by now; else the plan itself. Problems: as getEditionPlan.
 */
export function issuedText(db: Db, plan: Plan): Result<Plan> {
  const { editions, correction } = getIssueState(db, plan.id);
  const newest = editions.at(-1);
  if (!newest || !correction) return succeed(plan);
  const issued = getEditionPlan(db, plan.id, newest.number);
  const results = plan.targets.map(({ id, result }) => ({ target: id, text: result?.text ?? '' }));
  return issued.ok ? succeed(withResults(issued.value, results)) : issued;
}

/** Adds the step to the log, behind all that is in it; a log that cannot be read holds nobody up. Answers when. */
function tell(db: Db, plan: PlanId, { entryId, by }: Signing, to: Status, text: string): string {
  const log = readReviewLog(db, plan);
  const at = timeIn(log.ok ? log.value : [], db.now());
  mergeIntoReviewLog(db, plan, [{ kind: 'stepped', id: entryId, at, by, to, text }]);
  return at;
}

/** A refusal undoes what was written before it, as a throw does. */
function whole<T>(db: Db, work: () => Result<T>): Result<T> {
  let refused: Result<T> | null = null;
  try {
    return db.write(() => {
      const result = work();
      if (result.ok) return result;
      refused = result;
      throw new Error(result.error.message);
    });
  } catch (error) {
    return refused ?? failureOf(error, db.log);
  }
}
