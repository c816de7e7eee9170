import { Button, Checkbox } from 'antd';
import { commitments, type Annex } from '../../../../shared/model';
import type { NoticeDesk } from './desk';
import { FieldRow } from './field-row';
import { NameList } from './name-list';

/** 附件 beyond the plan itself: the table of its tasks, and papers that come by themselves. */
export function AnnexesRow({ desk }: { desk: NoticeDesk }) {
  const { annexes, place } = desk.notice;
  const tasks = annexes.filter(({ kind }) => kind === 'tasks');
  const separate = annexes.filter(({ kind }) => kind === 'separate').map(({ title }) => title);
  const written = (titles: readonly string[]): Annex[] => [...tasks, ...titles.map((title): Annex => ({ kind: 'separate', title }))];
  const setTasks = (on: boolean) => desk.change({ annexes: [...(on ? [{ kind: 'tasks' as const, title: '任务分解表' }] : []), ...annexes.filter(({ kind }) => kind !== 'tasks')] });
  return (
    <FieldRow field="annexes" desk={desk} group>
      {() => (
        <>
          <div className="issue-line">
            <Checkbox checked={tasks.length > 0} onChange={(event) => setTasks(event.target.checked)}>任务分解表（由 {commitments(desk.plan).length} 个指标生成）</Checkbox>
            <Button size="small" onClick={() => desk.change({ annexes: written([...separate, '']) })}>＋ 添加附件名称</Button>
          </div>
          <NameList names={separate} what="附件" placeholder="只写名称，序号和“附件”由程序加上" onChange={(titles, typed) => desk.change({ annexes: written(titles) }, typed ? 'annexes' : undefined)} />
          {place === 'annex' && annexes.length > 0 && <span className="quiet issue-hint">附件1是要点，以上依次为附件2{annexes.length > 1 ? `—${annexes.length + 1}` : ''}。</span>}
        </>
      )}
    </FieldRow>
  );
}
