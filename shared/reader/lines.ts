import { CELL_BREAK } from '../model';
import { hanWidth } from '../text';
import type { Passage } from './reading';

/** One line of the source, trimmed. */
export interface Line extends Passage {
  /** It began with white space, as the first line of a paragraph does. */
  indented: boolean;
}

const EDGE = /[\s\u00a0\u3000\ufeff]/;
/** Copies that lost their line ends keep the two-character indent between paragraphs: …提供支撑。　　二、主要目标　　… */
const LOST_BREAK = /\u3000{2,}|[ \u00a0]{4,}/g;
/** Shorter lines hold gaps for their looks: a spaced title, a signature beside its date. */
const LONG_ENOUGH_TO_SPLIT = 80;

/** The lines that hold anything, in order; CR, LF, CRLF and lost breaks end a line. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  for (const match of source.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const to = match.index + match[0].length;
    if (match[0].length < LONG_ENOUGH_TO_SPLIT) {
      addLine(source, match.index, to, lines);
      continue;
    }
    let from = match.index;
    for (const gap of match[0].matchAll(LOST_BREAK)) {
      addLine(source, from, match.index + gap.index, lines);
      from = match.index + gap.index;
    }
    addLine(source, from, to, lines);
  }
  return lines;
}

function addLine(source: string, from: number, to: number, lines: Line[]): void {
  let start = from;
  let end = to;
  while (start < end && EDGE.test(source[start] ?? '')) start++;
  while (end > start && EDGE.test(source[end - 1] ?? '')) end--;
  if (start < end) lines.push({ ...passageOf(source, start, end), indented: start > from });
}

function passageOf(source: string, start: number, end: number): Passage {
  const map: number[] = [];
  for (let i = start; i < end; i++) map.push(i);
  return { text: source.slice(start, end), map };
}

/** Several passages put together without anything between them. */
export function joinPassages(parts: readonly Passage[]): Passage {
  const map: number[] = [];
  for (const part of parts) for (const offset of part.map) map.push(offset);
  return { text: parts.map((part) => part.text).join(''), map };
}

export const slicePassage = ({ text, map }: Passage, from: number, to?: number): Passage => ({ text: text.slice(from, to), map: map.slice(from, to) });

/**
 * Copies that break every line at the same width: a line of about that width goes on in the line that follows, unless
 * that one starts a heading or, where paragraphs are indented, is indented; where they are not, an end mark ends it.
 */
export function joinWraps(lines: readonly Line[], startsAnew: (text: string) => boolean, isOnlyLabel: (text: string) => boolean): Passage[] {
  const width = wrapWidth(lines);
  const indents = lines.filter((line) => line.indented).length;
  const indented = width !== null && indents >= 3 && indents < lines.length * 0.7;
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const above = group?.at(-1);
    const isFull = above && width !== null && widthOf(above) >= width - 3;
    // Where paragraphs are indented, a sentence that stops short and a line at the edge are one.
    const isCut = indented && above && !line.indented && widthOf(above) >= width * 0.7 && !/[。！？；：:]$/.test(above.text);
    const endsThere = above && (indented ? line.indented : /[。！？；：:]$/.test(above.text));
    const goesOn = above && !above.text.includes(CELL_BREAK) && !line.text.includes(CELL_BREAK) && (((isFull || isCut) && !endsThere && !startsAnew(line.text)) || (isOnlyLabel(above.text) && !startsAnew(line.text)));
    if (group && goesOn) group.push(line);
    else groups.push([line]);
  }
  return groups.map(joinPassages);
}

/** As it is seen: figures and half-width marks take half a cell. */
const widthOf = ({ text, indented }: Line): number => hanWidth(text) + (indented ? 2 : 0);

/** The width at which a copy was wrapped, in Han characters; null when its lines end where paragraphs end. */
function wrapWidth(lines: readonly Line[]): number | null {
  const long = lines.filter((line) => line.text.length >= 15).map(widthOf);
  if (long.length < 8) return null;
  const widest = long.reduce((most, length) => Math.max(most, length), 0);
  if (widest > 70) return null;
  return long.filter((length) => length >= widest - 3).length / long.length >= 0.4 ? widest : null;
}
