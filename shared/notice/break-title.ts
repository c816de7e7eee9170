/**
 * Breaks a title into lines that keep words whole, never begin with 的 or a closing mark, and make a 梯形 or 菱形: widths
 * that strictly grow, shrink, or grow and then shrink (GB/T 9704-2012 7.3.1; at most 20 characters of 二号 a line).
 */
const MOST = 20;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

export function breakTitle(title: string): string[] {
  const width = widthOf(title);
  if (width <= MOST) return [title];
  return shaped(title, breakPoints(title, false)) ?? shaped(title, breakPoints(title, true)) ?? [title];
}

/** Into as few lines as a shape can be found for. */
function shaped(title: string, stops: readonly number[]): string[] | null {
  for (let lines = Math.ceil(widthOf(title) / MOST); lines <= 5; lines++) {
    const best = bestBreak(title, stops, lines);
    if (best) return best;
  }
  return null;
}

/** Half-width characters take half a cell. */
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (/[\u0020-\u007e]/.test(char) ? 0.5 : 1), 0);

/**
 * Between words, not before 的 or a mark that closes, not behind one that opens; inside 《》 and “” only where asked, for
 * a name in marks may be longer than a line.
 */
function breakPoints(title: string, insideMarks: boolean): number[] {
  const points: number[] = [];
  let depth = 0;
  let digits = false;
  for (const { segment, index } of words.segment(title)) {
    const isDigits = /^[0-9]+$/.test(segment);
    const glued = /^[的了和与及、，。：；）》”’年月日]/.test(segment) || (digits && isDigits);
    if (index > 0 && (insideMarks || depth === 0) && !glued && !/[（《“‘]$/.test(title.slice(0, index))) points.push(index);
    depth += (segment.match(/[《“（]/g)?.length ?? 0) - (segment.match(/[》”）]/g)?.length ?? 0);
    digits = isDigits;
  }
  return points;
}

/** The most even of the breaks into so many lines that have the shape and fit; null when there is none. */
function bestBreak(title: string, stops: readonly number[], lines: number): string[] | null {
  let best: { parts: string[]; score: number } | null = null;
  const choose = (from: number, start: number, parts: string[]): void => {
    if (parts.length === lines - 1) {
      const all = [...parts, title.slice(start)];
      const score = shapeScore(all.map(widthOf));
      if (score !== null && (!best || score < best.score)) best = { parts: all, score };
      return;
    }
    for (let i = from; i < stops.length; i++) {
      const stop = stops[i] ?? 0;
      const part = title.slice(start, stop);
      if (widthOf(part) > MOST) return;
      choose(i + 1, stop, [...parts, part]);
    }
  };
  choose(0, 0, []);
  return (best as { parts: string[] } | null)?.parts ?? null;
}

/** Unevenness of an allowed shape; null for a shape that is none. */
function shapeScore(widths: readonly number[]): number | null {
  if (widths.some((width) => width > MOST || width < 4)) return null;
  const steps = widths.slice(1).map((width, i) => width - (widths[i] ?? 0));
  if (steps.some((step) => Math.abs(step) < 0.5)) return null;
  const turned = steps.findIndex((step) => step < 0);
  if (turned >= 0 && steps.slice(turned).some((step) => step > 0)) return null;
  return Math.max(...widths) - Math.min(...widths);
}
