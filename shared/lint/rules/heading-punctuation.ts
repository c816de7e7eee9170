import { textOf } from '../../model';
import type { BlockRule } from '../finding';
import { findingAt, replacing } from '../report';

const SHORT = 26;

export const headingPunctuation: BlockRule = {
  id: 'heading-punctuation',
  name: '标题的标点',
  inBlock(block) {
    if (block.type !== 'heading') return [];
    const text = textOf(block);
    // A short heading sentence with nothing behind it stands alone, whatever its 。 says.
    if (block.runIn && !(block.level <= 2 && block.marker === 'number' && text.indexOf('。') === text.length - 1 && text.length <= SHORT)) return [];
    const end = /[。，、；：,;:.]+$/.exec(text);
    if (!end) return [];
    const span = { start: end.index, end: text.length };
    return [findingAt(block, span, { rule: 'heading-punctuation', severity: '建议', message: `标题末尾不用“${end[0]}”`, why: '单独成行的标题末尾不加标点（GB/T 15834—2011 附录；标题后直接写正文的除外）。', fixes: [replacing(block, span, '')] })];
  },
};
