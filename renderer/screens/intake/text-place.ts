import type { TextPlace } from './desk-session';

/** What the mouse selected in the text of one block, in characters of that text; null outside of any. */
export function placeInText(): TextPlace | null {
  const selection = window.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const holder = range && closestText(range.startContainer);
  if (!range || !holder || !holder.contains(range.endContainer)) return null;
  const start = charactersBefore(holder, range.startContainer, range.startOffset);
  return { block: holder.dataset.text ?? '', start, end: start + range.toString().length };
}

const closestText = (node: Node): HTMLElement | null =>
  (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>('[data-text]') ?? null;

function charactersBefore(holder: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(holder);
  before.setEnd(node, offset);
  return before.toString().length;
}
