import type { Plan } from '../../../shared/model';
import { doBeside, type PlanEditing } from '../../editor';
import type { DraftDocument } from './draft-document';

/** Numbers the headings by another scheme, on the paper and in the plan; a step that undo takes back. */
export function chooseNumbering({ editor, numbers }: PlanEditing, document: DraftDocument, next: Plan['numbering'], changed: () => void): void {
  const before = document.numbering();
  const choose = (numbering: Plan['numbering']) => {
    document.setNumbering(numbering);
    numbers.choose(numbering);
    changed();
  };
  doBeside(editor, { again: () => choose(next), back: () => choose(before) });
}
