import type { Plan } from '../model';
import type { Reading } from '../reader';
import type { Subject } from './subjects';

/** How sure the reading of one subject is, and why. */
export interface Judgement {
  subject: Subject;
  /** 0 to 1; the least that any rule gives it. */
  confidence: number;
  /** Chinese sentences: what speaks for it, or against. */
  evidence: string[];
}

/** What one rule says of one subject. */
export interface Remark {
  subject: Subject;
  confidence: number;
  evidence: string;
}

/** What rules look at. */
export interface Judged {
  plan: Plan;
  /** The source read anew: where the notice stands, and what belongs to the page. */
  reading: Reading;
}

export type Rule = (judged: Judged) => Remark[];

/** Below this a person is asked to look. */
export const SURE = 0.7;
