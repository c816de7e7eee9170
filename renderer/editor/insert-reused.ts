import { Editor, Transforms } from 'slate';
import type { Block, NewId } from '../../shared/model';
import { textOf } from '../../shared/model';
import { currentBlock } from './places';
import type { BlockElement, PlanSlateEditor } from './slate-types';
import { freshParagraph } from './with-ids';
import { asOneStep } from './with-undo-steps';

/** Puts a block of another plan behind the one at the caret (else at the end): its words, and where they are from. One step to undo. */
export function insertReused(editor: PlanSlateEditor, block: Block, from: NonNullable<Block['reused']>, newId: NewId): void {
  const place = currentBlock(editor);
  const at = [place ? (place[1][0] ?? 0) + 1 : editor.children.length];
  const words = { ...freshParagraph(newId()), reused: from, children: [{ text: textOf(block) }] };
  const element: BlockElement = block.type === 'heading' ? { ...words, type: 'heading', level: block.level, marker: block.marker, label: '', runIn: block.runIn } : words;
  asOneStep(editor, () => {
    Transforms.insertNodes(editor, element, { at });
    Transforms.select(editor, Editor.end(editor, at));
  });
}
