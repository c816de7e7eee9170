import { MOST_DEPTH } from '../../limits';
import { joinLines, rowLines, type Line } from '../../lines';
import type { SourceText } from '../../../../shared/reader';
import { tokensOf, type Token } from './tokens';
import { CHARACTERS, CHARSETS, CODE_PAGES, KEPT, LEFT_OUT, SYMBOLS } from './words';

/** What holds within a group and what is in it. */
interface Group {
  leftOut: boolean;
  /** \* stood before the first word. */
  optional: boolean;
  /** A word was read: the next one names no destination. */
  begun: boolean;
  hidden: boolean;
  deleted: boolean;
  bold: boolean;
  /** How many characters stand for \u in programs without Unicode. */
  spare: number;
  font: number;
  destination: string;
}

/** Why a file is no whole RTF document. */
export type RtfFault = 'too-deep' | 'unfinished';

/** Reads an RTF document into lines; hidden text and tracked deletions are left out, numbers of lists kept as they were typed. */
export class RtfReader {
  private readonly groups: Group[] = [];
  private group: Group = { leftOut: false, optional: false, begun: true, hidden: false, deleted: false, bold: false, spare: 1, font: -1, destination: '' };
  private readonly fonts = new Map<number, string>();
  private readonly lines: Line[] = [];
  private cells: Line[][] = [];
  private cell: Line[] = [];
  private inTable = false;
  private codePage = 'gb18030';
  private bytes: number[] = [];
  private text = '';
  private bold: boolean | null = null;
  private level: number | undefined;
  /** Where in the paragraph a list's number began. */
  private labelFrom = 0;
  private skip = 0;
  /** Paragraphs that a text box interrupts, and the lines of boxes, to follow the paragraph they stand in. */
  private readonly hosts: { text: string; bold: boolean | null; level: number | undefined }[] = [];
  private boxes: Line[] = [];
  /** Inside \upr the first group says the same as \ud without Unicode. */
  private afterUpr = false;

  /** Gives the text, or why there is none. */
  read(file: Uint8Array): SourceText | RtfFault {
    for (const token of tokensOf(file)) {
      if (this.groups.length > MOST_DEPTH) return 'too-deep';
      this.take(token);
      if (this.groups.length === 0 && token.kind === 'close') {
        this.endParagraph();
        this.endRow();
        return joinLines(this.lines);
      }
    }
    return 'unfinished';
  }

  private take(token: Token): void {
    if (token.kind === 'byte') return this.takeByte(token.byte);
    this.flush();
    if (token.kind === 'open') {
      this.groups.push(this.group);
      this.group = { ...this.group, optional: false, begun: false, leftOut: this.group.leftOut || this.afterUpr, destination: '' };
      this.afterUpr = false;
      this.skip = 0;
    } else if (token.kind === 'close') this.close();
    else if (token.kind === 'word') this.takeWord(token.word, token.value);
    else if (token.kind === 'symbol') this.takeSymbol(token.symbol);
  }

  private close(): void {
    if (this.group.destination === 'listtext' || this.group.destination === 'pntext') this.endLabel();
    if (this.group.destination === 'shptxt' && !this.group.leftOut) this.closeBox();
    this.group = this.groups.pop() ?? this.group;
    this.skip = 0;
  }

  private openBox(): void {
    this.hosts.push({ text: this.text, bold: this.bold, level: this.level });
    this.text = '';
    this.bold = null;
  }

  private closeBox(): void {
    this.endParagraph(false);
    const host = this.hosts.pop();
    if (host) Object.assign(this, host);
  }

  /** A number and its text stand close, unless a letter or digit would meet the text. */
  private endLabel(): void {
    const label = this.text.slice(this.labelFrom).trim();
    this.text = this.text.slice(0, this.labelFrom) + label + (/[\p{L}\p{Nd}]$/u.test(label) ? ' ' : '');
  }

  private takeByte(byte: number): void {
    if (this.skip > 0) this.skip -= 1;
    else if (!this.group.leftOut) this.bytes.push(byte);
    this.group.begun = true;
  }

  private takeSymbol(symbol: string): void {
    if (symbol === '*') this.group.optional = true;
    else if (symbol === '\r' || symbol === '\n') this.endParagraph();
    else this.add(SYMBOLS[symbol] ?? '');
  }

  private takeWord(word: string, value: number | null): void {
    const { group } = this;
    if (!group.begun) {
      group.begun = true;
      group.destination = word;
      if (LEFT_OUT.has(word) || (group.optional && !KEPT.has(word))) group.leftOut = true;
      else if (word === 'ud') group.leftOut = this.groups.at(-2)?.leftOut ?? false;
      if (word === 'shptxt' && !group.leftOut) this.openBox();
      if (word === 'listtext' || word === 'pntext') this.labelFrom = this.text.length;
    }
    if (this.takeFont(word, value)) return;
    if (group.leftOut) return;
    if (word === 'u') this.takeUnicode(value ?? 0);
    else if (word in CHARACTERS) this.add(CHARACTERS[word] ?? '');
    else if (!this.takeStructure(word, value)) this.takeState(word, value);
  }

  /** The font table and the font in use, which says how bytes are to be read. */
  private takeFont(word: string, value: number | null): boolean {
    if (word === 'f' && value !== null) this.group.font = value;
    else if (word === 'fcharset' && value !== null && CHARSETS[value]) this.fonts.set(this.group.font, CHARSETS[value] ?? '');
    else if (word === 'ansicpg' && value !== null) this.codePage = CODE_PAGES[value] ?? this.codePage;
    else return false;
    return true;
  }

  private takeStructure(word: string, value: number | null): boolean {
    if (word === 'par' || word === 'sect' || word === 'nestrow') this.endParagraph();
    else if (word === 'cell') {
      this.endParagraph(true);
      this.cells.push(this.cell);
      this.cell = [];
    } else if (word === 'row') this.endRow();
    else if (word === 'intbl') this.inTable = true;
    else if (word === 'pard') {
      this.inTable = false;
      this.level = undefined;
    } else if (word === 'outlinelevel') this.level = value === null || value > 8 ? undefined : value + 1;
    else return false;
    return true;
  }

  private takeState(word: string, value: number | null): void {
    const { group } = this;
    const on = value !== 0;
    if (word === 'v') group.hidden = on;
    else if (word === 'deleted') group.deleted = on;
    else if (word === 'b') group.bold = on;
    else if (word === 'plain') Object.assign(group, { hidden: false, deleted: false, bold: false });
    else if (word === 'uc') group.spare = Math.max(0, Math.min(16, value ?? 1));
    else if (word === 'upr') this.afterUpr = true;
  }

  /** \u-10179\u-8704 is one character beyond the first plane; negative numbers are what a signed word makes of it. */
  private takeUnicode(value: number): void {
    this.add(String.fromCharCode(value & 0xffff));
    this.skip = this.group.spare;
  }

  private flush(): void {
    if (this.bytes.length === 0) return;
    const encoding = this.fonts.get(this.group.font) ?? this.codePage;
    this.add(new TextDecoder(encoding).decode(Uint8Array.from(this.bytes)));
    this.bytes = [];
  }

  private add(text: string): void {
    const { leftOut, hidden, deleted, bold } = this.group;
    if (leftOut || hidden || deleted || text === '') return;
    this.text += text;
    if (/\S/.test(text)) this.bold = this.bold !== false && bold;
  }

  private endParagraph(inCell = this.inTable): void {
    this.flush();
    const line: Line = { text: this.text, bold: this.bold === true, ...(this.level === undefined ? {} : { level: this.level }) };
    const place = this.hosts.length > 0 ? this.boxes : inCell ? this.cell : this.lines;
    if (/\S/.test(line.text)) place.push(line);
    if (this.hosts.length === 0) place.push(...this.boxes.splice(0));
    this.text = '';
    this.bold = null;
    this.labelFrom = 0;
  }

  private endRow(): void {
    if (this.cell.length > 0) this.cells.push(this.cell);
    this.lines.push(...rowLines({ cells: this.cells }));
    this.cells = [];
    this.cell = [];
  }
}
