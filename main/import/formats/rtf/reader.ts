/**
 * Tokens of RTF → lines. What a group says holds until it closes; a destination sends its text elsewhere.
 *
 *   {\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 …;}} … {\listtext 一、\tab}{\b \'d7\'dc\'cc\'e5}\u35201\'d2\'aa\'c7\'f3\par}
 *   → 一、总体要求
 */
import { MOST_DEPTH } from '../../limits';
import type { Line } from '../../lines';
import { LineWriter, type ParagraphEnd } from '../line-writer';
import { decodeRun, encodingOfCharset, encodingOfCodePage, SIGNS } from './encodings';
import type { Token } from './tokens';
import { CHARACTERS, ENTERED, LEFT_OUT } from './words';

interface Group {
  /** 'label' is the text of an automatic number. */
  destination: 'body' | 'none' | 'fonts' | 'label';
  /** The group is a text box or a note, with lines of its own. */
  apart: 'shptxt' | 'footnote' | null;
  /** \* was said, so that an unknown destination is left out. */
  ignorable: boolean;
  /** The first group within holds the same text as the second in another encoding (\upr). */
  skipsNext: boolean;
  bold: boolean;
  hidden: boolean;
  deleted: boolean;
  font: number;
  /** Characters after \u that stand in for it. */
  fallback: number;
  inTable: boolean;
  level: number | undefined;
}

const OUTERMOST: Group = { destination: 'body', apart: null, ignorable: false, skipsNext: false, bold: false, hidden: false, deleted: false, font: -1, fallback: 1, inTable: false, level: undefined };

export class RtfReader {
  private readonly groups: Group[] = [];
  private group: Group = { ...OUTERMOST };
  private readonly writers: LineWriter[] = [new LineWriter()];
  private readonly fonts = new Map<number, { charset: number; encoding: string | null }>();
  private defaultFont = -1;
  private encoding = 'windows-1252';
  /** Bytes of the run so far, not decoded. */
  private bytes: number[] = [];
  private label = '';
  /** Stand-ins still to be passed over. */
  private toSkip = 0;
  private closed = false;

  /** Takes tokens until the outermost group closes. Gives null, or why the rest is not taken. */
  read(tokens: Iterable<Token>): 'deep' | 'cut' | null {
    for (const token of tokens) {
      if (token.kind === 'open') {
        if (this.groups.length >= MOST_DEPTH) return 'deep';
        this.open();
      } else if (token.kind === 'close') this.close();
      else if (token.kind === 'byte') this.takeByte(token.byte);
      else this.takeWord(token.word, token.number);
      if (this.closed) return null;
    }
    return 'cut';
  }

  lines(): Line[] {
    return this.writer.result(this.takeEnd(false));
  }

  private get writer(): LineWriter {
    const writer = this.writers.at(-1);
    if (!writer) throw new Error('no writer');
    return writer;
  }

  private open(): void {
    this.flush();
    this.toSkip = 0;
    const left = this.group.skipsNext;
    this.group.skipsNext = false;
    this.groups.push(this.group);
    this.group = { ...this.group, ignorable: false, apart: null, destination: left ? 'none' : this.group.destination };
  }

  private close(): void {
    this.flush();
    this.toSkip = 0;
    const { apart } = this.group;
    const outer = this.groups.pop();
    if (!outer) return;
    this.group = outer;
    if (apart !== null) {
      const lines = this.writers.pop()?.result() ?? [];
      if (apart === 'shptxt') this.writer.addBox(lines);
      else if (!outer.hidden && !outer.deleted) this.writer.addNote(lines);
    }
    this.closed = this.groups.length === 0;
  }

  private takeByte(byte: number): void {
    if (this.toSkip > 0) this.toSkip--;
    else if (this.group.destination !== 'none' && this.group.destination !== 'fonts') this.bytes.push(byte);
    this.group.ignorable = false;
  }

  /** Text of the current run; deleted and hidden text is left out. */
  private add(text: string): void {
    const { destination, hidden, deleted, bold, font } = this.group;
    if (destination === 'none' || destination === 'fonts' || hidden || deleted || text === '') return;
    if (destination !== 'label') this.writer.add(text, bold);
    // Signs before an item are letters of a font of signs.
    else if (this.fonts.get(font)?.charset !== SIGNS) this.label += text;
  }

  private flush(): void {
    if (this.bytes.length === 0) return;
    const font = this.fonts.get(this.group.font < 0 ? this.defaultFont : this.group.font);
    this.add(decodeRun(this.bytes, font?.encoding ?? null, this.encoding));
    this.bytes = [];
  }

  private takeWord(word: string, number: number | null): void {
    if (this.toSkip > 0 && word !== 'u') {
      this.toSkip--;
      return;
    }
    this.flush();
    const { ignorable } = this.group;
    this.group.ignorable = word === '*';
    if (this.group.destination === 'none' || word === '*') return;
    if (LEFT_OUT.has(word)) this.group.destination = 'none';
    else if (Object.hasOwn(CHARACTERS, word)) this.add(CHARACTERS[word] ?? '');
    else if (Object.hasOwn(WORDS, word)) WORDS[word]?.(this.group, number);
    else if (!this.takeMark(word, number) && ignorable && !ENTERED.has(word)) this.group.destination = 'none';
  }

  /** Words that concern more than their group. Whether it was one. */
  private takeMark(word: string, number: number | null): boolean {
    switch (word) {
      case 'u':
        this.add(String.fromCharCode((number ?? 0) & 0xffff));
        this.toSkip = this.group.fallback;
        return true;
      case 'par':
      case 'sect':
      case 'nestcell':
        // A deleted mark lets the text run on.
        if (this.isText() && !this.group.deleted) this.writer.endParagraph(this.takeEnd(word === 'nestcell'));
        return true;
      case 'cell':
        if (this.isText()) this.writer.endCell(this.takeEnd(true));
        return true;
      case 'row':
        if (this.isText()) this.writer.endRow();
        return true;
      case 'shptxt':
      case 'footnote':
        if (this.isText() && this.group.apart === null) this.writers.push(new LineWriter());
        if (this.isText()) this.group.apart ??= word;
        return true;
      default:
        return this.takeHead(word, number);
    }
  }

  /** Words of the head of the document and of its font table. */
  private takeHead(word: string, number: number | null): boolean {
    const font = this.fonts.get(this.group.font);
    if (word === 'ansicpg') this.encoding = encodingOfCodePage(number ?? 0);
    else if (word === 'deff') this.defaultFont = number ?? -1;
    else if (word === 'f') {
      this.group.font = number ?? -1;
      if (this.group.destination === 'fonts') this.fonts.set(this.group.font, { charset: 1, encoding: null });
    } else if (this.group.destination === 'fonts' && font && word === 'fcharset') {
      font.charset = number ?? 1;
      font.encoding = encodingOfCharset(font.charset);
    } else if (this.group.destination === 'fonts' && font && word === 'cpg') font.encoding = encodingOfCodePage(number ?? 0);
    else return false;
    return true;
  }

  private isText = (): boolean => this.group.destination === 'body';

  private takeEnd(inCell: boolean): ParagraphEnd {
    const label = this.label.trim();
    this.label = '';
    const { level, inTable } = this.group;
    return { ...(/[\p{L}\p{N}]/u.test(label) ? { label } : {}), ...(level === undefined ? {} : { level }), ...(inTable || inCell ? { inTable: true } : {}) };
  }
}

const isOn = (number: number | null): boolean => number !== 0;

/** Words that say something of the text in their group. */
const WORDS: Record<string, (group: Group, number: number | null) => void> = {
  b: (group, number) => void (group.bold = isOn(number)),
  v: (group, number) => void (group.hidden = isOn(number)),
  deleted: (group, number) => void (group.deleted = isOn(number)),
  plain: (group) => void Object.assign(group, { bold: false, hidden: false, deleted: false, font: -1 }),
  uc: (group, number) => void (group.fallback = Math.max(0, number ?? 1)),
  intbl: (group, number) => void (group.inTable = isOn(number)),
  pard: (group) => void Object.assign(group, { inTable: false, level: undefined }),
  // 9 is body text.
  outlinelevel: (group, number) => void (group.level = number !== null && number >= 0 && number <= 8 ? number + 1 : undefined),
  upr: (group) => void (group.skipsNext = true),
  fonttbl: (group) => void (group.destination = 'fonts'),
  listtext: (group) => void (group.destination = 'label'),
  pntext: (group) => void (group.destination = 'label'),
};
