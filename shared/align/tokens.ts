/**
 * Text cut into the units that a difference may not split: numbers with the sign that belongs to them (9000, 5.2, 10%,
 * 1,500, 二十五, 三分之一), ranges of them (8—10, 2021—2025), and words as the platform's dictionary knows them.
 */
const DIGITS = '[0-9０-９]+(?:[.,．][0-9０-９]+)*[%％‰]?';
const NUMERAL = '[〇零一二两三四五六七八九十百千万亿]';
/** One numeral alone is rather a part of a word: 统一, 十分. */
const NUMERALS = `${NUMERAL}+分之${NUMERAL}+|${NUMERAL}{2,}`;
const rangeOf = (one: string): string => `(?:${one})(?:[-－–—~～]{1,2}(?:${one}))*`;
const NUMBER = new RegExp(`${rangeOf(DIGITS)}|${rangeOf(NUMERALS)}`, 'g');

const WHOLE = new RegExp(`^(?:${NUMBER.source})$`);

/** Whether a text is one number and nothing else. */
export const isNumber = (text: string): boolean => WHOLE.test(text);

/** A text with a mark in the place of each number: what two sentences share that differ in figures alone. */
export const markNumbers = (text: string): string => text.replace(NUMBER, '#');

const NUMERIC = /[0-9０-９.,．%％‰－–—~～〇零一二两三四五六七八九十百千万亿-]/;

/** Whether a cut at this place might go through a number. */
export const inNumber = (text: string, at: number): boolean => at > 0 && at < text.length && NUMERIC.test(text[at - 1] ?? '') && NUMERIC.test(text[at] ?? '');

const words = new Intl.Segmenter('zh', { granularity: 'word' });

export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  const numbers = [...text.matchAll(NUMBER)];
  let at = 0;
  const cutTo = (end: number): void => {
    tokens.push(text.slice(at, end));
    at = end;
  };
  // The whole text is cut into words at once, since each asking costs; a number is taken whole wherever its words end.
  for (const { index, segment } of words.segment(text)) {
    const end = index + segment.length;
    while (at < end) {
      const number = numbers[0];
      if (!number || number.index >= end) cutTo(end);
      else if (at < number.index) cutTo(number.index);
      else {
        cutTo(at + number[0].length);
        numbers.shift();
      }
    }
  }
  return tokens;
}
