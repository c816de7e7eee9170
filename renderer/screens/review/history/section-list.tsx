import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { PlanHead } from '../../../../shared/align';
import type { SectionCell, SectionRow } from '../../../../shared/years';
import { SECTION_WORDS } from '../../../comparing';

interface SectionListProps {
  rows: readonly SectionRow[];
  columns: readonly PlanHead[];
  current: string;
  onPick: (row: string) => void;
}

/** Every section that any year had, each with a sign for what became of it from year to year. */
export function SectionList({ rows, columns, current, onPick }: SectionListProps) {
  const [words, setWords] = useState('');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const shown = rows.filter((row) => nameOf(row).includes(words.trim()));
  return (
    <nav className="history-list" aria-label="选一节">
      <Input allowClear size="small" aria-label="查找章节" placeholder="查找章节" value={words} onChange={(event) => setWords(event.target.value)} />
      {shown.length === 0 && <p className="quiet">没有名称含“{words.trim()}”的章节。</p>}
      <ul ref={list}>
        {shown.map((row) => (
          <li key={row.id}>
            <button type="button" aria-current={row.id === current || undefined} style={{ paddingLeft: `${((row.level ?? 1) - 1) * 10 + 6}px` }} onClick={() => onPick(row.id)}>
              <span className={isGone(row) ? 'history-name history-gone' : 'history-name'} title={nameOf(row)}>{nameOf(row)}</span>
              <Signs row={row} columns={columns} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const nameOf = ({ label, text }: SectionRow): string => label + text || '（开头部分）';

const standsIn = (cell: SectionCell | undefined): boolean => cell?.sections.some(({ after }) => after !== null) ?? false;

/** The newest year no longer has it. */
const isGone = ({ cells }: SectionRow): boolean => !standsIn(cells.at(-1));

/** A sign a year from the second on; a dot where the section was not there. */
const Signs = ({ row: { cells }, columns }: { row: SectionRow; columns: readonly PlanHead[] }) => (
  <span className="history-signs">
    {cells.slice(1).map(({ sections: [pair] }, nth) => {
      const year = `${columns[nth + 1]?.year ?? ''}年`;
      return pair
        ? <span key={nth} className={`change-${pair.kind}`} title={`${year}${SECTION_WORDS[pair.kind].word}`}>{SECTION_WORDS[pair.kind].mark}</span>
        : <span key={nth} className="quiet" title={`${year}没有这一节`}>·</span>;
    })}
  </span>
);
