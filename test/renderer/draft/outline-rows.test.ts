import { foldedTo, rowOfBlock, rowsOf, visibleRows } from '../../../renderer/screens/draft/outline/rows';
import type { Target } from '../../../shared/model';
import { blockOf, draftOf } from '../../support/slate-editors';

const LINES = ['p 开头', 'h1 甲', 'p 甲文', 'h2 甲一', 'h3 甲一细', 'h2 甲二', 'h1 乙', 'p 办理⟦t1:9件⟧'];
const figure = { value: 9, unit: '件', comparator: '=', measure: 'level' } as const;
const target: Target = { id: 't1', indicator: '', ...figure, role: 'target', owner: '', deadline: '', baseline: { target: 'x', indicator: '', ...figure }, confirmed: false };
/** All confirmed but the blocks named. */
const planWith = (open: readonly string[], targets = [target]) =>
  draftOf(LINES.map(blockOf).map((block) => ({ ...block, confirmed: !open.includes(block.content[0]?.text ?? '') })), { targets });
const names = (rows: { text: string }[]) => rows.map(({ text }) => text).join(' ');

test('a section stands in those above it', () => {
  const rows = rowsOf(planWith([]));
  expect(names(rows)).toBe('（开头） 甲 甲一 甲一细 甲二 乙');
  expect(rows.map(({ above }) => above.length)).toEqual([0, 0, 1, 2, 1, 0]);
  expect(rows.filter(({ hasMore }) => hasMore).map(({ text }) => text)).toEqual(['甲', '甲一']);
});

test('what is folded hides what stands in it; down to a level everything deeper is folded', () => {
  const rows = rowsOf(planWith([]));
  expect(names(visibleRows(rows, new Set(['b4']), false))).toBe('（开头） 甲 甲一 甲二 乙');
  expect([1, 2, 3].map((level) => names(visibleRows(rows, foldedTo(rows, level), false)))).toEqual(['（开头） 甲 乙', '（开头） 甲 甲一 甲二 乙', names(rows)]);
});

test('only what waits for a decision, and what it stands in', () => {
  const confirmed = { ...target, confirmed: true };
  expect(names(visibleRows(rowsOf(planWith(['甲一细'], [confirmed])), new Set(), true))).toBe('甲 甲一 甲一细');
  expect(names(visibleRows(rowsOf(planWith([])), new Set(), true))).toBe('乙');
  expect(visibleRows(rowsOf(planWith([], [confirmed])), new Set(), true)).toEqual([]);
});

test('a block is found in its section, or in the nearest above that is seen', () => {
  const rows = rowsOf(planWith([]));
  expect(rowOfBlock(rows, rows, 'b3')?.text).toBe('甲');
  expect(rowOfBlock(rows, visibleRows(rows, new Set(['b2']), false), 'b5')?.text).toBe('甲');
  expect(rowOfBlock(rows, rows, null)).toBeUndefined();
});
