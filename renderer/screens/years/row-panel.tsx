import { App, Button, Select } from 'antd';
import { useMemo } from 'react';
import { formatAmount } from '../../../shared/targets';
import type { Join, YearCell, YearRow } from '../../../shared/years';
import { useClient } from '../../api';
import type { Going } from '../../ui/going';
import { trendOf } from './trend';
import { TrendChart } from './trend-chart';

const JOIN_WORDS: Readonly<Record<Join, string>> = { first: '', lineage: '承接而来', same: '名称相同', similar: '名称相近', hand: '人工并入' };

/** A pair on which a person has spoken, and what was said before. */
export interface Said {
  a: string;
  b: string;
  joined: boolean;
}

/** One indicator: its course, the sentence of every year, and what can be said of the matching. */
export function RowPanel({ row, rows, going, onSaid }: { row: YearRow; rows: readonly YearRow[]; going: Going; onSaid: (said: Said) => void }) {
  const client = useClient();
  const { message } = App.useApp();
  const trend = useMemo(() => trendOf(row), [row]);
  const say = async (said: Said) => {
    const result = await client.call('years.link', said);
    if (result.ok) onSaid(said);
    else void message.error(result.error.message);
  };
  return (
    <aside className="years-panel" aria-label={row.indicator}>
      <h2>{row.indicator || '（未命名）'}</h2>
      {'why' in trend ? <p className="quiet">{trend.why}</p> : <TrendChart key={row.id} trend={trend} name={row.indicator} />}
      <ul>
        {[...row.cells].reverse().map((cell) => (
          <CellItem
            key={cell.target}
            cell={cell}
            row={row}
            onOpen={() => (cell.kind === 'draft' ? going.toDraft(cell.plan) : going.openPlan(cell.plan, cell.block))}
            onPart={(from) => void say({ a: cell.target, b: from, joined: false })}
          />
        ))}
      </ul>
      <label className="years-join">
        <span>并入另一指标</span>
        <Select
          size="small" aria-label="并入另一指标" placeholder="选同一指标的另一行" value={null} showSearch={{ optionFilterProp: 'label' }}
          options={rows.filter(({ id }) => id !== row.id).map(({ id, indicator, cells }) => ({ value: id, label: `${indicator}（${cells.map(({ year }) => year).join('、')}）` }))}
          onChange={(id: string) => void say({ a: row.id, b: id, joined: true })}
        />
      </label>
    </aside>
  );
}

interface CellItemProps {
  cell: YearCell;
  row: YearRow;
  onOpen: () => void;
  /** Parts it from the figure that stands beside it in the row. */
  onPart: (from: string) => void;
}

function CellItem({ cell, row, onOpen, onPart }: CellItemProps) {
  const at = row.cells.indexOf(cell);
  const beside = row.cells[at - 1] ?? row.cells[at + 1];
  return (
    <li>
      <div className="years-said">
        <strong>{cell.year}年{cell.kind === 'draft' && '（草稿）'}</strong>
        <span>{formatAmount(cell)}</span>
        <span className="quiet">{JOIN_WORDS[cell.joined]}</span>
      </div>
      <p>{cell.sentence}</p>
      {cell.result && <p>完成情况：{cell.result}</p>}
      {cell.indicator !== row.indicator && <p className="quiet">当年名称：{cell.indicator}</p>}
      <Button size="small" type="link" onClick={onOpen}>打开计划</Button>
      {beside && <Button size="small" type="link" onClick={() => onPart(beside.target)}>不是同一指标</Button>}
    </li>
  );
}
