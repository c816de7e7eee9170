import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { CallName, Client, Input, Output } from '../../shared/contract';
import type { Problem } from '../../shared/model';
import { useClient } from './provider';

/** A problem of the core, thrown so that queries carry it; its message is for the user. */
export class CallProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** The value of a call; its problem is thrown as a CallProblem. */
export async function ask<K extends CallName>(client: Client, name: K, input: Input<K>): Promise<Output<K>> {
  const result = await client.call(name, input);
  if (!result.ok) throw new CallProblem(result.error);
  return result.value;
}

/** Keys under 'library' are asked again when the core reports a change. */
function useLibrary<K extends CallName>(name: K, input: Input<K>, enabled = true): UseQueryResult<Output<K>> {
  const client = useClient();
  return useQuery({ queryKey: ['library', name, input], queryFn: () => ask(client, name, input), enabled });
}

export const usePlans = () => useLibrary('library.list', {});
export const useRemovedPlans = () => useLibrary('library.removed', {});
export const useSearch = (words: string) => useLibrary('library.search', { words }, words.trim() !== '');
export const useComparison = (before: string | null, after: string | null) =>
  useLibrary('plans.compare', { before: before ?? '', after: after ?? '' }, before !== null && after !== null);

export const useReview = (plan: string) => useLibrary('review.read', { plan });
export const useIssueState = (plan: string) => useLibrary('issue.editions', { plan });
export const usePersonName = () => useLibrary('person.name', {});

export const useBureaus = () => useLibrary('bureaus.list', {});
export const useTemplates = () => useLibrary('templates.list', {});

export const useTerms = () => useLibrary('terms.list', {});

export const useYearTable = (issuer: string | null) => useLibrary('years.table', { issuer });

const planKey = (id: string | null) => ['plan', id] as const;

/** Puts what the core answered in the place of what was asked before. */
export const keepPlan = (queries: QueryClient, stored: Output<'plans.get'>): void => void queries.setQueryData(planKey(stored.plan.id), stored);

/** A stored plan as it was when first asked for; an open editor is its own truth, so events do not renew it. */
export function usePlan(id: string | null): UseQueryResult<Output<'plans.get'>> {
  const client = useClient();
  return useQuery({ queryKey: planKey(id), queryFn: () => ask(client, 'plans.get', { id: id ?? '' }), enabled: id !== null, gcTime: 0 });
}
