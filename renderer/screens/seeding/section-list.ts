import { commitments, textOf, type Plan, type Target, type TargetId } from '../../../shared/model';
import { headingText, sectionsOf, shownLabels, type Section } from '../../../shared/outline';
import { actionsOf, placesOf, type SectionAction } from '../../../shared/seed';
import type { AddedSection, SectionKey, SeedingState } from './seeding-state';

/** A section of last year's plan, as its row needs it. */
export interface SectionInfo {
  key: SectionKey;
  level: number;
  label: string;
  text: string;
  /** Characters of all its blocks. */
  size: number;
  /** Commitments that it is the first to state. */
  targets: readonly Target[];
}

/** Last year's outline with its targets, made once. */
export interface LastOutline {
  sections: readonly Section[];
  infos: readonly SectionInfo[];
  /** The sections (by position) that state a target. */
  statedIn: ReadonlyMap<TargetId, readonly number[]>;
}

export function outlineOf(last: Plan): LastOutline {
  const sections = sectionsOf(last);
  const labels = shownLabels(last);
  const targets = new Map(commitments(last).map((target) => [target.id, target]));
  const statedIn = new Map<TargetId, number[]>();
  sections.forEach(({ blocks }, place) => {
    for (const id of new Set(blocks.flatMap(({ content }) => content.flatMap((run) => run.target ?? [])))) statedIn.set(id, [...(statedIn.get(id) ?? []), place]);
  });
  const first = new Map<number, Target[]>();
  for (const [id, [place = 0]] of statedIn) {
    const target = targets.get(id);
    if (target) first.set(place, [...(first.get(place) ?? []), target]);
  }
  const infos = sections.map(({ heading, blocks }, place): SectionInfo => ({
    key: heading?.id ?? '',
    level: heading?.level ?? 0,
    label: heading ? (labels.get(heading.id) ?? '') : '',
    text: heading ? headingText(heading) || '（空标题）' : '（开头部分）',
    size: blocks.reduce((sum, block) => sum + textOf(block).length, 0),
    targets: first.get(place) ?? [],
  }));
  return { sections, infos, statedIn };
}

/** What the page shows of the outline for what was chosen so far. */
export interface ShownOutline {
  /** By position of the section. */
  actions: readonly SectionAction[];
  /** New sections by the position of the one that they stand behind; -1: at the start. */
  added: ReadonlyMap<number, readonly AddedSection[]>;
  /** Whether a target is stated by a section that goes on. */
  goesOn: (target: TargetId) => boolean;
}

export function showOutline({ sections, statedIn }: LastOutline, { actions: chosen, added }: Pick<SeedingState, 'actions' | 'added'>): ShownOutline {
  const actions = actionsOf(sections, [...chosen].map(([section, action]) => ({ heading: section === '' ? null : section, action })));
  return {
    actions,
    added: placesOf(sections, added),
    goesOn: (target) => (statedIn.get(target) ?? []).some((place) => actions[place] !== 'drop'),
  };
}
