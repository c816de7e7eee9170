import type { Inline, Target, TargetId } from '../model';

/** A shorter name (企业, 项目) may be several things. */
const SHORTEST_NAME = 4;

/**
 * One commitment stated in several places of a plan (专利申请量 in 总体目标 and again in item 11) is one target with several
 * mentions: same indicator, amount and role. Where the figures differ they stay apart, for one of them may be misread.
 */
export function linkMentions(targets: readonly Target[]): { targets: Target[]; linked: (content: Inline[]) => Inline[] } {
  const first = new Map<string, Target>();
  const same = new Map<TargetId, TargetId>();
  for (const target of targets) {
    if (target.role !== 'target' || target.indicator.length < SHORTEST_NAME) continue;
    const { indicator, value, unit, comparator, measure } = target;
    const key = JSON.stringify([indicator, value, unit, comparator, measure]);
    const known = first.get(key);
    if (known) same.set(target.id, known.id);
    else first.set(key, target);
  }
  return {
    targets: targets.filter(({ id }) => !same.has(id)),
    linked: (content) => content.map((run) => (run.target !== undefined && same.has(run.target) ? { ...run, target: same.get(run.target) ?? run.target } : run)),
  };
}
