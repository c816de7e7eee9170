import { commitments, type Plan, type Target, type TargetId } from '../../../../shared/model';
import { disagreementsOf, isTargetOpen, mentionsByTarget, type Disagreement, type PlacedMention } from '../../../../shared/targets';

/** A target as the table shows it. */
export interface TargetView {
  target: Target;
  /** In reading order; at least one. */
  mentions: readonly PlacedMention[];
  /** Mentions that say something else than the first. */
  disagreements: readonly Disagreement[];
  /** What became of last year's; '' while that is not known. */
  result: string;
  state: TargetState;
}

/** split: its mentions disagree · blank: 「（待定）」 stands in the prose · open: carried over and not looked at. */
export type TargetState = 'split' | 'blank' | 'open' | 'changed' | 'confirmed' | 'new';

export const STATE_NAMES: Record<TargetState, string> = {
  split: '不一致', blank: '待定', open: '待确认', changed: '已改', confirmed: '已确认', new: '新增',
};

/** The commitments of a draft in reading order. `results`: what became of last year's targets, by their ids. */
export function targetViews(plan: Plan, results: ReadonlyMap<TargetId, string>): TargetView[] {
  const mentions = mentionsByTarget(plan);
  const split = new Map<TargetId, Disagreement[]>();
  for (const found of disagreementsOf(plan)) split.set(found.target, [...(split.get(found.target) ?? []), found]);
  return commitments(plan).map((target) => {
    const own = mentions.get(target.id) ?? [];
    const disagreements = split.get(target.id) ?? [];
    return {
      target, mentions: own, disagreements,
      result: (target.baseline && results.get(target.baseline.target)) ?? '',
      state: stateOf(target, own, disagreements),
    };
  });
}

function stateOf(target: Target, mentions: readonly PlacedMention[], disagreements: readonly Disagreement[]): TargetState {
  if (disagreements.length > 0) return 'split';
  if (mentions.some(({ open }) => open)) return 'blank';
  if (isTargetOpen(target)) return 'open';
  if (!target.baseline) return 'new';
  return target.confirmed ? 'confirmed' : 'changed';
}

/** What the table can be narrowed to. */
export const FILTERS = [
  { key: 'all', label: '全部', holds: () => true },
  { key: 'open', label: '待处理', holds: ({ state }: TargetView) => state === 'open' || state === 'blank' || state === 'split' },
  { key: 'moved', label: '有增减', holds: ({ target: { baseline, value } }: TargetView) => baseline !== null && String(baseline.value) !== String(value) },
  { key: 'new', label: '新增', holds: ({ state }: TargetView) => state === 'new' },
] as const;

export type FilterKey = (typeof FILTERS)[number]['key'];

/** Alike as far as the table shows it. */
export const sameView = (a: TargetView, b: TargetView): boolean =>
  a.target === b.target && a.result === b.result && a.state === b.state && a.mentions.length === b.mentions.length;
