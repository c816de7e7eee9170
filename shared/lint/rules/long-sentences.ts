import { textOf } from '../../model';
import { cutSentences } from '../../text';
import type { BlockRule } from '../finding';
import { findingAt } from '../report';

/** Signs of a sentence beyond which a reader loses the thread. */
const LONGEST = 150;

export const longSentences: BlockRule = {
  id: 'long-sentence',
  name: '过长的句子',
  inBlock: (block) => (block.type === 'row' ? [] : cutSentences(textOf(block)).filter(({ start, end }) => end - start > LONGEST).map((span) => findingAt(block, span, {
    rule: 'long-sentence', severity: '提示', message: `这一句有 ${span.end - span.start} 个字`, why: '超过 150 字的句子难读，宜断开。',
  }))),
};
