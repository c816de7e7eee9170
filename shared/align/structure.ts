import type { SectionItem } from './items';
import { outOfOrder } from './order';

/** The position of the section that each one stands under; -1 at the top. A plan may go from 一、 straight to 1. */
export function parentsOf(sections: readonly SectionItem[]): number[] {
  const open: { position: number; level: number }[] = [];
  return sections.map(({ level }, position) => {
    if (level === null) return -1;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.position ?? -1;
    open.push({ position, level });
    return parent;
  });
}

/** Two plans' sections by position: whose child each is, and what each later one was before (null: new). */
export interface Matched {
  parents: { before: readonly number[]; after: readonly number[] };
  places: (number | null)[];
}

/**
 * A heading under which at least half of a vanished one's surviving subsections stand is that one under a new name,
 * however it reads. Fills such places in, the innermost first.
 */
export function matchByChildren({ parents, places }: Matched, mayBe: (before: number, after: number) => boolean): void {
  const taken = new Set(places);
  const withOld = new Set(parents.after.filter((_, child) => places[child] !== null));
  for (let position = places.length - 1; position >= 0; position--) {
    if (places[position] !== null || !withOld.has(position)) continue;
    const survivors = new Map<number, { here: number; all: number }>();
    places.forEach((place, child) => {
      const parent = place === null ? -1 : (parents.before[place] ?? -1);
      if (parent < 0) return;
      const { here, all } = survivors.get(parent) ?? { here: 0, all: 0 };
      survivors.set(parent, { here: here + (parents.after[child] === position ? 1 : 0), all: all + 1 });
    });
    const [best] = [...survivors].filter(([parent, { here, all }]) => here > 0 && here * 2 >= all && !taken.has(parent) && mayBe(parent, position)).sort((a, b) => b[1].here - a[1].here);
    if (!best) continue;
    places[position] = best[0];
    taken.add(best[0]);
    withOld.add(parents.after[position] ?? -1);
  }
}

/**
 * A chapter whose words went into subsections of one called alike is that chapter, not the subsection that its words are likest
 * to; the same where subsections were written out as one text. Puts such places right.
 */
export function liftToChapters({ parents, places }: Matched, mayBe: (before: number, after: number) => boolean): void {
  const taken = new Set(places);
  places.forEach((place, position) => {
    if (place === null) return;
    const [above, aboveThen] = [parents.after[position] ?? -1, parents.before[place] ?? -1];
    if (above >= 0 && places[above] === null && mayBe(place, above)) {
      places[above] = place;
      places[position] = null;
    } else if (aboveThen >= 0 && !taken.has(aboveThen) && mayBe(aboveThen, position)) {
      places[position] = aboveThen;
      taken.add(aboveThen);
    }
  });
}

/**
 * Chapters joined or cut, told by what stands under them: most subsections of a vanished one live on under one that was
 * there before, or most subsections of a new one come from one that is still there. By position: merged: before → after,
 * split: after → before.
 */
export function joinByChildren({ parents, places }: Matched, mayBe: (before: number, after: number) => boolean): { merged: Map<number, number>; split: Map<number, number> } {
  const positions = new Map(places.flatMap((place, position) => (place === null ? [] : [[place, position] as const])));
  const split = mostChildren(parents.after, (child) => parents.before[places[child] ?? -1]);
  for (const [part, whole] of split) if (places[part] !== null || !positions.has(whole) || !mayBe(whole, part)) split.delete(part);
  const cut = new Set(split.values());
  const merged = mostChildren(parents.before, (child) => parents.after[positions.get(child) ?? -1]);
  for (const [part, whole] of merged) {
    const main = places[whole];
    if (positions.has(part) || main === null || main === undefined || cut.has(main) || !mayBe(part, whole)) merged.delete(part);
  }
  return { merged, split };
}

/** The parent on the other side under which more than half of a parent's children stand there. */
function mostChildren(parents: readonly number[], otherParent: (child: number) => number | undefined): Map<number, number> {
  const families = new Map<number, { all: number; under: Map<number, number> }>();
  parents.forEach((parent, child) => {
    if (parent < 0) return;
    const family = families.get(parent) ?? { all: 0, under: new Map<number, number>() };
    families.set(parent, family);
    family.all++;
    const there = otherParent(child) ?? -1;
    if (there >= 0) family.under.set(there, (family.under.get(there) ?? 0) + 1);
  });
  return new Map([...families].flatMap(([parent, { all, under }]) => {
    const most = [...under].find(([, count]) => count * 2 > all);
    return most ? [[parent, most[0]] as const] : [];
  }));
}

/**
 * Which later sections stand elsewhere: under another parent, or out of order among their fellows. What merely went
 * along with its parent, came up when the heading above it was dropped, or slid because something before it came or went, has not moved.
 */
export function movedSections({ parents, places }: Matched): Set<number> {
  const moved = new Set<number>();
  const fellows = new Map<number, number[]>();
  const living = new Set(places);
  const livingParent = (place: number): number => {
    let parent = parents.before[place] ?? -1;
    while (parent >= 0 && !living.has(parent)) parent = parents.before[parent] ?? -1;
    return parent;
  };
  places.forEach((place, position) => {
    if (place === null) return;
    const parent = parents.after[position] ?? -1;
    const parentThen = parent < 0 ? -1 : places[parent];
    // Under a parent that is new there are no old fellows to compare with.
    if (parentThen !== null && parentThen !== livingParent(place)) moved.add(position);
    else fellows.set(parent, [...(fellows.get(parent) ?? []), position]);
  });
  for (const positions of fellows.values()) {
    for (const nth of outOfOrder(positions.map((position) => places[position] ?? 0))) moved.add(positions[nth] ?? 0);
  }
  return moved;
}
