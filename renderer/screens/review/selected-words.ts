import { useEffect, useState, type RefObject } from 'react';
import { anchorRemark, type TextAnchor } from '../../../shared/review';

/** The paragraph of the draft (data-block) in which a place of the page stands. */
const paragraphOf = (node: Node | null): HTMLElement | null => (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-block]') ?? null;

/** What is selected within one paragraph of the draft, as something to remark on; null for any other selection. */
function selectedIn(box: HTMLElement | null): TextAnchor | null {
  const selection = getSelection();
  if (!box || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const paragraph = paragraphOf(range.startContainer);
  if (!paragraph || paragraph !== paragraphOf(range.endContainer) || !box.contains(paragraph)) return null;
  const before = range.cloneRange();
  before.selectNodeContents(paragraph);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const end = start + range.toString().length;
  const block = { id: paragraph.dataset['block'] ?? '', content: [{ text: paragraph.textContent ?? '' }] };
  return start < end ? anchorRemark(block, { start, end }) : null;
}

/** Follows the selection in a box. */
export function useSelectedWords(box: RefObject<HTMLElement | null>): TextAnchor | null {
  const [anchor, setAnchor] = useState<TextAnchor | null>(null);
  useEffect(() => {
    const follow = () => setAnchor(selectedIn(box.current));
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [box]);
  return anchor;
}
