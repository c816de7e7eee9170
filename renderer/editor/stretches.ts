import { Path, type Point, type Range } from 'slate';
import type { BlockId, Span } from '../../shared/model';
import { isBlock, pathOfBlock } from './places';
import type { BlockElement, MarkedText, PlanSlateEditor } from './slate-types';

/** A run of a block: its path from the block on, and where it begins in the block's text. */
interface PlacedRun {
  run: MarkedText;
  path: Path;
  start: number;
}

/** The runs of a block in reading order; in a row the break between two cells counts one. */
export function placedRuns(block: BlockElement): PlacedRun[] {
  const placed: PlacedRun[] = [];
  let start = 0;
  const place = (runs: readonly MarkedText[], holder: Path) => {
    for (const [at, run] of runs.entries()) {
      placed.push({ run, path: [...holder, at], start });
      start += run.text.length;
    }
  };
  if (block.type !== 'row') place(block.children, []);
  else {
    for (const [nth, cell] of block.children.entries()) {
      if (nth > 0) start += 1;
      place(cell.children, [nth]);
    }
  }
  return placed;
}

/** The point at an offset of a block's text; at an edge of two runs the one that is asked for. */
function pointIn(block: BlockElement, path: Path, offset: number, side: 'before' | 'after'): Point {
  const runs = placedRuns(block);
  const found = runs.find(({ run, start }, at) => {
    const end = start + run.text.length;
    const last = at === runs.length - 1;
    // Between two cells there is only the end of the one or the start of the other.
    const broken = !last && runs[at + 1]?.start !== end;
    return offset < end || last || (offset === end && (side === 'before' || broken));
  });
  if (!found) return { path: [...path, 0], offset: 0 };
  return { path: [...path, ...found.path], offset: Math.min(Math.max(0, offset - found.start), found.run.text.length) };
}

/** The range of a stretch of a block's text; it lies within runs where it can. */
export const rangeIn = (block: BlockElement, path: Path, { start, end }: Span): Range =>
  ({ anchor: pointIn(block, path, start, start < end ? 'after' : 'before'), focus: pointIn(block, path, end, 'before') });

/** Where a stretch of a block stands now; null when the block is gone. */
export function rangeOf(editor: PlanSlateEditor, block: BlockId, span: Span): Range | null {
  const path = pathOfBlock(editor, block);
  const element = path && editor.children[path[0] ?? 0];
  return path && isBlock(element) ? rangeIn(element, path, span) : null;
}

/** The block in which a point stands, and its offset in the block's text. */
export function offsetOf(editor: PlanSlateEditor, { path, offset }: Point): { block: BlockId; offset: number } | null {
  const block = editor.children[path[0] ?? -1];
  if (!isBlock(block)) return null;
  const run = placedRuns(block).find((placed) => Path.equals(placed.path, path.slice(1)));
  return { block: block.id, offset: (run?.start ?? 0) + offset };
}
