import { commitments, textOf, type Amount, type Plan, type Target } from '../model';
import type { TargetChange, TargetChangeKind } from './comparison';

/** What became of each of last year's targets, in the order of this year's prose; dropped ones stand at the end. */
export function compareTargets(before: Plan, after: Plan): TargetChange[] {
  const earlier = commitments(before);
  const later = commitments(after);
  const origin = matchTargets(earlier, later);
  const told = { before: sentencesOf(before), after: sentencesOf(after) };
  const kept = new Set([...origin.values()].map((target) => target.id));
  return [
    ...later.map((target) => changeOf(origin.get(target.id) ?? null, target, told)),
    ...earlier.filter((target) => !kept.has(target.id)).map((target) => changeOf(target, null, told)),
  ];
}

/** By lineage first, then by indicator, measure and unit, by indicator and measure, by the indicator alone. */
function matchTargets(earlier: readonly Target[], later: readonly Target[]): Map<string, Target> {
  const found = new Map<string, Target>();
  const free = new Map(earlier.map((target) => [target.id, target]));
  const take = (target: Target, old: Target | undefined): void => {
    if (old && free.delete(old.id)) found.set(target.id, old);
  };
  for (const target of later) if (target.baseline) take(target, free.get(target.baseline.target));
  for (const key of [(t: Target) => `${nameOf(t)}/${t.measure}/${t.unit}`, (t: Target) => `${nameOf(t)}/${t.measure}`, nameOf]) {
    for (const target of later) if (!found.has(target.id) && nameOf(target)) take(target, [...free.values()].find((old) => key(old) === key(target)));
  }
  return found;
}

/** An indicator's name as far as two of them must agree to be the same. */
export const nameOf = (target: Pick<Target, 'indicator'>): string => target.indicator.normalize('NFKC').replace(/[\s“”"（）()、，,]/g, '');

function changeOf(old: Target | null, now: Target | null, told: { before: Map<string, string>; after: Map<string, string> }): TargetChange {
  const { difference, percent } = old && now ? differenceOf(old, now) : { difference: null, percent: null };
  return {
    kind: kindOf(old, now),
    indicator: (now ?? old)?.indicator ?? '',
    beforeId: old?.id ?? null,
    afterId: now?.id ?? null,
    before: old ? amountOf(old) : null,
    after: now ? amountOf(now) : null,
    difference,
    percent,
    beforeSentence: (old && told.before.get(old.id)) ?? '',
    afterSentence: (now && told.after.get(now.id)) ?? '',
  };
}

const amountOf = ({ value, unit, comparator, measure }: Amount): Amount => ({ value, unit, comparator, measure });

function kindOf(old: Target | null, now: Target | null): TargetChangeKind {
  if (!old) return 'added';
  if (!now) return 'dropped';
  if (old.unit !== now.unit || old.measure !== now.measure) return 'changed';
  const by = said(now, old) - said(old, now);
  if (by !== 0) return by > 0 ? 'raised' : 'lowered';
  return sameValue(old, now) && old.comparator === now.comparator ? 'kept' : 'changed';
}

/** The figure as the prose writes it: two falls are compared by how far they fall (压缩2天 → 压缩3天 is more). */
const said = (amount: Amount, other: Amount): number => (middle(amount) < 0 && middle(other) < 0 ? -middle(amount) : middle(amount));
const middle = ({ value }: Amount): number => (Array.isArray(value) ? (value[0] + value[1]) / 2 : value);
const sameValue = (a: Amount, b: Amount): boolean => JSON.stringify(a.value) === JSON.stringify(b.value);

/** Binary fractions leave traces (9.3 − 9.1); a plan has at most a few decimals. */
const tidy = (n: number): number => Number(n.toFixed(6));

/** How far apart two amounts are; null where they cannot be subtracted, no percent where that says nothing. */
export function differenceOf(old: Amount, now: Amount): { difference: number | null; percent: number | null } {
  if (Array.isArray(old.value) || Array.isArray(now.value) || old.unit !== now.unit || old.measure !== now.measure) return { difference: null, percent: null };
  const difference = tidy(now.value - old.value);
  const relative = old.measure === 'growth' || old.measure === 'change' || /[%‰]|百分点/.test(old.unit) || old.value === 0;
  return { difference, percent: relative ? null : Number(((difference / old.value) * 100).toFixed(1)) };
}

/** The sentence that first states each target, by target id. */
export function sentencesOf(plan: Pick<Plan, 'blocks'>): Map<string, string> {
  const found = new Map<string, string>();
  for (const block of plan.blocks) {
    const text = textOf(block);
    let at = 0;
    for (const run of block.content) {
      if (run.target && !found.has(run.target)) found.set(run.target, sentenceAt(text, at));
      at += run.text.length;
    }
  }
  return found;
}

function sentenceAt(text: string, at: number): string {
  const start = Math.max(...['。', '；', '！', '？'].map((stop) => text.lastIndexOf(stop, at - 1))) + 1;
  const ends = ['。', '；', '！', '？'].map((stop) => text.indexOf(stop, at)).filter((end) => end >= 0);
  return text.slice(at === 0 ? 0 : start, ends.length > 0 ? Math.min(...ends) + 1 : text.length).trim();
}
