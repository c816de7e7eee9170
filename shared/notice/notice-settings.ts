import type { Bureau, Notice, NoticeTemplate, PageProfile } from '../model';

/** What `layoutNotice` takes from an office's settings. */
export interface NoticeSettings {
  page: PageProfile;
  template?: NoticeTemplate;
  /** What was chosen and is there no more, one Chinese sentence each. */
  findings: string[];
}

/** The settings of one notice: the wording and the bureau that it names. Preview and export ask here, so that both agree. */
export function noticeSettings(notice: Notice, bureaus: readonly Bureau[], templates: readonly NoticeTemplate[]): NoticeSettings {
  const template = templates.find(({ id }) => id === notice.template);
  const bureau = bureaus.find(({ id }) => id === notice.issuer?.bureau);
  const findings = [
    ...(notice.template !== '' && !template ? ['所选的行文用语已不在“设置”里，没有写的标题和正文按通行写法。'] : []),
    ...(notice.issuer && !bureau ? ['所选的机关已不在“机关设置”里，版面按国家标准的版心排。'] : []),
  ];
  return { page: bureau?.page ?? 'A', ...(template ? { template } : {}), findings };
}
