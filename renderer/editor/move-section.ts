import { Element, Transforms } from 'slate';
import type { Level } from '../../shared/model';
import type { PlanSlateEditor } from './slate-types';
import { asOneStep } from './with-undo-steps';

/** The level of the heading at an index; null for a paragraph and beyond the document. */
function levelAt(editor: PlanSlateEditor, index: number): Level | null {
  const block = editor.children[index];
  return Element.isElement(block) && block.type === 'heading' ? block.level : null;
}

/** The heading that the block at an index stands under (itself when it is one); -1 before the first heading. */
export function headingIndexOf(editor: PlanSlateEditor, index: number): number {
  let at = index;
  while (at >= 0 && levelAt(editor, at) === null) at -= 1;
  return at;
}

/** The first index from `from` on with a heading of at most `level`, or the end of the document. */
function nextHeading(editor: PlanSlateEditor, from: number, level: Level): number {
  let at = from;
  while (at < editor.children.length && (levelAt(editor, at) ?? 5) > level) at += 1;
  return at;
}

function previousHeading(editor: PlanSlateEditor, from: number, level: Level): number {
  let at = from;
  while (at >= 0 && (levelAt(editor, at) ?? 5) > level) at -= 1;
  return at;
}

/**
 * Moves a heading with all that stands under it (paragraphs and deeper headings) before the section above (-1) or
 * behind the one below (1), out of or into a section of a higher level where it comes to its edge. One step to undo;
 * false when there is nowhere to go.
 */
export function moveSection(editor: PlanSlateEditor, headingIndex: number, direction: -1 | 1): boolean {
  const level = levelAt(editor, headingIndex);
  if (level === null) return false;
  const end = nextHeading(editor, headingIndex + 1, level);
  const count = end - headingIndex;
  if (direction === -1) {
    const to = previousHeading(editor, headingIndex - 1, level);
    if (to < 0) return false;
    asOneStep(editor, () => {
      for (let n = 0; n < count; n++) Transforms.moveNodes(editor, { at: [headingIndex + n], to: [to + n] });
    });
    return true;
  }
  const below = levelAt(editor, end);
  if (below === null) return false;
  // Behind a section of its own level; into a higher one, before the sections that stand in it.
  const to = nextHeading(editor, end + 1, below === level ? level : 4);
  asOneStep(editor, () => {
    for (let n = 0; n < count; n++) Transforms.moveNodes(editor, { at: [headingIndex], to: [to - 1] });
  });
  return true;
}
