import { seen } from './seen';

/** As many lines as a title is ever broken into. */
const MOST_LINES = 6;

/**
 * The title that a file shows, which stands in one line or in several directly above the plan's text, and whether lines of the
 * notice above it were changed. `above`: lines that are not those of the notice as it was exported.
 */
export function findTitle(title: string, above: readonly string[]): { title: string; others: boolean } {
  const stretches = above.flatMap((_, from) => Array.from({ length: Math.min(MOST_LINES, above.length - from) }, (_, more) => above.slice(from, from + more + 1)));
  const same = stretches.find((lines) => seen(lines.join('')) === seen(title));
  if (same) return { title, others: above.length > same.length };
  // A title that was changed is about as long as it was.
  const last = stretches.filter((lines) => lines.at(-1) === above.at(-1)).map((lines) => ({ count: lines.length, text: lines.join('') }));
  const off = ({ text }: { text: string }): number => Math.abs(text.length - title.length);
  const found = last.reduce<(typeof last)[number] | null>((best, one) => (best === null || off(one) < off(best) ? one : best), null);
  return found ? { title: found.text.slice(0, 300), others: above.length > found.count } : { title, others: false };
}
