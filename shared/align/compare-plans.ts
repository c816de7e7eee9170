import type { Plan } from '../model';
import { comparePairs, removedPair } from './compare-blocks';
import { compareTargets } from './compare-targets';
import type { BlockChange, BlockPair, Comparison, SectionHead, SectionPair } from './comparison';
import { followSections, type Group } from './follow-sections';
import { itemsOf, type SectionItem } from './items';
import { matchBlocks } from './match-blocks';
import { interleave } from './order';

/**
 * What became of `before` in `after`: sections and paragraphs by lineage or likeness, word differences, targets.
 * A new number alone is no change. Works alike for two plans that share no lineage.
 */
export function comparePlans(before: Plan, after: Plan): Comparison {
  const sections = compareSections(itemsOf(before), itemsOf(after));
  return { before: headOf(before), after: headOf(after), sections, targets: compareTargets(before, after, () => originsIn(sections)) };
}

/** Which block became which, by the later one's id. */
const originsIn = (sections: readonly SectionPair[]): Map<string, string> =>
  new Map(sections.flatMap(({ pairs }) => pairs.flatMap((pair) => (pair.before !== null && pair.after !== null ? [[pair.after, pair.before] as const] : []))));

const headOf = ({ id, title, year, kind }: Plan) => ({ id, title, year, kind });

function compareSections(before: readonly SectionItem[], after: readonly SectionItem[]): SectionPair[] {
  const { groups, isGone } = followSections(before, after);
  const blocks = matchBlocks(before, after, groups);
  return interleave(before, isGone, groups, ({ stoodAt }) => stoodAt).map((entry): SectionPair => {
    if ('now' in entry) return pairOf(entry.now, comparePairs(entry.now, blocks));
    const pairs = entry.gone.blocks.filter(({ id }) => !blocks.kept.has(id)).map(removedPair);
    return { kind: 'removed', before: describe(entry.gone), after: null, others: [], pairs };
  });
}

function pairOf({ section, main, old, now, moved }: Group, pairs: BlockPair[]): SectionPair {
  const kindAtPlace: BlockChange = moved ? 'moved' : pairs.every(({ kind }) => kind === 'same') ? 'same' : 'edited';
  const kind: BlockChange = !main ? 'added' : old.length > 1 ? 'merged' : now.length > 1 ? 'split' : kindAtPlace;
  const others = [
    ...old.filter((each) => each !== main).map(describe),
    ...now.filter((each) => each !== section).map(describe),
  ];
  return { kind, before: main && describe(main), after: describe(section), others, pairs };
}

const describe = ({ id, level, label, title }: SectionItem): SectionHead => ({ id: id || null, level, label, text: title });
