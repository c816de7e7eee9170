import { Button, InputNumber } from 'antd';
import { memo, useState } from 'react';
import { ReturnedDrawer } from './returned/returned-drawer';
import type { ImportItem, Imports } from './use-import';

const MARKS: Record<ImportItem['state'], string> = { waiting: '…', reading: '…', done: '✓', duplicate: '＝', returned: '✎', 'year-missing': '？', refused: '✕' };

const isRunning = (item: ImportItem): boolean => item.state === 'waiting' || item.state === 'reading';

function headOf(items: ImportItem[]): string {
  const running = items.filter(isRunning).length;
  if (running > 0) return `正在导入（${items.length - running}/${items.length}）`;
  const unanswered = items.filter((item) => item.state === 'year-missing').length;
  const returned = items.filter((item) => item.state === 'returned').length;
  if (unanswered === 0 && returned > 0) return `有 ${returned} 份文件改动过，还没有取回`;
  return unanswered > 0 ? `还有 ${unanswered} 份要补上计划年度` : `导入完成，共 ${items.length} 份`;
}

/** What is being imported and what became of each file; stays until it is put away. */
export function ImportPanel({ imports, onOpen, onCheck, onDraft }: { imports: Imports; onOpen: (id: string) => void; onCheck: (id: string) => void; onDraft: (id: string) => void }) {
  const { items } = imports;
  // The file stays open while what was taken from it is told.
  const [shown, setShown] = useState<{ key: number; file: File } | null>(null);
  if (items.length === 0) return null;
  const running = items.some(isRunning);
  return (
    <section className="import-panel" aria-label="导入结果">
      <header>
        <strong role="status">{headOf(items)}</strong>
        {running ? <Button size="small" onClick={imports.cancel}>取消</Button> : <Button size="small" onClick={imports.clear}>收起</Button>}
      </header>
      <ul>
        {items.map((item) => <ItemRow key={item.key} item={item} giveYear={imports.giveYear} onOpen={onOpen} onCheck={onCheck} onShow={(file) => setShown({ key: item.key, file })} />)}
      </ul>
      {shown && (
        <ReturnedDrawer
          key={shown.key}
          file={shown.file}
          onTaken={(message) => imports.settle(shown.key, message)}
          onApart={() => {
            imports.importApart(shown.key);
            setShown(null);
          }}
          onDraft={onDraft}
          onClose={() => setShown(null)}
        />
      )}
    </section>
  );
}

interface ItemRowProps {
  item: ImportItem;
  giveYear: Imports['giveYear'];
  onOpen: (id: string) => void;
  onCheck: (id: string) => void;
  onShow: (file: File) => void;
}

/** Drawn anew only when this file's state changes: hundreds of files may be on their way. */
const ItemRow = memo(function ItemRow({ item, giveYear, onOpen, onCheck, onShow }: ItemRowProps) {
  return (
    <li className={`import-${item.state}`}>
      <span className="import-mark" aria-hidden>{MARKS[item.state]}</span>
      <span className="import-name">{item.name}</span>
      <span className="import-message">{item.message}</span>
      {item.state === 'year-missing' && <YearQuestion onGive={(year) => giveYear(item.key, year)} />}
      {item.file && item.state === 'returned' && <Button size="small" type="primary" onClick={() => item.file && onShow(item.file)}>查看改动</Button>}
      {item.plan && <Button size="small" type="link" onClick={() => item.plan && onOpen(item.plan)}>打开</Button>}
      {item.plan && item.state === 'done' && <Button size="small" type="link" onClick={() => item.plan && onCheck(item.plan)}>核对</Button>}
    </li>
  );
}, (before, after) => before.item === after.item);

function YearQuestion({ onGive }: { onGive: (year: number) => void }) {
  const [year, setYear] = useState<number | null>(null);
  const give = () => year !== null && onGive(year);
  return (
    <span className="import-year">
      <InputNumber size="small" aria-label="计划年度" placeholder="如 2015" min={1949} max={2100} precision={0} controls={false} value={year} onChange={setYear} onPressEnter={give} style={{ width: 88 }} />
      <Button size="small" type="primary" disabled={year === null} onClick={give}>按此年度导入</Button>
    </span>
  );
}
