import type { BlockId, Check, Plan, Span, TargetId } from '../model';

/** The facts of a plan that are checked one by one. */
export const FIELDS = ['title', 'year', 'issuer', 'docNumber', 'date', 'addressee'] as const;
export type Field = (typeof FIELDS)[number];

/** What can be looked at and settled at the desk. */
export type Subject =
  | { kind: 'field'; field: Field }
  | { kind: 'block'; block: BlockId }
  | { kind: 'target'; target: TargetId; block: BlockId }
  | { kind: 'line'; span: Span };

/** The name under which a subject is settled; a line is named by where it begins in the source. */
export function keyOf(subject: Subject): string {
  switch (subject.kind) {
    case 'field':
      return `field:${subject.field}`;
    case 'block':
      return `block:${subject.block}`;
    case 'target':
      return `target:${subject.target}`;
    case 'line':
      return `line:${subject.span.start}`;
  }
}

const NOTHING: Check = { done: false, settled: [], dropped: [] };

/** What was settled of a plan so far. */
export const checkOf = (plan: Pick<Plan, 'check'>): Check => plan.check ?? NOTHING;

/** The plan with these subjects settled. */
export function settle(plan: Plan, keys: readonly string[]): Plan {
  const check = checkOf(plan);
  const settled = [...new Set([...check.settled, ...keys])];
  return settled.length === check.settled.length ? plan : { ...plan, check: { ...check, settled } };
}

/** 全部确认: the plan as a whole was looked at, or is to be looked at again. */
export const setDone = (plan: Plan, done: boolean): Plan => ({ ...plan, check: { ...checkOf(plan), done } });

/** A fact as it stands in the plan. */
export function factOf(plan: Plan, field: Field): string {
  switch (field) {
    case 'title':
      return plan.title;
    case 'year':
      return String(plan.year);
    case 'issuer':
      return plan.issuer;
    default:
      return plan.notice[field];
  }
}

/** A fact set by hand; the title of a plan, its year and organ, or a field of the notice. */
export function setFact(plan: Plan, field: Field, value: string): Plan {
  const changed = ((): Plan => {
    switch (field) {
      case 'title':
        return { ...plan, title: value };
      case 'year':
        return { ...plan, year: Number(value) };
      case 'issuer':
        return { ...plan, issuer: value, notice: { ...plan.notice, organ: value } };
      default:
        return { ...plan, notice: { ...plan.notice, [field]: value } };
    }
  })();
  return settle(changed, [keyOf({ kind: 'field', field })]);
}
