import type { Plan } from '../model';
import type { Imprint } from './official-document';
import { longDate } from './wording';

/** 版记 (7.4): what is known of it; null where nothing is. A letter has neither 印发机关 nor 印发日期 (10.1). */
export function imprintOf({ notice }: Plan, movesAddressee: boolean): Imprint | null {
  const isLetter = notice.kind === 'letter';
  const imprint: Imprint = {
    addressee: movesAddressee ? notice.addressee : '',
    copyTo: notice.copyTo,
    office: isLetter ? '' : notice.printOffice,
    printed: isLetter || !notice.printDate ? '' : `${longDate(notice.printDate)}印发`,
  };
  return Object.values(imprint).some((text) => text !== '') ? imprint : null;
}
