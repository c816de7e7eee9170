import { textOf, type Span } from '../../model';
import { wordEdges } from '../../text';
import type { BlockRule } from '../finding';
import { findingAt, placesOf, replacing } from '../report';

const TWICE = /([\u4e00-\u9fff]{2,4})\1+/g;
/** 的的, 了了; 的地得 themselves are left to the author. */
const PARTICLES = /([的了和及与在是])\1+/g;
const SIGNS = /([，。、；：])\1+/g;
/** Said twice on purpose: 逐个逐个, 一件一件, 讨论讨论. */
const MEANT = /^(?:[一逐层步环]|研究|讨论|交流|考虑|商量|学习|认真|比较|星期|多多|人人|家家|户户|村村|天天|年年|月月)/;
/** Words that never meet themselves; a noun may (民营企业企业家, 党组织组织生活). */
const NEVER_MEETS_ITSELF = /^(?:切实|积极|全面|深入|加强|加快|强化|提高|做好|确保|力争|继续|着力|大力|努力|不断|充分|严格|以及|并且|或者|按照|根据|通过|围绕|我市|全市|我局|.{3,})$/;

/** Whether each repetition is a word by itself: 目的|的, 为了|了解 and 以及|及时 only meet. */
function areWords(edges: ReadonlySet<number>, { start, end }: Span, length: number): boolean {
  for (let at = start; at <= end; at += length) if (!edges.has(at)) return false;
  return true;
}

export const repeatedWords: BlockRule = {
  id: 'repeated-word',
  name: '重复的字词',
  inBlock(block) {
    const text = textOf(block);
    const words = [...placesOf(text, TWICE).filter(({ found }) => !MEANT.test(found[1] ?? '')), ...placesOf(text, PARTICLES)];
    const edges = words.length === 0 ? new Set<number>() : wordEdges(text);
    const doubled = words.filter((place) => areWords(edges, place, place.found[1]?.length ?? 1));
    return [...doubled, ...placesOf(text, SIGNS)].map(({ start, end, found }) => {
      const word = found[1] ?? '';
      const sure = word.length === 1 || NEVER_MEETS_ITSELF.test(word);
      return findingAt(block, { start, end }, {
        rule: 'repeated-word', severity: sure ? '建议' : '提示', message: `“${word}”写了两遍`,
        why: sure ? '多半是改动时留下的。' : '请看是改动时留下的，还是两个词连在了一起（如“民营企业企业家”）。', fixes: [replacing(block, { start, end }, word)],
      });
    });
  },
};
