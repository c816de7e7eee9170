import { mentionedTargets, type Plan } from '../model';
import { summaryBlocks } from '../outline';

/**
 * What of a plan goes on into the next year: of a summary with an outlook (2019年工作总结及2020年工作思路) only the outlook, since what
 * was done is last year's result and not this year's plan.
 */
export function withoutSummary(plan: Plan): Plan {
  const summary = summaryBlocks(plan);
  if (summary.size === 0) return plan;
  const blocks = plan.blocks.filter(({ id }) => !summary.has(id));
  const mentioned = mentionedTargets(blocks);
  return { ...plan, title: plan.title.replace(SUMMARY_TITLE, ''), blocks, targets: plan.targets.filter(({ id }) => mentioned.has(id)) };
}

/** 2019年工作总结及|2020年工作思路. */
const SUMMARY_TITLE = /(?:(?:19|20)(?:\d{2}|[xX×]{2})年度?)?工作总结(?:及|和|与|暨)(?=(?:19|20))/;
