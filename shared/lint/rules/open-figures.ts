import { mentionsIn, OPEN_FIGURE } from '../../targets';
import type { BlockRule } from '../finding';
import { findingAt } from '../report';

export const openFigures: BlockRule = {
  id: 'open-figure',
  name: '待定的数',
  inBlock: (block) => mentionsIn(block).filter(({ open }) => open).map((mention) => ({
    ...findingAt(block, mention, { rule: 'open-figure', severity: '必改', message: `${OPEN_FIGURE}还没有定下来`, why: '印发前每个指标都要有确定的数。在正文或指标表里填上即可。' }),
    target: mention.target,
  })),
};
