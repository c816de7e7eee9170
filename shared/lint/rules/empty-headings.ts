import { textOf, type Block, type Level } from '../../model';
import type { PlanRule } from '../finding';
import { findingAt } from '../report';

const levelOf = (block: Block | undefined): Level | null => (block?.type === 'heading' ? block.level : null);

/** A heading without words, and one with nothing below it. */
export const emptyHeadings: PlanRule = {
  id: 'empty-heading',
  name: '空标题和空节',
  inPlan: ({ blocks }) => blocks.flatMap((block, at) => {
    if (block.type !== 'heading') return [];
    const whole = { start: 0, end: textOf(block).length };
    if (textOf(block).trim() === '') return [findingAt(block, whole, { rule: 'empty-heading', severity: '必改', message: '标题是空的', why: '请写上标题，或删去这一行。' })];
    if (block.runIn) return [];
    const next = blocks.slice(at + 1).find((each) => each.type !== 'paragraph' || textOf(each).trim() !== '');
    const below = levelOf(next);
    if (next && (below === null || below > block.level || block.marker !== 'number')) return [];
    return [findingAt(block, whole, { rule: 'empty-heading', severity: '建议', message: '这一节只有标题，没有内容', why: '请补写内容，或删去这一节。' })];
  }),
};
