import { LINES, PAGES, type OfficialDocument, type OfficialParagraph, type OfficialPart, type OfficialRun } from '../notice';
import { flow, type Sheet } from './flow';
import { frameOf } from './frame';
import { setMark } from './set-mark';
import { setParagraph } from './set-paragraph';
import { LIBRE_OFFICE, WORD, type Setter } from './setter';
import type { Block } from './unit';

/** How many lines of a paragraph go along: two, rather than one that looks lost. */
const LINES_ALONG = [2, 1, 3, 4] as const;

/** Twips: 三号 characters nearer to one another would touch. */
const CLOSEST = 400;

/** How much further apart lines are drawn so that the body's last ones go over to the page of signature and date: 21 and 20 lines a page. */
const DRAWN_APART = [22 / 21, 22 / 20] as const;

/**
 * A document as it goes into the file: where signature and date would stand on a page without any of the body, the end of the
 * body's last paragraph goes there with them (7.3.5.5), by drawing its lines apart a little, else as a paragraph of its own,
 * parted where a line ends in Word and in LibreOffice alike. For LibreOffice moves a paragraph that is kept with what follows
 * whole, and the first page would then show no body (7.3.3).
 */
export function partedForEnd(document: OfficialDocument): OfficialDocument {
  const parted = document.parts.find(({ paragraphs }) => paragraphs.some(({ keepEnd }) => keepEnd));
  return parted ? { ...document, parts: document.parts.map((part) => (part === parted ? partedPart(part, document) : part)) } : document;
}

function partedPart(part: OfficialPart, { page }: OfficialDocument): OfficialPart {
  const { paragraphs } = part;
  const at = paragraphs.findIndex(({ keepEnd }) => keepEnd);
  const [last] = paragraphs.slice(at, at + 1).map(({ keepEnd: _keepEnd, ...paragraph }): OfficialParagraph => paragraph);
  if (!last) return part;
  const setting: Setting = { page, at, kept: keptBehind(paragraphs, at), isFirst: !paragraphs.slice(0, at).some(({ role }) => role === 'body') };
  const plain = paragraphs.map((paragraph, nth) => (nth === at ? last : paragraph));
  const open = [plain, ...DRAWN_APART.map((share) => drawnApart(plain, share, setting))].find((all) => [WORD, LIBRE_OFFICE].every((setter) => sharesPage(all, setting, setter)));
  return { ...part, paragraphs: open ?? [...paragraphs.slice(0, at), ...partedInTwo(last, setting), ...drawnTogether(setting), ...paragraphs.slice(at + 1 + setting.kept.length)] };
}

interface Setting {
  page: OfficialDocument['page'];
  /** Which paragraph of its part ends the body. */
  at: number;
  /** What stands behind it and stays together. */
  kept: readonly OfficialParagraph[];
  /** Whether it is the only paragraph of the body, of which the first page must show some. */
  isFirst: boolean;
}

function keptBehind(paragraphs: readonly OfficialParagraph[], at: number): OfficialParagraph[] {
  const behind = paragraphs.slice(at + 1);
  return behind.slice(0, behind.findIndex(({ keepNext }) => !keepNext) + 1);
}

/** Whether the end of the body stands on the page on which what is kept behind it ends. */
function sharesPage(paragraphs: readonly OfficialParagraph[], { page, at, kept }: Setting, setter: Setter): boolean {
  const frame = frameOf(page, false, setter);
  const shown = paragraphs.slice(0, at + 1 + kept.length);
  const pages = flow(shown.map((paragraph, nth): Block => (paragraph.role === 'mark' ? setMark : setParagraph)(paragraph, nth, frame, setter)), frame, setter);
  return lastPageOf(pages, at) === lastPageOf(pages, at + kept.length);
}

const lastPageOf = (pages: readonly Sheet[], wanted: number): number => pages.map(({ lines }) => lines.some(({ paragraph }) => paragraph === wanted)).lastIndexOf(true);

/** What the notice says, from the addressee down to the end of the body, with its lines further apart. */
function drawnApart(paragraphs: readonly OfficialParagraph[], share: number, { page, at }: Setting): OfficialParagraph[] {
  const line = Math.ceil(PAGES[page].line * share);
  return paragraphs.map((paragraph, nth) => (nth <= at && (paragraph.role === 'addressee' || paragraph.role === 'body') ? { ...paragraph, line } : paragraph));
}

/** Two lines of it go along, one where there is no room for more beside what is kept behind; all of it where it is short and other body stands before. */
function partedInTwo(last: OfficialParagraph, { page, kept, isFirst }: Setting): OfficialParagraph[] {
  const [word = [], office = []] = [WORD, LIBRE_OFFICE].map((setter) => lineStarts(last, page, setter));
  const room = Math.floor((LINES * PAGES[page].line - heightOf(kept, page)) / (last.line ?? PAGES[page].line));
  const along = LINES_ALONG.filter((lines) => lines <= Math.max(1, room)).map((lines) => word.at(-lines) ?? 0).filter((start) => start > 0);
  // Where no line ends alike, it is parted where the shorter one does: a line a little short is better than one of two characters.
  const at = along.find((start) => office.includes(start)) ?? along.map((start) => Math.min(start, office[word.indexOf(start)] ?? start))[0];
  if (at === undefined || (!isFirst && word.length <= LINES_ALONG[0])) return [isFirst ? last : { ...last, keepNext: true }];
  const [before, after] = cutRuns(last.runs, at);
  return [{ ...last, runs: before }, { ...last, runs: after, continues: at, keepNext: true }];
}

/** Where in a paragraph's text its lines begin. */
const lineStarts = (paragraph: OfficialParagraph, page: OfficialDocument['page'], setter: Setter): number[] =>
  setParagraph(paragraph, 0, frameOf(page, false, setter), setter).units.flatMap(({ lines }) => lines.slice(0, 1).map(({ offset }) => offset));

const heightOf = (paragraphs: readonly OfficialParagraph[], page: OfficialDocument['page']): number =>
  paragraphs.flatMap((paragraph) => setParagraph(paragraph, 0, frameOf(page, false, WORD), WORD).units).reduce((sum, { height }) => sum + height, 0);

/** Lines as close as they must be for all of it to stand on one page with the lines of the body that go along. */
function drawnTogether({ kept, page }: Setting): readonly OfficialParagraph[] {
  const { line } = PAGES[page];
  const own = Math.ceil(heightOf(kept, page) / line);
  if (own + 1 <= LINES) return kept;
  return kept.map((paragraph) => ({ ...paragraph, line: Math.max(CLOSEST, Math.floor(((LINES - LINES_ALONG[0]) * line) / own)) }));
}

/** Runs of a notice, which have no notes, cut at a place of their text. */
function cutRuns(runs: readonly OfficialRun[], at: number): [OfficialRun[], OfficialRun[]] {
  const before: OfficialRun[] = [];
  const after: OfficialRun[] = [];
  let from = 0;
  for (const run of runs) {
    const cut = Math.min(Math.max(at - from, 0), run.text.length);
    if (cut > 0) before.push({ ...run, text: run.text.slice(0, cut) });
    if (cut < run.text.length) after.push({ ...run, text: run.text.slice(cut) });
    from += run.text.length;
  }
  return [before, after];
}
