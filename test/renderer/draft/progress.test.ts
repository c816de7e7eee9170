import type { Target } from '../../../shared/model';
import { sectionsOf } from '../../../shared/outline';
import { countWords, nextUndecided, progressOf, sectionState } from '../../../renderer/screens/draft/progress';
import { isTargetOpen } from '../../../shared/targets';
import { blockOf, draftOf } from '../../support/slate-editors';

const target = (id: string, more: Partial<Target> = {}): Target => ({
  id, indicator: id, value: 30, unit: '项', comparator: '=', measure: 'level', role: 'target', owner: '', deadline: '',
  baseline: { target: `last-${id}`, indicator: id, value: 30, unit: '项', comparator: '=', measure: 'level' }, confirmed: false, ...more,
});

const planOf = (lines: string[], targets: Target[] = []) => draftOf(lines.map(blockOf), { targets });

test('a carried target is open until it is confirmed or its figure differs', () => {
  expect(isTargetOpen(target('a'))).toBe(true);
  expect(isTargetOpen(target('a', { confirmed: true }))).toBe(false);
  expect(isTargetOpen(target('a', { value: 35 }))).toBe(false);
  expect(isTargetOpen(target('a', { comparator: '>=' }))).toBe(false);
  expect(isTargetOpen(target('a', { baseline: null }))).toBe(false);
  expect(isTargetOpen(target('a', { value: [1, 2], comparator: 'range', baseline: { ...target('a').baseline!, value: [1, 2], comparator: 'range' } }))).toBe(true);
});

test('a section is done when none of its blocks waits; an empty block waits for nothing', () => {
  const plan = planOf(['h1 甲', 'p 乙', 'h1 丙', 'p '], [target('t1'), target('t2', { confirmed: true }), target('t3', { role: 'actual' })]);
  expect(progressOf(plan)).toEqual({ sections: { done: 0, all: 2 }, targets: { done: 1, all: 2 } });
  const decided = { ...plan, blocks: plan.blocks.map((block, at) => (at >= 2 ? { ...block, confirmed: true } : block)) };
  expect(progressOf(decided).sections).toEqual({ done: 1, all: 2 });
  expect(sectionsOf(decided).map(sectionState)).toEqual(['carried', 'confirmed']);
});

test('a section shows what was done to it', () => {
  const [carried] = planOf(['h1 甲']).blocks;
  const as = (more: object) => sectionState({ heading: null, blocks: [{ ...carried!, ...more }] });
  expect(as({ carried: null })).toBe('new');
  expect(as({ carried: '乙' })).toBe('edited');
  expect(as({ confirmed: true })).toBe('confirmed');
  expect(sectionState({ heading: null, blocks: [{ ...carried!, confirmed: true }, { ...carried!, carried: null }] })).toBe('edited');
});

test('what is to be written anew waits until its words are others, also where its figure is no longer last year’s', () => {
  const [block] = planOf(['p 甲30项']).blocks;
  const awaiting = { ...block!, carried: '甲28项', rewrite: '甲30项' };
  const of = (more: object) => ({ ...planOf([]), blocks: [{ ...awaiting, ...more }] });
  expect(sectionsOf(of({})).map(sectionState)).toEqual(['rewrite']);
  expect(progressOf(of({})).sections.done).toBe(0);
  expect(progressOf(of({ content: [{ text: '乙30项' }] })).sections.done).toBe(1);
  expect(progressOf(of({ confirmed: true })).sections.done).toBe(1);
});

test('F8 goes through blocks and targets in reading order, and round again', () => {
  const plan = planOf(['p 甲⟦t1:30项⟧乙⟦t2:30项⟧', 'p 丙', 'p 丁⟦t1:30项⟧'], [target('t1'), target('t2', { confirmed: true })]);
  plan.blocks[1] = { ...plan.blocks[1]!, confirmed: true };
  const seen = [];
  let at: { block: string | null; target: string | null } = { block: null, target: null };
  for (let n = 0; n < 4; n++) {
    at = nextUndecided(plan, at)!;
    seen.push(`${at.block} ${at.target}`);
  }
  expect(seen).toEqual(['b1 null', 'b1 t1', 'b3 null', 'b1 null']);
});

test('F8 from a block that is decided goes to the next that is not', () => {
  const plan = planOf(['p 甲', 'p 乙', 'p 丙']);
  plan.blocks[1] = { ...plan.blocks[1]!, confirmed: true };
  expect(nextUndecided(plan, { block: 'b2', target: null })).toEqual({ block: 'b3', target: null });
  expect(nextUndecided(planOf([]), { block: null, target: null })).toBeNull();
});

test('signs are counted as Word counts them', () => {
  expect(countWords(planOf(['p 新增30项，R&D投入 1.2亿元']).blocks)).toBe(13);
});
