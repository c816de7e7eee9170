import type { Annex, Plan } from '../model';
import { blank, cells, line } from './compose';
import type { OfficialParagraph } from './official-document';

/** An 附件 as its document names it: 附件, or 附件1 where there are several; '' for the plan that follows without a label. */
export interface NamedAnnex {
  label: string;
  title: string;
  kind: Annex['kind'] | 'plan';
}

/** 附件 of the notice: the plan itself where it is one, then the others. */
export function annexesOf(plan: Plan): NamedAnnex[] {
  const { place, kind, annexes } = plan.notice;
  const all: Omit<NamedAnnex, 'label'>[] = [
    ...(kind !== 'plan' && place === 'annex' ? [{ title: plan.title, kind: 'plan' as const }] : []),
    ...annexes.filter(({ title }) => title.trim() !== ''),
  ];
  return all.map((annex, nth) => ({ ...annex, label: all.length > 1 ? `附件${nth + 1}` : '附件' }));
}

/** Whether 附件说明 stands in the notice, where the plan is an 附件 of it, or below the plan, where the annexes are the plan's. */
export const annexesStandInNotice = ({ notice: { kind, place } }: Plan): boolean => kind !== 'plan' && place === 'annex';

const LABEL = '附件：';
const FIRST = 2;
/** A dot is half as wide as a digit. */
const DOT = 0.25;

/** 附件说明 (7.3.4): one line below the body, two characters from the left; further lines begin below the name, no mark behind it. */
export function annexLines(annexes: readonly NamedAnnex[], keepNext: boolean): OfficialParagraph[] {
  if (annexes.length === 0) return [];
  const kept = keepNext ? { keepNext } : {};
  const names = FIRST + cells(LABEL);
  const lines = annexes.map(({ title }, nth): OfficialParagraph => {
    const number = annexes.length > 1 ? `${nth + 1}.` : '';
    const left = names + (number ? cells(String(nth + 1)) + DOT : 0);
    return { ...line('annexes', `${nth === 0 ? LABEL : ''}${number}${title}`), first: nth === 0 ? FIRST : names, left, ...kept };
  });
  return [blank(kept), ...lines];
}
