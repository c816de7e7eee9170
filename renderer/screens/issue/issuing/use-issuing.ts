import { isIssued, type IssueState, type Laid } from '../../../../shared/issuing';
import type { PlanId } from '../../../../shared/model';
import { STATUS_NAMES } from '../../../../shared/review';
import { useIssueState, useReview } from '../../../api';

export interface Issuing extends IssueState {
  /** 起草中 … 定稿, 已印发, 更正中. */
  status: string;
  isIssued: boolean;
  /** The fields are only read: what is issued, and what is another's. */
  readOnly: boolean;
  /** What the issued pages were laid out by; null while they are not. */
  laid: Laid | null;
  /** Who sent the plan for review; null for one of our own. */
  from: string | null;
}

/** Where a plan stands on its way out; null until that is known. */
export function useIssuing(plan: PlanId): Issuing | null {
  const state = useIssueState(plan).data;
  const review = useReview(plan).data;
  if (!state || !review) return null;
  const issued = isIssued(state);
  return { ...state, isIssued: issued, laid: issued ? state.editions.at(-1)?.laid ?? null : null, from: review.from, readOnly: issued || review.from !== null, status: state.correction ? '更正中' : STATUS_NAMES[review.status] };
}
