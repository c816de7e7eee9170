import { textOf, type Block } from '../../model';
import type { PlanRule } from '../finding';
import { findingAt } from '../report';

/** Shorter ones may be alike with reason: 责任科室：办公室。 */
const SHORTEST = 20;

export const doubleParagraphs: PlanRule = {
  id: 'double-paragraph',
  name: '重复的段落',
  inPlan({ blocks }) {
    const seen = new Set<string>();
    const isDouble = (block: Block): boolean => {
      const text = textOf(block).trim();
      if (text.length < SHORTEST || block.type === 'row') return false;
      if (seen.has(text)) return true;
      seen.add(text);
      return false;
    };
    return blocks.filter(isDouble).map((block) => findingAt(block, { start: 0, end: textOf(block).length }, {
      rule: 'double-paragraph', severity: '建议', message: '这一段与前面一段一字不差', why: '多半是复制时留下的，请删去一处。',
    }));
  },
};
