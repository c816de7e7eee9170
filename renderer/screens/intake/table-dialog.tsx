import { Modal, Select } from 'antd';
import { useMemo, useState } from 'react';
import { commitments, type Plan } from '../../../shared/model';
import { guessColumns, matchRows, readRows, type Choice, type Columns } from '../../../shared/results';
import { formatAmount } from '../../../shared/targets';

interface Sheet {
  name: string;
  rows: string[][];
}

const COLUMN_WORDS: readonly [keyof Omit<Columns, 'head'>, string][] = [['indicator', '指标'], ['amount', '目标值'], ['result', '完成情况'], ['owner', '责任单位'], ['deadline', '完成时限']];

/** Which column says what, and which row is which target of the plan: guessed, and a person decides. */
export function TableDialog({ sheets, plan, onClose, onTake }: { sheets: readonly Sheet[]; plan: Plan; onClose: () => void; onTake: (choices: Choice[]) => void }) {
  const [at, setAt] = useState(0);
  const rows = useMemo(() => sheets[at]?.rows ?? [], [sheets, at]);
  const [chosen, setChosen] = useState<Columns | null>(null);
  const columns = useMemo(() => chosen ?? guessColumns(rows), [chosen, rows]);
  const read = useMemo(() => readRows(rows, columns), [rows, columns]);
  const guessed = useMemo(() => matchRows(plan, read), [plan, read]);
  const [picked, setPicked] = useState<ReadonlyMap<number, Choice['target']>>(new Map());
  const choices = read.map((row, nth): Choice => ({ row, target: picked.has(nth) ? (picked.get(nth) ?? null) : (guessed[nth] ?? null) }));
  const taken = choices.filter(({ target }) => target !== null).length;
  const show = (sheet: number): void => {
    setAt(sheet);
    setChosen(null);
    setPicked(new Map());
  };
  return (
    <Modal open title="导入指标表" width={980} okText={`补入 ${taken} 行`} cancelText="取消" okButtonProps={{ disabled: taken === 0 }} onCancel={onClose} onOk={() => onTake(choices)}>
      <div className="desk-table-columns">
        {sheets.length > 1 && <label><span>工作表</span><Select size="small" aria-label="工作表" value={at} options={sheets.map(({ name }, value) => ({ value, label: name }))} onChange={show} /></label>}
        {COLUMN_WORDS.map(([key, word]) => (
          <label key={key}>
            <span>{word}在</span>
            <Select
              size="small" aria-label={`${word}所在列`} value={columns[key] ?? -1} options={columnOptions(rows, columns.head, key !== 'indicator')}
              onChange={(column: number) => {
                setPicked(new Map());
                setChosen({ ...columns, [key]: column < 0 ? null : column });
              }}
            />
          </label>
        ))}
      </div>
      <div className="desk-table-rows">
        {read.length === 0 ? <p className="quiet">按这样的列没有读出一行指标，请改选“指标”所在的列。</p> : (
          <table>
            <thead><tr>{COLUMN_WORDS.map(([key, word]) => <th key={key} scope="col">{word}</th>)}<th scope="col">对应本计划的指标</th></tr></thead>
            <tbody>
              {choices.map(({ row, target }, nth) => (
                <tr key={nth} className={target === null ? 'quiet' : undefined}>
                  {COLUMN_WORDS.map(([key]) => <td key={key}>{row[key]}</td>)}
                  <td><TargetSelect plan={plan} name={row.indicator} value={target} canAdd={row.amount !== ''} onChoose={(next) => setPicked(new Map(picked).set(nth, next))} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Modal>
  );
}

/** Columns by their heads, or by what stands first in them. */
function columnOptions(rows: readonly string[][], head: number, mayBeNone: boolean): { value: number; label: string }[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const nameOf = (column: number): string => (head >= 0 ? rows[head]?.[column] : '') || rows.slice(Math.max(0, head)).map((row) => row[column]).find(Boolean) || '空列';
  const columns = Array.from({ length: width }, (_, value) => ({ value, label: `第${value + 1}列：${nameOf(value).slice(0, 12)}` }));
  return mayBeNone ? [{ value: -1, label: '（没有）' }, ...columns] : columns;
}

interface TargetSelectProps {
  plan: Plan;
  /** The row's indicator, for those who hear the screen. */
  name: string;
  value: Choice['target'];
  /** The row states a target, which the plan may take as a paragraph. */
  canAdd: boolean;
  onChoose: (target: Choice['target']) => void;
}

function TargetSelect({ plan, name, value, canAdd, onChoose }: TargetSelectProps) {
  const options = [
    { value: '', label: '不采用' },
    ...(canAdd ? [{ value: 'new', label: '计划中没有，作为一段补在末尾' }] : []),
    ...commitments(plan).map((target) => ({ value: target.id, label: `${target.indicator || '（未命名）'} ${formatAmount(target)}` })),
  ];
  return <Select size="small" showSearch={{ optionFilterProp: 'label' }} aria-label={`${name}对应的指标`} value={value ?? ''} options={options} onChange={(next: string) => onChoose(next === '' ? null : next)} style={{ width: 240 }} />;
}
