/**
 * How much two texts share, 0 to 1: the Dice coefficient of their character pairs, with digits and white space left
 * out, so that a paragraph with new figures is still the same paragraph.
 */
export function similarity(a: Pairs, b: Pairs): number {
  if (a.total + b.total === 0) return a.text === b.text ? 1 : 0;
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of small.counts) shared += Math.min(count, large.counts.get(pair) ?? 0);
  return (2 * shared) / (a.total + b.total);
}

/** The character pairs of a text, counted once and compared often. */
export interface Pairs {
  text: string;
  counts: Map<string, number>;
  total: number;
}

export function pairsOf(text: string): Pairs {
  const plain = text.replace(/[0-9０-９.,％%\s]/g, '');
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < plain.length; i++) {
    const pair = plain.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { text: plain, counts, total: Math.max(0, plain.length - 1) };
}
