import { textOf } from '../../model';
import type { BlockRule } from '../finding';
import { findingAt, replacing } from '../report';

/** Every place of a word in a text. */
function places(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push(at);
  return found;
}

/** Expressions of the list that the office keeps (提法词表). A wrong word that is part of the right one is none: 卫生健康委 holds 卫生. */
export const terms: BlockRule = {
  id: 'term',
  name: '提法词表',
  inBlock(block, _plan, context) {
    const text = textOf(block);
    return context.terms.flatMap(({ wrong, right, remark }) => {
      if (wrong === '' || !text.includes(wrong)) return [];
      const within = right.indexOf(wrong);
      return places(text, wrong).filter((at) => within < 0 || text.slice(Math.max(0, at - within), at - within + right.length) !== right).map((at) => {
        const span = { start: at, end: at + wrong.length };
        return findingAt(block, span, {
          rule: 'term', severity: '建议', message: right ? `“${wrong}”应作“${right}”` : `不用“${wrong}”的提法`, why: remark || '见提法词表。',
          fixes: right ? [replacing(block, span, right)] : [],
        });
      });
    });
  },
};
