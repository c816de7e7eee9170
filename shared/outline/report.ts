import type { BlockId, Plan } from '../model';
import { headingText } from './lead';

/** Sections that report what was done; their figures are results. */
const REPORT = /完成情况|工作情况|工作回顾|工作总结|主要成绩|工作成效|亮点工作|存在(?:的)?(?:主要)?(?:问题|不足)|取得的成|(?:年|半年)回顾/;

/** Whether a heading stands over a report on what was done rather than over what is to be done. */
export const isReportHeading = (text: string): boolean => REPORT.test(text);

/**
 * The blocks of a work summary that stands before the outlook in one document (2019年工作总结及2020年工作思路): sections of the
 * first level that report. None where nothing else would be left.
 */
export function summaryBlocks(plan: Pick<Plan, 'blocks'>): ReadonlySet<BlockId> {
  const found = new Set<BlockId>();
  let reporting = false;
  let others = 0;
  for (const block of plan.blocks) {
    if (block.type === 'heading' && block.level === 1) {
      reporting = isReportHeading(headingText(block));
      if (!reporting) others += 1;
    }
    if (reporting) found.add(block.id);
  }
  return others > 0 ? found : new Set();
}
