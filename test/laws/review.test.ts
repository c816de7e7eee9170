import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addEntry, findConflicts, mergeEntries, statusOf, STEPS, threadsOf, type Entry } from '../../shared/review';
import type { Result } from '../../shared/model';

const RUNS = { seed: 20161123, numRuns: 200 };
const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

/** What a side tries to do; what the log does not allow is refused and left out. */
const deed = fc.record({
  kind: fc.constantFrom('said' as const, 'replied' as const, 'accepted' as const, 'declined' as const, 'reopened' as const, 'stepped' as const),
  minute: fc.nat({ max: 59 }),
  pick: fc.nat({ max: 5 }),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

function entryOf({ kind, minute, pick }: Deed, id: string, log: readonly Entry[]): Entry {
  const common = { id, at: `2016-11-23T08:${String(minute).padStart(2, '0')}:00.000Z`, by: '王宁' };
  if (kind === 'said') return { kind, ...common, anchor: { on: 'plan' }, text: '请再斟酌' };
  if (kind === 'stepped') return { kind, ...common, to: (['drafting', 'submitted', 'returned', 'final'] as const)[pick % 4]!, text: '按意见修改' };
  return { kind, ...common, remark: threadsOf(log)[pick]?.said.id ?? 'none', text: '理由' };
}

const act = (side: string, deeds: readonly Deed[], from: readonly Entry[]): Entry[] =>
  deeds.reduce<Entry[]>((log, one, at) => {
    const added = addEntry(log, entryOf(one, `${side}${at}`, log));
    return added.ok ? added.value : log;
  }, [...from]);

/** A common past, then three sides apart. */
const sides = fc.tuple(fc.array(deed, { maxLength: 8 }), fc.array(deed, { maxLength: 8 }), fc.array(deed, { maxLength: 8 }), fc.array(deed, { maxLength: 8 })).map(([past, a, b, c]) => {
  const base = act('base', past, []);
  return { base, a: act('a', a, base), b: act('b', b, base), c: act('c', c, base) };
});
const merge = (a: readonly Entry[], b: readonly Entry[]): Entry[] => valueOf(mergeEntries(a, b));

test('merging is commutative, associative and idempotent, and every entry of both survives unchanged', () => {
  fc.assert(fc.property(sides, ({ a, b, c }) => {
    const both = merge(a, b);
    expect(both).toEqual(merge(b, a));
    expect(merge(both, c)).toEqual(merge(a, merge(b, c)));
    expect(merge(both, b)).toEqual(both);
    for (const entry of [...a, ...b]) expect(both).toContainEqual(entry);
    expect(both).toHaveLength(new Set([...a, ...b].map(({ id }) => id)).size);
  }), RUNS);
});

test('conflicts are the same from both sides, and none is found where one side only went on', () => {
  fc.assert(fc.property(sides, ({ base, a, b }) => {
    const turned = findConflicts(b, a).map((conflict) => ({ ...conflict, ours: conflict.theirs, theirs: conflict.ours }));
    expect(findConflicts(a, b)).toEqual(turned);
    expect(findConflicts(a, base)).toEqual([]);
    const both = merge(a, b);
    expect(findConflicts(both, a)).toEqual([]);
  }), RUNS);
});

test('without a conflict, what one side decided stands after merging, unless the other decided too', () => {
  fc.assert(fc.property(sides, ({ base, a }) => {
    const stands = new Map(threadsOf(merge(base, a)).map(({ said, state }) => [said.id, state]));
    for (const { said, state } of threadsOf(a)) expect(stands.get(said.id)).toBe(state);
    expect(statusOf(merge(base, a))).toBe(statusOf(a));
  }), RUNS);
});

test('one id with two contents is refused', () => {
  fc.assert(fc.property(sides.filter(({ a }) => a.length > 0), ({ a }) => {
    const [first, ...rest] = a;
    expect(mergeEntries(a, [{ ...first!, text: '另一句话' }, ...rest])).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(valueOf(mergeEntries(a, [Object.fromEntries(Object.entries(first!).reverse()) as unknown as Entry]))).toEqual(a);
  }), RUNS);
});

test('a step is taken when the table allows it and in no other case', () => {
  const all = ['drafting', 'submitted', 'returned', 'final'] as const;
  fc.assert(fc.property(sides, fc.constantFrom(...all), ({ a }, to) => {
    const step: Entry = { kind: 'stepped', id: 'x', at: '2016-11-23T10:00:00.000Z', by: '王宁', to, text: '理由' };
    const allowed = STEPS.find((one) => one.from === statusOf(a) && one.to === to);
    expect(addEntry(a, step).ok).toBe(allowed !== undefined);
    expect(addEntry(a, { ...step, text: '  ' }).ok).toBe(allowed?.reason === false);
  }), RUNS);
});
