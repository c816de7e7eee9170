import { textOf, type Block } from '../model';

/**
 * The length of the heading sentence: the whole text of a stand-alone heading; of a run-in heading
 * (深化科技计划管理改革。逐步建立…) all to its first 。 inclusive; 0 for a paragraph.
 */
export function leadLength(block: Block): number {
  if (block.type !== 'heading') return 0;
  const text = textOf(block);
  if (!block.runIn) return text.length;
  const stop = text.indexOf('。');
  return stop < 0 ? text.length : stop + 1;
}

/** The heading's wording without the 。 that ends a run-in lead; empty for a paragraph. */
export function headingText(block: Block): string {
  if (block.type !== 'heading') return '';
  const text = textOf(block);
  return block.runIn ? text.slice(0, leadLength(block)).replace(/。$/, '') : text;
}
