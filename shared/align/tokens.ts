/**
 * Text cut into the units that a difference may not split: numbers with the sign that belongs to them
 * (9000, 5.2, 10%, 1,500), ranges of them (8—10, 2021—2025), and words as the platform's dictionary knows them.
 */
const ONE = '[0-9０-９]+(?:[.,．][0-9０-９]+)*[%％‰]?';
const NUMBER = new RegExp(`${ONE}(?:[-－–—~～]{1,2}${ONE})*`, 'g');

const WHOLE = new RegExp(`^${NUMBER.source}$`);

/** Whether a text is one number and nothing else. */
export const isNumber = (text: string): boolean => WHOLE.test(text);

const words = new Intl.Segmenter('zh', { granularity: 'word' });

export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  let at = 0;
  for (const number of text.matchAll(NUMBER)) {
    pushWords(text.slice(at, number.index), tokens);
    tokens.push(number[0]);
    at = number.index + number[0].length;
  }
  pushWords(text.slice(at), tokens);
  return tokens;
}

function pushWords(text: string, tokens: string[]): void {
  if (text) for (const { segment } of words.segment(text)) tokens.push(segment);
}
