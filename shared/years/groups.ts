import type { TargetId } from '../model';
import type { Join, YearCell, YearLink } from './table';

/** Figures on their way into rows. Two groups that a person parted are never made one. */
export interface Groups {
  /** Makes two figures' groups one; `apart`: not where both have a figure of one year. False when that may not be. */
  join(a: TargetId, b: TargetId, how: Join, apart: boolean): boolean;
  /** Every group, its figures in the order in which they came. */
  all(): YearCell[][];
}

export function createGroups(cells: readonly YearCell[], links: readonly YearLink[]): Groups {
  const groupOf = new Map<TargetId, YearCell[]>(cells.map((cell) => [cell.target, [cell]]));
  const parted = new Set(links.filter(({ joined }) => !joined).flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const mayJoin = (one: readonly YearCell[], two: readonly YearCell[], apart: boolean): boolean =>
    one.every((a) => two.every((b) => !parted.has(`${a.target} ${b.target}`) && !(apart && a.year === b.year)));

  return {
    join(a, b, how, apart) {
      const [one, two] = [groupOf.get(a), groupOf.get(b)];
      if (!one || !two || one === two || !mayJoin(one, two, apart)) return false;
      const later = two.find(({ target }) => target === b);
      if (later && later.joined === 'first') later.joined = how;
      const earlier = one.find(({ target }) => target === a);
      if (earlier && earlier.joined === 'first') earlier.joined = how;
      one.push(...two);
      for (const cell of two) groupOf.set(cell.target, one);
      return true;
    },
    all: () => [...new Set(groupOf.values())],
  };
}
