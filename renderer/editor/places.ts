import { Editor, Element, Node, Path, Range, Text, type Descendant, type NodeEntry, type Point } from 'slate';
import type { BlockElement, MarkedText, PlanSlateEditor } from './slate-types';

export const isBlockEntry = (entry: NodeEntry): entry is NodeEntry<BlockElement> =>
  entry[1].length === 1 && isBlock(entry[0]);

/** What stands at the top of the document, not a cell of a row. */
export const isBlock = (node: unknown): node is BlockElement => Element.isElement(node) && node.type !== 'cell';

/** The runs of a block in reading order, those of all its cells when it is a row. */
export const runsOf = (block: BlockElement): MarkedText[] => Array.from(Node.texts(block), ([run]) => run);

/** The block in which the caret (the focus of the selection) stands. */
export function currentBlock(editor: PlanSlateEditor): NodeEntry<BlockElement> | null {
  const at = editor.selection?.focus.path[0];
  const block = at === undefined ? undefined : editor.children[at];
  return at !== undefined && isBlock(block) ? [block, [at]] : null;
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
  const index = editor.children.findIndex((block) => isBlock(block) && block.id === id);
  return index < 0 ? null : [index];
}

/** The first mention of a target: its run and where it stands; null when the prose mentions it no more. */
export function mentionOf(editor: PlanSlateEditor, target: string): NodeEntry<MarkedText> | null {
  for (const [index, block] of editor.children.entries()) {
    if (!Element.isElement(block)) continue;
    for (const [run, path] of Node.texts(block)) if (run.target === target) return [run, [index, ...path]];
  }
  return null;
}

/** The target that the caret stands in or at the edge of. */
export function targetAt(editor: PlanSlateEditor, point: Point): string | null {
  const runs = siblingRuns(editor, point.path);
  const at = point.path.at(-1) ?? 0;
  const run = runs[at];
  if (!run) return null;
  if (run.target) return run.target;
  if (point.offset === 0) return runs[at - 1]?.target ?? null;
  return point.offset === run.text.length ? (runs[at + 1]?.target ?? null) : null;
}

/** The runs of the heading, paragraph or cell that holds the text at a path; none when that is gone. */
export function siblingRuns(editor: PlanSlateEditor, textPath: Path): MarkedText[] {
  const holder = Path.parent(textPath);
  if (!Node.has(editor, holder)) return [];
  const node = Node.get(editor, holder);
  return 'children' in node ? (node.children as Descendant[]).filter((child) => Text.isText(child)) : [];
}

/** The run in which a point stands. */
export function runAt(editor: PlanSlateEditor, point: Point): MarkedText | null {
  const [node] = Editor.node(editor, point.path);
  return Text.isText(node) ? node : null;
}
