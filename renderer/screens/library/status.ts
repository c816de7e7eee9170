import type { PlanSummary } from '../../../shared/contract';

/** What a plan's state is called. */
export function statusOf({ kind, checked, issued }: PlanSummary): string {
  if (issued) return issued.correcting ? '更正中' : '已印发';
  return kind === 'draft' ? '起草中' : checked ? '已核对' : '待核对';
}
