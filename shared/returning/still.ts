import { textOf, type Plan } from '../model';

/** Of a file that shows less than this of the text that was exported, another plan was made. */
const LEAST_SHARE = 1 / 3;

/** Whether a file still shows the plan that it carries: offices overtype last year's file for another plan. `year`: what its title says. */
export function isStillThePlan({ exported, returned, year }: { exported: Plan; returned: Plan; year: number | null }): boolean {
  const kept = new Set(returned.blocks.map(({ id }) => id));
  const lengthOf = (some: Plan['blocks']): number => some.reduce((sum, block) => sum + textOf(block).length, 0);
  return (year === null || year === exported.year) && lengthOf(exported.blocks.filter(({ id }) => kept.has(id))) >= LEAST_SHARE * lengthOf(exported.blocks);
}
