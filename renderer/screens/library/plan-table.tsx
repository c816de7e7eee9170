import { App, Button, Table, type TableColumnsType, type TableColumnType as ColumnType } from 'antd';
import { memo } from 'react';
import type { PlanSummary } from '../../../shared/contract';
import { longDate } from '../../../shared/notice';
import { useClient } from '../../api';
import { formatInstant } from '../../ui/format-instant';
import type { Going } from '../../ui/going';
import { statusOf } from './status';

/** More plans than an office has in its lifetime of years; only an import of everything goes beyond. */
const ON_ONE_PAGE = 60;

/** The plans from new to old. Drawn anew only when they change, not with every file of a running import. */
export const PlanTable = memo(function PlanTable({ plans, going }: { plans: PlanSummary[]; going: Going }) {
  const remove = useRemove();
  const open = (plan: PlanSummary) => (isWritten(plan) ? going.toDraft(plan.id) : going.openPlan(plan.id));
  const columns: TableColumnsType<PlanSummary> = [
    { title: '年度', dataIndex: 'year', width: 84, className: 'year', ...filterOf(plans, (plan) => `${plan.year}年`) },
    { title: '计划', key: 'title', render: (_, plan) => <><Button type="link" className="plan-title" onClick={() => open(plan)}>{plan.title || '（无标题）'}</Button>{plan.issued && <span className="plan-issued">{`${plan.issued.docNumber}　${longDate(plan.issued.date)}`}</span>}</> },
    { title: '机关', dataIndex: 'issuer', width: 200, ellipsis: true, ...filterOf(plans, (plan) => plan.issuer || '未写明'), render: (issuer: string) => issuer || <span className="quiet">未写明</span> },
    { title: '章节', dataIndex: 'sections', width: 64, align: 'right', className: 'numeric' },
    { title: '指标', dataIndex: 'targets', width: 64, align: 'right', className: 'numeric' },
    { title: '状态', key: 'kind', width: 104, className: 'kind-cell', ...filterOf(plans, statusOf), render: (_, plan) => <Status plan={plan} going={going} /> },
    { title: '保存时间', dataIndex: 'savedAt', width: 176, className: 'saved-at', render: (at: string) => <span className="quiet">{formatInstant(at)}</span> },
    {
      title: '', key: 'actions', width: 248, align: 'right',
      render: (_, plan) => (
        <span className="row-actions">
          {(plan.kind === 'past' || plan.issued) && <Button size="small" onClick={() => going.toSeeding(plan.id)}>起草下一年</Button>}
          {plan.seededFrom && <Button size="small" onClick={() => plan.seededFrom && going.toReview({ before: plan.seededFrom, after: plan.id })}>对照</Button>}
          {plan.kind === 'draft' && <Button size="small" onClick={() => going.toIssue(plan.id)}>印发</Button>}
          <Button size="small" type="text" aria-label={`移入回收站：${plan.title}`} onClick={() => void remove(plan)}>移除</Button>
        </span>
      ),
    },
  ];
  return (
    <Table
      className="plan-table"
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={plans}
      pagination={{ pageSize: ON_ONE_PAGE, hideOnSinglePage: true, showSizeChanger: false }}
    />
  );
});

/** What a column can be narrowed to, in the order in which it stands; nothing while there is but one choice. */
function filterOf(plans: readonly PlanSummary[], of: (plan: PlanSummary) => string): Pick<ColumnType<PlanSummary>, 'filters' | 'onFilter'> {
  const choices = [...new Set(plans.map(of))];
  return choices.length < 2 ? {} : { filters: choices.map((text) => ({ text, value: text })), onFilter: (value, plan) => of(plan) === value };
}

/** It is open to writing: a draft that was not issued, or is being corrected. */
const isWritten = ({ kind, issued }: PlanSummary): boolean => kind === 'draft' && (issued === null || issued.correcting);

/** A past plan that nobody has confirmed leads to the desk. */
function Status({ plan, going }: { plan: PlanSummary; going: Going }) {
  if (plan.kind === 'draft' || plan.checked) return <span className={`kind kind-${isWritten(plan) ? 'draft' : 'past'}`}>{statusOf(plan)}</span>;
  return <button type="button" className="kind kind-open" aria-label={`核对：${plan.title}`} onClick={() => going.toDesk(plan.id)}>待核对</button>;
}

/** Moves a plan into the recycle bin, and offers at once to take it back. */
function useRemove(): (plan: PlanSummary) => Promise<void> {
  const client = useClient();
  const { message, notification } = App.useApp();
  return async (plan) => {
    const removed = await client.call('library.remove', { id: plan.id });
    if (!removed.ok) return void message.error(removed.error.message);
    const key = `removed-${plan.id}`;
    const undo = async () => {
      notification.destroy(key);
      const restored = await client.call('library.restore', { id: plan.id });
      if (!restored.ok) void message.error(restored.error.message);
    };
    notification.info({
      key,
      title: `《${plan.title}》已移入回收站`,
      description: '内容没有删除，可随时从回收站取回。',
      actions: <Button size="small" onClick={() => void undo()}>撤销</Button>,
      placement: 'bottomRight',
    });
  };
}
