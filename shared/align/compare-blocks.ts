import type { BlockChange, BlockPair } from './comparison';
import { diffText } from './diff-text';
import { inOrder, keptPlaces, partsByWhole, type Group } from './follow-sections';
import { blocksOf, type BlockItem } from './items';
import type { BlockMatches } from './match-blocks';
import { noteChanges } from './note-changes';
import { interleave } from './order';

/** The blocks of a later section beside those that they came from, in its order; what is gone stands at its old place. */
export function comparePairs(group: Group, { originOf, kept, merged, split }: BlockMatches): BlockPair[] {
  const [old, now] = [blocksOf(group.old), blocksOf(group.now)];
  if (group.unchanged) return now.map((block, at) => pairOf(old[at] ?? null, block, false));
  const place = new Map(old.map(({ id }, at) => [id, at]));
  const position = new Map(now.map(({ id }, at) => [id, at]));
  const shown = now.filter(({ id }) => !split.has(id)).map((block) => ({ block, origin: originOf(block) }));
  const stoodAt = keptPlaces(shown.map(({ origin }) => place.get(origin?.id ?? '\0') ?? null));
  const placed = shown.map((each, at) => ({ ...each, stoodAt: stoodAt[at] ?? null }));
  const takenIn = partsByWhole(merged, old);
  const cutOff = partsByWhole(split, now);
  return interleave(old, ({ id }) => !kept.has(id), placed, (each) => each.stoodAt).map((entry) => {
    if ('gone' in entry) return removedPair(entry.gone);
    const { block, origin } = entry.now;
    const [sources, parts] = [takenIn.get(block.id) ?? [], (origin && cutOff.get(origin.id)) ?? []];
    if (!origin || sources.length + parts.length === 0) return pairOf(origin, block, entry.now.stoodAt === null);
    const inPlace = inOrder([origin, ...sources], ({ id }) => place.get(id) ?? 0);
    return joinedPair(origin, inPlace, block, inOrder([block, ...parts], ({ id }) => position.get(id) ?? 0));
  });
}

export const removedPair = (block: BlockItem): BlockPair => ({ kind: 'removed', before: block.id, after: null, others: [], ...differences([block], []) });

function joinedPair(origin: BlockItem, sources: readonly BlockItem[], now: BlockItem, parts: readonly BlockItem[]): BlockPair {
  const others = [...sources, ...parts].filter((block) => block !== origin && block !== now).map(({ id }) => id);
  return { kind: sources.length > 1 ? 'merged' : 'split', before: origin.id, after: now.id, others, ...differences(sources, parts) };
}

function pairOf(origin: BlockItem | null, now: BlockItem, moved: boolean): BlockPair {
  if (!origin) return { kind: 'added', before: null, after: now.id, others: [], ...differences([], [now]) };
  const { pieces, notes } = differences([origin], [now]);
  const isSame = notes.length === 0 && pieces.every(({ kind }) => kind === 'same');
  const kind: BlockChange = moved ? 'moved' : isSame ? 'same' : 'edited';
  return { kind, before: origin.id, after: now.id, others: [], pieces, notes };
}

function differences(before: readonly BlockItem[], after: readonly BlockItem[]): Pick<BlockPair, 'pieces' | 'notes'> {
  const pieces = diffText(linesOf(before), linesOf(after));
  return { pieces, notes: noteChanges(before, after, pieces) };
}

const linesOf = ([first, ...others]: readonly BlockItem[]): string => others.reduce((lines, block) => `${lines}\n${block.text}`, first ? first.text : '');
