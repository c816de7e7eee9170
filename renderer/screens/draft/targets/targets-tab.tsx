import { Alert, Button, Segmented } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Plan, PlanId, TargetId } from '../../../../shared/model';
import { keepPlan, useClient, usePlan } from '../../../api';
import type { DraftSession } from '../draft-session';
import { useCaret, useShownPlan } from '../use-draft';
import type { TargetDesk } from './columns';
import { TargetDetail } from './target-detail';
import { TargetGrid } from './target-grid';
import { FILTERS, targetViews, type FilterKey } from './target-view';
import { UnlistedList } from './unlisted-list';
import './targets.css';

interface TargetsTabProps {
  session: DraftSession;
  wide: boolean;
  onWide: (wide: boolean) => void;
}

/** 指标表: the plan's commitments beside last year's and what became of them; the one under the caret is lit. */
export function TargetsTab({ session, wide, onWide }: TargetsTabProps) {
  const plan = useShownPlan(session);
  const last = usePlan(plan.seededFrom);
  const { target: current } = useCaret(session);
  const [filter, setFilter] = useState<FilterKey>('all');
  const [problem, setProblem] = useState<string | null>(null);
  const results = useMemo(() => resultsOf(last.data?.plan), [last.data]);
  const views = useMemo(() => targetViews(plan, results), [plan, results]);
  const tellResult = useTellResult(plan.seededFrom, setProblem);
  const desk = useMemo(() => ({ session, tellResult }), [session, tellResult]);
  const { holds } = FILTERS.find(({ key }) => key === filter) ?? FILTERS[0];
  const shown = views.filter(holds);
  const lit = views.find(({ target }) => target.id === current);
  return (
    <div className="draft-targets-tab">
      <UnlistedList session={session} plan={plan} />
      {views.length === 0 ? <Empty /> : (
        <>
          <div className="draft-targets-bar">
            <Segmented<FilterKey> size="small" value={filter} onChange={setFilter}
              options={FILTERS.map(({ key, label, holds: inside }) => ({ value: key, label: `${label} ${views.filter(inside).length}` }))} />
            <Button size="small" autoInsertSpace={false} aria-pressed={wide} title="显示上年完成、增减、责任科室、完成时限" onClick={() => onWide(!wide)}>{wide ? '收窄' : '展开'}</Button>
          </div>
          {problem && <Alert type="warning" showIcon closable={{ onClose: () => setProblem(null) }} title={problem} />}
          <div className="draft-targets-list">
            <TargetGrid desk={desk} views={shown} wide={wide} current={current} onProblem={setProblem} />
            {shown.length === 0 && <p className="draft-empty">没有符合条件的指标。</p>}
          </div>
          {lit && <TargetDetail session={session} plan={plan} view={lit} onProblem={setProblem} />}
          <p className="draft-targets-keys">方向键选格，直接输入或 F2 改写，Enter 确定，Esc 放弃</p>
        </>
      )}
    </div>
  );
}

/** Keeps a result with last year's plan, and shows it as soon as it is kept. */
function useTellResult(last: PlanId | null, onProblem: (message: string | null) => void): TargetDesk['tellResult'] {
  const client = useClient();
  const queries = useQueryClient();
  return useCallback((target, text) => {
    if (last === null) return;
    void client.call('plans.tellResults', { id: last, results: [{ target, text }] }).then((told) => {
      if (told.ok) keepPlan(queries, told.value);
      else onProblem(told.error.message);
    });
  }, [client, queries, last, onProblem]);
}

const Empty = () => (
  <p className="draft-empty">还没有指标。在正文里写下带数量的任务（如“新增高新技术企业45家”），就可以在这里列为指标，以后在表里或正文里改一处，各处都会跟着改。</p>
);

/** What became of last year's targets, by their ids, in the words in which it was told. */
const resultsOf = (last: Plan | undefined): ReadonlyMap<TargetId, string> =>
  new Map(last?.targets.flatMap(({ id, result }) => (result ? [[id, result.text] as const] : [])) ?? []);
