import { textOf, type Block } from '../../model';
import type { Finding, PlanRule } from '../finding';
import { findingAt } from '../report';

const isBlank = (block: Block): boolean => textOf(block).trim() === '';

/** `next` is what follows the heading, blank paragraphs passed over. */
function judge(block: Block, next: Block | null): Finding[] {
  if (block.type !== 'heading') return [];
  const whole = { start: 0, end: textOf(block).length };
  if (isBlank(block)) return [findingAt(block, whole, { rule: 'empty-heading', severity: '必改', message: '标题是空的', why: '请写上标题，或删去这一行。' })];
  if (block.runIn) return [];
  if (next && (next.type !== 'heading' || next.level > block.level || block.marker !== 'number')) return [];
  return [findingAt(block, whole, { rule: 'empty-heading', severity: '建议', message: '这一节只有标题，没有内容', why: '请补写内容，或删去这一节。' })];
}

/** A heading without words, and one with nothing below it. */
export const emptyHeadings: PlanRule = {
  id: 'empty-heading',
  name: '空标题和空节',
  inPlan({ blocks }) {
    const found: Finding[][] = [];
    let next: Block | null = null;
    // From the end, so that what follows is known at each heading.
    for (const block of [...blocks].reverse()) {
      found.push(judge(block, next));
      if (block.type !== 'paragraph' || !isBlank(block)) next = block;
    }
    return found.reverse().flat();
  },
};
