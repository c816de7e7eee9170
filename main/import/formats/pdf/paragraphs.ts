/** Lines → paragraphs: a line goes on in the next one when it is full and that one is neither indented nor set apart. */
import type { Line } from '../../lines';
import { median, type PageLine } from './page';

const HAN_EDGE = /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’—…]/;
/** A line of fewer characters ends a paragraph, or is one. */
const SHORTEST_FULL = 11;
/** Larger than the text by this is a heading's type. */
const LARGER = 1.12;

interface Measure {
  left: number;
  right: number;
  /** Of the document's running text. */
  size: number;
  leading: number;
}

/** A paragraph that may go on. */
interface Open {
  text: string;
  last: PageLine;
  measure: Measure;
}

/** `regions` in the order in which they are read. */
export function paragraphsOf(regions: readonly PageLine[][]): Line[] {
  const all = regions.flat();
  const size = median(all.flatMap((line) => [...line.text].map(() => line.size)));
  const paragraphs: Line[] = [];
  const pending: Open[] = [];
  const close = (): void => {
    for (const { text, last } of pending.splice(0)) paragraphs.push({ text, bold: last.size > size * LARGER });
  };
  for (const lines of regions) {
    const measure = measureOf(lines, size);
    for (const [nth, line] of lines.entries()) {
      const row = tableRow(lines, nth);
      if (row !== null) {
        close();
        paragraphs.push({ text: row, bold: false });
        continue;
      }
      const open = pending[0];
      const text = open && goesOn(open.last, open.measure, line, measure, nth === 0) ? joinTexts(open.text, line.text) : null;
      if (text === null) close();
      pending[0] = { text: text ?? line.text, last: line, measure };
    }
  }
  close();
  return paragraphs;
}

/** The edges between which a region's running text stands. */
function measureOf(lines: readonly PageLine[], size: number): Measure {
  const text = lines.filter((line) => line.right - line.x > line.size * 12);
  const used = text.length > 0 ? text : lines;
  const gaps = lines.slice(1).map((line, nth) => (lines[nth]?.y ?? 0) - line.y).filter((gap) => gap > size * 0.5);
  return { left: Math.min(...used.map(({ x }) => x), Infinity), right: Math.max(...used.map((line) => line.right), 0), size, leading: median(gaps) || size * 1.6 };
}

function goesOn(last: PageLine, above: Measure, line: PageLine, here: Measure, newRegion: boolean): boolean {
  const { size } = here;
  if (Math.abs(last.size - line.size) > size * 0.12) return false;
  const indent = line.x - (newRegion ? here.left : Math.min(here.left, last.x));
  if (indent > line.size * 1.2 || !isFull(last, above)) return false;
  return newRegion || last.y - line.y < here.leading * 1.6;
}

/** It is long and reaches the right edge, but for a punctuation mark that would not fit. */
const isFull = (line: PageLine, { right }: Measure): boolean => line.right > right - line.size * 2.1 && line.right - line.x > line.size * SHORTEST_FULL;

/** A line of cells beside others of as many cells at the same places: its cells with tabs between. */
function tableRow(lines: readonly PageLine[], nth: number): string | null {
  const line = lines[nth];
  if (!line || line.parts.length < 2) return null;
  const alike = [lines[nth - 1], lines[nth + 1]].some((other) => other && other.parts.length >= 2
    && line.parts.filter(({ x }) => other.parts.some((part) => Math.abs(part.x - x) < line.size * 1.5)).length >= 2);
  return alike ? line.parts.map(({ text }) => text).join('\t') : null;
}

function joinTexts(first: string, second: string): string {
  if (HAN_EDGE.test(first.slice(-1)) || HAN_EDGE.test(second.charAt(0))) return first + second;
  return /[A-Za-z]-$/.test(first) ? first.slice(0, -1) + second : /[A-Za-z,.;]$/.test(first) ? `${first} ${second}` : first + second;
}
