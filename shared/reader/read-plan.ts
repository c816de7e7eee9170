import { CELL_BREAK } from '../model';
import { organOf, readPageTable, yearIn } from './document-facts';
import { readEnding } from './find-ending';
import { readOpening, type Opening } from './find-notice';
import { isOnlyLabel, readLabel } from './labels';
import { joinWraps, linesOf } from './lines';
import { findNoise } from './noise';
import { findRows } from './find-rows';
import { placeNotes, takeNotes, withoutNumber } from './notes';
import { readBlocks } from './read-blocks';
import { spanOf, type Passage, type Reading, type SourceText } from './reading';
import { splitRunOn } from './run-on';
import { mendViewerCopy } from './viewer-copy';

/**
 * Reads a plan's text: what belongs to the page and not to the document, the notice around the plan, title, year,
 * issuer, headings, paragraphs and quantities. Never throws; what the source does not say is null.
 */
export function readPlan({ text: source, lines: hints = [] }: SourceText): Reading {
  const all = linesOf(source);
  const isNoise = findNoise(all.map((line) => line.text));
  const kept = all.filter((_, i) => !isNoise[i]);
  const mended = mendViewerCopy(kept) ?? { lines: kept, marks: [] };
  const lines = mended.lines.flatMap((line) => splitLine(line).map((part) => ({ ...part, indented: line.indented })));
  const opening = readOpening(lines.map((line) => withoutNumber(line.text)));
  const rest = lines.slice(opening.bodyFrom);
  const ending = readEnding(rest.map((line) => line.text));
  const { passages, notes } = takeNotes(joinWraps(rest.slice(0, ending.bodyTo), (text) => readLabel(text) !== null, isOnlyLabel).flatMap(splitLine));
  const year = planYear(opening, passages.slice(0, 3).map((passage) => passage.text));
  const { title, addressee } = opening;
  const table = readPageTable(all.slice(0, FIRST_LINES).map((line) => line.text));
  const issuer = opening.issuer ?? ending.issuer;
  return {
    title, addressee, year,
    docNumber: opening.docNumber ?? table.docNumber,
    issuer: issuer ?? (title ? organOf(title) : null),
    date: opening.date ?? ending.date ?? table.date,
    notice: {
      ...opening.notice, addressee: addressee ?? '', signer: opening.notice.title ? (issuer ?? '') : '',
      copyTo: ending.copyTo, printOffice: ending.printOffice, printDate: ending.printDate,
    },
    noise: all.filter((_, i) => isNoise[i]).map(spanOf),
    frame: [...lines.slice(0, opening.bodyFrom), ...rest.slice(ending.bodyTo)].map(spanOf),
    marks: mended.marks,
    notes: notes.flatMap(({ spans }) => spans),
    blocks: placeNotes(readBlocks(findRows(passages, source), { year, hints }), notes),
    source,
  };
}

/** What stands in cells is no running text, whatever numbers it holds. */
const splitLine = (line: Passage): Passage[] => (line.text.includes(CELL_BREAK) ? [line] : splitRunOn(line));

/** A page says what document it shows above it. */
const FIRST_LINES = 20;

const YEAR_OPENS = /^((?:19|20)\d{2})年(?:是|，|,|[^。]{0,30}(?:总体|工作)(?:思路|要求|目标))/;
const YEAR_STATED = /(?:^|。)((?:19|20)\d{2})年是[^。]{0,60}(?:之年|一年|开局|收官|周年)/;

/** From the plan's title, the notice's, or a first sentence that says which year this is: 2021年是…开局之年. */
function planYear({ title, notice }: Opening, first: readonly string[]): number | null {
  for (const text of [title ?? '', notice.title]) {
    const year = yearIn(text);
    if (year !== null) return year;
  }
  const stated = YEAR_OPENS.exec(first[0] ?? '') ?? first.map((text) => YEAR_STATED.exec(text)).find((found) => found !== null);
  return stated ? Number(stated[1]) : null;
}
