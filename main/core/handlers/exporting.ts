import { Buffer } from 'node:buffer';
import { succeed, type Plan, type Severity } from '../../../shared/model';
import { checkNotice, layoutNotice, linesBeside, noticeSettings, type NoticeSettings } from '../../../shared/notice';
import { carriedOf } from '../../../shared/returning';
import { noticeFileName, writeNoticeDocx } from '../../export';
import { BUREAUS } from '../bureaus';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';
import { readList } from '../kept-list';
import { allTemplates } from '../templates';
import { requirePlan } from './plans';

export const exportingHandlers = (env: Environment) =>
  ({
    async 'export.notice'({ id }, { progress }) {
      const plan = requirePlan(env, id);
      if (!plan.ok) return plan;
      const settings = settingsOf(env, plan.value);
      progress({ step: '正在排版公文', done: 0, total: 1 });
      const { document } = layoutNotice(plan.value, settings);
      const bytes = await writeNoticeDocx(document, { date: env.now(), carried: carriedOf(plan.value, linesBeside(document, plan.value)) });
      progress({ step: '公文已排好', done: 1, total: 1 });
      const findings = [...checkNotice(plan.value, settings), ...settings.findings, ...settings.unread];
      return succeed({ name: noticeFileName(document), bytes: Buffer.from(bytes).toString('base64'), findings: findings.map(({ severity, message }) => ({ severity, message })) });
    },
  }) satisfies Partial<Handlers>;

/** What the notice takes from the settings. Settings that cannot be read hold no document back: they become a finding. */
function settingsOf(env: Environment, { notice }: Plan): NoticeSettings & { unread: { severity: Severity; message: string }[] } {
  const bureaus = notice.issuer ? readList(env, BUREAUS) : succeed({ items: [] });
  const templates = notice.template === '' ? succeed([]) : allTemplates(env);
  const settings = noticeSettings(notice, bureaus.ok ? bureaus.value.items : [], templates.ok ? templates.value : []);
  const unread = [bureaus, templates].flatMap((read) => (read.ok ? [] : [{ severity: '建议' as const, message: read.error.message }]));
  return { ...settings, findings: unread.length > 0 ? [] : settings.findings, unread };
}
