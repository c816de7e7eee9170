import { succeed, type Plan } from '../../shared/model';
import { checkNotice, finding, layoutNotice, linesBeside, noticeSettings, type NoticeFinding, type NoticeSettings } from '../../shared/notice';
import { partedForEnd } from '../../shared/pages';
import { carriedOf } from '../../shared/returning';
import { noticeFileName, writeNoticeDocx } from '../export';
import { BUREAUS } from './bureaus';
import type { Environment } from './environment';
import { readList } from './kept-list';
import { allTemplates } from './templates';

/** The notice of a plan, laid out by the settings of the office as they are today. What is exported and what is issued both come from here. */
export interface NoticeFile {
  name: string;
  settings: NoticeSettings;
  findings: NoticeFinding[];
  write(): Promise<Uint8Array>;
}

export function noticeFileOf(env: Environment, plan: Plan): NoticeFile {
  const settings = settingsFor(env, plan);
  const { document } = layoutNotice(plan, settings);
  return {
    name: noticeFileName(document),
    settings,
    findings: [...checkNotice(plan, settings), ...settings.findings],
    write: () => writeNoticeDocx(document, { date: env.now(), carried: carriedOf(plan, linesBeside(partedForEnd(document), plan)) }),
  };
}

/** What the notice takes from the settings. Settings that cannot be read hold no document back: they become a finding. */
function settingsFor(env: Environment, { notice }: Plan): NoticeSettings {
  const bureaus = notice.issuer ? readList(env, BUREAUS) : succeed({ items: [] });
  const templates = notice.template === '' ? succeed([]) : allTemplates(env);
  const settings = noticeSettings(notice, bureaus.ok ? bureaus.value.items : [], templates.ok ? templates.value : []);
  const unread = [
    ...(bureaus.ok ? [] : [finding('issuer', '建议', bureaus.error.message, '')]),
    ...(templates.ok ? [] : [finding('template', '建议', templates.error.message, '')]),
  ];
  return unread.length > 0 ? { ...settings, findings: unread } : settings;
}
