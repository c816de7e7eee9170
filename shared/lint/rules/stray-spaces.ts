import { textOf } from '../../model';
import type { BlockRule } from '../finding';
import { findingAt, placesOf } from '../report';

/** Between characters of running text, where none is written: 专项规 划. Also behind a half-width mark, which is mended by itself. Not beside figures and Latin, which some set apart. */
const BETWEEN = /(?<=[\u4e00-\u9fff，。；：、！？”》）,;:])[ \u00a0\u3000]+(?=[\u4e00-\u9fff“《（])/g;
/** Shorter texts are spaced for their looks: 姓　名. */
const RUNNING = 20;

/** One finding a block: what was copied from a page has them where its lines ended. */
export const straySpaces: BlockRule = {
  id: 'stray-space',
  name: '字间空格',
  inBlock(block) {
    const text = textOf(block);
    if (block.type === 'row' || text.length < RUNNING) return [];
    const edits = placesOf(text, BETWEEN).map(({ start, end }) => ({ block: block.id, start, end, text: '' }));
    const [first] = edits;
    if (!first) return [];
    return [findingAt(block, first, {
      rule: 'stray-space', severity: '建议', message: edits.length === 1 ? '字间有空格' : `这一段有 ${edits.length} 处字间空格`, why: '多半是从网页或分行的文本里带来的，排出来会使一行少字。',
      fixes: [{ label: edits.length === 1 ? '删去空格' : '都删去', edits }],
    })];
  },
};
