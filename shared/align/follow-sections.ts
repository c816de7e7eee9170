import type { SectionItem } from './items';
import { chooseHeirs, findJoins, type Joins } from './joins';
import { matchItems } from './match';
import { outOfOrder } from './order';
import { findLikenesses } from './similarity';
import { joinByChildren, liftToChapters, matchByChildren, movedSections, parentsOf } from './structure';

/** A later section with all that it came from, or with all that its origin was cut into, in reading order. */
export interface Group {
  section: SectionItem;
  /** What the section was; null: it is new. */
  main: SectionItem | null;
  old: readonly SectionItem[];
  now: readonly SectionItem[];
  moved: boolean;
  /** Its old place, if it keeps the old order. */
  stoodAt: number | null;
  /** It says what it said, block for block: most do. */
  unchanged: boolean;
}

/** What each later section was, what it was joined from or cut from, and which of them moved; and what is gone. */
export function followSections(before: readonly SectionItem[], after: readonly SectionItem[]): { groups: Group[]; isGone: (section: SectionItem) => boolean } {
  const placeOf = new Map(before.map(({ id }, place) => [id, place]));
  const positionOf = new Map(after.map(({ id }, position) => [id, position]));
  const placesIn = (found: ReadonlyMap<string, string>): (number | null)[] => after.map(({ id }) => placeOf.get(found.get(id) ?? '\0') ?? null);
  const parents = { before: parentsOf(before), after: parentsOf(after) };
  const likeliest = placesIn(matchItems(before, after));
  const sameLevel = (b: number, a: number): boolean => before[b]?.level === after[a]?.level;
  liftToChapters({ parents, places: likeliest }, (b, a) => sameLevel(b, a) && calledAlike(before[b], after[a]));
  matchByChildren({ parents, places: likeliest }, sameLevel);
  const matches = new Map(likeliest.flatMap((place, position) => (place === null ? [] : [[after[position]?.id ?? '', before[place]?.id ?? ''] as const])));
  const joins = findJoins(before, after, matches);
  addJoins(joins, joinByChildren({ parents, places: likeliest }, sameLevel), before, after, matches);
  chooseHeirs(before, after, matches, joins);
  const places = placesIn(matches);
  // What stood under a section that was taken in stands under the one that took it in: it has not moved.
  const joinedPlace = (at: number): number => places[positionOf.get(joins.merged.get(before[at]?.id ?? '\0') ?? '\0') ?? -1] ?? at;
  const moved = movedSections({ parents: { before: parents.before.map(joinedPlace), after: parents.after }, places });
  const stoodAt = keptPlaces(places);
  const takenIn = partsByWhole(joins.merged, before);
  const cutOff = partsByWhole(joins.split, after);
  const groups = after.flatMap((section, position): Group[] => {
    if (joins.split.has(section.id)) return [];
    const main = before[places[position] ?? -1] ?? null;
    const old = inOrder([...(main ? [main] : []), ...(takenIn.get(section.id) ?? [])], (each) => placeOf.get(each.id) ?? 0);
    const now = inOrder([section, ...(main ? (cutOff.get(main.id) ?? []) : [])], (each) => positionOf.get(each.id) ?? 0);
    return [{ section, main, old, now, moved: moved.has(position), stoodAt: stoodAt[position] ?? null, unchanged: saysTheSame(old, now) }];
  });
  const kept = new Set(matches.values());
  return { groups, isGone: (section) => !kept.has(section.id) && !joins.merged.has(section.id) };
}

/** From here on two titles are called alike. */
const ALIKE = 0.5;
const calledAlike = (one: SectionItem | undefined, other: SectionItem | undefined): boolean => findLikenesses([one?.title ?? ''], [other?.title ?? ''], ALIKE).length > 0;

/** Adds what the subsections tell of chapters to what the texts told; still nothing is both joined and cut. */
function addJoins({ merged, split }: Joins, told: ReturnType<typeof joinByChildren>, before: readonly SectionItem[], after: readonly SectionItem[], matches: ReadonlyMap<string, string>): void {
  const cut = new Set(split.values());
  for (const [part, whole] of told.merged) {
    const [gone, taker] = [before[part]?.id ?? '', after[whole]?.id ?? ''];
    if (!merged.has(gone) && !cut.has(matches.get(taker) ?? '\0')) merged.set(gone, taker);
  }
  const grown = new Set([...merged.values()].map((taker) => matches.get(taker)));
  for (const [part, whole] of told.split) {
    const [cutOff, origin] = [after[part]?.id ?? '', before[whole]?.id ?? ''];
    if (!split.has(cutOff) && !grown.has(origin)) split.set(cutOff, origin);
  }
}

function saysTheSame([old, ...others]: readonly SectionItem[], now: readonly SectionItem[]): boolean {
  const [here] = now;
  if (!old || !here || others.length > 0 || now.length > 1 || old.blocks.length !== here.blocks.length) return false;
  return old.blocks.every((block, at) => {
    const counterpart = here.blocks[at];
    return counterpart !== undefined && block.block.type === counterpart.block.type && block.text === counterpart.text;
  });
}

/** The parts of each whole, by the whole's id. */
export function partsByWhole<T extends { id: string }>(wholes: ReadonlyMap<string, string>, parts: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  if (wholes.size === 0) return groups;
  for (const part of parts) {
    const whole = wholes.get(part.id);
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
