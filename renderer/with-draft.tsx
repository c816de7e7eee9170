import { Button } from 'antd';
import type { ReactNode } from 'react';
import { usePlan, usePlans } from './api';
import type { Going } from './ui/going';
import { Answer, EmptyState, Waiting } from './ui/states';

interface WithDraftProps {
  id: string | null;
  going: Going;
  children: (id: string) => ReactNode;
}

/** The draft that a place is about: the one chosen, where it is still there; else the newest. */
export function WithDraft({ id, going, children }: WithDraftProps) {
  // Asked for by itself: the library's list hears of a new draft only a moment later.
  const chosen = usePlan(id);
  if (id !== null && chosen.isPending) return <Waiting what="正在打开计划…" />;
  return chosen.data ? children(chosen.data.plan.id) : <WithNewest going={going}>{children}</WithNewest>;
}

/** The newest draft that is open to writing, else the newest; none yet: what leads to one. */
function WithNewest({ going, children }: Omit<WithDraftProps, 'id'>) {
  const plans = usePlans();
  return (
    <Answer query={plans} what="正在打开计划库…">
      {(list) => {
        const newest = list.find(({ kind, issued }) => kind === 'draft' && issued === null) ?? list.find(({ kind }) => kind === 'draft');
        if (newest) return children(newest.id);
        return (
          <EmptyState title="还没有起草中的计划" actions={<Button type="primary" onClick={going.toLibrary}>到计划库</Button>}>
            在计划库中打开一份往年计划，点「承接上年，起草新计划」，它的章节和指标就会带到新计划里，逐条等您处理。
          </EmptyState>
        );
      }}
    </Answer>
  );
}
