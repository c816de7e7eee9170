/** Taking known words off the beginning or the end of a phrase, longest first, again and again. */

export interface WordSet {
  words: ReadonlySet<string>;
  longest: number;
}

export const makeWordSet = (...lists: (readonly string[])[]): WordSet => {
  const words = new Set(lists.flat());
  return { words, longest: Math.max(...[...words].map((word) => word.length)) };
};

/** The longest word of the set that begins the text at `at`, or ''. */
export function wordAt(set: WordSet, text: string, at = 0): string {
  for (let length = Math.min(set.longest, text.length - at); length > 0; length -= 1) {
    const word = text.slice(at, at + length);
    if (set.words.has(word)) return word;
  }
  return '';
}

/** The longest word of the set that ends the text before `end`, or ''. */
export function wordBefore(set: WordSet, text: string, end = text.length): string {
  for (let length = Math.min(set.longest, end); length > 0; length -= 1) {
    const word = text.slice(end - length, end);
    if (set.words.has(word)) return word;
  }
  return '';
}

export function stripEnd(set: WordSet, text: string): string {
  let rest = text;
  for (let word = wordBefore(set, rest); word !== ''; word = wordBefore(set, rest)) rest = rest.slice(0, -word.length);
  return rest;
}
