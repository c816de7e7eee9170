import type { Passage } from './reading';

/** One line of the source, trimmed; offsets are into the source. */
export interface Line {
  text: string;
  start: number;
  end: number;
}

const EDGE = /[\s\u00a0\u3000\ufeff]/;

/** The lines that hold anything, in order; CR, LF and CRLF end a line. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  for (const match of source.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    let start = match.index;
    let end = start + match[0].length;
    while (start < end && EDGE.test(source[start] ?? '')) start++;
    while (end > start && EDGE.test(source[end - 1] ?? '')) end--;
    if (start < end) lines.push({ text: source.slice(start, end), start, end });
  }
  return lines;
}

/**
 * Copies that break every line at the same width: lines of about that width that end inside a sentence are put
 * together again with the line that follows.
 */
export function joinWraps(lines: readonly Line[], startsAnew: (text: string) => boolean): Passage[] {
  const width = wrapWidth(lines);
  const passages: Passage[] = [];
  let open: Line | null = null;
  for (const line of lines) {
    const last = passages.at(-1);
    const goesOn = open && last && width !== null && open.text.length >= width - 3 && !/[。！？；：:]$/.test(open.text) && !startsAnew(line.text);
    if (goesOn) {
      last.text += line.text;
      for (let i = 0; i < line.text.length; i++) last.map.push(line.start + i);
    } else passages.push(textPassage(line));
    open = line;
  }
  return passages;
}

function textPassage(line: Line): Passage {
  const map: number[] = [];
  for (let i = 0; i < line.text.length; i++) map.push(line.start + i);
  return { text: line.text, map };
}

/** The width at which a copy was wrapped, in characters; null when its lines end where paragraphs end. */
function wrapWidth(lines: readonly Line[]): number | null {
  const long = lines.filter((line) => line.text.length >= 15);
  if (long.length < 12) return null;
  const widest = Math.max(...long.map((line) => line.text.length));
  if (widest > 70) return null;
  const full = long.filter((line) => line.text.length >= widest - 3).length;
  return full / long.length >= 0.4 ? widest : null;
}
