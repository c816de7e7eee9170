/**
 * Characters of a story with what holds for them → lines. Marks in the text ([MS-DOC] 2.4.1, 2.4.3, 2.8.25):
 *
 *   0D paragraph · 07 cell, or row when its paragraph says so · 0B line · 0C page, or section at a paragraph's end
 *   13 field's code 14 its result 15 end · 1E hyphen that does not break · 1F hyphen that may · others below 20: objects
 */
import { rowLines, type Line, type Row } from '../docx/lines';
import type { Numberer } from '../docx/numbering';
import type { CharacterProperties, ParagraphProperties } from './sprms';

const CHARACTERS: Record<string, string> = { '\t': '\t', '\x0b': '\n', '\x0c': '\n', '\n': '\n', '\x1e': '-' };

export class StoryReader {
  private readonly lines: Line[] = [];
  private cell: Line[] = [];
  private row: Row = { cells: [] };
  private text = '';
  /** Every visible character is bold; null while there is none. */
  private bold: boolean | null = null;
  /** For each open field whether its result has begun; and how many have not. */
  private readonly fields: boolean[] = [];
  private inCode = 0;

  constructor(private readonly numberer: Numberer) {}

  /** Text with one set of properties, without marks that end a paragraph. */
  add(text: string, { hidden, deleted, bold }: CharacterProperties): void {
    for (const character of text) {
      if (character >= '\x13' && character <= '\x15') this.stepField(character);
      else if (!hidden && !deleted && this.inCode === 0) this.addCharacter(character, bold === true);
    }
  }

  /** A mark that ends a paragraph: 0D, 07 or 0C. A deleted one lets the text run on. */
  end(mark: string, paragraph: ParagraphProperties, { deleted }: CharacterProperties): void {
    if (mark === '\x07' && paragraph.endsRow) return this.endRow();
    if (mark === '\r' && deleted) return;
    const line = this.takeLine(paragraph);
    if (mark === '\x07') {
      this.row.cells.push([...this.cell, line]);
      this.cell = [];
    } else if (paragraph.inTable) this.cell.push(line);
    else {
      this.endRow();
      this.lines.push(line);
    }
  }

  result(): Line[] {
    if (this.text !== '') this.lines.push({ text: this.text, bold: this.bold === true });
    this.endRow();
    return this.lines;
  }

  private stepField(mark: string): void {
    const wasResult = mark === '\x13' ? true : this.fields.pop();
    if (wasResult === undefined) return;
    if (!wasResult) this.inCode--;
    if (mark === '\x15') return;
    this.fields.push(mark === '\x14');
    if (mark === '\x13') this.inCode++;
  }

  private addCharacter(character: string, bold: boolean): void {
    const shown = character < ' ' ? (CHARACTERS[character] ?? '') : character === '\x1f' ? '' : character;
    this.text += shown;
    if (/\S/.test(shown)) this.bold = this.bold !== false && bold;
  }

  private takeLine({ style, list = 0, listLevel, outlineLevel }: ParagraphProperties): Line {
    // 0 is no list, from 07FF on are lists that were taken away (2.6.2 sprmPIlfo).
    const label = list === 0 || list >= 0x7ff ? '' : this.numberer.label(String(list), listLevel, String(style));
    const space = /[\p{L}\p{Nd}]$/u.test(label) && /^\S/.test(this.text) ? ' ' : '';
    const level = outlineLevel === undefined || outlineLevel > 8 ? {} : { level: outlineLevel + 1 };
    const line: Line = { text: label + space + this.text, ...level, bold: this.bold === true };
    this.text = '';
    this.bold = null;
    return line;
  }

  private endRow(): void {
    const left = this.cell.length > 0 ? [...this.row.cells, this.cell] : this.row.cells;
    if (left.length > 0) this.lines.push(...rowLines({ cells: left }));
    this.row = { cells: [] };
    this.cell = [];
  }
}
