import type { Block } from '../model';

/** The label that a heading had in its source; '' for a paragraph. */
export const labelOf = (block: Block): string => (block.type === 'heading' ? block.label : '');
