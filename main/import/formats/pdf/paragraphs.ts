/** Lines → paragraphs: a line goes on in the next one when it is full and that one is neither indented nor set apart. */
import type { Line } from '../../lines';
import { median, type PageLine } from './page';
import { joinTexts } from './page-lines';

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
  /** How many of its characters are heavy from the beginning on. */
  lead: number;
  last: PageLine;
  measure: Measure;
}

/** `regions` in the order in which they are read. */
export function paragraphsOf(regions: readonly PageLine[][]): Line[] {
  // Tables are set smaller than the text.
  const all = regions.flat().filter((line) => !line.row);
  const size = median(all.flatMap((line) => [...line.text].map(() => line.size)));
  // Where most of it is heavy, that says nothing.
  const isTold = sumOf(all, ({ lead }) => lead) < sumOf(all, ({ text }) => text.length) / 2;
  const paragraphs: Line[] = [];
  const pending: Open[] = [];
  const close = (): void => {
    for (const { text, lead, last } of pending.splice(0)) {
      const bold = last.size > size * LARGER || (isTold && lead === text.length);
      paragraphs.push({ text, bold, ...(isTold && !bold && lead > 0 ? { boldLead: lead } : {}) });
    }
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
      const lead = open && text !== null ? joinLeads(open, text, line) : line.lead;
      pending[0] = { text: text ?? line.text, lead, last: line, measure };
    }
  }
  close();
  return paragraphs;
}

const sumOf = (lines: readonly PageLine[], countOf: (line: PageLine) => number): number => lines.reduce((sum, line) => sum + countOf(line), 0);

/** The heavy beginning goes on over the end of a line that is heavy throughout. */
const joinLeads = (open: Open, joined: string, line: PageLine): number =>
  open.lead < open.text.length ? open.lead : line.lead > 0 ? joined.length - line.text.length + line.lead : open.lead;

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

/** A row of a ruled table, or a line of cells beside others of as many cells at the same places: its cells with tabs between. */
function tableRow(lines: readonly PageLine[], nth: number): string | null {
  const line = lines[nth];
  if (line?.row) return line.text;
  if (!line || line.parts.length < 2) return null;
  const alike = [lines[nth - 1], lines[nth + 1]].some((other) => other && other.parts.length >= 2
    && line.parts.filter(({ x }) => other.parts.some((part) => Math.abs(part.x - x) < line.size * 1.5)).length >= 2);
  return alike ? line.parts.map(({ text }) => text).join('\t') : null;
}
