import { Button } from 'antd';
import type { ReactNode } from 'react';
import { usePlans } from './api';
import type { Going } from './ui/going';
import { Answer, EmptyState } from './ui/states';

/** The draft that a place is about: the one chosen, else the newest; none yet: what leads to one. */
export function WithDraft({ id, going, children }: { id: string | null; going: Going; children: (id: string) => ReactNode }) {
  const plans = usePlans();
  return (
    <Answer query={plans} what="正在打开计划库…">
      {(list) => {
        const chosen = list.find((plan) => plan.id === id) ?? list.find(({ kind, issued }) => kind === 'draft' && issued === null) ?? list.find(({ kind }) => kind === 'draft');
        if (chosen) return children(chosen.id);
        return (
          <EmptyState title="还没有起草中的计划" actions={<Button type="primary" onClick={going.toLibrary}>到计划库</Button>}>
            在计划库中打开一份往年计划，点「承接上年，起草新计划」，它的章节和指标就会带到新计划里，逐条等您处理。
          </EmptyState>
        );
      }}
    </Answer>
  );
}
