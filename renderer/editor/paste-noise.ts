/** What is in the HTML of a word processor and in no reader's eyes. */

/** Never text. */
const TAGS = new Set(['HEAD', 'STYLE', 'SCRIPT', 'TITLE', 'META', 'LINK', 'XML', 'TEMPLATE', 'NOSCRIPT', 'IMG', 'OBJECT', 'SVG', 'IFRAME', 'TEXTAREA', 'SELECT', 'BUTTON', 'DEL']);
/** References to comments and notes, and deletions that are still tracked. */
const CLASSES = /(?:^|\s)(?:MsoCommentReference|msocomanchor|msocomtxt|MsoFootnoteReference|MsoEndnoteReference|msoDel)(?:\s|$)/;
/** Parts that stand outside of the text. */
const PARTS = /comment-list|footnote-list|endnote-list|header|footer/;

/** The declarations of an element as they were written: a browser drops those of Word (mso-…) that it does not know. */
function declarations(element: Element): Map<string, string> {
  const pairs = (element.getAttribute('style') ?? '').split(';').map((one) => one.split(':'));
  return new Map(pairs.map(([name = '', ...value]) => [name.trim().toLowerCase(), value.join(':').trim()]));
}

export function styleSays(element: Element, property: string, value: RegExp): boolean {
  const said = element.hasAttribute('style') ? declarations(element).get(property) : undefined;
  return said !== undefined && value.test(said);
}

export const isLeftOut = (element: Element): boolean =>
  TAGS.has(element.tagName.toUpperCase()) || CLASSES.test(element.getAttribute('class') ?? '') || styleSays(element, 'mso-element', PARTS);

export const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') || styleSays(element, 'display', /^none/i) || styleSays(element, 'mso-hide', /^all/i);
