import { Range } from 'slate';
import type { BlockId, Plan } from '../../../../shared/model';
import { asOneStep, findInRuns, findMatches, fromSlate, offsetOf, replaceMatches, replaceSpans, type FindQuery, type Match } from '../../../editor';
import type { DraftSession } from '../draft-session';

/** A place that was found; the title is looked through first and is no block. */
export interface Place extends Omit<Match, 'block'> {
  block: BlockId | 'title';
}

export const samePlace = (a: Place | null, b: Place | null): boolean => a !== null && b !== null && a.block === b.block && a.start === b.start;

/** Every place of a draft that answers to a query, in reading order. */
export function search(draft: Pick<Plan, 'title' | 'blocks'>, query: FindQuery): Place[] {
  const titled = findInRuns([{ text: draft.title }], query).map((span): Place => ({ ...span, block: 'title' }));
  return [...titled, ...findMatches(draft.blocks, query)];
}

/** The same in the draft of this instant. */
export const searchNow = (session: DraftSession, query: FindQuery): Place[] =>
  search({ title: session.title(), blocks: fromSlate(session.editor.children) }, query);

/** The place after (1), before (-1), or at or after (0) where one is, or the caret; round from the end to the start. */
export function besidePlace(session: DraftSession, places: readonly Place[], current: Place | null, by: 1 | -1 | 0): Place | null {
  const here = places.findIndex((place) => samePlace(place, current));
  if (here >= 0) return places[(here + by + places.length) % places.length] ?? null;
  const from = current ?? caretPlace(session);
  if (from === null) return (by === -1 ? places.at(-1) : places[0]) ?? null;
  const order = new Map<string, number>(fromSlate(session.editor.children).map(({ id }, index) => [id, index]));
  const isBefore = (place: Place) => {
    const [a, b] = [order.get(place.block) ?? -1, order.get(from.block) ?? -1];
    return a < b || (a === b && place.start < from.start);
  };
  if (by === -1) return [...places].reverse().find(isBefore) ?? places.at(-1) ?? null;
  return places.find((place) => !isBefore(place)) ?? places[0] ?? null;
}

/** Where the selection begins. */
function caretPlace({ editor }: DraftSession): Place | null {
  const at = editor.selection && offsetOf(editor, Range.start(editor.selection));
  return at && { block: at.block, start: at.offset, end: at.offset };
}

/** Puts other words into places; all of it, the title included, is one step to undo. */
export function replacePlaces(session: DraftSession, places: readonly Place[], replacement: string): void {
  const titles = places.filter(({ block }) => block === 'title');
  asOneStep(session.editor, () => {
    replaceMatches(session.editor, places.filter((place) => place.block !== 'title'), replacement);
    if (titles.length === 0) return;
    session.editor.setFacts({ title: replaceSpans(session.title(), titles, replacement).slice(0, 300) });
  });
}
