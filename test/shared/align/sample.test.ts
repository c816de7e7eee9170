import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { comparePlans, type Comparison, type SectionPair, type TargetChange } from '../../../shared/align';
import { commitments, textOf, type Plan } from '../../../shared/model';
import { headingText } from '../../../shared/outline';
import { SAMPLE_FOLDER, samplePlan } from '../../support/plans';

interface Planted {
  before: number;
  after: number;
  sections: { kind: 'renamed' | 'moved' | 'merged' | 'split' | 'dropped' | 'new'; before: string[]; after: string[] }[];
  targets: { kinds: string[]; indicator: string; before: string | null; after: string | null }[];
}
const planted = (JSON.parse(readFileSync(path.join(SAMPLE_FOLDER, 'planted.json'), 'utf8')) as { pairs: Planted[] }).pairs;

/** What an office's draft remembers: each heading knows the one of the same name, and what was planted knows all that it came from. */
function withOrigins(old: Plan, now: Plan, { sections }: Planted): Plan {
  const named = new Map(old.blocks.filter(({ type }) => type === 'heading').map((block) => [headingText(block), block.id]));
  const sourcesOf = (name: string): string[] => sections.find(({ after }) => after.includes(name))?.before ?? [name];
  return { ...now, blocks: now.blocks.map((block) => (block.type !== 'heading' ? block : { ...block, origins: sourcesOf(headingText(block)).flatMap((name) => named.get(name) ?? []) })) };
}

const told = planted.flatMap((each) => [{ ...each, lineage: 'without lineage', planted: each }, { ...each, lineage: 'with lineage', planted: each }]);
describe.each(told)('the plans of $before and $after compared $lineage', ({ before, after, sections, targets, lineage, planted: pair }) => {
  let old: Plan;
  let now: Plan;
  let comparison: Comparison;
  beforeAll(() => {
    old = samplePlan(before);
    now = lineage === 'with lineage' ? withOrigins(old, samplePlan(after), pair) : samplePlan(after);
    comparison = comparePlans(old, now);
  });
  const of = (kind: Planted['sections'][number]['kind']) => sections.filter((section) => section.kind === kind);
  const pairNamed = (side: 'before' | 'after', name: string) => comparison.sections.find((pair) => pair[side]?.text === name);

  test('name sections that are there', () => {
    const names = (plan: Plan): string[] => plan.blocks.filter((block) => block.type === 'heading').map(headingText);
    for (const section of sections) {
      for (const name of section.before) expect(names(old).filter((each) => each === name)).toHaveLength(1);
      for (const name of section.after) expect(names(now).filter((each) => each === name)).toHaveLength(1);
    }
  });

  test('the renamed are followed', () => {
    for (const section of of('renamed')) expect(pairNamed('after', section.after[0]!)).toMatchObject({ kind: 'edited', before: { text: section.before[0] } });
  });

  test('exactly the moved have moved', () => {
    expect(comparison.sections.filter(({ kind }) => kind === 'moved').map((pair) => pair.after?.text)).toEqual(of('moved').flatMap((section) => section.after));
  });

  test('the merged and the split are found with all their parts, and nothing else came or went but the new and the dropped', () => {
    const kinds = ['merged', 'split', 'removed', 'added'] as const;
    const found = Object.fromEntries(kinds.map((kind) => [kind, comparison.sections.filter((pair) => pair.kind === kind)]));
    const parts = (pair: SectionPair, side: 'before' | 'after'): string[] => [pair[side]?.text ?? '', ...pair.others.map(({ text }) => text)].sort();
    expect(found.merged?.map((pair) => [parts(pair, 'before'), pair.after?.text])).toEqual(of('merged').map((section) => [[...section.before].sort(), section.after[0]]));
    expect(found.split?.map((pair) => [pair.before?.text, parts(pair, 'after')])).toEqual(of('split').map((section) => [section.before[0], [...section.after].sort()]));
    expect(found.removed?.map((pair) => pair.before?.text)).toEqual(of('dropped').flatMap((section) => section.before));
    expect(found.added?.map((pair) => pair.after?.text)).toEqual(of('new').flatMap((section) => section.after));
  });

  /** The commitments that the quoted words state. */
  const quoted = (plan: Plan, words: string): string[] => plan.blocks.flatMap((block) => {
    const from = textOf(block).indexOf(words);
    let at = 0;
    return block.content.flatMap((run) => {
      const inside = from >= 0 && at >= from && at + run.text.length <= from + words.length;
      at += run.text.length;
      return inside && run.target && commitments(plan).some(({ id }) => id === run.target) ? [run.target] : [];
    });
  });
  const changesOf = (words: string | null, side: 'before' | 'after'): TargetChange[] => {
    if (words === null) return [];
    const ids = quoted(side === 'before' ? old : now, words);
    return comparison.targets.filter((change) => ids.includes((side === 'before' ? change.beforeId : change.afterId) ?? ''));
  };

  test('every planted change of a target is found with its kinds, and with no other', () => {
    const told = (kinds: readonly string[]): string => kinds.map((kind) => (kind === 'new' ? 'added' : kind)).sort().join(' ');
    const found = targets.map((target) => {
      const changes = new Set([...changesOf(target.before, 'before'), ...changesOf(target.after, 'after')]);
      return [target.after ?? target.before, [...new Set([...changes].map(({ kinds }) => told(kinds)))]];
    });
    expect(found).toEqual(targets.map((target) => [target.after ?? target.before, [told(target.kinds)]]));
  });

  test('a target that is not named kept its figure', () => {
    const named = new Set(targets.flatMap(({ before: then, after: words }) => [...changesOf(then, 'before'), ...changesOf(words, 'after')]));
    const rest = comparison.targets.filter((change) => !named.has(change));
    expect(rest.length).toBeGreaterThan(0);
    expect(rest.filter(({ kinds }) => kinds.join() !== 'kept')).toEqual([]);
  });
});
