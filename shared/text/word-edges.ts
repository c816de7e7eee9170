/** Where words begin and end, so that no verb is taken out of the middle of one: 创新创业 does not hold 新创. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The offsets at which a word begins or the text ends. */
export function wordEdges(text: string): ReadonlySet<number> {
  const edges = new Set([text.length]);
  for (const { index } of segmenter.segment(text)) edges.add(index);
  return edges;
}

/**
 * The word that ends at an offset or goes over it, signs passed over; null when the text before holds no word. Of a long
 * text only the last stretch before the offset is looked at.
 */
export function wordBefore(text: string, at: number): { start: number; end: number } | null {
  const from = Math.max(0, at - NEAR);
  const words = [...segmenter.segment(text.slice(from, at + NEAR))].filter(({ isWordLike, index }) => isWordLike && from + index < at);
  const last = words.at(-1);
  return last ? { start: from + last.index, end: from + last.index + last.segment.length } : null;
}

const NEAR = 60;
