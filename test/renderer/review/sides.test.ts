import { defaultSides, draftIn, keyOfSide, sideOfKey, sideTree } from '../../../renderer/screens/review/sides';
import type { PlanHead } from '../../../shared/align';
import type { VersionKind } from '../../../shared/contract';
import { summaryOf } from '../../support/memory-core';

const past = summaryOf({ id: 'p', year: 2025, title: '2025年工作要点' });
const draft = summaryOf({ id: 'd', year: 2026, title: '2026年工作要点', kind: 'draft', seededFrom: 'p' });
const kept = (id: string, kind: VersionKind, name = '', plan = 'd') => ({ plan, version: { id, kind, name, keptAt: '2026-02-03T06:32:00.000Z', characters: 9000, targets: 20 } });
const current = (plan: string) => ({ plan, version: null });

test('versions stand beneath their plan; those kept by themselves are folded into one line that cannot be chosen', () => {
  const tree = sideTree([draft, past], [kept('v3', 'automatic'), kept('v2', 'named', '送审前'), kept('v1', 'automatic'), kept('v0', 'restoring')]);
  expect(tree.map(({ title, children }) => [title, children.length])).toEqual([['2026年 2026年工作要点（起草中）', 3], ['2025年 2025年工作要点', 0]]);
  const [named, restoring, folded] = tree[0]!.children;
  expect([named!.title, named!.label]).toEqual([expect.stringMatching(/^送审前（2026年2月3日 /), expect.stringMatching(/^2026年 送审前（/)]);
  expect(restoring!.title).toMatch(/^恢复前（/);
  expect([folded!.title, folded!.selectable, folded!.children.map(({ value }) => value)]).toEqual(['自动保存的 2 版', false, ['d/v3', 'd/v1']]);
});

test('what was issued is no draft in the list', () => {
  expect(sideTree([{ ...draft, issued: { edition: 1, docNumber: '', date: '', correcting: false } }], [])[0]?.title).toBe('2026年 2026年工作要点（已印发）');
});

test('a side is found again by its key', () => {
  for (const side of [current('p'), { plan: 'd', version: 'v2' }]) expect(sideOfKey(keyOfSide(side))).toEqual(side);
});

test('without a choice the draft stands beside what it carries on, and a plan alone beside its newest version', () => {
  expect(defaultSides([draft, past], [], null)).toEqual({ before: current('p'), after: current('d') });
  expect(defaultSides([past, draft], [], 'd')).toEqual({ before: current('p'), after: current('d') });
  expect(defaultSides([draft], [kept('v2', 'named', '送审前')], null)).toEqual({ before: { plan: 'd', version: 'v2' }, after: current('d') });
});

test('only a draft’s present text is remarked on, on whichever side it stands', () => {
  const head = (id: string, kind: PlanHead['kind'], version: string | null = null): PlanHead => ({ id, kind, title: id, year: 2026, version: version === null ? null : { id: version, name: '送审前', keptAt: '' } });
  expect(draftIn({ before: head('p', 'past'), after: head('d', 'draft') })).toEqual({ plan: 'd', side: 'after' });
  expect(draftIn({ before: head('d', 'draft'), after: head('p', 'past') })).toEqual({ plan: 'd', side: 'before' });
  expect(draftIn({ before: head('d', 'draft'), after: head('d', 'draft', 'v') })).toEqual({ plan: 'd', side: 'before' });
  expect(draftIn({ before: head('d', 'draft', 'u'), after: head('d', 'draft', 'v') })).toEqual({ plan: 'd', side: null });
  expect(draftIn({ before: head('p', 'past'), after: head('q', 'past') })).toBeNull();
});
