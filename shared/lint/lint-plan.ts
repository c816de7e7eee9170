import { SEVERITIES, type Block, type Plan } from '../model';
import type { Finding, LintContext } from './finding';
import { BLOCK_RULES, PLAN_RULES } from './rules';

/** Finds what is to be mended in a plan, in the order of its prose; what concerns the plan as a whole stands first. */
export interface Linter {
  lint(plan: Plan): Finding[];
}

/** What was found in blocks is kept as long as they stay as they are: a key costs the block that it changed. */
export function createLinter(context: LintContext): Linter {
  const known = new WeakMap<Block, { year: number; findings: readonly Finding[] }>();
  const inBlock = (block: Block, plan: Plan): readonly Finding[] => {
    const before = known.get(block);
    if (before?.year === plan.year) return before.findings;
    const findings = BLOCK_RULES.flatMap((rule) => rule.inBlock(block, plan, context));
    known.set(block, { year: plan.year, findings });
    return findings;
  };
  return {
    lint(plan) {
      const found = [...PLAN_RULES.flatMap((rule) => rule.inPlan(plan, context)), ...plan.blocks.flatMap((block) => inBlock(block, plan))];
      const order = new Map(plan.blocks.map((block, at) => [block.id, at]));
      const placeOf = ({ block }: Finding): number => (block === null ? -1 : (order.get(block) ?? -1));
      return found.sort((a, b) => placeOf(a) - placeOf(b) || a.start - b.start || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
    },
  };
}
