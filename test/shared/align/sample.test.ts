import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { comparePlans, type Comparison, type TargetChange } from '../../../shared/align';
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

describe.each(planted)('the plans of $before and $after compared', ({ before, after, sections, targets }) => {
  let old: Plan;
  let now: Plan;
  let comparison: Comparison;
  beforeAll(() => {
    [old, now] = [samplePlan(before), samplePlan(after)];
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

  test('of the merged and the split one side each is followed, and nothing else came or went but the new and the dropped', () => {
    for (const section of of('merged')) expect(section.before).toContain(pairNamed('after', section.after[0]!)?.before?.text);
    for (const section of of('split')) expect(section.after).toContain(pairNamed('before', section.before[0]!)?.after?.text);
    const follows = (name: string): boolean => sections.some((section) => ['merged', 'split'].includes(section.kind) && [...section.before, ...section.after].includes(name));
    const gone = comparison.sections.filter(({ kind }) => kind === 'removed').map((pair) => pair.before?.text ?? '');
    const come = comparison.sections.filter(({ kind }) => kind === 'added').map((pair) => pair.after?.text ?? '');
    expect(gone.filter((name) => !follows(name))).toEqual(of('dropped').flatMap((section) => section.before));
    expect(come.filter((name) => !follows(name))).toEqual(of('new').flatMap((section) => section.after));
    expect(gone.filter(follows)).toHaveLength(of('merged').length);
    expect(come.filter(follows)).toHaveLength(of('split').length);
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
