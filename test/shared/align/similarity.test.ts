import { expect, test } from '@jest/globals';
import { findLikenesses } from '../../../shared/align/similarity';

const score = (a: string, b: string): number => Number((findLikenesses([a], [b], 0)[0]?.score ?? 0).toFixed(3));

test.each([
  ['建设创新平台', '建设创新平台', 1],
  ['建设创新平台20个', '建设创新平台35 个', 1],
  ['建设创新平台', '发展民生科技', 0],
  ['平台平台', '平台平台建', 0.857], // 平台 twice and 台平 once of 3 and 4 pairs
  ['创新平台', '平台', 0.5],
  ['', '', 0],
])('%s and %s share %d', (a, b, shared) => expect(score(a, b)).toBe(shared));

test('the likest come first, then the earlier ones, and what is less alike than asked for is left out', () => {
  const found = findLikenesses(['建设创新平台', '引进科技人才', '建设平台'], ['建设创新平台', '引进科技人才队伍'], 0.4);
  expect(found.map(({ before, after }) => [before, after])).toEqual([[0, 0], [1, 1], [2, 0]]);
});
