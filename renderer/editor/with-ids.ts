import { Editor, Node, Path, Range, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import { invariant, type NewId } from '../../shared/model';
import { currentBlock } from './places';
import type { BlockElement, ParagraphElement, PlanSlateEditor } from './slate-types';

const idSources = new WeakMap<PlanSlateEditor, NewId>();

/** An id for a block that a command makes, from where the editor takes its own. */
export function freshId(editor: PlanSlateEditor): string {
  const newId = idSources.get(editor);
  invariant(newId, 'an editor without ids');
  return newId();
}

/** A paragraph that came from nowhere: written here. */
export const freshParagraph = (id: string): ParagraphElement => ({
  type: 'paragraph', id, origins: [], confirmed: false, children: [{ text: '' }],
});

/**
 * Ids and lineage through splits and merges. The first half of a split block keeps its id; the second gets a
 * fresh one and the same origins and carried text, so that both show 已改 and both are followed to last year.
 * A merged block keeps the first id and joins the origins. A break at the very start or end of a block splits
 * nothing: it makes a new, empty paragraph.
 */
export function withIds(editor: PlanSlateEditor, newId: NewId): PlanSlateEditor {
  const { getSplitProperties, insertBreak, apply, normalizeNode } = editor;
  idSources.set(editor, newId);

  editor.getSplitProperties = (node, path) => {
    const properties = getSplitProperties(node, path);
    return path.length === 1 ? { ...properties, id: newId(), confirmed: false } : properties;
  };

  editor.insertBreak = () => {
    const place = currentBlock(editor);
    if (!place || !editor.selection || Range.isExpanded(editor.selection)) return insertBreak();
    const [, path] = place;
    const point = editor.selection.anchor;
    if (Editor.isEnd(editor, point, path)) {
      Transforms.insertNodes(editor, freshParagraph(newId()), { at: Path.next(path), select: true });
    } else if (Editor.isStart(editor, point, path)) {
      Transforms.insertNodes(editor, freshParagraph(newId()), { at: path });
    } else insertBreak();
  };

  editor.apply = (op) => {
    // An undo brings back what was; the joining of origins is among the operations that it takes back.
    if (op.type === 'merge_node' && op.path.length === 1 && HistoryEditor.isSaving(editor) !== false) joinLineage(editor, op.path);
    apply(op);
  };

  editor.normalizeNode = (entry, options) => {
    if (Editor.isEditor(entry[0])) {
      if (editor.children.length === 0) return Transforms.insertNodes(editor, freshParagraph(newId()), { at: [0] });
      if (renewDoubleIds(editor, newId)) return;
    }
    normalizeNode(entry, options);
  };
  return editor;
}

function joinLineage(editor: PlanSlateEditor, path: Path): void {
  const before = Node.get(editor, Path.previous(path)) as BlockElement;
  const after = Node.get(editor, path) as BlockElement;
  const origins = [...new Set([...before.origins, ...after.origins])];
  const carried = before.carried ?? after.carried;
  if (origins.length === before.origins.length && carried === before.carried) return;
  Transforms.setNodes<BlockElement>(editor, { origins, ...(carried === undefined ? {} : { carried }) }, { at: Path.previous(path) });
}

/** The last guard: whatever was inserted, two blocks never share an id. */
function renewDoubleIds(editor: PlanSlateEditor, newId: NewId): boolean {
  const seen = new Set<string>();
  const doubles = ([...editor.children.entries()] as [number, BlockElement][]).filter(([, block]) => {
    const known = seen.has(block.id);
    seen.add(block.id);
    return known;
  });
  for (const [index] of doubles) Transforms.setNodes<BlockElement>(editor, { id: newId() }, { at: [index] });
  return doubles.length > 0;
}
