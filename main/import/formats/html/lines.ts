/**
 * The tree of a page → lines. Blocks are paragraphs, <br> breaks a line, rows of a table are cells with tabs between
 * them, items of <ol> begin with their number; headings and mso-outline-level are levels.
 */
import { superscript } from '../../../../shared/text';
import { append, lineOfNote, rowLines, withLabel, type Line } from '../../lines';
import { formatNumber } from '../docx/number-formats';
import { collapse } from './inline';
import { NOTE, textOf, type PageElement } from './tree';

const BLOCKS = new Set([
  'html', 'body', 'div', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'section', 'article',
  'main', 'header', 'address', 'blockquote', 'center', 'pre', 'figure', 'figcaption', 'fieldset', 'legend', 'form', 'hr', 'details', 'summary', 'hgroup', 'menu', 'dir',
]);
/** A row of a page's layout holds whole texts side by side; cells of a table are shorter. */
const LAYOUT_LINES = 5;
const LAYOUT_CHARACTERS = 400;

/** <ol type>, and list-style-type, by the names of ECMA-376 17.18.59. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['a', 'lowerLetter'], ['A', 'upperLetter'], ['i', 'lowerRoman'], ['I', 'upperRoman'], ['lower-alpha', 'lowerLetter'], ['lower-latin', 'lowerLetter'], ['upper-alpha', 'upperLetter'],
  ['upper-latin', 'upperLetter'], ['lower-roman', 'lowerRoman'], ['upper-roman', 'upperRoman'], ['cjk-ideographic', 'chineseCountingThousand'], ['simp-chinese-informal', 'chineseCountingThousand'],
  ['trad-chinese-informal', 'chineseCountingThousand'],
]);

interface Setting {
  bold: boolean;
  level: number | undefined;
  /** White space is as it stands in the file. */
  asIs: boolean;
  /** The font has signs for letters. */
  signs: boolean;
}

/** notes: by their ids. */
export function linesOf(article: PageElement, notes: ReadonlyMap<string, PageElement>): Line[] {
  const writer = new PageWriter({ bodies: notes, told: new Set() });
  writer.block(article, { bold: false, level: undefined, asIs: false, signs: false });
  writer.endLine();
  return writer.lines;
}

interface Notes {
  bodies: ReadonlyMap<string, PageElement>;
  /** Those that were referred to: each is told once. */
  told: Set<string>;
}

class PageWriter {
  readonly lines: Line[] = [];
  private text = '';
  private bold: boolean | null = null;
  private level: number | undefined;
  private label = '';
  /** Notes referred to in this line, to follow it. */
  private pending: Line[] = [];

  constructor(private readonly notes: Notes) {}

  block(element: PageElement, setting: Setting): void {
    const inner = settingOf(element, setting);
    if (element.name === 'ol' || element.name === 'ul') return this.list(element, inner);
    if (element.name === 'tr') return this.row(element, inner);
    this.children(element, inner);
  }

  endLine(): void {
    const text = collapse(this.text);
    if (text !== '') {
      this.lines.push({ text: withLabel(this.label, text), ...(this.level === undefined ? {} : { level: this.level }), bold: this.bold === true });
      this.label = '';
    }
    append(this.lines, this.pending);
    this.pending = [];
    this.text = '';
    this.bold = null;
    this.level = undefined;
  }

  private children(element: PageElement, setting: Setting): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.add(setting.asIs ? child.replace(/\r?\n/g, '\v') : child, setting);
      else if (child.name === NOTE) this.note(child.attributes.id ?? '');
      else if (child.name === 'br') this.add('\v', setting);
      else if (/(?:^|;)mso-list:ignore/.test(child.style)) this.mark(child, settingOf(child, setting));
      else if (BLOCKS.has(child.name)) {
        this.endLine();
        this.block(child, setting);
        this.endLine();
      } else this.children(child, settingOf(child, setting));
    }
  }

  /** Its number where it is referred to, what it says as a line of its own behind. */
  private note(id: string): void {
    const { bodies, told } = this.notes;
    const body = told.has(id) ? undefined : bodies.get(id);
    const text = body && linesOf(body, new Map()).map((line) => line.text).join(' ');
    if (!text) return;
    told.add(id);
    this.text += superscript(told.size);
    this.pending.push(lineOfNote(told.size, text));
  }

  private add(text: string, { bold, level }: Setting): void {
    this.text += text;
    if (!/\S/.test(text)) return;
    this.bold = this.bold !== false && bold;
    this.level ??= level;
  }

  /** The number that Word wrote before an item. Bullets are signs of a font of signs. */
  private mark(element: PageElement, { signs }: Setting): void {
    const text = collapse(textOf(element));
    if (/[\p{L}\p{N}]/u.test(text) && !signs) this.label = text;
  }

  private list(list: PageElement, setting: Setting): void {
    const format = TYPES.get(list.attributes.type ?? '') ?? TYPES.get(/list-style(?:-type)?:([\w-]+)/.exec(list.style)?.[1] ?? '') ?? 'decimal';
    const isNumbered = list.name === 'ol' && !/list-style(?:-type)?:none/.test(list.style);
    let n = wholeOf(list.attributes.start) ?? 1;
    for (const child of list.children) {
      if (typeof child === 'string') this.add(child, setting);
      else if (child.name !== 'li') this.children({ ...list, children: [child] }, setting);
      else {
        n = wholeOf(child.attributes.value) ?? n;
        this.endLine();
        if (isNumbered) this.label = formatNumber(n, format) + (format.startsWith('chinese') ? '、' : '.');
        this.block(child, setting);
        this.endLine();
        this.label = '';
        n++;
      }
    }
  }

  private row(row: PageElement, setting: Setting): void {
    const cells: Line[][] = [];
    let isLayout = false;
    for (const child of row.children) {
      if (typeof child === 'string') continue;
      const cell = new PageWriter(this.notes);
      cell.block(child, setting);
      cell.endLine();
      cells.push(cell.lines);
      const characters = cell.lines.reduce((sum, { text }) => sum + text.length, 0);
      isLayout ||= holdsTable(child) || (cell.lines.length >= LAYOUT_LINES && characters >= LAYOUT_CHARACTERS);
    }
    this.endLine();
    if (isLayout) for (const cell of cells) append(this.lines, cell);
    else append(this.lines, rowLines({ cells }));
  }
}

function settingOf({ name, style }: PageElement, outer: Setting): Setting {
  const weight = /font-weight:(\w+)/.exec(style)?.[1];
  const outline = /mso-outline-level:([1-9])/.exec(style)?.[1] ?? /^h([1-6])$/.exec(name)?.[1];
  return {
    bold: weight === undefined ? outer.bold || name === 'b' || name === 'strong' || /^h[1-6]$/.test(name) : /^(?:bold|bolder|[6-9]00)$/.test(weight),
    level: outline === undefined ? outer.level : Number(outline),
    asIs: outer.asIs || name === 'pre' || /white-space:pre/.test(style),
    signs: outer.signs || /font(?:-family)?:[^;]*(?:wingdings|symbol)/.test(style),
  };
}

const wholeOf = (text: string | undefined): number | undefined => (text !== undefined && /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : undefined);
const holdsTable = (element: PageElement): boolean => element.children.some((child) => typeof child !== 'string' && (child.name === 'table' || holdsTable(child)));
