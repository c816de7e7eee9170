import { describe, expect, test } from '@jest/globals';
import { blockChangeSchema, comparePlans, targetChangeKindSchema, type Comparison, type SectionHead, type SectionPair } from '../../../shared/align';
import type { Plan } from '../../../shared/model';
import { ALIGNED_PAIRS, type AlignedPair } from '../../fixtures/align/pairs';
import { planOf } from '../../support/plans';

const names = (head: SectionHead | null, others: readonly SectionHead[]): string => (head ? [head, ...others].map(({ text }) => text).join('+') : '·');

/** One line a section; the kinds of its blocks where it was joined, cut, moved with edits, or changed inside. */
function told({ kind, before, after, others, pairs }: SectionPair, withBlocks: boolean): string {
  const line = `${kind} ${names(before, kind === 'merged' ? others : [])} → ${names(after, kind === 'split' ? others : [])}`;
  return withBlocks ? `${line} (${pairs.map((pair) => pair.kind).join(' ')})` : line;
}

const plansOf = ({ before, after, origins = {}, baselines = {} }: AlignedPair): [Plan, Plan] => {
  const [a, b] = [planOf(before, { id: 'a' }), planOf(after, { id: 'b', year: 2016 })];
  const blocks = b.blocks.map((block) => ({ ...block, origins: origins[block.id] ? [origins[block.id] ?? ''] : [] }));
  const targets = b.targets.map((target) => {
    const old = a.targets.find(({ id }) => id === baselines[target.id]);
    return old ? { ...target, baseline: { target: old.id, indicator: old.indicator, value: old.value, unit: old.unit, comparator: old.comparator, measure: old.measure } } : target;
  });
  return [a, { ...b, blocks, targets }];
};

const targetsTold = ({ targets }: Comparison, a: Plan, b: Plan): string[] => {
  const nameIn = (plan: Plan, id: string | null): string => plan.targets.find((target) => target.id === id)?.indicator ?? '·';
  return targets.map(({ kinds, beforeId, afterId }) => `${kinds.join(' ')} ${nameIn(a, beforeId)} → ${nameIn(b, afterId)}`);
};

const notesTold = ({ sections }: Comparison): string[] =>
  sections.flatMap(({ pairs }) => pairs.flatMap(({ notes }) => notes.map(({ words, before, after }) => `${words}: ${before ?? '·'} → ${after ?? '·'}`)));

describe('pairs of plans', () => {
  test.each(ALIGNED_PAIRS)('$name', (pair) => {
    const [a, b] = plansOf(pair);
    const comparison = comparePlans(a, b);
    const { expected, targets, notes } = pair;
    expect(comparison.sections.map((section, i) => told(section, expected[i]?.endsWith(')') ?? false))).toEqual(expected);
    if (targets) expect(targetsTold(comparison, a, b)).toEqual(targets);
    expect(notesTold(comparison)).toEqual(notes ?? []);
  });

  test.each(ALIGNED_PAIRS.filter(({ origins }) => !origins))('$name, the sides swapped: what came is gone, what was merged is split', (pair) => {
    const [a, b] = plansOf({ ...pair, baselines: {} });
    const count = (sections: readonly SectionPair[], kind: SectionPair['kind']): number => sections.filter((section) => section.kind === kind).length;
    const [there, back] = [comparePlans(a, b).sections, comparePlans(b, a).sections];
    for (const [one, other] of [['added', 'removed'], ['removed', 'added'], ['merged', 'split'], ['split', 'merged'], ['moved', 'moved']] as const) expect([one, count(back, other)]).toEqual([one, count(there, one)]);
  });

  test('are enough, and hold every kind of change of a section, a block, a target and a note', () => {
    const lines = ALIGNED_PAIRS.flatMap(({ expected }) => expected);
    const targets = ALIGNED_PAIRS.flatMap((pair) => pair.targets ?? []);
    const notes = ALIGNED_PAIRS.flatMap((pair) => pair.notes ?? []).map((line) => line.replace(/^.*: /, ''));
    const kinds = (told: readonly string[]): string[] => [...new Set(told)].sort();
    const all = (options: readonly string[]): string[] => [...options].sort();
    expect(ALIGNED_PAIRS.length).toBeGreaterThanOrEqual(30);
    expect(new Set(ALIGNED_PAIRS.map(({ name }) => name)).size).toBe(ALIGNED_PAIRS.length);
    expect(kinds(lines.map((line) => line.split(' ')[0] ?? ''))).toEqual(all(blockChangeSchema.options));
    expect(kinds(lines.flatMap((line) => / \(([a-z ]+)\)$/.exec(line)?.[1]?.split(' ') ?? []))).toEqual(all(blockChangeSchema.options));
    expect(kinds(targets.flatMap((line) => line.replace(/ [^ ]+ → .*$/, '').split(' ')))).toEqual(all(targetChangeKindSchema.options));
    expect(kinds(notes.map((line) => line.replace(/[^·→ ]+/g, 'x')))).toEqual(['x → x', 'x → ·', '· → x']);
  });
});
