/**
 * document.xml (ECMA-376 17.2 to 17.4) → lines of text, read in one pass by a table of handlers; an element without a
 * handler is passed through, so that unknown wrappers do not hide the text inside.
 *
 *   w:document → w:body → (w:p | w:tbl → w:tr → w:tc → …)*     w:p → w:pPr? (w:r → w:rPr? (w:t | w:tab | w:br …)*)*
 *
 * Example: <w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>一、总体要求</w:t></w:r></w:p> → 一、总体要求, level 1
 */
import type { SourceText } from '../../../../shared/reader';
import { superscript } from '../../../../shared/text';
import { append, joinLines, lineOfNote, rowLines, withLabel, type Line, type Row, type Story } from '../../lines';
import type { Numberer } from './numbering';
import { OLD_STATES, PARAGRAPH_PROPERTIES, RUN_PROPERTIES, type ParagraphProperties, type RunProperties } from './properties';
import type { Styles } from './styles';
import { walkXml, type XmlElement } from './xml';

interface Paragraph {
  properties: ParagraphProperties;
  text: string;
  /** Every visible character is bold; null while there is none. */
  bold: boolean | null;
  /** How much of its beginning is bold. */
  boldLead: number;
  /** The paragraph mark was deleted or moved away, so that the text runs on into the next one (17.13.5.15, .22). */
  runsOn: boolean;
  /** Lines of text boxes and notes anchored in it, to follow it. */
  boxes: Line[];
}

/** Elements whose content is not a part of the text as it now stands. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...OLD_STATES,
  'del', // 17.13.5.14
  'moveFrom', // 17.13.5.22
  'sdtPr', // 17.5.2.38: describes a content control
  'rt', // 17.3.3.24: the guide text above a ruby base
  'sectPr',
  'tblPr',
  'tblGrid',
]);

/** Elements of a run that stand for characters (17.3.3). */
const CHARACTERS: Record<string, string> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

/** What other parts say of the body. */
export interface Beside {
  styles: Styles;
  numberer: Numberer;
  /** What notes say, by id. */
  footnotes: ReadonlyMap<string, string>;
  endnotes: ReadonlyMap<string, string>;
}

class BodyReader {
  private readonly body: Story = { lines: [] };
  private readonly stories: Story[] = [this.body];
  private readonly rows: Row[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private readonly path: string[] = [];
  /** For each open mc:AlternateContent whether one of its branches was taken. */
  private readonly chosen: boolean[] = [];
  /** For each open run what it says of itself. */
  private readonly runs: RunProperties[] = [];
  /** Depth of the element whose content is left out; 0 when none is. */
  private leftOut = 0;
  private isDocument = false;
  /** Text of paragraphs that run on. */
  private pending = '';

  /** How many notes were referred to. */
  private noted = 0;

  constructor(private readonly beside: Beside) {}

  open(element: XmlElement): void {
    const parent = this.path.at(-1) ?? '';
    if (parent === '') this.isDocument = element.space === 'w' && element.name === 'document';
    this.path.push(`${element.space}:${element.name}`);
    if (this.leftOut > 0) return;
    if (element.space === 'mc') this.openAlternative(element.name);
    else if (element.space === 'w') this.openWord(element, parent);
  }

  close(): void {
    const depth = this.path.length;
    const name = this.path.pop();
    if (this.leftOut > 0) {
      if (this.leftOut === depth) this.leftOut = 0;
      return;
    }
    if (name === 'mc:AlternateContent') this.chosen.pop();
    else if (name === 'w:r') this.runs.pop();
    else if (name === 'w:p') this.closeParagraph();
    else if (name === 'w:tc') this.rows.at(-1)?.cells.push(this.stories.pop()?.lines ?? []);
    else if (name === 'w:tr') this.closeRow();
    else if (name === 'w:txbxContent') this.closeTextBox();
  }

  text(text: string): void {
    const holder = this.path.at(-1);
    if (this.leftOut === 0 && (holder === 'w:t' || holder === 'm:t')) this.add(text);
  }

  /** null when this was no document of Word. */
  result(): SourceText | null {
    if (!this.isDocument) return null;
    if (this.pending !== '') this.body.lines.push({ text: this.pending, bold: false });
    return joinLines(this.body.lines);
  }

  /** One branch of the alternatives is taken: a text box stands in both, as drawing and in VML (part 3, 7.6). */
  private openAlternative(name: string): void {
    if (name === 'AlternateContent') this.chosen.push(false);
    else if (name === 'Choice' || name === 'Fallback') {
      if (this.chosen.at(-1)) this.leaveOut();
      else this.chosen[this.chosen.length - 1] = true;
    }
  }

  private openWord(element: XmlElement, parent: string): void {
    const { name } = element;
    // In w:rPr of a paragraph, w:del and w:moveFrom speak of its mark; elsewhere they hold content.
    if (parent === 'w:rPr') this.openRunProperty(element);
    else if (LEFT_OUT.has(name)) this.leaveOut();
    else if (name === 'p') this.paragraphs.push({ properties: {}, text: '', bold: null, boldLead: 0, runsOn: false, boxes: [] });
    else if (name === 'r') this.runs.push({});
    else if (name === 'tr') this.rows.push({ cells: [] });
    else if (name === 'tc' || name === 'txbxContent') this.stories.push({ lines: [] });
    else if (parent === 'w:pPr' || parent === 'w:numPr') this.openParagraphProperty(element);
    else if (name === 'footnoteReference') this.addNote(this.beside.footnotes.get(element.attr('id') ?? ''));
    else if (name === 'endnoteReference') this.addNote(this.beside.endnotes.get(element.attr('id') ?? ''));
    else if (parent === 'w:r' && Object.hasOwn(CHARACTERS, name)) this.add(CHARACTERS[name] ?? '');
  }

  private openRunProperty(element: XmlElement): void {
    const run = this.runs.at(-1);
    const owner = this.path.at(-3);
    if (owner === 'w:r' && run) RUN_PROPERTIES[element.name]?.(run, element);
    const paragraph = this.paragraphs.at(-1);
    if (owner === 'w:pPr' && paragraph && (element.name === 'del' || element.name === 'moveFrom')) paragraph.runsOn = true;
  }

  private openParagraphProperty(element: XmlElement): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) PARAGRAPH_PROPERTIES[element.name]?.(paragraph.properties, element);
  }

  private leaveOut(): void {
    this.leftOut = this.path.length;
  }

  /** Adds text of the current run, unless it is hidden. What a run says of itself stands over its style, that over the paragraph's. */
  private add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    const run = this.runs.at(-1) ?? {};
    if (!paragraph) return;
    const said = { ...this.beside.styles.paragraph(paragraph.properties.style).run, ...(run.style === undefined ? {} : this.beside.styles.run(run.style)), ...run };
    if (said.hidden) return;
    paragraph.text += text;
    if (!/\S/.test(text)) return;
    paragraph.bold = paragraph.bold !== false && said.bold === true;
    if (paragraph.bold) paragraph.boldLead = paragraph.text.length;
  }

  /** A note's number stands where it is referred to, what it says follows the paragraph as a line of its own (17.11.14). */
  private addNote(note: string | undefined): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || note === undefined || !/\S/.test(note)) return;
    paragraph.text += superscript(++this.noted);
    paragraph.boxes.push(lineOfNote(this.noted, note.trim()));
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    const story = this.stories.at(-1);
    if (!paragraph || !story) return;
    if (paragraph.runsOn) this.pending += paragraph.text;
    else {
      story.lines.push(this.lineOf(paragraph));
      this.pending = '';
    }
    append(story.lines, paragraph.boxes);
  }

  private lineOf({ properties, text, bold, boldLead }: Paragraph): Line {
    const inherited = this.beside.styles.paragraph(properties.style).paragraph;
    const { numId, numLevel, outlineLevel } = { ...inherited, ...properties };
    const whole = this.pending + text;
    const label = numId === undefined ? '' : this.beside.numberer.label(numId, numLevel, properties.style);
    // 9 is body text (17.3.1.20).
    const level = outlineLevel === undefined || outlineLevel > 8 ? {} : { level: outlineLevel + 1 };
    const line = withLabel(label, whole);
    return { text: line, ...level, bold: bold === true, ...(bold === false && boldLead > 0 && this.pending === '' ? { boldLead: line.length - text.length + boldLead } : {}) };
  }

  private closeRow(): void {
    const row = this.rows.pop();
    const story = this.stories.at(-1);
    if (row && story) append(story.lines, rowLines(row));
  }

  private closeTextBox(): void {
    const lines = this.stories.pop()?.lines ?? [];
    const host = this.paragraphs.at(-1);
    append(host?.boxes ?? this.stories.at(-1)?.lines ?? [], lines);
  }
}

/** Gives null when the part is no well-formed w:document. */
export function readBody(bytes: Uint8Array, beside: Beside): SourceText | null {
  const reader = new BodyReader(beside);
  const fault = walkXml(bytes, {
    open: (element) => reader.open(element),
    close: () => reader.close(),
    text: (text) => reader.text(text),
  });
  return fault === null ? reader.result() : null;
}
