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
  const totals: number[] = [];
  const holders = new Map<string, { text: number; count: number }[]>();
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
      const score = size + total === 0 ? 0 : (2 * (shared[earlier] ?? 0)) / (size + total);
      if (score >= least) found.push({ before: earlier, after: at, score });
    });
  });
  return found.sort((a, b) => b.score - a.score || a.after - b.after || a.before - b.before);
}

/** How often each pair of neighbouring characters stands in a text, digits and white space left out. */
export function countPairs(text: string): { counts: Map<string, number>; total: number } {
  const plain = text.replace(/[0-9０-９.,．％%\s]/g, '');
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < plain.length; i++) {
    const pair = plain.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, plain.length - 1) };
}
