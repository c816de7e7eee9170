import { textOf } from '../../model';
import type { BlockRule } from '../finding';
import { findingAt, replacing } from '../report';

export const headingPunctuation: BlockRule = {
  id: 'heading-punctuation',
  name: '标题的标点',
  inBlock(block) {
    if (block.type !== 'heading' || block.runIn) return [];
    const text = textOf(block);
    const end = /[。，、；：,;:.]+$/.exec(text);
    if (!end) return [];
    const span = { start: end.index, end: text.length };
    return [findingAt(block, span, { rule: 'heading-punctuation', severity: '建议', message: `标题末尾不用“${end[0]}”`, why: '单独成行的标题末尾不加标点（GB/T 15834—2011 附录；标题后直接写正文的除外）。', fixes: [replacing(block, span, '')] })];
  },
};
