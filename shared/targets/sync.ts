import type { Plan, Target, TargetId } from '../model';
import { mentionsIn, sameAmount, type Mention } from './mentions';

/**
 * Targets kept in step with the prose: each takes the amount of its first mention; one without a mention is dropped;
 * one whose mention cannot be read (or says 「（待定）」) keeps its amount. Returns the same plan when nothing changed.
 */
export function syncTargets(plan: Plan): Plan {
  const said = new Map<TargetId, Mention>();
  for (const block of plan.blocks) {
    for (const mention of mentionsIn(block)) if (!said.has(mention.target)) said.set(mention.target, mention);
  }
  const targets: Target[] = [];
  let changed = false;
  for (const target of plan.targets) {
    const mention = said.get(target.id);
    if (!mention) {
      changed = true;
      continue;
    }
    const { amount } = mention;
    const told = amount && target.byHand ? { ...amount, comparator: target.comparator, measure: target.measure } : amount;
    if (told === null || sameAmount(told, target)) {
      targets.push(target);
    } else {
      changed = true;
      targets.push({ ...target, ...told });
    }
  }
  return changed ? { ...plan, targets } : plan;
}
