/** Two texts, by their places in the lists compared, and how much they share, 0 to 1. */
export interface Likeness {
  before: number;
  after: number;
  score: number;
}

/**
 * Pairs of texts that share at least `least`: the Dice coefficient of their character pairs, with digits and white space
 * left out, so that a paragraph with new figures is still the same paragraph. The likest first, then in reading order.
 * Counts by an index from character pair to texts: a thousand paragraphs against a thousand is no million comparisons.
 */
export function findLikenesses(before: readonly string[], after: readonly string[], least: number): Likeness[] {
  const found = before.length * after.length <= FEW ? compareEach(before, after, least) : compareByIndex(before, after, least);
  return found.sort((a, b) => b.score - a.score || a.after - b.after || a.before - b.before);
}

/** How many characters two texts begin with alike. */
export function commonHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && a.charCodeAt(n) === b.charCodeAt(n)) n++;
  return n;
}

/** How many characters two texts end with alike, beyond a head that they begin with. */
export function commonTail(a: string, b: string, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let n = 0;
  while (n < most && a.charCodeAt(a.length - 1 - n) === b.charCodeAt(b.length - 1 - n)) n++;
  return n;
}

/** How much of two texts is what both begin and end with, 0 to 1; never more than they share. */
export function shareEdges(a: string, b: string): number {
  const head = commonHead(a, b);
  return (2 * (head + commonTail(a, b, head))) / Math.max(1, a.length + b.length);
}

/** Up to so many pairs of texts an index costs more than it saves. */
const FEW = 4;

const dice = (shared: number, a: number, b: number): number => (a + b === 0 ? 0 : (2 * shared) / (a + b));

function compareEach(before: readonly string[], after: readonly string[], least: number): Likeness[] {
  const earlier = before.map(countPairs);
  return after.map(countPairs).flatMap((now, at) => earlier.flatMap((then, place): Likeness[] => {
    let shared = 0;
    for (const [pair, count] of now.counts) shared += Math.min(count, then.counts.get(pair) ?? 0);
    const score = dice(shared, then.total, now.total);
    return score >= least ? [{ before: place, after: at, score }] : [];
  }));
}

function compareByIndex(before: readonly string[], after: readonly string[], least: number): Likeness[] {
  const totals: number[] = [];
  const holders = new Map<number, { text: number; count: number }[]>();
  before.forEach((text, at) => {
    const { counts, total } = countPairs(text);
    totals.push(total);
    for (const [pair, count] of counts) {
      const known = holders.get(pair);
      if (known) known.push({ text: at, count });
      else holders.set(pair, [{ text: at, count }]);
    }
  });
  const found: Likeness[] = [];
  const shared = new Uint32Array(before.length);
  after.forEach((text, at) => {
    shared.fill(0);
    const { counts, total } = countPairs(text);
    for (const [pair, count] of counts) {
      for (const holder of holders.get(pair) ?? []) shared[holder.text] = (shared[holder.text] ?? 0) + Math.min(count, holder.count);
    }
    totals.forEach((size, earlier) => {
      const score = dice(shared[earlier] ?? 0, size, total);
      if (score >= least) found.push({ before: earlier, after: at, score });
    });
  });
  return found;
}

/** Pairs of characters, each as one number, and how often they stand in a text. */
export interface PairCounts {
  counts: ReadonlyMap<number, number>;
  total: number;
}

/** Neither digits, their points and signs, nor white space: figures change every year. */
const LEFT_OUT = /[0-9０-９.,．％%\s]/;
const isLeftOut = new Map<number, boolean>();

function leavesOut(code: number): boolean {
  // Han, the most of it.
  if (code >= 0x4e00 && code <= 0x9fff) return false;
  let known = isLeftOut.get(code);
  if (known === undefined) {
    known = LEFT_OUT.test(String.fromCharCode(code));
    isLeftOut.set(code, known);
  }
  return known;
}

/** Each pair of neighbouring characters of a text in turn, digits and white space left out. */
export function forEachPair(text: string, visit: (pair: number) => void): void {
  let before = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (leavesOut(code)) continue;
    if (before >= 0) visit(before * 0x10000 + code);
    before = code;
  }
}

/** What two texts do not begin and end with alike, and the characters beside it that it makes pairs with. */
export function findMiddles(a: string, b: string): [a: string, b: string] {
  const shared = commonHead(a, b);
  const tail = commonTail(a, b, shared);
  let head = shared;
  while (head > 0 && leavesOut(a.charCodeAt(--head)));
  let end = a.length - tail;
  while (end < a.length && leavesOut(a.charCodeAt(end++)));
  return [a.slice(head, end), b.slice(head, b.length - a.length + end)];
}

/** How often each pair stands in a text. */
export function countPairs(text: string): PairCounts {
  const counts = new Map<number, number>();
  let total = 0;
  forEachPair(text, (pair) => {
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
    total++;
  });
  return { counts, total };
}
