import { textOf } from '../../model';
import { wordEdges } from '../../text';
import type { BlockRule } from '../finding';
import { findingAt, placesOf, replacing } from '../report';

/** Every place of a word in a text. */
function places(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push(at);
  return found;
}

/** 《…》: what others named stands as they named it. */
const TITLES = /《[^《》]*(?:《[^》]*》[^《》]*)*》/g;

/**
 * Expressions of the list that the office keeps (提法词表). None is a wrong word that is part of the right one (卫生健康委 holds 卫生), that
 * other words make where they meet (涉及|到期 holds 涉及到, 农业|局面 holds 农业局), or that stands in the name of a document.
 */
export const terms: BlockRule = {
  id: 'term',
  name: '提法词表',
  inBlock(block, _plan, context) {
    const text = textOf(block);
    const present = context.terms.filter(({ wrong }) => wrong !== '' && text.includes(wrong));
    if (present.length === 0) return [];
    const edges = wordEdges(text);
    const titles = placesOf(text, TITLES);
    const stands = (at: number, end: number): boolean => edges.has(at) && edges.has(end) && !titles.some((title) => title.start < at && end < title.end);
    return present.flatMap(({ wrong, right, remark }) => {
      const within = right.indexOf(wrong);
      const isRight = (at: number): boolean => within >= 0 && text.slice(Math.max(0, at - within), at - within + right.length) === right;
      return places(text, wrong).filter((at) => !isRight(at) && stands(at, at + wrong.length)).map((at) => {
        const span = { start: at, end: at + wrong.length };
        return findingAt(block, span, {
          rule: 'term', severity: '建议', message: right ? `“${wrong}”应作“${right}”` : `不用“${wrong}”的提法`, why: remark || '见提法词表。',
          fixes: right ? [replacing(block, span, right)] : [],
        });
      });
    });
  },
};
