/** Text that comes piece by piece with its marks → lines: for formats that tell only where paragraphs, cells and rows end. */
import { superscript } from '../../../shared/text';
import { append, lineOfNote, rowLines, withLabel, type Line, type Row } from '../lines';

export interface ParagraphEnd {
  /** The number that the format puts before it. */
  label?: string;
  /** 1 to 9. */
  level?: number;
  /** The paragraph stands in a cell that goes on. */
  inTable?: boolean;
}

export class LineWriter {
  private readonly lines: Line[] = [];
  private cell: Line[] = [];
  private row: Row = { cells: [] };
  private text = '';
  /** Every visible character is bold; null while there is none. */
  private bold: boolean | null = null;
  /** Lines of text boxes and notes anchored in the paragraph, to follow it. */
  private boxes: Line[] = [];
  private notes = 0;

  add(text: string, bold: boolean): void {
    this.text += text;
    if (/\S/.test(text)) this.bold = this.bold !== false && bold;
  }

  addBox(lines: readonly Line[]): void {
    append(this.boxes, lines.filter(({ text }) => /\S/.test(text)));
  }

  /** A note's number stands where it is referred to, what it says follows the paragraph as a line of its own. */
  addNote(lines: readonly Line[]): void {
    const text = lines.map((line) => line.text.trim()).filter(Boolean).join(' ');
    if (text === '') return;
    this.text += superscript(++this.notes);
    this.boxes.push(lineOfNote(this.notes, text));
  }

  endParagraph({ inTable, ...given }: ParagraphEnd): void {
    if (!inTable) this.endRow();
    this.end(inTable ? this.cell : this.lines, given);
  }

  endCell(given: ParagraphEnd): void {
    this.end(this.cell, given);
    this.row.cells.push(this.cell);
    this.cell = [];
  }

  endRow(): void {
    const cells = this.cell.length > 0 ? [...this.row.cells, this.cell] : this.row.cells;
    if (cells.length > 0) append(this.lines, rowLines({ cells }));
    this.row = { cells: [] };
    this.cell = [];
  }

  /** All lines; a paragraph that did not end counts, and ends as given. */
  result(last: ParagraphEnd = {}): Line[] {
    if (this.text !== '' || this.boxes.length > 0) this.endParagraph({ ...last, inTable: this.row.cells.length > 0 });
    this.endRow();
    return this.lines;
  }

  private end(lines: Line[], { label = '', level }: ParagraphEnd): void {
    lines.push({ text: withLabel(label, this.text), ...(level === undefined ? {} : { level }), bold: this.bold === true });
    append(lines, this.boxes);
    this.text = '';
    this.bold = null;
    this.boxes = [];
  }
}
