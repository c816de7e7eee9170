import { Editor, Node, Range, Transforms, type Path } from 'slate';
import type { Heading, Level, NewId } from '../../shared/model';
import { currentBlock, selectedBlocks } from './places';
import type { BlockElement, HeadingElement, PlanSlateEditor } from './slate-types';
import { freshParagraph } from './with-ids';

/**
 * Headings and their levels. What follows a break in a heading is a paragraph, an empty heading becomes one on
 * Enter, and Backspace at the start of a heading makes it one before anything is merged.
 */
export function withLevels(editor: PlanSlateEditor, newId: NewId): PlanSlateEditor {
  const { getSplitProperties, insertBreak, deleteBackward } = editor;

  editor.getSplitProperties = (node, path) => {
    const properties = getSplitProperties(node, path);
    return path.length === 1 ? asParagraph(properties as Partial<HeadingElement>) : properties;
  };

  editor.insertBreak = () => {
    const place = currentBlock(editor);
    if (place?.[0].type === 'heading' && editor.selection && Range.isCollapsed(editor.selection)) {
      const [heading, path] = place;
      if (Node.string(heading) === '') return setLevel(editor, path, null);
      // A new heading in front of this one: its number and level are what an author means by Enter there.
      if (Editor.isStart(editor, editor.selection.anchor, path)) {
        const { level, marker } = heading;
        return Transforms.insertNodes(editor, { ...freshParagraph(newId()), type: 'heading', level, marker, label: '', runIn: false }, { at: path });
      }
    }
    insertBreak();
  };

  editor.deleteBackward = (unit) => {
    const place = currentBlock(editor);
    const { selection } = editor;
    if (place?.[0].type === 'heading' && selection && Range.isCollapsed(selection) && Editor.isStart(editor, selection.anchor, place[1])) {
      return setLevel(editor, place[1], null);
    }
    deleteBackward(unit);
  };
  return editor;
}

function asParagraph({ level: _level, marker: _marker, runIn: _runIn, label: _label, ...rest }: Partial<HeadingElement>): Partial<Node> {
  return { ...rest, type: 'paragraph' };
}

/** Makes the block at `path` a heading of a level, or a paragraph (null). One step to undo. */
export function setLevel(editor: PlanSlateEditor, path: Path, level: Level | null): void {
  const block = Node.get(editor, path) as BlockElement;
  if (block.type === 'row') return;
  if (level === null && block.type === 'heading') {
    Editor.withoutNormalizing(editor, () => {
      Transforms.unsetNodes(editor, ['level', 'marker', 'runIn', 'label'] as never, { at: path });
      Transforms.setNodes<BlockElement>(editor, { type: 'paragraph' }, { at: path });
    });
  } else if (level !== null && block.type === 'heading') {
    Transforms.setNodes<HeadingElement>(editor, { level }, { at: path });
  } else if (level !== null) {
    Transforms.setNodes<HeadingElement>(editor, { type: 'heading', level, marker: 'number', label: '', runIn: readsRunIn(block) }, { at: path });
  }
}

/** A paragraph whose first sentence is followed by more becomes a run-in heading (深化改革。逐步建立…). */
function readsRunIn(block: BlockElement): boolean {
  const text = Node.string(block);
  const stop = text.indexOf('。');
  return stop >= 0 && stop < text.length - 1;
}

/** Sets the level of every block that the selection touches. */
export function setSelectedLevel(editor: PlanSlateEditor, level: Level | null): void {
  Editor.withoutNormalizing(editor, () => {
    for (const [, path] of selectedBlocks(editor)) setLevel(editor, path, level);
  });
}

/** How the headings that the selection touches are numbered: by level, 一是, or not at all. */
export function setSelectedMarker(editor: PlanSlateEditor, marker: Heading['marker']): void {
  Editor.withoutNormalizing(editor, () => {
    for (const [block, path] of selectedBlocks(editor)) if (block.type === 'heading') Transforms.setNodes<HeadingElement>(editor, { marker }, { at: path });
  });
}

/** One level down (1) or up (-1); stays within 一、 to （1）. */
export function shiftLevel(editor: PlanSlateEditor, path: Path, by: 1 | -1): void {
  const block = Node.get(editor, path) as BlockElement;
  if (block.type !== 'heading') return;
  const level = block.level + by;
  if (level >= 1 && level <= 4) setLevel(editor, path, level as Level);
}
