import { Select } from 'antd';
import { useMemo, useState } from 'react';
import type { PlanSummary, SearchHit } from '../../../shared/contract';
import { usePlans, useSearch } from '../../api';
import { Excerpt } from '../../ui/excerpt';
import { Answer } from '../../ui/states';
import { statusOf } from './status';

/** What hits can be narrowed to. */
const SIDES: readonly { key: string; all: string; of: (plan: PlanSummary) => string }[] = [
  { key: 'year', all: '全部年度', of: (plan) => `${plan.year}年` },
  { key: 'issuer', all: '全部机关', of: (plan) => plan.issuer || '未写明机关' },
  { key: 'status', all: '全部状态', of: statusOf },
];

/** Where the words stand in the plans of all years, in their context; narrowed by year, organ and state. */
export function SearchResults({ words, onOpen }: { words: string; onOpen: (id: string, block: string) => void }) {
  const hits = useSearch(words);
  return <Answer query={hits} what={`正在查找“${words}”…`}>{(found) => <Hits words={words} found={found} onOpen={onOpen} />}</Answer>;
}

function Hits({ words, found, onOpen }: { words: string; found: readonly SearchHit[]; onOpen: (id: string, block: string) => void }) {
  const plans = usePlans();
  const planOf = useMemo(() => new Map((plans.data ?? []).map((plan) => [plan.id, plan])), [plans.data]);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  if (found.length === 0) return <p className="quiet">各年计划中没有找到“{words}”。可换一个说法，或只写其中两三个字。</p>;
  const sideOf = (hit: SearchHit, of: (plan: PlanSummary) => string): string => {
    const plan = planOf.get(hit.plan);
    return plan ? of(plan) : '';
  };
  const shown = found.filter((hit) => SIDES.every(({ key, of }) => !chosen[key] || sideOf(hit, of) === chosen[key]));
  return (
    <>
      <div className="search-sides">
        {SIDES.map(({ key, all, of }) => {
          const choices = [...new Set(found.map((hit) => sideOf(hit, of)))].filter(Boolean);
          return choices.length > 1 && <Select key={key} size="small" aria-label={all} value={chosen[key] ?? ''} options={[{ value: '', label: all }, ...choices.map((value) => ({ value, label: value }))]} onChange={(value: string) => setChosen({ ...chosen, [key]: value })} />;
        })}
        <span className="quiet">{shown.length === found.length ? `${found.length} 处` : `${shown.length} 处（共 ${found.length} 处）`}</span>
      </div>
      <ul className="search-hits" aria-label="查找结果">
        {shown.map((hit) => (
          <li key={`${hit.plan}/${hit.block}`}>
            <button type="button" onClick={() => onOpen(hit.plan, hit.block)}>
              <span className="search-place">{hit.year}年《{hit.title}》{hit.section && ` · ${hit.section}`}</span>
              <span><Excerpt text={hit.excerpt} marks={hit.marks} /></span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
