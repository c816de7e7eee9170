import { textOf } from '../../model';
import type { BlockRule } from '../finding';
import { findingAt, placesOf, replacing } from '../report';

const TWICE = /([\u4e00-\u9fff]{2,4})\1+/g;
/** 的的, 了了, and signs twice; 的地得 themselves are left to the author. */
const SIGNS = /([的了和及与在是，。、；：])\1+/g;
/** Said twice on purpose: 逐个逐个, 一件一件, 讨论讨论, and names such as 高新高新区 that only meet. */
const MEANT = /^(?:[一逐层步环]|研究|讨论|交流|考虑|商量|学习|认真|比较|星期|多多|人人|家家|户户|村村|天天|年年|月月)/;

export const repeatedWords: BlockRule = {
  id: 'repeated-word',
  name: '重复的字词',
  inBlock(block) {
    const text = textOf(block);
    return [...placesOf(text, TWICE).filter(({ found }) => !MEANT.test(found[1] ?? '')), ...placesOf(text, SIGNS)].map(({ start, end, found }) => findingAt(block, { start, end }, {
      rule: 'repeated-word', severity: '建议', message: `“${found[1] ?? ''}”写了两遍`, why: '多半是改动时留下的。', fixes: [replacing(block, { start, end }, found[1] ?? '')],
    }));
  },
};
