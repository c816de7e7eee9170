/** Offsets into a text in UTF-16 units, half open. */
interface Stretch {
  start: number;
  end: number;
}

const QUOTED = /《[^《》]*(?:《[^》]*》[^《》]*)*》|“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』|"[^"]*"/g;

/** 《…》, “…” and their like, marks included; a mark that opens and is never closed quotes nothing. */
export const quotedSpans = (text: string): Stretch[] =>
  [...text.matchAll(QUOTED)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** What ends a sentence; a tab stands between the cells of a table's row. */
const STOPS = /[。；！？\t]+/g;

/** A text cut behind 。；！？ that stand outside of quotes. The stretches follow one another without a gap; none is blank. */
export function cutSentences(text: string): Stretch[] {
  const quoted = quotedSpans(text);
  const cuts: Stretch[] = [];
  let start = 0;
  let next = 0;
  for (const stop of text.matchAll(STOPS)) {
    while (next < quoted.length && (quoted[next]?.end ?? 0) <= stop.index) next += 1;
    const around = quoted[next];
    if (around && around.start < stop.index) continue;
    const end = stop.index + stop[0].length;
    if (text.slice(start, end).trim() === '') continue;
    cuts.push({ start, end });
    start = end;
  }
  if (text.slice(start).trim() !== '') return [...cuts, { start, end: text.length }];
  const last = cuts.at(-1);
  if (last) last.end = text.length;
  return cuts;
}
