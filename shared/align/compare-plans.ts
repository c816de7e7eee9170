import type { Plan } from '../model';
import { sectionsOf, shownLabels, type Section } from '../outline';
import { comparePairs, removedPair } from './compare-blocks';
import { compareTargets } from './compare-targets';
import type { BlockChange, BlockPair, Comparison, SectionHead, SectionPair } from './comparison';
import { followSections, type Group, type Side } from './follow-sections';
import { blockItem } from './items';
import { matchBlocks } from './match-blocks';
import { interleave } from './order';

/**
 * What became of `before` in `after`: sections and paragraphs by lineage or likeness, word differences, targets.
 * A new number alone is no change. Works alike for two plans that share no lineage.
 */
export function comparePlans(before: Plan, after: Plan): Comparison {
  const sections = compareSections(sideOf(before), sideOf(after));
  return { before: headOf(before), after: headOf(after), sections, targets: compareTargets(before, after, () => originsIn(sections)) };
}

/** Which block became which, by the later one's id. */
const originsIn = (sections: readonly SectionPair[]): Map<string, string> =>
  new Map(sections.flatMap(({ pairs }) => pairs.flatMap((pair) => (pair.before !== null && pair.after !== null ? [[pair.after, pair.before] as const] : []))));

const headOf = ({ id, title, year, kind }: Plan) => ({ id, title, year, kind });

const sideOf = (plan: Plan): Side => ({ sections: sectionsOf(plan), labels: shownLabels(plan) });

function compareSections(before: Side, after: Side): SectionPair[] {
  const { groups, isGone } = followSections(before, after);
  const blocks = matchBlocks(before.sections, after.sections, groups);
  return interleave(before.sections, isGone, groups, ({ stoodAt }) => stoodAt).map((entry): SectionPair => {
    if ('now' in entry) return pairOf(entry.now, comparePairs(entry.now, blocks), before, after);
    const pairs = entry.gone.blocks.filter(({ id }) => !blocks.kept.has(id)).map(removedPair);
    return { kind: 'removed', before: describe(entry.gone, before), after: null, others: [], pairs };
  });
}

function pairOf({ section, main, old, now, moved }: Group, pairs: BlockPair[], before: Side, after: Side): SectionPair {
  const kindAtPlace: BlockChange = moved ? 'moved' : pairs.every(({ kind }) => kind === 'same') ? 'same' : 'edited';
  const kind: BlockChange = !main ? 'added' : old.length > 1 ? 'merged' : now.length > 1 ? 'split' : kindAtPlace;
  const others = [
    ...old.filter((each) => each !== main).map((each) => describe(each, before)),
    ...now.filter((each) => each !== section).map((each) => describe(each, after)),
  ];
  return { kind, before: main && describe(main, before), after: describe(section, after), others, pairs };
}

function describe({ heading }: Section, { labels }: Side): SectionHead {
  if (!heading) return { id: null, level: null, label: '', text: '' };
  return { id: heading.id, level: heading.level, label: labels.get(heading.id) ?? '', text: blockItem(heading).title };
}
