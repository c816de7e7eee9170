import { textOf } from '../../model';
import { mentionsIn } from '../../targets';
import type { BlockRule } from '../finding';
import { findingAt } from '../report';

/** A target's words that are no figure any more: the table still shows the one that stood there. */
export const unreadableFigures: BlockRule = {
  id: 'unreadable-figure',
  name: '读不出的指标数',
  inBlock: (block) => mentionsIn(block).filter(({ amount, open }) => !amount && !open).map((mention) => ({
    ...findingAt(block, mention, {
      rule: 'unreadable-figure', severity: '必改',
      message: `“${textOf(block).slice(mention.start, mention.end)}”读不出是多少`,
      why: '这里是一项指标，指标表里还是改动前的数。写明数字和单位；不再是指标的，在指标表里点“不作为指标”。',
    }),
    target: mention.target,
  })),
};
