import { Editor, Element, Range, Text, type NodeEntry, type Path, type Point } from 'slate';
import type { BlockElement, MarkedText, PlanSlateEditor } from './slate-types';

export const isBlockEntry = (entry: NodeEntry): entry is NodeEntry<BlockElement> =>
  entry[1].length === 1 && Element.isElement(entry[0]);

/** The block in which the caret (the focus of the selection) stands. */
export function currentBlock(editor: PlanSlateEditor): NodeEntry<BlockElement> | null {
  const at = editor.selection?.focus.path[0];
  const block = at === undefined ? undefined : editor.children[at];
  return at !== undefined && Element.isElement(block) ? [block, [at]] : null;
}

/** The blocks that the selection touches. */
export function selectedBlocks(editor: PlanSlateEditor): NodeEntry<BlockElement>[] {
  if (!editor.selection) return [];
  const range = Editor.unhangRange(editor, editor.selection);
  const [start, end] = Range.edges(range);
  return editor.children
    .map((block, index): NodeEntry => [block, [index]])
    .slice(start.path[0], (end.path[0] ?? 0) + 1)
    .filter(isBlockEntry);
}

/** Where the block of an id stands, or null when it is gone. */
export function pathOfBlock(editor: PlanSlateEditor, id: string): Path | null {
  const index = editor.children.findIndex((block) => Element.isElement(block) && block.id === id);
  return index < 0 ? null : [index];
}

/** The first mention of a target: its run and where it stands; null when the prose mentions it no more. */
export function mentionOf(editor: PlanSlateEditor, target: string): NodeEntry<MarkedText> | null {
  for (const [index, block] of editor.children.entries()) {
    if (!Element.isElement(block)) continue;
    const at = block.children.findIndex((run) => run.target === target);
    const run = block.children[at];
    if (run) return [run, [index, at]];
  }
  return null;
}

/** The target that the caret stands in or at the edge of. */
export function targetAt(editor: PlanSlateEditor, point: Point): string | null {
  const block = editor.children[point.path[0] ?? -1];
  if (!Element.isElement(block)) return null;
  const at = point.path[1] ?? 0;
  const run = block.children[at];
  if (!run) return null;
  if (run.target) return run.target;
  if (point.offset === 0) return block.children[at - 1]?.target ?? null;
  return point.offset === run.text.length ? (block.children[at + 1]?.target ?? null) : null;
}

/** The run in which a point stands. */
export function runAt(editor: PlanSlateEditor, point: Point): MarkedText | null {
  const [node] = Editor.node(editor, point.path);
  return Text.isText(node) ? node : null;
}
