import type { Block } from '../model';

/** Where a block goes among others: behind the nearest of those that stand before it elsewhere; else at the beginning. */
export function placeBehind(before: readonly Block[], blocks: readonly Block[]): number {
  const places = new Map(blocks.map(({ id }, at) => [id, at]));
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const place = places.get(before[at]?.id ?? '');
    if (place !== undefined) return place + 1;
  }
  return 0;
}
