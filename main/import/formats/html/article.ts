/**
 * Where in a page its document stands: text that is no link, in one place. Navigation, related links and footers are
 * links for the most part, or outside that place.
 */
import { isElement, type Element } from './tree';

interface Weight {
  /** Characters that are no links. */
  text: number;
  links: number;
}

const PAGE_PARTS = new Set(['nav', 'footer', 'aside', 'form']);
/** A child that holds this share of the text is where the document stands. */
const MOST = 0.75;
/** Less than this is no document: the page is taken whole. */
const LEAST = 120;

const compact = (text: string): number => text.replace(/\s/g, '').length;

function weigh(element: Element, known: Map<Element, Weight>, inLink = false): Weight {
  const linked = inLink || element.name === 'a';
  const sum = { text: 0, links: 0 };
  for (const child of element.children) {
    if (!isElement(child)) {
      sum[linked ? 'links' : 'text'] += compact(child);
      continue;
    }
    const weight = weigh(child, known, linked);
    sum.text += weight.text;
    sum.links += weight.links;
  }
  known.set(element, sum);
  return sum;
}

/** The element that holds the document, and what stands before it in the page; `isMenu` tells lists of links in it. */
export function findArticle(body: Element): { article: Element; isMenu: (element: Element) => boolean } {
  const weights = new Map<Element, Weight>();
  weigh(body, weights);
  const textOf = (element: Element): number => (PAGE_PARTS.has(element.name) ? 0 : (weights.get(element)?.text ?? 0));
  let article = body;
  for (;;) {
    const all = weights.get(article)?.text ?? 0;
    const best = article.children.filter(isElement).reduce<Element | null>((most, child) => (most === null || textOf(child) > textOf(most) ? child : most), null);
    if (!best || !holdsLines(best) || textOf(best) < Math.max(LEAST, all * MOST)) break;
    article = best;
  }
  return { article, isMenu: (element) => PAGE_PARTS.has(element.name) || isListOfLinks(element, weights) };
}

/** Going down ends at paragraphs and cells: a single one may hold most of a short document. */
const holdsLines = ({ name }: Element): boolean => /^(?:html|body|div|article|main|section|table|tbody|tr|td|center|font|span|ucapcontent|content)$/.test(name);

function isListOfLinks(element: Element, weights: ReadonlyMap<Element, Weight>): boolean {
  const { text, links } = weights.get(element) ?? { text: 0, links: 0 };
  return /^(?:ul|ol|div|table|dl|p|section)$/.test(element.name) && links >= 8 && links > text * 1.5;
}
