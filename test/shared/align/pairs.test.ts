import { describe, expect, test } from '@jest/globals';
import { comparePlans, type SectionHead, type SectionPair } from '../../../shared/align';
import { ALIGNED_PAIRS } from '../../fixtures/align/pairs';
import { planOf } from '../../support/plans';

const names = (head: SectionHead | null, others: readonly SectionHead[]): string => (head ? [head, ...others].map(({ text }) => text).join('+') : '·');

/** One line a section; the kinds of its blocks where it was joined, cut, moved with edits, or changed inside. */
function told({ kind, before, after, others, pairs }: SectionPair, withBlocks: boolean): string {
  const line = `${kind} ${names(before, kind === 'merged' ? others : [])} → ${names(after, kind === 'split' ? others : [])}`;
  return withBlocks ? `${line} (${pairs.map((pair) => pair.kind).join(' ')})` : line;
}

describe('pairs of plans', () => {
  test.each(ALIGNED_PAIRS)('$name', ({ before, after, expected }) => {
    const { sections } = comparePlans(planOf(before, { id: 'a' }), planOf(after, { id: 'b', year: 2016 }));
    expect(sections.map((section, i) => told(section, expected[i]?.endsWith(')') ?? false))).toEqual(expected);
  });

  test.each(ALIGNED_PAIRS)('$name, the sides swapped: what came is gone, what was merged is split', ({ before, after }) => {
    const [a, b] = [planOf(before, { id: 'a' }), planOf(after, { id: 'b', year: 2016 })];
    const count = (sections: readonly SectionPair[], kind: SectionPair['kind']): number => sections.filter((section) => section.kind === kind).length;
    const [there, back] = [comparePlans(a, b).sections, comparePlans(b, a).sections];
    for (const [one, other] of [['added', 'removed'], ['removed', 'added'], ['merged', 'split'], ['split', 'merged'], ['moved', 'moved']] as const) expect([one, count(back, other)]).toEqual([one, count(there, one)]);
  });
});
