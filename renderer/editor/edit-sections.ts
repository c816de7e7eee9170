import { Editor, Node, Transforms, type Path } from 'slate';
import type { NewId } from '../../shared/model';
import { levelAt, sectionEnd } from './move-section';
import type { BlockElement, PlanSlateEditor } from './slate-types';
import { asOneStep } from './with-undo-steps';
import { freshParagraph } from './with-ids';

/** The blocks of the section whose heading stands at an index, deeper sections included. */
export const blocksOfSection = (editor: PlanSlateEditor, index: number): BlockElement[] =>
  editor.children.slice(index, sectionEnd(editor, index)) as BlockElement[];

/** Takes a section out with all that stands under it. One step to undo; false where there is no heading. */
export function removeSection(editor: PlanSlateEditor, index: number): boolean {
  if (levelAt(editor, index) === null) return false;
  const count = sectionEnd(editor, index) - index;
  asOneStep(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (let n = 0; n < count; n++) Transforms.removeNodes(editor, { at: [index] });
    });
  });
  return true;
}

/** Puts an empty heading of the same level behind a section, and the caret into it. One step to undo. */
export function addSectionAfter(editor: PlanSlateEditor, index: number, newId: NewId): void {
  const at: Path = [sectionEnd(editor, index)];
  const level = levelAt(editor, index) ?? levelAt(editor, at[0] ?? 0) ?? 1;
  const above = Node.get(editor, [index]) as BlockElement;
  const marker = above.type === 'heading' ? above.marker : 'number';
  asOneStep(editor, () => {
    Transforms.insertNodes(editor, { ...freshParagraph(newId()), type: 'heading', level, marker, label: '', runIn: false }, { at });
    Transforms.select(editor, Editor.start(editor, at));
  });
}
