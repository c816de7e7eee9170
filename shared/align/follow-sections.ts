import type { Section } from '../outline';
import { blockItem, sectionId, sectionItem, type Item } from './items';
import { chooseHeirs, findJoins, type Joins } from './joins';
import { matchItems } from './match';
import { outOfOrder } from './order';
import { joinByChildren, matchByChildren, movedSections, parentsOf } from './structure';

/** One plan, made ready for matching. */
export interface Side {
  sections: readonly Section[];
  labels: ReadonlyMap<string, string>;
}

/** A later section with all that it came from, or with all that its origin was cut into, in reading order. */
export interface Group {
  section: Section;
  /** What the section was; null: it is new. */
  main: Section | null;
  old: readonly Section[];
  now: readonly Section[];
  moved: boolean;
  /** Its old place, if it keeps the old order. */
  stoodAt: number | null;
  /** It says what it said, block for block: most do. */
  unchanged: boolean;
}

/** What each later section was, what it was joined from or cut from, and which of them moved; and what is gone. */
export function followSections(before: Side, after: Side): { groups: Group[]; isGone: (section: Section) => boolean } {
  const [earlier, later] = [before.sections.map((each) => sectionItem(each, before.labels)), after.sections.map((each) => sectionItem(each, after.labels))];
  const placeOf = new Map(earlier.map(({ id }, place) => [id, place]));
  const positionOf = new Map(later.map(({ id }, position) => [id, position]));
  const placesIn = (found: ReadonlyMap<string, string>): (number | null)[] => later.map(({ id }) => placeOf.get(found.get(id) ?? '\0') ?? null);
  const parents = { before: parentsOf(before.sections), after: parentsOf(after.sections) };
  const likeliest = placesIn(matchItems(earlier, later));
  const sameLevel = (b: number, a: number): boolean => before.sections[b]?.heading?.level === after.sections[a]?.heading?.level;
  matchByChildren({ parents, places: likeliest }, sameLevel);
  const matches = new Map(likeliest.flatMap((place, position) => (place === null ? [] : [[later[position]?.id ?? '', earlier[place]?.id ?? ''] as const])));
  const joins = findJoins(earlier, later, matches);
  addJoins(joins, joinByChildren({ parents, places: likeliest }, sameLevel), earlier, later, matches);
  chooseHeirs(earlier, later, matches, joins);
  const places = placesIn(matches);
  // What stood under a section that was taken in stands under the one that took it in: it has not moved.
  const joinedPlace = (at: number): number => places[positionOf.get(joins.merged.get(earlier[at]?.id ?? '\0') ?? '\0') ?? -1] ?? at;
  const moved = movedSections({ parents: { before: parents.before.map(joinedPlace), after: parents.after }, places });
  const stoodAt = keptPlaces(places);
  const takenIn = partsByWhole(joins.merged, before.sections, sectionId);
  const cutOff = partsByWhole(joins.split, after.sections, sectionId);
  const groups = after.sections.flatMap((section, position): Group[] => {
    if (joins.split.has(sectionId(section))) return [];
    const main = before.sections[places[position] ?? -1] ?? null;
    const old = inOrder([...(main ? [main] : []), ...(takenIn.get(sectionId(section)) ?? [])], (each) => placeOf.get(sectionId(each)) ?? 0);
    const now = inOrder([section, ...(main ? (cutOff.get(sectionId(main)) ?? []) : [])], (each) => positionOf.get(sectionId(each)) ?? 0);
    return [{ section, main, old, now, moved: moved.has(position), stoodAt: stoodAt[position] ?? null, unchanged: saysTheSame(old, now) }];
  });
  const kept = new Set(matches.values());
  return { groups, isGone: (section) => !kept.has(sectionId(section)) && !joins.merged.has(sectionId(section)) };
}

/** Adds what the subsections tell of chapters to what the texts told; still nothing is both joined and cut. */
function addJoins({ merged, split }: Joins, told: ReturnType<typeof joinByChildren>, earlier: readonly Item[], later: readonly Item[], matches: ReadonlyMap<string, string>): void {
  const cut = new Set(split.values());
  for (const [part, whole] of told.merged) {
    const [gone, taker] = [earlier[part]?.id ?? '', later[whole]?.id ?? ''];
    if (!merged.has(gone) && !cut.has(matches.get(taker) ?? '\0')) merged.set(gone, taker);
  }
  const grown = new Set([...merged.values()].map((taker) => matches.get(taker)));
  for (const [part, whole] of told.split) {
    const [cutOff, origin] = [later[part]?.id ?? '', earlier[whole]?.id ?? ''];
    if (!split.has(cutOff) && !grown.has(origin)) split.set(cutOff, origin);
  }
}

function saysTheSame([old, ...others]: readonly Section[], now: readonly Section[]): boolean {
  const [here] = now;
  if (!old || !here || others.length > 0 || now.length > 1 || old.blocks.length !== here.blocks.length) return false;
  return old.blocks.every((block, at) => {
    const counterpart = here.blocks[at];
    return counterpart !== undefined && block.type === counterpart.type && blockItem(block).text === blockItem(counterpart).text;
  });
}

/** The parts of each whole, by the whole's id. */
export function partsByWhole<T>(wholes: ReadonlyMap<string, string>, parts: readonly T[], idOf: (part: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  if (wholes.size === 0) return groups;
  for (const part of parts) {
    const whole = wholes.get(idOf(part));
    if (whole !== undefined) groups.set(whole, [...(groups.get(whole) ?? []), part]);
  }
  return groups;
}

export const inOrder = <T>(parts: T[], placeOf: (part: T) => number): T[] => (parts.length < 2 ? parts : parts.sort((a, b) => placeOf(a) - placeOf(b)));

/** The old places of those that stand in their old order; null for what is new or stands elsewhere. */
export function keptPlaces(places: readonly (number | null)[]): (number | null)[] {
  const known = places.filter((place) => place !== null);
  const moved = outOfOrder(known);
  let nth = 0;
  return places.map((place) => (place === null || moved.has(nth++) ? null : place));
}
