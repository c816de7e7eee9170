import { isNoticeTitle, isPlanTitle, yearIn } from './document-facts';
import { readLabel } from './labels';
import { linesOf, type Line } from './lines';
import type { SourceText } from './reading';

/** A plan's own title, with the year that it is for; attachments (…分工方案) are none. */
const TITLE = /工作(?:要点|计划|思路|安排|打算|总结)(?:（[^）]*）)?$/;
const FEWEST_LINES = 12;
const NEAR = 14;

/**
 * The plans of a file that holds several, one behind the other, each with a title of its own that names its year; the
 * source itself where it holds one. Everything up to the next plan belongs to the one before.
 */
export function splitPlans(source: SourceText): SourceText[] {
  const lines = linesOf(source.text);
  const texts = lines.map((line) => line.text);
  const starts: number[] = [];
  const years = new Set<number>();
  let last = -FEWEST_LINES;
  texts.forEach((_, at) => {
    const year = titleYear(texts, at);
    if (year === null || years.has(year) || at - last < FEWEST_LINES) return;
    years.add(year);
    last = at;
    starts.push(at);
  });
  if (starts.length < 2) return [source];
  // The notice before the first title is the first plan's.
  const cuts = [0, ...starts.slice(1).map((at) => startOf(lines, at)), source.text.length];
  return cuts.slice(1).map((end, nth) => cut(source, cuts[nth] ?? 0, end));
}

/** The year of a title that is followed by a first section; null for any other line. */
function titleYear(lines: readonly string[], at: number): number | null {
  const text = (lines[at] ?? '').replace(/\s/g, '');
  if (!isPlanTitle(text) || !TITLE.test(text) || /^附/.test(lines[at - 1] ?? '') || isNoticeTitle(text)) return null;
  const opens = lines.slice(at + 1, at + 1 + NEAR).some((line) => readLabel(line)?.level === 1);
  return opens ? yearIn(text) : null;
}

const startOf = (lines: readonly Line[], at: number): number => lines[at]?.map[0] ?? 0;

function cut({ text, lines = [] }: SourceText, start: number, end: number): SourceText {
  const hints = lines.filter((hint) => hint.start >= start && hint.end <= end).map((hint) => ({ ...hint, start: hint.start - start, end: hint.end - start }));
  return { text: text.slice(start, end), ...(lines.length > 0 ? { lines: hints } : {}) };
}
