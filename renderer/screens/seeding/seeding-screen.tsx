import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PlanId } from '../../../shared/model';
import { withoutSummary } from '../../../shared/seed';
import { ask, useClient } from '../../api';
import type { Going } from '../../ui/going';
import { Answer } from '../../ui/states';
import { SeedingPage } from './seeding-page';

/** 承接上年，起草新计划: what becomes of last year's sections and targets, before the draft is made. */
export function SeedingScreen({ id, going }: { id: PlanId; going: Going }) {
  const client = useClient();
  const stored = useQuery({ queryKey: ['seeding', 'text', id], queryFn: () => ask(client, 'plans.toSeed', { id }), gcTime: 0 });
  const proposed = useQuery({ queryKey: ['seeding', id], queryFn: () => ask(client, 'plans.results', { id }), gcTime: 0 });
  const opened = useMemo(() => stored.data && { last: withoutSummary(stored.data.plan), openedOn: { plan: id, revision: stored.data.revision }, edition: stored.data.edition, correcting: stored.data.correcting }, [stored.data, id]);
  return (
    <Answer query={stored} what="正在打开上年计划…">
      {() => <Answer query={proposed} what="正在查找上年的完成情况…">{(results) => opened && <SeedingPage key={id} {...opened} proposed={results} going={going} />}</Answer>}
    </Answer>
  );
}
