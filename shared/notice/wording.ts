import type { Plan } from '../model';

/** The customary wording of a notice that issues a plan, where the office has written none (R43, R44). */
export const noticeTitle = (plan: Plan): string => plan.notice.title || `${organOf(plan)}关于印发${plan.title}的通知`;

export const noticeBody = (plan: Plan): string[] =>
  plan.notice.body.length > 0 ? plan.notice.body : [`现将《${plan.title}》印发给你们，请结合实际，认真贯彻执行。`];

/** The organ that issues: as given for the notice, else the plan's own. */
export const organOf = (plan: Plan): string => plan.notice.organ || plan.issuer;

export const signerOf = (plan: Plan): string => plan.notice.signer || organOf(plan);

/** 2016-03-27 → 2016年3月27日 (7.3.5.4: no padding zero); not known: the year with room for month and day. */
export const writtenDate = (plan: Plan): string => longDate(plan.notice.date) || `${plan.year}年　月　日`;

/** 2016-03-27 → 2016年3月27日; empty while it is not known. */
export function longDate(date: string): string {
  const found = /^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/.exec(date);
  return found ? `${found[1]}年${found[2]}月${found[3]}日` : '';
}

/** The number as given; not known: its year with room for the rest, as an office leaves it until the day of issue. */
export const writtenNumber = (plan: Plan): string => plan.notice.docNumber || `〔${plan.year}〕　　号`;
