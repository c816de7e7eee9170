/**
 * Which part of a page is the document. Going in from the body, a step is taken as long as one element holds nearly all
 * of the running text and nothing that looks like the document's own stays outside: no sentence, no heading, nothing of
 * the page's title, no document number. Then blocks that are hardly more than links are dropped. What is kept in doubt
 * the reader tells apart by its wording.
 */
import { isElement, textOf, type Page, type PageElement } from './tree';

interface Measure {
  /** Characters outside links, and in them. */
  plain: number;
  linked: number;
  links: number;
}

/** Of the running text a child must hold this much to be gone into. */
const NEARLY_ALL = 0.9;
/** A block is navigation when of its characters this much is in links, and there are several. */
const MOSTLY = 0.6;
const SEVERAL = 2;
/** No more of the running text than this stands in the frame of a page. */
const MOST_OF_FRAME = 0.3;
/** How a list of links, a path and a footer are called by those who make pages. */
const CHROME = /(?:^|[\s_-])(?:nav\w*|menu\w*|foot\w*|bread\w*|crumb\w*|sidebar|share\w*|copyright|banner|toolbar|relat\w*|pag(?:er|ination)|login|search\w*)(?:$|[\s_-])/i;
const CONTAINERS = new Set(['body', 'html', 'div', 'section', 'article', 'main', 'table', 'tbody', 'tr', 'td', 'center', 'form', 'font', 'span', 'ul', 'li', 'dl', 'dd', 'fieldset']);
const BLOCKS = new Set(['div', 'section', 'ul', 'ol', 'dl', 'table', 'tr', 'td', 'p', 'header', 'center', 'form']);

/** The document's element, without navigation. */
export function findArticle(page: Page): PageElement {
  if (page.isDocument) return page.body;
  const measures = new Map<PageElement, Measure>();
  const whole = measure(page.body, false, measures);
  const plain = (element: PageElement): number => measures.get(element)?.plain ?? 0;
  let at = page.body;
  for (;;) {
    const inner = at.children.filter(isElement).find((child) => CONTAINERS.has(child.name) && plain(child) >= NEARLY_ALL * whole.plain);
    if (!inner || at.children.some((child) => child !== inner && isOwn(child, page.title))) break;
    at = inner;
  }
  return withoutLinks(at, measures, whole);
}

function measure(element: PageElement, inLink: boolean, measures: Map<PageElement, Measure>): Measure {
  const isLink = element.name === 'a' && 'href' in element.attributes;
  const sum: Measure = { plain: 0, linked: 0, links: isLink ? 1 : 0 };
  for (const child of element.children) {
    if (isElement(child)) {
      const { plain, linked, links } = measure(child, inLink || isLink, measures);
      sum.plain += plain;
      sum.linked += linked;
      sum.links += links;
    } else if (inLink || isLink) sum.linked += lengthOf(child);
    else sum.plain += lengthOf(child);
  }
  measures.set(element, sum);
  return sum;
}

const lengthOf = (text: string): number => text.replace(/\s+/g, '').length;

/** Looks like a part of the document. */
function isOwn(child: PageElement | string, title: string): boolean {
  if (!isElement(child)) return isOwnText(child, title);
  if (/^h[1-3]$/.test(child.name) && lengthOf(textOf(child)) > 0) return true;
  if (CHROME.test(`${child.attributes.class ?? ''} ${child.attributes.id ?? ''}`)) return false;
  return isOwnText(textOf(child), title) || child.children.some((inner) => isElement(inner) && isOwn(inner, title));
}

/** A sentence, a document number (〔2016〕3号), or a line of the page's title. */
function isOwnText(text: string, title: string): boolean {
  const line = text.replace(/\s+/g, '');
  if (line.split('。').slice(0, -1).some((sentence) => sentence.length > 10) || /〔\d{4}〕\d+号/.test(line)) return true;
  return line.length >= 6 && line.length <= 60 && title.replace(/\s+/g, '').includes(line);
}

/** A copy without blocks of links; the measures of the whole tell a page's document from its frame. */
function withoutLinks(element: PageElement, measures: ReadonlyMap<PageElement, Measure>, whole: Measure): PageElement {
  const children = element.children.filter((child) => !isElement(child) || !isNavigation(child, measures, whole)).map((child) => (isElement(child) ? withoutLinks(child, measures, whole) : child));
  return { ...element, children };
}

function isNavigation(element: PageElement, measures: ReadonlyMap<PageElement, Measure>, whole: Measure): boolean {
  const { plain, linked, links } = measures.get(element) ?? { plain: 0, linked: 0, links: 0 };
  if (!BLOCKS.has(element.name) || plain > whole.plain * MOST_OF_FRAME) return false;
  const isLinks = links >= SEVERAL && linked >= (plain + linked) * MOSTLY;
  const isChrome = CHROME.test(`${element.attributes.class ?? ''} ${element.attributes.id ?? ''}`);
  if (!isLinks && !isChrome) return false;
  const text = textOf(element);
  // The files that belong to the document are links as well.
  return !/^\s*附件/.test(text) && (isLinks || !/[。；]/.test(text));
}
