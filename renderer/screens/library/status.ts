import type { PlanSummary } from '../../../shared/contract';

/** What a plan's state is called. */
export const statusOf = (plan: PlanSummary): string => (plan.kind === 'draft' ? '起草中' : plan.checked ? '已核对' : '待核对');
