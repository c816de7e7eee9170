/** Two lines of the table hold so many characters beside the year. */
const SHOWN = 44;

/** What is shown of a sentence too long for its cell: from the clause that states the figure, or the ones before it that have room too. */
export function around(sentence: string, at: number): string {
  if (sentence.length <= SHOWN) return sentence;
  const starts = [...sentence.slice(0, at).matchAll(/[，、：,:]/g)].map(({ index }) => index + 1);
  const clauseEnd = /[，、,。；！？]/.exec(sentence.slice(at))?.index ?? sentence.length - at;
  const end = at + clauseEnd + 1;
  if (end <= SHOWN) return sentence;
  const start = starts.find((from) => end - from <= SHOWN) ?? starts.at(-1) ?? 0;
  return start === 0 ? sentence : `…${sentence.slice(start)}`;
}
