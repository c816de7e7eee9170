/**
 * HTML → a tree of what is shown: elements that show no text of the page are left out as they are read, and so are
 * comments with all they hold (Word's <!--[if gte mso 9]><xml>…<![endif]-->); what stands between two comments is kept
 * (Word's list markers: <![if !supportLists]>一、<![endif]>).
 */
import { Parser } from 'htmlparser2';
import { MOST_DEPTH } from '../../limits';

export interface PageElement {
  name: string;
  attributes: Record<string, string>;
  /** Lower case, without spaces: display:none;mso-list:l0level1lfo1 */
  style: string;
  children: (PageElement | string)[];
}

export const isElement = (child: PageElement | string): child is PageElement => typeof child !== 'string';
export const textOf = (element: PageElement): string => element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');

export interface Page {
  body: PageElement;
  /** What the head calls the page; '' when it does not. */
  title: string;
  /** Notes by the id of their block; where one is referred to stands an element `note` with its id. */
  notes: ReadonlyMap<string, PageElement>;
  /** A document that Word, WPS or LibreOffice saved: all of its body is text. */
  isDocument: boolean;
}

export const NOTE = 'note';

/** Elements that show nothing of a text, or things to use the page with. */
const LEFT_OUT = new Set([
  'script', 'style', 'noscript', 'template', 'iframe', 'frameset', 'object', 'embed', 'applet', 'svg', 'math', 'canvas', 'audio', 'video', 'map', 'xml',
  'select', 'option', 'button', 'textarea', 'input', 'datalist', 'nav', 'footer', 'aside', 'rt', 'rp', 'del',
]);
/** Elements that mean something though they hold nothing. */
const EMPTY = new Set(['br', 'hr', 'td', 'th', 'li', NOTE]);

class TooDeep extends Error {}

/** Null when elements stand within one another beyond what is taken. */
export function readPage(html: string): Page | null {
  const builder = new TreeBuilder();
  const parser = new Parser({
    onopentag: (name, attributes) => builder.open(name, attributes),
    onclosetag: () => builder.close(),
    ontext: (text) => builder.text(text),
  }, { decodeEntities: true });
  try {
    parser.end(html);
  } catch (error) {
    if (error instanceof TooDeep) return null;
    throw error;
  }
  return { body: builder.root, title: builder.title.replace(/\s+/g, ' ').trim(), notes: builder.notes, isDocument: builder.isDocument };
}

class TreeBuilder {
  readonly root: PageElement = { name: 'body', attributes: {}, style: '', children: [] };
  readonly notes = new Map<string, PageElement>();
  title = '';
  isDocument = false;
  private readonly path: PageElement[] = [this.root];
  /** How many elements are open within the one that is left out, itself included. */
  private leftOut = 0;
  private inTitle = false;

  open(name: string, attributes: Record<string, string>): void {
    this.isDocument ||= isMarked(name, attributes);
    if (this.leftOut > 0) {
      this.leftOut++;
      this.inTitle = this.title === '' && name === 'title';
      return;
    }
    const style = (attributes.style ?? '').toLowerCase().replace(/\s+/g, '');
    const element: PageElement = { name, attributes, style, children: [] };
    const reference = this.isDocument && name === 'a' ? referredNote(attributes.href) : undefined;
    if (reference !== undefined) this.path.at(-1)?.children.push({ name: NOTE, attributes: { id: reference }, style: '', children: [] });
    if (reference !== undefined || isLeftOut(element)) this.leftOut = 1;
    else {
      if (this.path.length > MOST_DEPTH) throw new TooDeep();
      this.path.push(element);
    }
    if (name === 'title') this.inTitle = this.title === '';
  }

  close(): void {
    this.inTitle = false;
    if (this.leftOut > 0) {
      this.leftOut--;
      return;
    }
    const element = this.path.pop();
    if (element && this.isDocument && element.name === 'div' && NOTE_ID.test(element.attributes.id ?? '')) this.notes.set(element.attributes.id ?? '', element);
    else if (element && (element.children.length > 0 || EMPTY.has(element.name))) this.path.at(-1)?.children.push(element);
  }

  text(text: string): void {
    if (this.inTitle) this.title += text;
    else if (this.leftOut === 0) this.path.at(-1)?.children.push(text);
  }
}

/** The block of a note: LibreOffice's sdfootnote1 and sdendnote1, Word's ftn1 and edn1. */
const NOTE_ID = /^(?:sdfootnote|sdendnote|ftn|edn)\d+$/;
/** #sdfootnote1sym and #_ftn1 lead to a note; #sdfootnote1anc and #_ftnref1 lead back. */
const referredNote = (href = ''): string | undefined => /^#(sd(?:foot|end)note\d+)sym$/.exec(href)?.[1] ?? /^#_((?:ftn|edn)\d+)$/.exec(href)?.[1];

/** By what office programs leave in their pages. */
const isMarked = (name: string, { name: meta, content = '', 'xmlns:w': word }: Record<string, string>): boolean =>
  (name === 'html' && word !== undefined) || (name === 'meta' && meta?.toLowerCase() === 'generator' && /microsoft word|libreoffice|openoffice|wps/i.test(content));

function isLeftOut({ name, attributes, style }: PageElement): boolean {
  if (LEFT_OUT.has(name) || name === 'title' || 'hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  if (/(?:^|;)(?:display:none|visibility:hidden|mso-hide:all)/.test(style)) return true;
  // Running heads, which are no part of the text: LibreOffice, then Word. The mark of a note, wherever it stands: it would stick to a figure.
  if (name === 'div' && /^(?:header|footer)$/.test(attributes.title ?? '')) return true;
  if (name === 'a' && /^#(?:sdfootnote|sdendnote|_ftn|_edn)/.test(attributes.href ?? '')) return true;
  return /(?:^|;)mso-element:(?:(?:footnote|endnote)-(?:separator|continuation)|header|footer|comment)/.test(style);
}
