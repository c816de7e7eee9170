import { textOf } from '../../model';
import { blockState } from '../../outline';
import { moveYear } from '../../seed';
import type { BlockRule } from '../finding';
import { findingAt } from '../report';
import { endOfPeriod } from './periods';

/** Years, plan periods and sessions that were carried over as they stood, until somebody has looked at the paragraph. */
export const carriedTimes: BlockRule = {
  id: 'carried-time',
  name: '沿用的年份、规划期和会议',
  inBlock(block, { year }) {
    if (blockState(block) !== 'carried') return [];
    const text = textOf(block);
    // The plan's own year, which moved on, is none of them.
    const others = new Set(moveYear(text, year, year + 1).left.map(({ start }) => start));
    return moveYear(text, year - 1, year).left.filter(({ start }) => others.has(start)).flatMap((span) => {
      const found = text.slice(span.start, span.end);
      // What is over is told by the rule on that.
      if ((endOfPeriod(found) ?? year) < year) return [];
      return [findingAt(block, span, {
        rule: 'carried-time', severity: '提示', message: `“${found}”沿用上年，没有改动`, why: '其他年份、规划期、会议和文件名称不会自动改。请看是否仍然适用；适用的，确认沿用即可。',
      })];
    });
  },
};
