import { textOf, type Block, type Heading, type Level, type Plan } from '../../model';
import type { Finding, PlanRule } from '../finding';
import { findingAt } from '../report';

const LABELS: Record<Level, string> = { 1: '一、', 2: '（一）', 3: '1.', 4: '（1）' };

const isNumbered = (block: Block): block is Heading => block.type === 'heading' && block.marker === 'number';

const told = (block: Heading, message: string, why: string): Finding =>
  findingAt(block, { start: 0, end: textOf(block).length }, { rule: 'numbering', severity: '提示', message, why });

/** （1） under anything but 1.: a plan may go from 一、 to 1., but not further at once. */
function jumps(headings: readonly Heading[]): Finding[] {
  return headings.flatMap((block, at) => {
    const above = headings[at - 1];
    if (!above || block.level - above.level <= 2) return [];
    return [told(block, `从“${LABELS[above.level]}”一下到了“${LABELS[block.level]}”`, '层次序数依次是“一、”“（一）”“1.”“（1）”（GB/T 9704—2012 7.3.3），不宜越两级。')];
  });
}

/** The level of the nearest earlier heading that is not below each one; null at the start. Headings below it are done with: each is dropped once. */
function levelsBefore(levels: readonly Level[]): (Level | null)[] {
  const open: Level[] = [];
  return levels.map((level) => {
    while ((open.at(-1) ?? 0) > level) open.pop();
    const before = open.at(-1) ?? null;
    open.push(level);
    return before;
  });
}

/** A heading that is the only one of its level below its parent. */
function alone(headings: readonly Heading[]): Finding[] {
  const levels = headings.map(({ level }) => level);
  const before = levelsBefore(levels);
  const after = levelsBefore([...levels].reverse()).reverse();
  return headings.filter(({ level }, at) => level > 1 && before[at] !== level && after[at] !== level)
    .map((block) => told(block, `只有“${LABELS[block.level]}”一个小标题`, '只有一项的，一般不再分层。'));
}

/** Numbers are computed and have no gaps; what can be wrong is how levels follow one another. */
export const numbering: PlanRule = {
  id: 'numbering',
  name: '层次序数',
  inPlan({ blocks }: Plan) {
    const headings = blocks.filter(isNumbered);
    return [...jumps(headings), ...alone(headings)];
  },
};
