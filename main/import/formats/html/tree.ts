import { Parser } from 'htmlparser2';
import { MOST_DEPTH } from '../../limits';

/** A page as a tree of elements and text, without what is never shown. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
}

const NEVER_SHOWN = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'svg', 'object', 'head', 'xml', 'select', 'textarea', 'button', 'input']);

/** Parses a page as forgivingly as a browser. `title` is that of its head. Null: elements within one another beyond the limit. */
export function parsePage(html: string): { body: Element; title: string } | null {
  const body: Element = { name: 'body', attributes: {}, children: [] };
  const open: Element[] = [body];
  let title = '';
  let inTitle = false;
  let tooDeep = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'title' && title === '') inTitle = true;
      const element: Element = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
      if (open.length > MOST_DEPTH) tooDeep = true;
      if (tooDeep) parser.pause();
    },
    ontext(text) {
      if (inTitle) title += text;
      open.at(-1)?.children.push(text);
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      if (open.length > 1) open.pop();
    },
  }, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  parser.write(html);
  if (tooDeep) return null;
  parser.end();
  return { body: prune(body), title: title.replace(/\s+/g, ' ').trim() };
}

/** Hidden elements, and those that are no text, go with all that is in them. */
function prune(element: Element): Element {
  const children = element.children.flatMap((child): (Element | string)[] => (typeof child === 'string' ? [child] : isShown(child) ? [prune(child)] : []));
  return { ...element, children };
}

function isShown({ name, attributes }: Element): boolean {
  const style = (attributes['style'] ?? '').replace(/\s/g, '').toLowerCase();
  // The mark of a note, as Word and LibreOffice save it: its number would stick to the figure before it.
  if (name === 'a' && /^#(?:_ftn|_edn|sdfootnote|sdendnote)/.test(attributes['href'] ?? '')) return false;
  return !NEVER_SHOWN.has(name) && !('hidden' in attributes) && !/display:none|visibility:hidden|mso-hide:all/.test(style);
}

export const isElement = (child: Element | string): child is Element => typeof child !== 'string';
