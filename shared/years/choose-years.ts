import type { Plan } from '../model';

/** `issued`: of a draft that went out; null or left out where none did. */
type Listed = Pick<Plan, 'id' | 'kind' | 'title' | 'year' | 'issuer' | 'seededFrom'> & { issued?: object | null };

/** The two plans that are being compared: their years are shown by them. */
interface Pins {
  before: string;
  after: string;
}

/**
 * Which plan stands for each year in the history of one plan, oldest first: the two that are compared, and for every other
 * year the one that was carried on (承接), else the one of the same title, else none. Of two drafts the one that a chosen plan carries on or led to.
 */
export function chooseYears<T extends Listed>(plans: readonly T[], { before, after }: Pins): T[] {
  const anchor = plans.find(({ id }) => id === after);
  const other = plans.find(({ id }) => id === before);
  if (!anchor) return [];
  const chosen = new Map<number, T>([...(other ? [[other.year, other] as const] : []), [anchor.year, anchor]]);
  const years = [...new Set(plans.map(({ year }) => year))].sort((a, b) => a - b);
  // Outward from the anchor, so that each year is chosen by the one next to it.
  const outward = [...years.filter((year) => year < anchor.year).reverse(), ...years.filter((year) => year > anchor.year)];
  for (const year of outward) {
    if (chosen.has(year)) continue;
    const neighbours = [...chosen.values()];
    const [best] = plans.filter((plan) => plan.year === year && belongs(plan, anchor, neighbours)).sort((a, b) => rank(b, neighbours) - rank(a, neighbours) || (a.id < b.id ? -1 : 1));
    if (best) chosen.set(year, best);
  }
  return [...chosen.values()].sort((a, b) => a.year - b.year);
}

const isCarriedOn = (plan: Listed, by: readonly Listed[]): boolean => by.some((each) => each.seededFrom === plan.id || plan.seededFrom === each.id);

/** A title without its year: 云州市科学技术局年工作要点. */
const nameOf = ({ title }: Listed): string => title.replace(/[0-9０-９〇○零一二三四五六七八九]{4}/g, '').replace(/\s/g, '');

const belongs = (plan: Listed, anchor: Listed, chosen: readonly Listed[]): boolean => isCarriedOn(plan, chosen) || (plan.issuer === anchor.issuer && nameOf(plan) === nameOf(anchor));

const rank = (plan: Listed, chosen: readonly Listed[]): number => (isCarriedOn(plan, chosen) ? 2 : 0) + (plan.kind === 'past' || plan.issued ? 1 : 0);
