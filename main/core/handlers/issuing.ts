import { Buffer } from 'node:buffer';
import { findHindrances, type Hindrances } from '../../../shared/issuing';
import { fail, succeed, type Plan, type PlanId, type Result } from '../../../shared/model';
import { layoutNotice, organOf } from '../../../shared/notice';
import { noticeFileName, writeNoticeDocx } from '../../export';
import { abandonCorrection, beginCorrection, getEditionFile, getIssueState, getPlan, getSetting, publishPlan, readReviewLog, whyNumberTaken, type Signing } from '../../store';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';
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
      return succeed({ ...hindrancesOf(env, plan), revision: stored.value.revision, title: plan.title, organ: organOf(plan), docNumber, date, fileName: noticeFileName(layoutNotice(plan).document) });
    },

    async 'issue.publish'({ plan: id, revision, despite }, { progress }) {
      const signing = signed();
      if (!signing.ok) return signing;
      const stored = getPlan(db, id);
      if (!stored.ok) return stored;
      const { plan } = stored.value;
      if (stored.value.revision !== revision) return fail('conflict', '这份计划刚在别处改过，没有印发。请重新打开“印发”，看过改动后再印发。');
      const { musts, findings } = hindrancesOf(env, plan);
      if (musts.length > 0) return fail('bad-input', `没有印发，须先改好：${musts.join('')}`);
      const unseen = findings.filter((finding) => !despite.includes(finding));
      if (unseen.length > 0) return fail('bad-input', `没有印发，还有需要留意的地方：${unseen.join('')}请看过后再印发。`);
      progress({ step: '正在排版公文', done: 0, total: 1 });
      const { document } = layoutNotice(plan);
      const bytes = await writeNoticeDocx(document, { date: env.now() });
      return changed(publishPlan(db, { plan: id, revision, file: { name: noticeFileName(document), bytes }, ...signing.value }));
    },

    'issue.file'({ plan, edition }) {
      const file = getEditionFile(db, plan, edition);
      return file.ok ? succeed({ name: file.value.name, bytes: Buffer.from(file.value.bytes).toString('base64') }) : file;
    },

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
function hindrancesOf(env: Environment, plan: Plan): Hindrances {
  const { db } = env.store;
  const log = readReviewLog(db, plan.id);
  const terms = readTerms(env);
  const taken = whyNumberTaken(db, plan);
  const { musts, findings } = findHindrances(plan, { last: lastOf(env, plan.seededFrom), terms: terms.ok ? terms.value : [], entries: log.ok ? log.value : [] });
  return { musts: [...musts, ...(taken === null ? [] : [taken])], findings };
}

function lastOf(env: Environment, id: PlanId | null): Plan | null {
  const stored = id === null ? null : getPlan(env.store.db, id);
  return stored?.ok ? stored.value.plan : null;
}
