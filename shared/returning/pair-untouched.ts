import { shortestScript } from '../align';
import type { Block, BlockId } from '../model';
import type { Seen } from './seen';

/**
 * Which read block is which exported one, where nobody touched it, by the read one's id: first those in step with one another,
 * then what was moved; by their lines, then by their words alone, since numbers are counted anew. Each is used once.
 */
export function pairUntouched(exported: readonly Seen[], read: readonly Seen[]): Map<BlockId, Block> {
  const pairs = new Map<BlockId, Block>();
  const used = new Set<BlockId>();
  const pass = (match: typeof inStep, key: (seen: Seen) => string): void => {
    const before = exported.filter(({ block }) => !used.has(block.id));
    const after = read.filter(({ block }) => !pairs.has(block.id));
    for (const [earlier, later] of match(before.map(key), after.map(key))) {
      const [was, is] = [before[earlier]?.block, after[later]?.block];
      if (!was || !is) continue;
      pairs.set(is.id, was);
      used.add(was.id);
    }
  };
  pass(inStep, ({ line }) => line);
  pass(inStep, ({ words }) => words);
  pass(anywhere, ({ line }) => line);
  pass(anywhere, ({ words }) => words);
  return pairs;
}

/** Places of equal keys, in one order on both sides, as many as there can be. */
function inStep(before: readonly string[], after: readonly string[]): [number, number][] {
  const pairs: [number, number][] = [];
  let [earlier, later] = [0, 0];
  for (const { kind, count } of shortestScript(before, after)) {
    if (kind === 'same') for (let nth = 0; nth < count; nth += 1) pairs.push([earlier + nth, later + nth]);
    if (kind !== 'inserted') earlier += count;
    if (kind !== 'deleted') later += count;
  }
  return pairs;
}

/** Places of equal keys, whatever their order. */
function anywhere(before: readonly string[], after: readonly string[]): [number, number][] {
  const free = new Map<string, number[]>();
  before.forEach((key, at) => free.set(key, [...(free.get(key) ?? []), at]));
  return after.flatMap((key, at): [number, number][] => {
    const place = free.get(key)?.shift();
    return place === undefined ? [] : [[place, at]];
  });
}
