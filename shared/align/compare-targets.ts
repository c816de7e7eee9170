import { commitments, textOf, type Amount, type Plan, type Target, type TargetId } from '../model';
import { firmer, markedSpans, stanceAt } from '../targets';
import type { TargetChange, TargetChangeKind } from './comparison';
import { matchTargets, nameOf, statementsOf, type BlockOrigins, type Statement } from './match-targets';
import { inUnitOf, tidy } from './scale';
import { explainedTargets, promisesLess } from './weaker';

/** One side of a comparison: what its prose says of each target beside the figure. */
interface Side {
  statements: ReadonlyMap<TargetId, Statement>;
  stances: ReadonlyMap<TargetId, number>;
}

const sideOf = (plan: Plan): Side => ({ statements: statementsOf(plan), stances: stancesOf(plan) });

/** What became of each of last year's targets, in the order of this year's prose; dropped ones stand at the end. */
export function compareTargets(before: Plan, after: Plan, origins: () => BlockOrigins): TargetChange[] {
  const earlier = commitments(before);
  const later = commitments(after);
  const origin = matchTargets(before, after, earlier, later, origins);
  const [then, now] = [sideOf(before), sideOf(after)];
  const explained = explainedTargets(after);
  const said = new Map((after.explanations ?? []).map(({ target, text }) => [target, text]));
  const kept = new Set([...origin.values()].map((target) => target.id));
  const change = (old: Target | null, target: Target | null): TargetChange => {
    const kinds = kindsOf(old, target, then, now);
    const id = target?.id ?? old?.id ?? '';
    const [there, here] = [old && then.statements.get(old.id), target && now.statements.get(target.id)];
    return {
      kinds,
      indicator: (target ?? old)?.indicator ?? '',
      beforeId: old?.id ?? null,
      afterId: target?.id ?? null,
      before: old ? amountOf(old) : null,
      after: target ? amountOf(target) : null,
      ...(old && target ? differenceOf(old, target) : { difference: null, percent: null }),
      beforeSentence: there?.sentence ?? '',
      afterSentence: here?.sentence ?? '',
      beforeAt: there?.at ?? 0,
      afterAt: here?.at ?? 0,
      result: old?.result?.text ?? '',
      explanation: said.get(id) ?? '',
      unexplained: isLess(kinds, old, target) && !explained.has(id),
    };
  };
  return [
    ...later.map((target) => change(origin.get(target.id) ?? null, target)),
    ...earlier.filter((target) => !kept.has(target.id)).map((target) => change(target, null)),
  ];
}

/** Less than last year's, which a reader wants to know the reason of. */
const isLess = (kinds: readonly TargetChangeKind[], old: Target | null, now: Target | null): boolean =>
  kinds.includes('dropped') || kinds.includes('softened') || (old !== null && now !== null && promisesLess(old, now));

const amountOf = ({ value, unit, comparator, measure }: Amount): Amount => ({ value, unit, comparator, measure });

/** The resolve with which each target is first stated. */
function stancesOf(plan: Plan): Map<TargetId, number> {
  const stances = new Map<TargetId, number>();
  for (const block of plan.blocks) {
    const spans = markedSpans(block);
    const text = spans.length > 0 ? textOf(block) : '';
    for (const mention of spans) if (!stances.has(mention.target)) stances.set(mention.target, stanceAt(text, mention));
  }
  return stances;
}

function kindsOf(old: Target | null, now: Target | null, there: Side, here: Side): TargetChangeKind[] {
  if (!old) return ['added'];
  if (!now) return ['dropped'];
  const kinds: TargetChangeKind[] = [];
  const then = inUnitOf(old, now);
  if (!then) kinds.push('remeasured');
  else {
    const by = said(now, then) - said(then, now);
    if (by !== 0) kinds.push(by > 0 ? 'raised' : 'lowered');
    const firmness = firmer({ amount: old, stance: there.stances.get(old.id) ?? 0 }, { amount: now, stance: here.stances.get(now.id) ?? 0 });
    if (firmness !== 0) kinds.push(firmness > 0 ? 'hardened' : 'softened');
  }
  if (old.indicator !== now.indicator && nameOf(old) !== nameOf(now)) kinds.push('renamed');
  return kinds.length > 0 ? kinds : ['kept'];
}

/** The figure as the prose writes it: two falls are compared by how far they fall (压缩2天 → 压缩3天 is more). */
const said = (amount: Amount, other: Amount): number => (middle(amount) < 0 && middle(other) < 0 ? -middle(amount) : middle(amount));
const middle = ({ value }: Amount): number => (Array.isArray(value) ? (value[0] + value[1]) / 2 : value);

/** How far apart two amounts are, in the unit of the later; null where they cannot be subtracted, no percent where that says nothing. */
export function differenceOf(old: Amount, now: Amount): { difference: number | null; percent: number | null } {
  const then = inUnitOf(old, now)?.value;
  if (then === undefined || Array.isArray(then) || Array.isArray(now.value)) return { difference: null, percent: null };
  const difference = tidy(now.value - then);
  const relative = old.measure === 'growth' || old.measure === 'change' || /[%‰]|百分点/.test(old.unit) || then === 0;
  return { difference, percent: relative ? null : Number(((difference / then) * 100).toFixed(1)) };
}
