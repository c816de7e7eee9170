import { Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import type { Sides } from '../../../../shared/contract';
import { rowWith, type SectionRow, type SectionYears } from '../../../../shared/years';
import { useSectionYears } from '../../../api';
import { Answer, EmptyState } from '../../../ui/states';
import { HistoryGrid } from './history-grid';
import { SectionList } from './section-list';
import './history.css';

/** A section of one of the plans; '' is what stands before the first heading. */
export interface SectionPlace { plan: string; section: string }

/** What is shown: a section that was come from, or a row of the list; null: the first. */
export type Shown = SectionPlace | { row: string } | null;

/** 历年沿革: one section, with what stands under it, as every year had it. */
export function HistoryTab({ sides, shown, onShow }: { sides: Sides; shown: Shown; onShow: (shown: Shown) => void }) {
  const years = useSectionYears(sides);
  return (
    <Answer query={years} what="正在排列各年的章节…">
      {(found) => found.columns.length < 2
        ? <EmptyState title="还只有一年的计划">导入往年的计划后，同一节各年怎么写、何时合并或拆分、指标怎样变化，会排在一行里。起草新计划时承接的上年，会自动排进来。</EmptyState>
        : <History years={found} shown={shown} onShow={onShow} />}
    </Answer>
  );
}

function History({ years, shown, onShow }: { years: SectionYears; shown: Shown; onShow: (shown: Shown) => void }) {
  const [withGone, setWithGone] = useState(false);
  const current = useMemo(() => rowOf(years, shown), [years, shown]);
  const rows = useMemo(() => (current ? [current, ...under(years.rows, current)] : []), [years, current]);
  return (
    <div className="history">
      <SectionList rows={years.rows} columns={years.columns} current={current?.id ?? ''} onPick={(row) => onShow({ row })} />
      <div className="history-main">
        <div className="history-tools">
          <span className="quiet">比前一栏新写的字加<ins>下划线</ins>，<mark className="lit">指标</mark>加底纹</span>
          <Checkbox checked={withGone} onChange={(event) => setWithGone(event.target.checked)}>也显示删去的字</Checkbox>
        </div>
        {current && <HistoryGrid key={current.id} columns={years.columns} rows={rows} withGone={withGone} />}
      </div>
    </div>
  );
}

function rowOf(years: SectionYears, shown: Shown): SectionRow | undefined {
  const found = shown && ('row' in shown ? years.rows.find(({ id }) => id === shown.row) : rowWith(years, shown.plan, shown.section));
  return found ?? years.rows.find(({ level }) => level !== null) ?? years.rows[0];
}

/** All rows below a row's heading, in their order. */
function under(rows: readonly SectionRow[], top: SectionRow): SectionRow[] {
  const parents = new Map(rows.map(({ id, parent }) => [id, parent]));
  const isUnder = (row: SectionRow): boolean => {
    const seen = new Set<string>([row.id]);
    for (let { parent } = row; parent !== null && !seen.has(parent); parent = parents.get(parent) ?? null) {
      if (parent === top.id) return true;
      seen.add(parent);
    }
    return false;
  };
  return rows.filter(isUnder);
}
