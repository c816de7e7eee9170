/**
 * The positions of those numbers that must be taken out so that the rest ascend, as few as possible: what really
 * moved, while what merely slid along stays. (Longest increasing subsequence, patience sorting.)
 */
export function outOfOrder(numbers: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous = new Array<number>(numbers.length).fill(-1);
  numbers.forEach((value, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((numbers[tails[mid] ?? 0] ?? 0) < value) low = mid + 1;
      else high = mid;
    }
    previous[i] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = i;
  });
  const moved = new Set(numbers.keys());
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) moved.delete(i);
  return moved;
}

/**
 * Lays what is gone among what came after it, at its old place: behind the one that stood before it. `stoodAt` answers a
 * later item's place in `earlier`, or null for one that is new or has moved and so marks no place.
 */
export function interleave<E, L>(earlier: readonly E[], isGone: (item: E) => boolean, later: readonly L[], stoodAt: (item: L) => number | null): ({ gone: E } | { now: L })[] {
  const laid: ({ gone: E } | { now: L })[] = [];
  let next = 0;
  const layGone = (goesOn: (item: E) => boolean): void => {
    for (let item = earlier[next]; item !== undefined && goesOn(item); item = earlier[++next]) if (isGone(item)) laid.push({ gone: item });
  };
  layGone(isGone);
  for (const item of later) {
    const place = stoodAt(item);
    if (place !== null) layGone(() => next < place);
    laid.push({ now: item });
    if (place === null) continue;
    next = place + 1;
    layGone(isGone);
  }
  layGone(() => true);
  return laid;
}
