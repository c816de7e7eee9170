import type { OfficialDocument } from '../notice';
import type { DrawnPage, Ending } from './drawn-page';
import { frameOf } from './frame';
import { flow, placeNotes, roomOn, type Sheet } from './flow';
import { pageNumber } from './page-number';
import { placeImprint, setImprint } from './set-imprint';
import { setParagraph } from './set-paragraph';
import { setTable } from './set-table';
import { LIBRE_OFFICE, WORD, type Setter } from './setter';

/**
 * A document as it stands on paper, page by page. Word's line breaks unless another setter is asked for; 版记 where the
 * export puts it, which is the same for all of them (`endingOf`).
 */
export function composePages(document: OfficialDocument, { setter = WORD }: { setter?: Setter } = {}): { pages: DrawnPage[]; ending: Ending | null } {
  const sheets = sheetsOf(document, setter);
  const { imprint } = document;
  if (!imprint) return { pages: sheets.map((sheet, nth) => drawn(sheet, nth + 1, true)), ending: null };
  const ending = endingHere(sheets.length, endingOf(document));
  const pages = sheets.map((sheet, nth) => drawn(sheet, nth + 1, true));
  const frame = frameOf(document.page, false);
  const emptySheet: Sheet = { frame, lines: [], rules: [], used: 0, notes: [] };
  // A blank page, and 版记 behind it, bear no number (7.5).
  if (ending === 'after-blank') pages.push(drawn(emptySheet, pages.length + 1, false));
  if (ending !== 'same-page') pages.push(drawn(emptySheet, pages.length + 1, ending === 'next-page'));
  const { lines, rules } = placeImprint(setImprint(imprint, document.form, frame, setter), frame);
  pages.at(-1)?.lines.push(...lines);
  pages.at(-1)?.rules.push(...rules);
  return { pages, ending };
}

/**
 * Where 版记 goes in the file: on the page on which the text ends only where that is an even page with room for it in Word
 * and in LibreOffice alike; otherwise it begins an even page, which leaves a blank one where the text ends on an even page.
 */
export function endingOf(document: OfficialDocument): Ending | null {
  if (!document.imprint) return null;
  const [word, other] = [WORD, LIBRE_OFFICE].map((setter) => ownEnding(document, setter));
  return word === 'same-page' && other === 'same-page' ? 'same-page' : word === 'same-page' ? 'after-blank' : word ?? null;
}

/** Where 版记 would best stand as one setter sets the document (R6, R37). */
function ownEnding(document: OfficialDocument, setter: Setter): Ending {
  const sheets = sheetsOf(document, setter);
  if (sheets.length % 2 === 1 || !document.imprint) return 'next-page';
  const last = sheets.at(-1);
  const height = setImprint(document.imprint, document.form, frameOf(document.page, false), setter).height;
  return last && !last.frame.lying && roomOn(last, setter) >= height ? 'same-page' : 'after-blank';
}

/** What becomes of the file's ending where the text takes so many pages. */
function endingHere(pages: number, ending: Ending | null): Ending {
  if (ending === 'same-page') return 'same-page';
  return pages % 2 === 1 ? 'next-page' : 'after-blank';
}

function sheetsOf(document: OfficialDocument, setter: Setter): Sheet[] {
  let nth = 0;
  return document.parts.flatMap(({ lying, paragraphs }) => {
    const frame = frameOf(document.page, lying);
    const blocks = paragraphs.map((paragraph) => {
      const number = nth++;
      return paragraph.table
        ? setTable(paragraph.table, { nth: number, keepNext: paragraph.keepNext ?? false }, frame, setter)
        : setParagraph(paragraph, number, frame, setter);
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
