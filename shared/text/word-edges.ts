/** Where words begin and end, so that no verb is taken out of the middle of one: 创新创业 does not hold 新创. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The offsets at which a word begins or the text ends. */
export function wordEdges(text: string): ReadonlySet<number> {
  const edges = new Set([text.length]);
  for (const { index } of segmenter.segment(text)) edges.add(index);
  return edges;
}
