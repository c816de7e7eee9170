import type { Bureau, Notice, NoticeTemplate, PageProfile } from '../model';
import { finding, type NoticeFinding } from './checks';

/** What `layoutNotice` and `checkNotice` take from an office's settings. */
export interface NoticeSettings {
  page: PageProfile;
  bureau: Bureau | null;
  template?: NoticeTemplate;
  /** What was chosen and is there no more. */
  findings: NoticeFinding[];
}

/** The settings of one notice: the wording and the bureau that it names. Screen, preview and export ask here, so that all agree. */
export function noticeSettings(notice: Notice, bureaus: readonly Bureau[], templates: readonly NoticeTemplate[]): NoticeSettings {
  const chosen = templates.find(({ id }) => id === notice.template);
  // One of another kind stays chosen, and waits until the document is of that kind again.
  const template = chosen?.kind === notice.kind ? chosen : undefined;
  const bureau = bureaus.find(({ id }) => id === notice.issuer?.bureau) ?? null;
  const findings = [
    ...(notice.template !== '' && !chosen ? [finding('template', '建议', '所选的行文用语已不在“设置”里，没有写的标题和正文按通行写法', '请另选一种，或者按通行写法。', [{ label: '按通行写法', change: { template: '' } }])] : []),
    ...(notice.issuer && !bureau ? [finding('issuer', '建议', '所选的机关已不在“机关设置”里，版面按国家标准的版心排', '请重新选择名义；已填的要素不变。', [{ label: '不用机关设置', change: { issuer: null } }])] : []),
  ];
  return { page: bureau?.page ?? 'A', bureau, ...(template ? { template } : {}), findings };
}
