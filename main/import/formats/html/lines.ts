/** An element of a page → lines of text: blocks end lines, cells stand beside one another, numbers of lists are typed out. */
import { rowLines, type Line } from '../../lines';
import { isElement, type Element } from './tree';

const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'div', 'dl', 'dt', 'fieldset', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'header', 'hr', 'html', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]);
const HAN = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;

interface Manner {
  bold: boolean;
  level: number | undefined;
  kept: boolean;
}

/** `leftOut` says of an element that it does not belong to the document. */
export function pageLines(root: Element, leftOut: (element: Element) => boolean): Line[] {
  const lines: Line[] = [];
  let open: { text: string; bold: boolean | null; level: number | undefined } | null = null;

  const end = (): void => {
    if (!open) return;
    const text = open.text.replace(/\u00a0/g, ' ').replace(/[ \t]+$/, '');
    if (/\S/.test(text)) lines.push({ text, bold: open.bold === true, ...(open.level === undefined ? {} : { level: open.level }) });
    open = null;
  };
  const add = (text: string, { bold, level, kept }: Manner): void => {
    open ??= { text: '', bold: null, level };
    const shown = kept ? text : collapse(text, open.text);
    open.text += shown;
    if (/\S/.test(shown)) open.bold = open.bold !== false && bold;
  };
  const walk = (element: Element, outer: Manner): void => {
    const manner = mannerOf(element, outer);
    if (element.name === 'br') return end();
    const block = BLOCKS.has(element.name);
    if (block) end();
    if (element.name === 'tr') return addRow(element);
    let number = listStart(element);
    for (const child of element.children) {
      if (!isElement(child)) {
        addText(child, manner);
        continue;
      }
      if (leftOut(child)) continue;
      if (child.name === 'li' && element.name === 'ol') {
        end();
        number = Number(child.attributes['value'] ?? number) || number;
        add(`${number++}.`, { ...manner, kept: true });
        child.children.forEach((inner) => (isElement(inner) ? walkInline(inner, manner) : addText(inner, manner)));
        end();
      } else walk(child, manner);
    }
    if (block) end();
  };
  /** The first block of a list's item stands behind its number. */
  const walkInline = (element: Element, manner: Manner): void => {
    if (!/^(?:p|div)$/.test(element.name)) return walk(element, manner);
    element.children.forEach((child) => (isElement(child) ? walk(child, mannerOf(element, manner)) : addText(child, manner)));
    end();
  };
  const addText = (text: string, manner: Manner): void => {
    if (!manner.kept) return add(text, manner);
    text.split('\n').forEach((part, nth) => {
      if (nth > 0) end();
      add(part, manner);
    });
  };
  const addRow = (row: Element): void => {
    const cells = row.children.filter(isElement).filter((cell) => /^t[dh]$/.test(cell.name)).map((cell) => pageLines({ ...cell, name: 'div' }, leftOut));
    lines.push(...rowLines({ cells }));
  };
  walk(root, { bold: false, level: undefined, kept: false });
  end();
  return lines;
}

function mannerOf({ name, attributes }: Element, outer: Manner): Manner {
  const style = (attributes['style'] ?? '').replace(/\s/g, '').toLowerCase();
  const heading = /^h([1-6])$/.exec(name)?.[1];
  const weight = /font-weight:(\w+)/.exec(style)?.[1];
  const bold = weight === undefined ? outer.bold || name === 'b' || name === 'strong' || heading !== undefined : weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return { bold, level: heading === undefined ? outer.level : Number(heading), kept: outer.kept || name === 'pre' || /white-space:pre(?:;|$|-wrap)/.test(style) };
}

const listStart = ({ name, attributes }: Element): number => (name === 'ol' ? Number(attributes['start'] ?? 1) || 1 : 1);

/** White space of the page's source is one space, and none between Chinese characters, at a line's start or behind a space. */
function collapse(text: string, before: string): string {
  return text.replace(/[ \t\r\n\f]+/g, (space, at: number) => {
    const previous = at > 0 ? text.charAt(at - 1) : before.slice(-1);
    const next = text.charAt(at + space.length);
    const broken = /[\r\n]/.test(space) && (HAN.test(previous) || HAN.test(next));
    return broken || previous === '' || previous === ' ' ? '' : ' ';
  });
}
