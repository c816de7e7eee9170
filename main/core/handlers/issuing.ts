import { findHindrances, type Edition, type Hindrances } from '../../../shared/issuing';
import { fail, succeed, type Plan, type PlanId, type Result } from '../../../shared/model';
import { organOf } from '../../../shared/notice';
import { abandonCorrection, beginCorrection, getIssueState, getPlan, getSetting, publishPlan, readReviewLog, whyNumberTaken, type Signing } from '../../store';
import { countIssued } from '../bureaus';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';
import { issuedFile } from '../issued-file';
import { noticeFileOf, type NoticeFile } from '../notice-file';
import { PERSON } from './review-log';
import { readTerms } from './terms';

/** 印发: freezing a plan with its file, and correcting it afterwards. */
export const issuingHandlers = (env: Environment) => {
  const { db } = env.store;
  const signed = (): Result<Signing> => {
    const by = getSetting(db, PERSON) ?? '';
    return by === '' ? fail('bad-input', '还没有填写姓名，没有办理。请先填写姓名，印发和更正都会署名。') : succeed({ by, entryId: env.newId(), versionId: env.newId() });
  };
  const changed = <T>(result: Result<T>): Result<T> => {
    if (result.ok) env.libraryChanged();
    return result;
  };
  return {
    'issue.editions': ({ plan }) => succeed(getIssueState(db, plan)),

    'issue.check'({ plan: id }) {
      const stored = getPlan(db, id);
      if (!stored.ok) return stored;
      const { plan } = stored.value;
      const { docNumber, date } = plan.notice;
      const file = noticeFileOf(env, plan);
      return succeed({ ...hindrancesOf(env, plan, file), revision: stored.value.revision, title: plan.title, organ: organOf(plan), docNumber, date, fileName: file.name });
    },

    async 'issue.publish'({ plan: id, revision, despite }, { progress }) {
      const signing = signed();
      if (!signing.ok) return signing;
      const stored = getPlan(db, id);
      if (!stored.ok) return stored;
      const { plan } = stored.value;
      if (stored.value.revision !== revision) return fail('conflict', '这份计划刚在别处改过，没有印发。请重新打开“印发”，看过改动后再印发。');
      const file = noticeFileOf(env, plan);
      const { musts, findings } = hindrancesOf(env, plan, file);
      if (musts.length > 0) return fail('bad-input', `没有印发，须先改好：${musts.join('')}`);
      const unseen = findings.filter((finding) => !despite.includes(finding));
      if (unseen.length > 0) return fail('bad-input', `没有印发，还有需要留意的地方：${unseen.join('')}请看过后再印发。`);
      progress({ step: '正在排版公文', done: 0, total: 1 });
      const bytes = await file.write();
      const { page, bureau, template } = file.settings;
      // The number that the bureau's settings propose next goes on with the issue, or both do not happen.
      const within = ({ docNumber }: Edition) => (bureau ? countIssued(env, bureau.id, docNumber) : succeed({}));
      return changed(publishPlan(db, { plan: id, revision, file: { name: file.name, bytes }, laid: { page, template: template ?? null }, within, ...signing.value }));
    },

    'issue.file': ({ plan, edition }) => issuedFile(env, plan, edition),

    'issue.correct'({ plan, reason }) {
      const signing = signed();
      return signing.ok ? changed(beginCorrection(db, plan, reason, signing.value)) : signing;
    },

    'issue.abandon'({ plan }) {
      const signing = signed();
      return signing.ok ? changed(abandonCorrection(db, plan, signing.value)) : signing;
    },
  } satisfies Partial<Handlers>;
};

/** What stands in the way, from the plan, its review and what went out before. A log or a list that cannot be read tells nothing here. */
function hindrancesOf(env: Environment, plan: Plan, file: NoticeFile): Hindrances {
  const { db } = env.store;
  const log = readReviewLog(db, plan.id);
  const terms = readTerms(env);
  const taken = whyNumberTaken(db, plan);
  const { musts, findings } = findHindrances(plan, { notice: file.findings, last: lastOf(env, plan.seededFrom), terms: terms.ok ? terms.value : [], entries: log.ok ? log.value : [] });
  return { musts: [...musts, ...(taken === null ? [] : [taken])], findings };
}

function lastOf(env: Environment, id: PlanId | null): Plan | null {
  const stored = id === null ? null : getPlan(env.store.db, id);
  return stored?.ok ? stored.value.plan : null;
}
