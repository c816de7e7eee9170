import { App, Button, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { YearTable } from '../../../shared/years';
import { useClient, useYearTable } from '../../api';
import { downloadBytes } from '../../ui/downloads';
import type { Going } from '../../ui/going';
import { PlaceHeader } from '../../ui/place-header';
import { Answer, EmptyState } from '../../ui/states';
import { RowPanel, type Said } from './row-panel';
import { YearGrid } from './year-grid';
import './years.css';

/** 指标年表: the targets of all years beside one another. */
export function YearsScreen({ going }: { going: Going }) {
  const [issuer, setIssuer] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const table = useYearTable(issuer);
  const issuers = table.data?.issuers ?? [];
  const options = [{ value: '', label: '全部机关' }, ...issuers.map((name) => ({ value: name, label: name || '未写明机关' }))];
  return (
    <div className="place">
      <PlaceHeader
        title="指标年表"
        status={table.data && table.data.rows.length > 0 ? `${table.data.rows.length} 项指标，${table.data.years.length} 个年度` : ''}
        actions={(
          <>
            {issuers.length > 1 && <Select aria-label="机关" value={issuer ?? ''} options={options} onChange={(name: string) => setIssuer(name || null)} style={{ width: 200 }} />}
            <Input allowClear aria-label="查找指标" placeholder="查找指标" style={{ width: 180 }} value={words} onChange={(event) => setWords(event.target.value)} />
            <ExportButtons issuer={issuer} disabled={!table.data || table.data.rows.length === 0} />
            <Button onClick={() => going.openPlan(null)}>返回计划库</Button>
          </>
        )}
      />
      <Answer query={table} what="正在汇总各年指标…">
        {(found) => (found.rows.length === 0
          ? <EmptyState title="还没有指标" actions={<Button type="primary" onClick={() => going.openPlan(null)}>去计划库导入</Button>}>导入两年以上的计划后，同一项指标的各年数字会排在一行里，可以看走势，也可以导出成表。</EmptyState>
          : <Table table={found} words={words} going={going} />)}
      </Answer>
    </div>
  );
}

function Table({ table, words, going }: { table: YearTable; words: string; going: Going }) {
  const [current, setCurrent] = useState<string | null>(null);
  const offerUndo = useUndo();
  const rows = useMemo(() => table.rows.filter(({ indicator }) => indicator.includes(words.trim())), [table, words]);
  const row = table.rows.find(({ id, cells }) => id === current || cells.some(({ target }) => target === current));
  return (
    <div className="years">
      <div className="years-scroll" tabIndex={0} aria-label="各年指标">
        {rows.length === 0 ? <p className="quiet years-none">没有名称含“{words.trim()}”的指标。</p> : <YearGrid years={table.years} rows={rows} current={row?.id ?? null} onPick={setCurrent} />}
      </div>
      {row
        ? <RowPanel key={row.id} row={row} rows={table.rows} going={going} onSaid={offerUndo} />
        : <aside className="years-panel"><p className="quiet">点一行，看它的走势和各年原文。同一指标没有排在一行的，可以并入；排错的，可以分开。</p></aside>}
    </div>
  );
}

/** After a word on the matching: what was said, and 撤销. */
function useUndo(): (said: Said) => void {
  const client = useClient();
  const { notification, message } = App.useApp();
  return ({ a, b, joined }) => {
    const key = `years-${a}-${b}`;
    const undo = async () => {
      notification.destroy(key);
      const result = await client.call('years.link', { a, b, joined: null });
      if (!result.ok) void message.error(result.error.message);
    };
    notification.info({ key, title: joined ? '已并为同一指标' : '已分为两项指标', description: '计划正文没有改动。', actions: <Button size="small" onClick={() => void undo()}>撤销</Button>, placement: 'bottomRight' });
  };
}

function ExportButtons({ issuer, disabled }: { issuer: string | null; disabled: boolean }) {
  const client = useClient();
  const { message } = App.useApp();
  const save = async (format: 'xlsx' | 'docx') => {
    const file = await client.call('years.export', { issuer, format });
    if (file.ok) downloadBytes(file.value.name, file.value.bytes);
    else void message.error(file.error.message);
  };
  return (
    <>
      <Button disabled={disabled} onClick={() => void save('xlsx')}>导出表格（.xlsx）</Button>
      <Button disabled={disabled} onClick={() => void save('docx')}>导出文档（.docx）</Button>
    </>
  );
}
