import { findLikenesses, nameOf, sentencesOf } from '../align';
import { commitments, type Plan } from '../model';
import { createGroups, type Groups } from './groups';
import type { YearCell, YearLink, YearRow, YearTable } from './table';

/** Names that share less are of different things. */
const LIKE = 0.72;

/**
 * Targets through the years (指标年表): one row an indicator, one cell a figure. Figures of different years are matched by
 * a person's word, by lineage, by name, measure and unit, then by similar names of one measure and unit.
 */
export function buildYearTable(plans: readonly Plan[], links: readonly YearLink[], issuer: string | null): YearTable {
  const taken = plans.filter((plan) => issuer === null || plan.issuer === issuer).sort((a, b) => a.year - b.year || order(a, b));
  const cells = taken.flatMap(cellsOf);
  const place = new Map(cells.map(({ target }, nth) => [target, nth]));
  const groups = createGroups(cells, links);
  for (const { a, b } of links.filter(({ joined }) => joined)) groups.join(a, b, 'hand', false);
  joinLineage(taken, groups);
  joinNames(cells, groups);
  joinSimilar(groups);
  return {
    years: [...new Set(taken.map(({ year }) => year))],
    rows: groups.all().map((group) => rowOf(group, place)).sort(newestFirst(place)),
    issuers: [...new Set(plans.map((plan) => plan.issuer))].sort((a, b) => a.localeCompare(b, 'zh-CN')),
  };
}

/** A past plan before a draft of the same year; else as ids sort, so that the table is the same every time. */
const order = (a: Plan, b: Plan): number => (a.kind === b.kind ? (a.id < b.id ? -1 : 1) : a.kind === 'past' ? -1 : 1);

function cellsOf(plan: Plan): YearCell[] {
  const sentences = sentencesOf(plan);
  const blocks = new Map<string, string>();
  for (const block of plan.blocks) for (const run of block.content) if (run.target && !blocks.has(run.target)) blocks.set(run.target, block.id);
  return commitments(plan).map(({ id, indicator, value, unit, comparator, measure, result }): YearCell => ({
    plan: plan.id, kind: plan.kind, year: plan.year, target: id, block: blocks.get(id) ?? '', indicator, value, unit, comparator, measure,
    sentence: sentences.get(id) ?? '', result: result?.text ?? '', joined: 'first',
  }));
}

function joinLineage(plans: readonly Plan[], groups: Groups): void {
  for (const plan of plans) for (const { id, baseline } of commitments(plan)) if (baseline) groups.join(baseline.target, id, 'lineage', false);
}

const kindOf = ({ measure, unit }: YearCell): string => `${measure}/${unit}`;

function joinNames(cells: readonly YearCell[], groups: Groups): void {
  const last = new Map<string, YearCell>();
  for (const cell of cells) {
    const name = nameOf(cell);
    if (name === '') continue;
    const key = `${name}/${kindOf(cell)}`;
    const known = last.get(key);
    if (known) groups.join(known.target, cell.target, 'same', false);
    last.set(key, cell);
  }
}

/** The likest names first; two groups with figures of one year are different things. */
function joinSimilar(groups: Groups): void {
  const byKind = new Map<string, YearCell[]>();
  for (const group of groups.all()) {
    const newest = group.at(-1);
    if (newest && nameOf(newest).length >= 4) byKind.set(kindOf(newest), [...(byKind.get(kindOf(newest)) ?? []), newest]);
  }
  for (const alike of byKind.values()) {
    const names = alike.map(nameOf);
    for (const { before, after } of findLikenesses(names, names, LIKE)) {
      const [a, b] = [alike[before], alike[after]];
      if (a && b && before < after) groups.join(a.target, b.target, 'similar', true);
    }
  }
}

/** A group as a row, its figures in the order of years and documents. */
function rowOf(group: readonly YearCell[], place: ReadonlyMap<string, number>): YearRow {
  const cells = [...group].sort((a, b) => (place.get(a.target) ?? 0) - (place.get(b.target) ?? 0));
  const newest = cells.at(-1);
  return { id: newest?.target ?? '', indicator: newest?.indicator ?? '', cells };
}

/** Rows that the newest plan has, in its order; then those that ended in the year before, and so on. */
function newestFirst(place: ReadonlyMap<string, number>): (a: YearRow, b: YearRow) => number {
  const yearOf = (row: YearRow): number => row.cells.at(-1)?.year ?? 0;
  return (a, b) => yearOf(b) - yearOf(a) || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0);
}
