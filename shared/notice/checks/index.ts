import { checkAnnexes } from './annexes';
import { checkBody } from './body';
import type { NoticeCheck } from './check';
import { checkDates } from './dates';
import { checkDraft } from './draft';
import { checkFirstPage } from './first-page';
import { checkHead } from './head';
import { checkNumber } from './number';
import { checkOrganLists } from './organ-lists';
import { checkOrgans } from './organs';
import { checkTitle } from './title';

export { FIELD_NAMES, sayFinding } from './field-names';
export { finding, KIND_NAMES, type CheckContext, type CheckedField, type NoticeFinding, type NoticeFix } from './check';

/** All checks, in the order of the paper; a new one is a file here and a line. */
export const CHECKS: readonly NoticeCheck[] = [
  checkHead, checkOrgans, checkNumber, checkTitle, checkOrganLists, checkFirstPage, checkBody, checkAnnexes, checkDates, checkDraft,
];
