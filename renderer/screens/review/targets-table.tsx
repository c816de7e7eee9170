import { Button, Table, type TableColumnsType } from 'antd';
import { changeText, columnNames, type Comparison, type TargetChange } from '../../../shared/align';
import type { Sides } from '../../../shared/contract';
import type { Amount } from '../../../shared/model';
import { formatAmount } from '../../../shared/targets';
import { TARGET_KINDS, TARGET_WORDS, TargetKinds } from '../../comparing';
import { around } from './around';
import { ExplanationField } from './explanation-field';
import type { Remarking } from './remarking';

const show = (amount: Amount | null): string => (amount ? formatAmount(amount) : '—');

/** The shown value as a sorting key: the middle of a range; what is missing stands last. */
const size = (amount: Amount | null): number => (amount ? (Array.isArray(amount.value) ? (amount.value[0] + amount.value[1]) / 2 : amount.value) : Infinity);

/** The target as the side that is remarked on has it; one that this side lacks is that of the other. */
const idOn = (side: keyof Sides, { beforeId, afterId }: TargetChange): string => (side === 'after' ? afterId ?? beforeId : beforeId ?? afterId) ?? '';

/** The filter for what is less than last year's without a word why. */
const UNEXPLAINED = 'unexplained';

/** 指标对照表: the earlier figure and what became of it, the later one, the change and why; sortable, filtered by kind. */
export function TargetsTable({ comparison, remarking, closed }: { comparison: Comparison; remarking: Remarking; closed: boolean }) {
  const { targets } = comparison;
  const [before, after] = columnNames(comparison);
  const columns: TableColumnsType<TargetChange> = [
    { title: '指标', dataIndex: 'indicator', sorter: (a, b) => a.indicator.localeCompare(b.indicator, 'zh'), render: (name: string, change) => <Indicator name={name} change={change} sides={[before, after]} /> },
    ...(remarking ? [{ title: '', key: 'remark', width: 80, render: (_: unknown, change: TargetChange) => <Button size="small" type="link" onClick={() => remarking.onRemark({ on: 'target', target: idOn(remarking.side, change), indicator: change.indicator })}>提意见</Button> }] : []),
    { title: before, key: 'before', width: 130, align: 'right', className: 'numeric', render: (_, change) => show(change.before), sorter: (a, b) => size(a.before) - size(b.before) },
    { title: `${before}完成`, dataIndex: 'result', width: 130, align: 'right', className: 'numeric', render: (result: string) => result || '—' },
    { title: after, key: 'after', width: 130, align: 'right', className: 'numeric', render: (_, change) => show(change.after), sorter: (a, b) => size(a.after) - size(b.after) },
    { title: '增减', key: 'difference', width: 140, align: 'right', className: 'numeric', render: (_, change) => changeText(change.before, change.after), sorter: (a, b) => (a.difference ?? -Infinity) - (b.difference ?? -Infinity) },
    {
      title: '变化', dataIndex: 'kinds', width: 128, className: 'change-cell',
      filters: [...TARGET_KINDS.map((kind): { text: string; value: string } => ({ text: TARGET_WORDS[kind].word, value: kind })), { text: '未说明', value: UNEXPLAINED }],
      onFilter: (kind, change) => (kind === UNEXPLAINED ? change.unexplained : change.kinds.some((each) => each === kind)),
      render: (kinds: TargetChange['kinds']) => <TargetKinds kinds={kinds} />,
    },
    { title: '说明', key: 'explanation', width: 200, render: (_, change) => <ExplanationField key={change.explanation} compared={comparison} change={change} closed={closed} /> },
  ];
  return (
    <div className="review-scroll">
      <Table size="small" rowKey={(change) => `${change.beforeId}/${change.afterId}`} columns={columns} dataSource={targets} pagination={false} sticky />
    </div>
  );
}

/** The indicator, and below it the sentence that states it: of each side where the target changed, else the later one's. */
function Indicator({ name, change: { kinds, beforeSentence, afterSentence, beforeAt, afterAt }, sides: [before, after] }: { name: string; change: TargetChange; sides: [string, string] }) {
  const both = beforeSentence !== '' && afterSentence !== '' && kinds.some((kind) => kind !== 'kept');
  const [then, now] = [{ sentence: beforeSentence, at: beforeAt }, { sentence: afterSentence, at: afterAt }];
  const sentences = both ? [{ side: before, ...then }, { side: after, ...now }] : [{ side: '', ...(afterSentence ? now : then) }];
  return (
    <>
      <div>{name}</div>
      {sentences.map(({ side, sentence, at }) => <div key={side} className="review-sentence" title={sentence}>{side && <b>{`${side}：`}</b>}{around(sentence, at)}</div>)}
    </>
  );
}
