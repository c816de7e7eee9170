import type { Level } from '../../shared/model';
import { headingForm, readLabel } from '../../shared/reader';
import { isHidden, isLeftOut, keepStyles, styleSays } from './paste-noise';
import { rowsOfTable, type PastedRow } from './paste-table';

/** A paragraph, or a row of a table, of what another program put on the clipboard. */
export interface PastedBlock {
  text: string;
  /** The number that stood before it, typed or of an automatic list (一、 （一） 1. （1）); empty when none. */
  label: string;
  /** The level of heading that its number says; null for a paragraph. */
  level: Level | null;
  /** Its heading sentence is followed by body text. */
  runIn: boolean;
  /** Of a row; its text has tabs between them. */
  row?: PastedRow;
}

export interface Pasted {
  blocks: PastedBlock[];
  /** The last paragraph was not copied to its end, so that what follows the caret goes on in it. */
  open: boolean;
}

const BLOCKS = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'UL', 'OL', 'BLOCKQUOTE', 'PRE', 'SECTION', 'ARTICLE', 'DD', 'DT', 'DL', 'TABLE', 'TBODY', 'THEAD', 'TFOOT', 'TR', 'TD', 'TH', 'CAPTION', 'HR']);
const CJK = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f“”‘’—…]';
/** Word breaks the lines of its source anywhere beside Chinese signs; there the break is nothing. */
const BREAK_IN_CHINESE = new RegExp(`(?<=${CJK})[ \\t]*[\\r\\n]+[ \\t]*|[ \\t]*[\\r\\n]+[ \\t]*(?=${CJK})`, 'g');

/** Blanks as a page shows them: a run is one, none at the ends. */
const tidy = (text: string): string =>
  text.replace(BREAK_IN_CHINESE, '').replace(/[\u200b\ufeff\u00ad]/g, '').replace(/[ \t\r\n\f\v\u00a0]+/g, ' ').replace(/(?! )\p{Cc}/gu, '').replace(/^[ \u3000]+|[ \u3000]+$/g, '');

interface Line {
  text: string;
  /** What the program drew as the number of an automatic list. */
  listed: string;
  row?: PastedRow;
}

/** Gathers the lines of a document, leaving out what nobody reads. */
class Gatherer {
  readonly lines: Line[] = [];
  private line: Line = { text: '', listed: '' };
  /** Inside of how many field codes (HYPERLINK "…") that come before their results. */
  private codes = 0;
  /** The line in which the copied piece ended; -1: between two. */
  endsIn = -1;

  gather(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) this.say(node.nodeValue ?? '');
    if (node.nodeType === Node.COMMENT_NODE && node.nodeValue?.trim() === 'EndFragment' && this.line.text.trim()) this.endsIn = this.lines.length;
    if (!(node instanceof Element) || isLeftOut(node) || this.passesField(node) || isHidden(node)) return;
    if (styleSays(node, 'mso-list', /ignore/i)) {
      this.line.listed += node.textContent ?? '';
    } else if (node.tagName === 'BR') {
      this.close();
    } else if (node.tagName === 'TABLE') {
      this.gatherTable(node);
    } else {
      this.gatherInside(node, BLOCKS.has(node.tagName));
    }
  }

  private gatherInside(node: Element, isBlock: boolean): void {
    if (isBlock) this.close();
    if (node.tagName === 'LI' && node.parentElement?.tagName === 'OL') this.line.listed = `${[...node.parentElement.children].indexOf(node) + 1}.`;
    for (const child of node.childNodes) this.gather(child);
    if (isBlock) this.close();
  }

  /** A line a row; a table of one column is a frame round paragraphs. */
  private gatherTable(table: Element): void {
    this.close();
    const rows = rowsOfTable(table, textOfCell, (cell) => !isHidden(cell));
    if (rows.every(({ cells }) => cells.length < 2)) return this.gatherInside(table, true);
    for (const row of rows) this.lines.push({ text: row.cells.join('\t'), listed: '', row });
  }

  private say(text: string): void {
    if (this.codes === 0) this.line.text += text;
  }

  /** A field says its code, a separator, its result. */
  private passesField(node: Element): boolean {
    if (styleSays(node, 'mso-element', /field-begin/)) this.codes += 1;
    else if (styleSays(node, 'mso-element', /field-(?:separator|end)/)) this.codes = Math.max(0, this.codes - 1);
    else return false;
    return true;
  }

  close(): void {
    const text = tidy(this.line.text);
    if (text !== '') this.lines.push({ text, listed: tidy(this.line.listed) });
    this.line = { text: '', listed: '' };
  }
}

function textOfCell(cell: Element): string {
  const inside = new Gatherer();
  for (const child of cell.childNodes) inside.gather(child);
  inside.close();
  return inside.lines.map(({ text, listed }) => (listed.trim() + text).replace(/\t/g, ' ')).join(' ');
}

/** A heading by its number, where its sentence is as short as a heading's. 一、二、三产业 begins with no number. */
function readBlock({ text, listed, row }: Line): PastedBlock {
  if (row) return { text, label: '', level: null, runIn: false, row };
  const label = readLabel(listed || text);
  const rest = label && !listed ? text.slice(label.length) : text;
  const form = rest === '' ? null : headingForm(rest);
  if (label && label.level !== null && form && readLabel(rest)?.level !== label.level) {
    return { text: rest, label: label.label, level: label.level, runIn: form === 'run-in' };
  }
  // A bullet is a picture of the other program; a number that makes no heading is kept in the text.
  return { text: /[\d一二三四五六七八九十]/.test(listed) ? listed + text : text, label: '', level: null, runIn: false };
}

/** What Word, WPS or a page put on the clipboard as HTML, cleaned into paragraphs and headings. */
export function readPastedHtml(html: string): Pasted {
  const body = new DOMParser().parseFromString(keepStyles(html), 'text/html').body;
  const gatherer = new Gatherer();
  gatherer.gather(body);
  gatherer.close();
  return { blocks: gatherer.lines.map(readBlock), open: gatherer.endsIn >= 0 && gatherer.endsIn === gatherer.lines.length - 1 };
}
