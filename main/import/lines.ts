/** Lines of text on their way out of a format, and how they become one text: where paragraphs stand (body, cell, text box) and what they hold. */
import { noteLine } from '../../shared/outline';
import type { LineHint, SourceText } from '../../shared/reader';

export interface Line {
  text: string;
  /** 1 to 9, of the outline; undefined for body text. */
  level?: number;
  bold: boolean;
  /** Of a line that begins bold and goes on plain: how many characters the bold beginning has. */
  boldLead?: number;
  /** What a note says; in a table it stands behind the row. */
  isNote?: true;
}

/** The line of a note, below what refers to it. */
export const lineOfNote = (number: number, text: string): Line => ({ text: noteLine(number, text), bold: false, isNote: true });

/** Where paragraphs go: the body, a text box, or a cell. */
export interface Story {
  lines: Line[];
}

export interface Row {
  cells: Line[][];
}

/**
 * A row of a table as lines: the cells side by side with tabs between them, each cell's paragraphs joined by a space.
 * A row of one cell is a frame round ordinary paragraphs, and an empty row is nothing. Notes follow the row.
 */
export function rowLines({ cells }: Row): Line[] {
  const [only] = cells;
  if (cells.length === 1 && only) return only;
  const text = cells.map((cell) => cell.filter(({ isNote }) => !isNote).map((line) => line.text.replace(/\s+/g, ' ').trim()).filter(Boolean).join(' ')).join('\t');
  const notes = cells.flatMap((cell) => cell.filter(({ isNote }) => isNote));
  return /\S/.test(text) ? [{ text, bold: false }, ...notes] : notes;
}

/** One by one: a call takes only so many arguments, and a hostile table has more paragraphs. */
export function append(lines: Line[], more: readonly Line[]): void {
  for (const line of more) lines.push(line);
}

/** A label and its text. One that ends in a letter or digit is kept apart from the text (1 总则); 一、（一）and ① stand close. */
export const withLabel = (label: string, text: string): string => label + (/[\p{L}\p{Nd}]$/u.test(label) && /^\S/.test(text) ? ' ' : '') + text;

/** The lines as one text with hints for those that the document marked. A line break inside a paragraph makes two lines. */
export function joinLines(lines: readonly Line[]): SourceText {
  const hints: LineHint[] = [];
  let text = '';
  for (const { text: whole, level, bold, boldLead = 0 } of lines) {
    for (const [nth, part] of whole.split('\n').entries()) {
      const start = text.length;
      text += `${part}\n`;
      const lead = nth === 0 && !bold && level === undefined ? Math.min(boldLead, part.length) : 0;
      if (lead > 0) hints.push({ start, end: start + lead, bold: true });
      if (!/\S/.test(part) || (level === undefined && !bold)) continue;
      hints.push({ start, end: start + part.length, ...(level === undefined ? {} : { level }), ...(bold ? { bold } : {}) });
    }
  }
  return { text: text.replace(/\n$/, ''), lines: hints };
}
