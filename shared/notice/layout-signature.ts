import type { Plan } from '../model';
import { blanks, cells, line } from './compose';
import type { OfficialParagraph } from './official-document';
import { COLUMNS } from './page';
import { signerOf, writtenDate } from './wording';

/** Blank lines above the signature: room for the seal, whose upper edge is to lie within a line of the text (7.3.5.1). */
const ROOM_FOR_SEAL = 2;
/** 署名 of a joint document: a seal of 42 mm, and so five lines, a row; up to three beside one another within the type area. */
const LINES_A_SEAL = 5;
const SEALS_A_ROW = 3;
const SEAL_WIDTH = 8;
/** Between two names that stand side by side. */
const BETWEEN = 1;

/** 署名 and 成文日期, with the blank lines above them; all of it stays with the text before (7.3.5.5). */
export function signature(plan: Plan): OfficialParagraph[] {
  const names = [signerOf(plan), ...plan.notice.partners];
  const date = writtenDate(plan);
  if (!plan.notice.sealed) return [...blanks(1, { keepNext: true }), ...unsealed(names, date)];
  return [...blanks(ROOM_FOR_SEAL, { keepNext: true }), ...(names.length > 1 ? sealedTogether(names, date) : sealed(names[0] ?? '', date))];
}

/** A name longer than a line goes on to the next one. */
const widthOf = (name: string): number => Math.min(COLUMNS, cells(name));

/**
 * 7.3.5.1: the date four characters from the right, the name centred above it; a name so long that it would reach
 * beyond the right edge moves the date instead.
 */
function sealed(name: string, date: string): OfficialParagraph[] {
  const spare = (cells(date) - widthOf(name)) / 2;
  const dateRight = Math.max(4, -spare);
  return [{ ...line('signer', name), right: dateRight + spare, keepNext: true }, { ...line('date', date), right: dateRight }];
}

/**
 * 7.3.5.2: the name two characters from the right, the date two characters further in than it begins; a date that is longer
 * stands two characters from the right itself. Names of a joint document stand above one another.
 */
function unsealed(names: readonly string[], date: string): OfficialParagraph[] {
  const width = Math.max(...names.map(widthOf));
  const longer = cells(date) - width;
  const [nameRight, dateRight] = longer > 0 ? [4 + longer, 2] : [Math.min(2, COLUMNS - width), -longer];
  return [
    ...names.map((name): OfficialParagraph => ({ ...line('signer', name), right: nameRight + width - widthOf(name), keepNext: true })),
    { ...line('date', date), right: dateRight },
  ];
}

/**
 * Names in rows, a seal on each: the main organ first, the last name above the date, which its seal presses too. Rows are as
 * far apart as a seal is high.
 */
function sealedTogether(names: readonly string[], date: string): OfficialParagraph[] {
  const width = Math.max(SEAL_WIDTH, ...names.map(widthOf)) + BETWEEN;
  const columns = Math.max(1, Math.min(SEALS_A_ROW, names.length, Math.floor(COLUMNS / width)));
  const dateRight = Math.max(4, (width - BETWEEN - cells(date)) / 2);
  const last = COLUMNS - dateRight - cells(date) / 2;
  // Columns share what is left of the last one, whose middle is that of the date.
  const step = columns > 1 ? Math.min(width + 1, (last - (width - BETWEEN) / 2) / (columns - 1)) : 0;
  const rows = Array.from({ length: Math.ceil(names.length / columns) }, (_, nth) => names.slice(nth * columns, (nth + 1) * columns));
  return [
    ...rows.flatMap((row, nth): OfficialParagraph[] => [
      ...(nth > 0 ? blanks(LINES_A_SEAL - 1, { keepNext: true }) : []),
      {
        role: 'signer', keepNext: true,
        runs: row.map((text, column) => ({ text, face: 'fangsong', at: last - (row.length - 1 - column) * step - widthOf(text) / 2 })),
      },
    ]),
    { ...line('date', date), right: dateRight },
  ];
}
