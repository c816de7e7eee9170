import type { Bureau, Notice, NoticeKind, NoticeTemplate, Plan, Severity } from '../../model';

/** Where it stands: a field of the notice, or the plan behind it. */
export type CheckedField = keyof Notice | 'plan';

/** A way to mend it: other values of fields. */
export interface NoticeFix {
  /** What it does, as a button says it: 改为“洪科字〔2016〕12号”. */
  label: string;
  change: Partial<Notice>;
}

export interface NoticeFinding {
  field: CheckedField;
  severity: Severity;
  /** What is so. */
  message: string;
  /** Why it matters, with the clause where there is one. */
  why: string;
  fixes: readonly NoticeFix[];
}

/** What checks may know beside the plan. */
export interface CheckContext {
  /** The bureau that the notice was filled in from (机关设置). */
  bureau?: Bureau | null;
  /** The wording (行文用语) that stands where the notice says nothing. */
  template?: NoticeTemplate;
}

/** One concern: pure, and silent of fields that the kind of document does not print. */
export type NoticeCheck = (plan: Plan, context: CheckContext) => NoticeFinding[];

/** A kind of document in an official's words. */
export const KIND_NAMES: Readonly<Record<NoticeKind, string>> = { notice: '通知', letter: '函', plan: '送审稿' };

/** Keeps a check to the documents that are sent out; a plan alone has none of these fields. */
export const ofSent = (check: NoticeCheck): NoticeCheck => (plan, context) => (plan.notice.kind === 'plan' ? [] : check(plan, context));

/** A finding with its fixes; a fix that would change nothing is none. */
export const finding = (field: CheckedField, severity: Severity, message: string, why: string, fixes: readonly NoticeFix[] = []): NoticeFinding => ({ field, severity, message, why, fixes });

/** The keys of a notice whose value is one text. */
export type TextKey = { [K in keyof Notice]: Notice[K] extends string ? (string extends Notice[K] ? K : never) : never }[keyof Notice];

/** Another value of one field, shown on the button. */
export const changing = (field: TextKey, value: string, label = `改为“${value}”`): NoticeFix => ({ label, change: { [field]: value } });
