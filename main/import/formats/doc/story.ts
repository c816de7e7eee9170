/**
 * Characters of a story with what holds for them → lines. Marks in the text ([MS-DOC] 2.4.1, 2.4.3, 2.8.25):
 *
 *   0D paragraph · 07 cell, or row when its paragraph says so · 0B line · 0C page, or section at a paragraph's end
 *   13 field's code 14 its result 15 end · 1E hyphen that does not break · others below 20: objects, optional hyphens
 */
import type { Line } from '../../lines';
import type { Numberer } from '../docx/numbering';
import { LineWriter, type ParagraphEnd } from '../line-writer';
import type { CharacterProperties, ParagraphProperties } from './sprms';

const CHARACTERS: Record<string, string> = { '\t': '\t', '\x0b': '\n', '\x0c': '\n', '\n': '\n', '\x1e': '-' };

export class StoryReader {
  private readonly writer = new LineWriter();
  /** For each open field whether its result has begun; and how many have not. */
  private readonly fields: boolean[] = [];
  private inCode = 0;

  constructor(private readonly numberer: Numberer) {}

  /** Text with one set of properties, without marks that end a paragraph. */
  add(text: string, { hidden, deleted, bold }: CharacterProperties): void {
    let shown = '';
    for (const character of text) {
      if (character >= '\x13' && character <= '\x15') this.stepField(character);
      else if (!hidden && !deleted && this.inCode === 0) shown += character < ' ' ? (CHARACTERS[character] ?? '') : character;
    }
    this.writer.add(shown, bold === true);
  }

  /** The text of a note, at the character that stands for it. */
  addNote(lines: readonly Line[], { hidden, deleted }: CharacterProperties): void {
    if (!hidden && !deleted) this.writer.addNote(lines);
  }

  /** A mark that ends a paragraph: 0D, 07 or 0C. A deleted one lets the text run on. */
  end(mark: string, paragraph: ParagraphProperties, { deleted }: CharacterProperties): void {
    if (mark === '\x07' && paragraph.endsRow) this.writer.endRow();
    else if (mark === '\x07') this.writer.endCell(this.endOf(paragraph));
    else if (!deleted) this.writer.endParagraph(this.endOf(paragraph));
  }

  result(): Line[] {
    return this.writer.result();
  }

  private stepField(mark: string): void {
    const wasResult = mark === '\x13' ? true : this.fields.pop();
    if (wasResult === undefined) return;
    if (!wasResult) this.inCode--;
    if (mark === '\x15') return;
    this.fields.push(mark === '\x14');
    if (mark === '\x13') this.inCode++;
  }

  private endOf({ style, list = 0, listLevel, outlineLevel, inTable }: ParagraphProperties): ParagraphEnd {
    // 0 is no list, from 07FF on are lists that were taken away (2.6.2 sprmPIlfo). 9 is body text (sprmPOutLvl).
    const label = list === 0 || list >= 0x7ff ? '' : this.numberer.label(String(list), listLevel, String(style));
    return { label, ...(outlineLevel === undefined || outlineLevel > 8 ? {} : { level: outlineLevel + 1 }), ...(inTable ? { inTable } : {}) };
  }
}
