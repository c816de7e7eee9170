import { Node, type Path, type Point, type Range } from 'slate';
import type { BlockId, Span } from '../../shared/model';
import { pathOfBlock } from './places';
import type { BlockElement, PlanSlateEditor } from './slate-types';

/** The point at an offset of a block's text; at an edge of two runs the one that is asked for. */
function pointIn(block: BlockElement, path: Path, offset: number, side: 'before' | 'after'): Point {
  let left = offset;
  for (const [at, { text }] of block.children.entries()) {
    const last = at === block.children.length - 1;
    if (left < text.length || last || (left === text.length && side === 'before')) return { path: [...path, at], offset: Math.min(left, text.length) };
    left -= text.length;
  }
  return { path: [...path, 0], offset: 0 };
}

/** The range of a stretch of a block's text; it lies within runs where it can. */
export const rangeIn = (block: BlockElement, path: Path, { start, end }: Span): Range =>
  ({ anchor: pointIn(block, path, start, start < end ? 'after' : 'before'), focus: pointIn(block, path, end, 'before') });

/** Where a stretch of a block stands now; null when the block is gone. */
export function rangeOf(editor: PlanSlateEditor, block: BlockId, span: Span): Range | null {
  const path = pathOfBlock(editor, block);
  return path && rangeIn(Node.get(editor, path) as BlockElement, path, span);
}
