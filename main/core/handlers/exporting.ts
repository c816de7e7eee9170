import { Buffer } from 'node:buffer';
import { succeed, type Plan } from '../../../shared/model';
import { layoutNotice, noticeSettings, type NoticeSettings } from '../../../shared/notice';
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
      const { document, findings } = layoutNotice(plan.value, settings);
      const bytes = await writeNoticeDocx(document, { date: env.now() });
      progress({ step: '公文已排好', done: 1, total: 1 });
      return succeed({ name: noticeFileName(document), bytes: Buffer.from(bytes).toString('base64'), findings: [...findings, ...settings.findings] });
    },
  }) satisfies Partial<Handlers>;

/** What the notice takes from the settings. Settings that cannot be read hold no document back: they become a finding. */
function settingsOf(env: Environment, { notice }: Plan): NoticeSettings {
  const bureaus = notice.issuer ? readList(env, BUREAUS) : succeed({ items: [] });
  const templates = notice.template === '' ? succeed([]) : allTemplates(env);
  const settings = noticeSettings(notice, bureaus.ok ? bureaus.value.items : [], templates.ok ? templates.value : []);
  return { ...settings, findings: [...settings.findings, ...[bureaus, templates].flatMap((read) => (read.ok ? [] : [read.error.message]))] };
}
