import { textOf, type Plan, type Target } from '../model';
import { leadLength, sectionsOf } from '../outline';
import { formatAmount } from '../targets';
import type { OfficialRun, OfficialTable } from './official-document';

/** Columns of 任务分解表 and the share of the width that each takes. */
const COLUMNS = [['序号', 0.06], ['任务', 0.27], ['指标', 0.27], ['目标值', 0.14], ['责任科室', 0.14], ['完成时限', 0.12]] as const;

/** 任务分解表: a row a commitment of the plan, under the heading of its section, in the order in which the text names them. */
export function taskTable(plan: Plan): OfficialTable {
  const byId = new Map(plan.targets.filter(({ role }) => role === 'target').map((target) => [target.id, target]));
  const placed = new Set<string>();
  const rows = sectionsOf(plan).flatMap(({ heading, blocks }) => {
    const task = heading ? textOf(heading).slice(0, leadLength(heading)).replace(/[。：；]$/, '') : '';
    const named = blocks.flatMap(({ content }) => content.flatMap(({ target }) => (target ? [target] : [])));
    return [...new Set(named)].flatMap((id) => {
      const target = byId.get(id);
      if (!target || placed.has(id)) return [];
      placed.add(id);
      return [rowOf(target, task)];
    });
  });
  return {
    shares: COLUMNS.map(([, share]) => share),
    rows: [
      { header: true, cells: COLUMNS.map(([head]) => runs(head, 'heiti')) },
      ...rows.map((texts, nth) => ({ header: false, cells: [String(nth + 1), ...texts].map((text) => runs(text, 'fangsong')) })),
    ],
  };
}

const rowOf = (target: Target, task: string): string[] => [task, target.indicator, formatAmount(target), target.owner, target.deadline];

const runs = (text: string, face: OfficialRun['face']): OfficialRun[] => (text ? [{ text, face }] : []);
