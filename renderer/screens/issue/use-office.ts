import { useMemo } from 'react';
import type { Laid } from '../../../shared/issuing';
import type { Bureau, Notice, NoticeTemplate } from '../../../shared/model';
import { noticeSettings, organOf, type NoticeFinding, type NoticeSettings } from '../../../shared/notice';
import { useBureaus, useTemplates } from '../../api';

/** What the office set once (设置), as far as it can be read, and what of it this notice uses. */
export interface Office {
  bureaus: readonly Bureau[];
  templates: readonly NoticeTemplate[];
  /** The bureau that names, numbers and circles are offered from: the notice's own, else the one that its organ is of. */
  offered: Bureau | null;
  settings: NoticeSettings;
}

/**
 * While the settings are read, and where they cannot be, the notice stands as without any. `laid`: what an issued notice was laid
 * out by, which stays as it was.
 */
export function useOffice(notice: Notice, issuer: string, laid: Laid | null): Office {
  const { data: kept, error: bureausError } = useBureaus();
  const { data: words, error: wordsError } = useTemplates();
  return useMemo(() => {
    const bureaus = kept?.bureaus ?? [];
    const templates = words ? [...words.shipped, ...words.own] : [];
    const settings = noticeSettings(notice, bureaus, templates);
    const organ = organOf({ notice, issuer });
    const own = bureaus.find(({ issuers }) => issuers.some(({ name }) => name === organ));
    const findings = [...(kept && words ? settings.findings : []), ...unread('issuer', bureausError), ...unread('template', wordsError)];
    const offered = settings.bureau ?? own ?? bureaus[0] ?? null;
    return { bureaus, templates, offered, settings: laid ? asIssued(settings, laid) : { ...settings, findings } };
  }, [kept, words, bureausError, wordsError, notice, issuer, laid]);
}

const asIssued = ({ bureau }: NoticeSettings, { page, template }: Laid): NoticeSettings => ({ page, bureau, ...(template ? { template } : {}), findings: [] });

const unread = (field: 'issuer' | 'template', error: Error | null): NoticeFinding[] => (error ? [{ field, severity: '建议', message: error.message, why: '', fixes: [] }] : []);
