import type { Block } from '../../shared/model';
import type { BlockElement, DrawnText } from './slate-types';

/** The class names that give a block its face and place on the paper; paper.css says what they mean. */
export function blockClass(block: Block | BlockElement): string {
  if (block.type === 'row') return block.header ? 'block row row-header' : 'block row';
  if (block.type !== 'heading') return `block ${block.type}`;
  const wide = block.runIn ? 'run-in' : 'stand-alone';
  return `block heading level-${block.level} ${wide}`;
}

/** The class of a run; undefined for plain text. */
export function runClass(run: Partial<Pick<DrawnText, 'target' | 'lead' | 'found' | 'mark' | 'note' | 'noteEnd'>>): string | undefined {
  const names = [run.target && 'target', run.lead && 'lead', run.note && 'noted', run.noteEnd && 'note-end', run.found && `found-${run.found}`, run.mark && `mark-${run.mark}`].filter(Boolean);
  return names.length ? names.join(' ') : undefined;
}
