import type { BlockId, Level } from '../model';
import type { Section } from '../outline';
import type { NewSection, SectionAction, SectionChoice } from './choices';

const levelOf = ({ heading }: Section): number => heading?.level ?? 0;

/** What becomes of each section, in the order given: its own choice, else it goes where the nearest one above it with a choice goes. */
export function actionsOf(sections: readonly Section[], choices: readonly SectionChoice[]): SectionAction[] {
  const chosen = new Map(choices.map(({ heading, action }) => [heading, action]));
  const open: { level: number; dropped: boolean }[] = [];
  return sections.map((section) => {
    const level = levelOf(section);
    while (level > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const own = chosen.get(section.heading?.id ?? null);
    const dropped = own ? own === 'drop' : (open.at(-1)?.dropped ?? false);
    // What stands before the first heading has nothing below it.
    if (level > 0) open.push({ level, dropped });
    return own ?? (dropped ? 'drop' : 'keep');
  });
}

/**
 * Behind which section (its position) a new one stands: behind all that is below the one it was added to, and behind all
 * that is deeper than itself, so that it tears no section from the one it belongs to. -1: before the first.
 */
export function placeOf(sections: readonly Section[], { after, level }: { after: BlockId | null; level: Level }): number {
  const from = sections.findIndex(({ heading }) => (heading?.id ?? null) === after);
  const found = from < 0 ? undefined : sections[from];
  if (!found) return after === null ? -1 : sections.length - 1;
  if (!found.heading) return from;
  const limit = Math.min(found.heading.level, level);
  let last = from;
  while (last + 1 < sections.length && levelOf(sections[last + 1] ?? found) > limit) last += 1;
  return last;
}

/** New sections by the position of the section that they stand behind, in the order in which they were given. */
export function placesOf<N extends Pick<NewSection, 'after' | 'level'>>(sections: readonly Section[], added: readonly N[]): Map<number, N[]> {
  const places = new Map<number, N[]>();
  for (const each of added) {
    const place = placeOf(sections, each);
    places.set(place, [...(places.get(place) ?? []), each]);
  }
  return places;
}
