import { expect, test } from '@jest/globals';
import { applyPieces, comparePlans, lineHeads, revertPieces } from '../../../shared/align';
import { ALIGNED_PAIRS } from '../../fixtures/align/pairs';
import { planOf, SAMPLE_YEARS, samplePlan } from '../../support/plans';

const sample = SAMPLE_YEARS.map(samplePlan);
const pairs = [...ALIGNED_PAIRS.map(({ before, after }) => [planOf(before, { id: 'a' }), planOf(after, { id: 'b', year: 2016 })] as const), ...sample.slice(1).map((plan, nth) => [sample[nth] ?? plan, plan] as const)];

test('each heading of either side begins one line of the pairs, and a line begins with its heading', () => {
  for (const [before, after] of pairs) {
    const { sections } = comparePlans(before, after);
    for (const side of ['before', 'after'] as const) {
      const found = sections.flatMap((section) => section.pairs.flatMap((pair) => {
        const text = (side === 'before' ? revertPieces : applyPieces)(pair.pieces);
        return lineHeads(section, pair, side).flatMap(({ start, head }) => {
          if (head) expect(text.slice(start)).toMatch(new RegExp(`^${head.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
          return head ? [head.id] : [];
        });
      }));
      const joined = side === 'before' ? 'merged' : 'split';
      const heads = sections.flatMap((section) => [section[side], ...(section.kind === joined ? section.others : [])]).flatMap((head) => head?.id ?? []);
      expect([...found].sort()).toEqual([...heads].sort());
    }
  }
});
