/** What is in the HTML of a word processor and in no reader's eyes. */

/** Never text. */
const TAGS = new Set(['HEAD', 'STYLE', 'SCRIPT', 'TITLE', 'META', 'LINK', 'XML', 'TEMPLATE', 'NOSCRIPT', 'IMG', 'OBJECT', 'SVG', 'IFRAME', 'TEXTAREA', 'SELECT', 'BUTTON', 'DEL']);
/** References to comments and notes, and deletions that are still tracked. */
const CLASSES = /(?:^|\s)(?:MsoCommentReference|msocomanchor|msocomtxt|MsoFootnoteReference|MsoEndnoteReference|msoDel)(?:\s|$)/;
/** Parts that stand outside of the text. */
const PARTS = /comment-list|footnote-list|endnote-list|header|footer/;

/** Styles under another name: they are read here and applied nowhere, and the page's policy complains of each that could be. */
const STYLES = 'data-style';
export const keepStyles = (html: string): string => html.replace(/<[^<>]*>/g, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${STYLES}=`));

/** The declarations of an element as they were written, those of Word (mso-…) too. */
function declarations(element: Element): Map<string, string> {
  const pairs = (element.getAttribute(STYLES) ?? '').split(';').map((one) => one.split(':'));
  return new Map(pairs.map(([name = '', ...value]) => [name.trim().toLowerCase(), value.join(':').trim()]));
}

export function styleSays(element: Element, property: string, value: RegExp): boolean {
  const said = element.hasAttribute(STYLES) ? declarations(element).get(property) : undefined;
  return said !== undefined && value.test(said);
}

export const isLeftOut = (element: Element): boolean =>
  TAGS.has(element.tagName.toUpperCase()) || CLASSES.test(element.getAttribute('class') ?? '') || styleSays(element, 'mso-element', PARTS);

export const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') || styleSays(element, 'display', /^none/i) || styleSays(element, 'mso-hide', /^all/i);
