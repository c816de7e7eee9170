import type { Imprint, OfficialDocument } from '../notice';
import type { DrawnPage, Ending } from './drawn-page';
import { frameOf } from './frame';
import { flow, placeNotes, roomOn, type Sheet } from './flow';
import { pageNumber } from './page-number';
import { placeImprint, setImprint } from './set-imprint';
import { setMark } from './set-mark';
import { setParagraph } from './set-paragraph';
import { setTable } from './set-table';
import { LIBRE_OFFICE, WORD, type Setter } from './setter';

/**
 * A document as it stands on paper, page by page; the first page of a letter bears no number (10.1). Word's line breaks unless another setter is asked for; 版记 where the
 * export puts it, which is the same for all of them (`endingOf`).
 */
export function composePages(document: OfficialDocument, { setter = WORD }: { setter?: Setter } = {}): { pages: DrawnPage[]; ending: Ending | null } {
  const pages = sheetsOf(document, setter).map((sheet, nth) => drawn(sheet, nth + 1, !(document.form === 'letter' && nth === 0)));
  const ending = endingOf(document);
  if (document.imprint && ending) addImprint(pages, document.imprint, document, { ending, setter });
  return { pages, ending };
}

/** On the last page, or on an even one behind it. A blank page, and 版记 where the file foresees one, bear no number (7.5). */
function addImprint(pages: DrawnPage[], imprint: Imprint, { page, form }: OfficialDocument, { ending, setter }: { ending: Ending; setter: Setter }): void {
  const frame = frameOf(page, false);
  const bare: Sheet = { frame, lines: [], rules: [], used: 0, notes: [] };
  if (ending !== 'same-page') {
    if (pages.length % 2 === 0) pages.push(drawn(bare, pages.length + 1, false));
    pages.push(drawn(bare, pages.length + 1, ending === 'next-page'));
  }
  const { lines, rules } = placeImprint(setImprint(imprint, form, frame, setter), frame);
  pages.at(-1)?.lines.push(...lines);
  pages.at(-1)?.rules.push(...rules);
}

/**
 * Where 版记 goes in the file, so that it stands on the last, even page in Word and in LibreOffice alike: on the page on which
 * the text ends where that is an even one with room for it in both; behind a blank one where it is even in both; and at the
 * next even page where it is odd in either.
 */
export function endingOf(document: OfficialDocument): Ending | null {
  if (!document.imprint) return null;
  const endings = [WORD, LIBRE_OFFICE].map((setter) => ownEnding(document, setter));
  if (endings.includes('next-page')) return 'next-page';
  return endings.includes('after-blank') ? 'after-blank' : 'same-page';
}

/** Where 版记 would best stand as one setter sets the document (R6, R37). */
function ownEnding(document: OfficialDocument, setter: Setter): Ending {
  const sheets = sheetsOf(document, setter);
  if (sheets.length % 2 === 1 || !document.imprint) return 'next-page';
  const last = sheets.at(-1);
  const frame = frameOf(document.page, false);
  const height = setImprint(document.imprint, document.form, frame, setter).height + frame.page.beyond;
  return last && !last.frame.lying && roomOn(last, setter) >= height ? 'same-page' : 'after-blank';
}

function sheetsOf(document: OfficialDocument, setter: Setter): Sheet[] {
  let nth = 0;
  return document.parts.flatMap(({ lying, paragraphs }) => {
    const frame = frameOf(document.page, lying);
    const blocks = paragraphs.map((paragraph) => {
      const number = nth++;
      return paragraph.table
        ? setTable(paragraph.table, { nth: number, keepNext: paragraph.keepNext ?? false }, frame, setter)
        : (paragraph.role === 'mark' ? setMark : setParagraph)(paragraph, number, frame, setter);
    });
    return flow(blocks, frame, setter);
  });
}

function drawn(sheet: Sheet, number: number, shown: boolean): DrawnPage {
  const { frame } = sheet;
  const notes = placeNotes(sheet);
  return {
    number, shown, lying: frame.lying, width: frame.width, height: frame.height,
    lines: [...sheet.lines, ...notes.lines, ...(shown ? [pageNumber(number, frame)] : [])],
    rules: [...sheet.rules, ...notes.rules],
  };
}
