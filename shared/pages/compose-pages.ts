import { PAGES, type Imprint, type OfficialDocument } from '../notice';
import type { DrawnPage, Ending } from './drawn-page';
import { frameOf } from './frame';
import { flow, placeNotes, roomOn, type Sheet } from './flow';
import { pageNumber } from './page-number';
import { partedForEnd } from './part-for-end';
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
  const sheets = sheetsOf(document, setter);
  const pages = sheets.map((sheet, nth) => drawn(sheet, nth + 1, !(document.form === 'letter' && nth === 0)));
  const ending = endingOf(document);
  if (document.imprint && ending) addImprint(pages, document.imprint, document, { ending: endingHere(ending, sheets, setter), setter });
  return { pages, ending };
}

/** What becomes of an ending that asks for room. */
function endingHere(ending: Ending, sheets: readonly Sheet[], setter: Setter): Ending {
  if (typeof ending !== 'object') return ending;
  const last = sheets.at(-1);
  return last && roomOn(last, setter) >= ending.room ? 'same-page' : 'next-page';
}

/** On the last page, or on an even one behind it. A blank page, and 版记 where the file foresees one, bear no number (7.5). */
function addImprint(pages: DrawnPage[], imprint: Imprint, { page, form }: OfficialDocument, { ending, setter }: { ending: Ending; setter: Setter }): void {
  const frame = frameOf(page, false, setter);
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
  const { imprint, form, page } = document;
  const ends = [WORD, LIBRE_OFFICE].map((setter): End => {
    const sheets = sheetsOf(document, setter);
    const last = sheets.at(-1);
    return { isOdd: sheets.length % 2 === 1, room: last && !last.frame.lying ? roomOn(last, setter) : 0 };
  });
  const height = Math.max(...[WORD, LIBRE_OFFICE].map((setter) => setImprint(imprint, form, frameOf(page, false, setter), setter).height));
  const { line } = PAGES[page];
  const odd = ends.find(({ isOdd }) => isOdd);
  const even = ends.find(({ isOdd }) => !isOdd);
  if (!odd) return ends.every(({ room }) => room >= height) ? 'same-page' : 'after-blank';
  // What finds room on the even page and none on the odd one stands on an even page in both.
  const room = even ? Math.max(height, even.room - line) : 0;
  return even && room <= even.room && room > odd.room + line ? { room } : 'next-page';
}

/** How one setter ends the text: on which kind of page, and the room that is left on it. */
interface End {
  isOdd: boolean;
  room: number;
}

function sheetsOf(document: OfficialDocument, setter: Setter): Sheet[] {
  let nth = 0;
  return partedForEnd(document).parts.flatMap(({ lying, paragraphs }) => {
    const frame = frameOf(document.page, lying, setter);
    const blocks = paragraphs.map((paragraph) => {
      const number = paragraph.continues === undefined ? nth++ : nth - 1;
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
