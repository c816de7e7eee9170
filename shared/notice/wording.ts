import type { Notice, NoticeTemplate, Plan } from '../model';
import { CUSTOMARY, fillWording, planName, type Filling, type Wording } from './fill-wording';

/** What stands where the notice itself says nothing: the wording that was chosen, else the customary one of its kind. */
const wordingOf = ({ notice }: Plan, template: NoticeTemplate | undefined): Wording => template ?? CUSTOMARY[notice.kind];

const fillingOf = (plan: Plan): Filling => ({ organ: organOf(plan), name: planName(plan.title), year: plan.year });

export const noticeTitle = (plan: Plan, template?: NoticeTemplate): string =>
  plan.notice.title || fillWording(wordingOf(plan, template).title, fillingOf(plan));

export const noticeBody = (plan: Plan, template?: NoticeTemplate): string[] =>
  plan.notice.body.length > 0 ? plan.notice.body : wordingOf(plan, template).body.map((text) => fillWording(text, fillingOf(plan)));

/** 附注, without its brackets. */
export const noticeRemark = (plan: Plan, template?: NoticeTemplate): string =>
  plan.notice.remark || fillWording(wordingOf(plan, template).remark, fillingOf(plan));

/** The organ that issues: as given for the notice, else the plan's own. */
export const organOf = (plan: Pick<Plan, 'issuer'> & { notice: Pick<Notice, 'organ'> }): string => plan.notice.organ || plan.issuer;

export const signerOf = (plan: Plan): string => plan.notice.signer || organOf(plan);

/** 2016-03-05 → 2016年3月5日 (7.3.5.4: no padding zero). */
export const longDate = (iso: string): string => iso.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$1年$2月$3日');

/** The date; not known: the year with room for month and day. */
export const writtenDate = (plan: Plan): string => (plan.notice.date ? longDate(plan.notice.date) : `${plan.year}年　月　日`);

/** The number as given; not known: its year with room for the rest, as an office leaves it until the day of issue. */
export const writtenNumber = (plan: Plan): string => plan.notice.docNumber || `〔${plan.year}〕　　号`;
