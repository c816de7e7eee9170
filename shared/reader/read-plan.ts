import { isNoise } from './noise';
import { joinWraps, linesOf } from './lines';
import { readLabel } from './labels';
import { organOf, yearIn } from './document-facts';
import { readOpening, type Opening } from './find-notice';
import { readBlocks } from './read-blocks';
import type { Reading, SourceText } from './reading';

/**
 * Reads a plan's text: what belongs to the page and not to the document, the notice around the plan, title, year,
 * issuer, headings, paragraphs and quantities. Never throws; what the source does not say is null.
 */
export function readPlan({ text: source }: SourceText): Reading {
  const lines = linesOf(source);
  const kept = lines.filter((line) => !isNoise(line.text));
  const opening = readOpening(kept.map((line) => line.text));
  const passages = joinWraps(kept.slice(opening.bodyFrom), (text) => readLabel(text) !== null);
  const year = planYear(opening, passages[0]?.text ?? '');
  const { title, issuer, docNumber, date, addressee, notice } = opening;
  return {
    title, docNumber, date, addressee, notice, year,
    issuer: issuer ?? (title ? organOf(title) : null),
    noise: lines.filter((line) => isNoise(line.text)).map(({ start, end }) => ({ start, end })),
    blocks: readBlocks(passages, year),
    source,
  };
}

/** From the plan's title, the notice's, or a first sentence that says which year this is: 2021年是…开局之年. */
function planYear({ title, notice }: Opening, first: string): number | null {
  for (const text of [title ?? '', notice.title]) {
    const year = yearIn(text);
    if (year !== null) return year;
  }
  const opening = /^((?:19|20)\d{2})年(?:是|，|,|[^。]{0,30}(?:总体|工作)(?:思路|要求))/.exec(first);
  return opening ? Number(opening[1]) : null;
}
