import type { Block } from '../../shared/model';
import type { BlockElement } from './slate-types';

/** The class names that give a block its face and place on the paper; paper.css says what they mean. */
export function blockClass(block: Block | BlockElement): string {
  if (block.type !== 'heading') return `block ${block.type}`;
  const wide = block.runIn ? 'run-in' : 'stand-alone';
  return `block heading level-${block.level} ${wide}`;
}

/** The class of a run; undefined for plain text. */
export function runClass(run: { target?: string | undefined; lead?: true | undefined; found?: 'match' | 'current' | undefined }): string | undefined {
  const names = [run.target && 'target', run.lead && 'lead', run.found && `found-${run.found}`].filter(Boolean);
  return names.length ? names.join(' ') : undefined;
}
