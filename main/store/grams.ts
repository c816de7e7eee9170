/**
 * Search text of Chinese without a dictionary. Letters and digits in a row form a run; a run c1…cn is indexed as the
 * words c1c2, c2c3, …, c(n−1)cn, cn, so that any piece of it can be found:
 *   科技创新 → 科技 技创 创新 新
 * A piece of two characters or more is the phrase of its pairs ("技创 创新"), a single one the prefix of a pair (科*).
 */

/** A text folded for search (full width, compatibility forms and case aside) and where each unit of it came from. */
export interface Folded {
  text: string;
  /** at[i]: the source offset of the character that unit i came from; at[text.length]: the source's length. */
  at: number[];
}

export function fold(source: string): Folded {
  let text = '';
  const at: number[] = [];
  let offset = 0;
  for (const character of source) {
    const folded = character.normalize('NFKC').toLowerCase();
    for (let i = 0; i < folded.length; i++) at.push(offset);
    text += folded;
    offset += character.length;
  }
  at.push(offset);
  return { text, at };
}

const runsOf = (folded: string): string[][] => (folded.match(/[\p{L}\p{N}]+/gu) ?? []).map((run) => [...run]);

const pairsOf = (run: readonly string[]): string[] => run.slice(0, -1).map((character, i) => character + (run[i + 1] ?? ''));

/** What the full-text index holds of a text. */
export const gramsOf = (source: string): string =>
  runsOf(fold(source).text).map((run) => [...pairsOf(run), run.at(-1)].join(' ')).join(' ');

/**
 * The full-text query (https://www.sqlite.org/fts5.html 3) whose answer holds every text with all the words; null
 * when they have no letter or digit to look for. It may answer too much (words with punctuation inside), so hits are
 * read again with `marksOf`.
 */
export function matchOf(words: readonly string[]): string | null {
  const terms = words.flatMap((word) => runsOf(fold(word).text)).map((run) => (run.length === 1 ? `"${run.join('')}"*` : `"${pairsOf(run).join(' ')}"`));
  return terms.length === 0 ? null : terms.join(' AND ');
}

/**
 * Where the words stand in a text, as half-open source spans in order, overlapping ones joined; null when one of
 * them is not there.
 */
export function marksOf(source: string, words: readonly string[]): { start: number; end: number }[] | null {
  const { text, at } = fold(source);
  const found: { start: number; end: number }[] = [];
  for (const word of words.map((each) => fold(each).text)) {
    let from = text.indexOf(word);
    if (from < 0) return null;
    for (; from >= 0; from = text.indexOf(word, from + word.length)) found.push({ start: at[from] ?? 0, end: endOf(at, from + word.length) });
  }
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: { start: number; end: number }[] = [];
  for (const mark of found) {
    const last = joined.at(-1);
    if (last && mark.start < last.end) last.end = Math.max(last.end, mark.end);
    else joined.push(mark);
  }
  return joined;
}

/** The source offset after folded unit end − 1; of a character that folded into several (㎡ → m2) the whole of it. */
function endOf(at: readonly number[], end: number): number {
  const last = at[end - 1] ?? 0;
  let next = end;
  while (next < at.length - 1 && at[next] === last) next++;
  return at[next] ?? last;
}
