import { App } from 'antd';
import { useCallback } from 'react';
import type { PlanId } from '../../shared/model';
import type { Saying } from '../../shared/review';
import { useClient, useReview } from '../api';

/** The log of a plan, and the way to add to it: false where it was refused, which the person is told. */
export function useReviewLog(plan: PlanId) {
  const client = useClient();
  const { message } = App.useApp();
  const log = useReview(plan).data ?? { entries: [], status: 'drafting' as const, from: null };
  const add = useCallback(async (said: Saying): Promise<boolean> => {
    const added = await client.call('review.add', { plan, said });
    if (!added.ok) void message.error(added.error.message);
    return added.ok;
  }, [client, message, plan]);
  return { ...log, add };
}

export type ReviewLog = ReturnType<typeof useReviewLog>;
