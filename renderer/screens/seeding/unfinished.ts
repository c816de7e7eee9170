import type { PlanId } from '../../../shared/model';
import type { SeedingState } from './seeding-state';

/** The state of last year's plan that a page was opened on. */
export interface OpenedOn {
  plan: PlanId;
  revision: number;
}

const unfinished = new Map<PlanId, { revision: number; state: SeedingState }>();

/** Keeps what was chosen on a page that may be left before its draft is made; opening it again in this window finds it as it was. */
export function keepUnfinished({ plan, revision }: OpenedOn, state: SeedingState): void {
  unfinished.set(plan, { revision, state });
}

/** What was chosen, unless last year's plan is another since. */
export function findUnfinished({ plan, revision }: OpenedOn): SeedingState | null {
  const kept = unfinished.get(plan);
  return kept?.revision === revision ? kept.state : null;
}

export function forgetUnfinished({ plan }: OpenedOn): void {
  unfinished.delete(plan);
}
