import { comparePlans, type Comparison, type SectionHead, type SectionPair, type TargetChange } from '../align';
import { commitments, type Level, type Plan, type PlanId } from '../model';
import { sectionsOf, type Section } from '../outline';
import { litMentions } from './lit-mentions';
import type { SectionCell, SectionRow, SectionTarget, SectionYears } from './section-years';

/** A section of one year. */
interface Place {
  year: number;
  position: number;
  id: string;
}

/** Sections of all years that came from one another. */
type Chain = Place[];

/**
 * Sections through the years, from the comparisons of neighbouring years alone: what became of what is followed from year to
 * year, and all that was merged or split on the way is one chain. Plans are given oldest first; every section is in one chain.
 */
export function lineUpSections(plans: readonly Plan[]): SectionYears {
  const years = plans.map((plan, nth): Year => ({ plan, sections: sectionsOf(plan), comparison: comparePlans(plans[nth - 1] ?? plan, plan) }));
  const chainOf = joinChains(years);
  const order = orderOf(years, chainOf);
  const idOf = new Map(order.map((chain) => [chain, idIn(years, chain)]));
  return {
    columns: years.map(({ comparison }) => comparison.after),
    rows: order.map((chain): SectionRow => {
      const parent = parentOf(years, chain, chainOf);
      return { id: idOf.get(chain) ?? '', parent: (parent && idOf.get(parent)) ?? null, ...headIn(years, chain), cells: years.map((_, nth) => cellOf(years, nth, chain)) };
    }),
  };
}

/** The row in which a section of one of the plans stands; '' is what stands before the first heading. */
export const rowWith = ({ columns, rows }: SectionYears, plan: PlanId, section: string): SectionRow | undefined => {
  const nth = columns.findIndex(({ id }) => id === plan);
  return rows.find(({ cells }) => cells[nth]?.sections.some((pair) => partsOf(pair).after.includes(section)));
};

interface Year {
  plan: Plan;
  sections: Section[];
  /** Against the year before; the first year's against itself. */
  comparison: Comparison;
}

const idOfSection = ({ heading }: Section): string => heading?.id ?? '';
const keyOf = (year: number, id: string): string => `${year} ${id}`;

/** Both sides of a pair with all parts. */
const partsOf = ({ kind, before, after, others }: SectionPair): Record<'before' | 'after', string[]> => {
  const ids = (head: SectionHead | null, more: readonly SectionHead[]): string[] => (head ? [head, ...more].map(({ id }) => id ?? '') : []);
  return { before: ids(before, kind === 'merged' ? others : []), after: ids(after, kind === 'split' ? others : []) };
};

/** Which chain each section of each year is in. */
function joinChains(years: readonly Year[]): Map<string, Chain> {
  const chainOf = new Map<string, Chain>();
  years.forEach(({ sections }, year) => sections.forEach((section, position) => chainOf.set(keyOf(year, idOfSection(section)), [{ year, position, id: idOfSection(section) }])));
  const join = (one: string, other: string): void => {
    const [kept, taken] = [chainOf.get(one), chainOf.get(other)];
    if (!kept || !taken || kept === taken) return;
    kept.push(...taken);
    for (const { year, id } of taken) chainOf.set(keyOf(year, id), kept);
  };
  years.slice(1).forEach(({ comparison }, nth) => {
    for (const pair of comparison.sections) {
      const { before, after } = partsOf(pair);
      const [first, ...rest] = [...before.map((id) => keyOf(nth, id)), ...after.map((id) => keyOf(nth + 1, id))];
      if (first) for (const other of rest) join(first, other);
    }
  });
  for (const chain of new Set(chainOf.values())) chain.sort((a, b) => a.year - b.year || a.position - b.position);
  return chainOf;
}

/** Chains in the order of the newest year; one that had ended stands behind the one before it in its last year. */
function orderOf(years: readonly Year[], chainOf: ReadonlyMap<string, Chain>): Chain[] {
  const order: Chain[] = [];
  const placed = new Set<Chain>();
  for (let year = years.length - 1; year >= 0; year--) {
    let at = 0;
    for (const section of years[year]?.sections ?? []) {
      const chain = chainOf.get(keyOf(year, idOfSection(section)));
      if (!chain) continue;
      if (placed.has(chain)) at = order.indexOf(chain) + 1;
      else order.splice(at++, 0, chain);
      placed.add(chain);
    }
  }
  return order;
}

/** The first section of the newest year that the chain reaches. */
function newestIn(years: readonly Year[], chain: Chain): { place: Place; section: Section | undefined } {
  const last = chain.at(-1)?.year;
  const place = chain.find(({ year }) => year === last) ?? { year: 0, position: 0, id: '' };
  return { place, section: years[place.year]?.sections[place.position] };
}

const idIn = (years: readonly Year[], chain: Chain): string => {
  const { place } = newestIn(years, chain);
  return keyOf(place.year, place.id);
};

function headIn(years: readonly Year[], chain: Chain): Pick<SectionRow, 'level' | 'label' | 'text'> {
  const { place } = newestIn(years, chain);
  const heads = years[place.year]?.comparison.sections.flatMap(({ kind, after, others }) => (after ? [after, ...(kind === 'split' ? others : [])] : []));
  const head = heads?.find(({ id }) => (id ?? '') === place.id);
  return { level: head?.level ?? null, label: head?.label ?? '', text: head?.text ?? '' };
}

/** The chain of the heading above the newest section. */
function parentOf(years: readonly Year[], chain: Chain, chainOf: ReadonlyMap<string, Chain>): Chain | null {
  const { place, section } = newestIn(years, chain);
  let level: Level | 0 = section?.heading?.level ?? 0;
  for (let position = place.position - 1; position >= 0 && level > 0; position--) {
    const above = years[place.year]?.sections[position]?.heading;
    if (!above || above.level >= level) continue;
    level = above.level;
    const found = chainOf.get(keyOf(place.year, above.id));
    if (found && found !== chain) return found;
  }
  return null;
}

function cellOf(years: readonly Year[], nth: number, chain: Chain): SectionCell {
  const year = years[nth];
  if (!year) return { sections: [], targets: [], lit: [] };
  const here = new Set(chain.filter((place) => place.year === nth).map(({ id }) => id));
  const there = new Set(chain.filter((place) => place.year === nth - 1).map(({ id }) => id));
  const sections = year.comparison.sections.filter((pair) => {
    const { before, after } = partsOf(pair);
    return after.some((id) => here.has(id)) || (nth > 0 && before.some((id) => there.has(id)));
  });
  const committed = new Set(commitments(year.plan).map(({ id }) => id));
  return {
    sections,
    targets: [...statedIn(year, here, nth === 0), ...droppedFrom(years[nth - 1], year, there)],
    lit: litMentions(sections, year.plan.blocks, (target) => committed.has(target)),
  };
}

/** The commitments that sections state, in reading order. */
function targetsIn({ plan, sections }: Year, ids: ReadonlySet<string>) {
  const stated = new Set(sections.filter((section) => ids.has(idOfSection(section))).flatMap(({ blocks }) => blocks.flatMap(({ content }) => content.flatMap(({ target }) => target ?? []))));
  const byId = new Map(commitments(plan).map((target) => [target.id, target]));
  return [...stated].flatMap((id) => byId.get(id) ?? []);
}

function statedIn(year: Year, ids: ReadonlySet<string>, isFirst: boolean): SectionTarget[] {
  const changes = new Map(year.comparison.targets.map((change) => [change.afterId, change]));
  return targetsIn(year, ids).flatMap(({ id }) => {
    const change = changes.get(id);
    return change ? [{ ...toldOf(change, id), ...(isFirst ? { before: null, kinds: [] } : {}) }] : [];
  });
}

/** What the year before stated there and this year states nowhere. */
function droppedFrom(before: Year | undefined, year: Year, ids: ReadonlySet<string>): SectionTarget[] {
  if (!before) return [];
  const gone = new Map(year.comparison.targets.filter(({ afterId }) => afterId === null).map((change) => [change.beforeId, change]));
  return targetsIn(before, ids).flatMap(({ id }) => {
    const change = gone.get(id);
    return change ? [toldOf(change, id)] : [];
  });
}

const toldOf = ({ indicator, before, after, kinds }: TargetChange, target: string): SectionTarget => ({ target, indicator, amount: after, before, kinds });
