import { mentionedTargets, PLAN_SCHEMA, textOf, type Block, type BlockId, type Heading, type NewId, type Plan, type TargetId } from '../model';
import { sectionsOf, type Section } from '../outline';
import { carryBlock, carryNotice, carryTarget, type Move } from './carry';
import type { Choices, NewSection } from './choices';
import { moveYear } from './move-year';
import { withResults } from './results';
import { actionsOf, placesOf } from './section-choices';
import { withoutSummary } from './without-summary';
import { writeFigures } from './write-figures';

export interface Seeded {
  plan: Plan;
  /** Targets of the draft that stand with last year's figure, since no sentence could be made to say the chosen one. */
  unwritten: TargetId[];
}

export interface Seeding {
  newId: NewId;
  year: number;
  choices?: Choices | undefined;
}

const NO_CHOICES: Choices = { sections: [], added: [], targets: [], results: [] };

/**
 * Next year's draft from last year's plan (承接): every section that was not dropped and the new ones, blocks with their lineage, the
 * plan's own year moved on, every target with last year's figure as its baseline and the chosen one in the prose, nothing
 * confirmed. Number and date of the notice are left empty.
 */
export function seedPlan(whole: Plan, { newId, year, choices = NO_CHOICES }: Seeding): Seeded {
  const last = withResults(withoutSummary(whole), choices.results);
  const move: Move = { from: last.year, to: year };
  const targetIds = new Map(last.targets.map((target) => [target.id, newId()]));
  const blocks = layOut(last, choices, newId, (block) => carryBlock(block, newId(), move, targetIds));
  const mentioned = mentionedTargets(blocks);
  const title = moveYear(last.title, last.year, year).text;
  const plan: Plan = {
    schema: PLAN_SCHEMA,
    id: newId(),
    kind: 'draft',
    title,
    year,
    issuer: last.issuer,
    seededFrom: last.id,
    numbering: last.numbering,
    blocks,
    targets: last.targets.map((target) => carryTarget(target, targetIds.get(target.id) ?? newId(), move)).filter(({ id }) => mentioned.has(id)),
    notice: carryNotice(last, title, move),
    source: null,
  };
  const written = writeFigures(plan, last, choices.targets, targetIds);
  return { ...written, plan: markRewriting(written.plan, rewrittenBlocks(last, choices)) };
}

/** The sections that go on and the new ones, in their order. */
function layOut(last: Plan, choices: Choices, newId: NewId, carry: (block: Block) => Block): Block[] {
  const sections = sectionsOf(last);
  const actions = actionsOf(sections, choices.sections);
  const places = placesOf(sections, choices.added);
  const addedAt = (place: number): Block[] => (places.get(place) ?? []).map((section) => newHeading(section, newId(), sections));
  return [
    ...addedAt(-1),
    ...sections.flatMap((section, place) => [...(actions[place] === 'drop' ? [] : section.blocks.map(carry)), ...addedAt(place)]),
  ];
}

/** Numbered as its fellows are. */
function newHeading({ text, level }: NewSection, id: BlockId, sections: readonly Section[]): Heading {
  const fellow = sections.find(({ heading }) => heading?.level === level)?.heading;
  return {
    type: 'heading', id, level, content: [{ text: text.trim().replace(/\s+/g, ' ') }], origins: [], carried: null, confirmed: false, source: null,
    label: '', marker: fellow?.marker ?? 'number', runIn: false,
  };
}

/** What is to be written anew of sections so chosen: their text, or the heading where there is nothing else. */
function rewrittenBlocks(last: Plan, choices: Choices): Set<BlockId> {
  const sections = sectionsOf(last);
  const actions = actionsOf(sections, choices.sections);
  return new Set(sections.flatMap(({ blocks }, place) => {
    if (actions[place] !== 'rewrite') return [];
    const said = blocks.filter((block) => textOf(block) !== '');
    const body = said.filter((block) => block.type !== 'heading' || block.runIn);
    return (body.length > 0 ? body : said).map(({ id }) => id);
  }));
}

const markRewriting = (draft: Plan, rewritten: ReadonlySet<BlockId>): Plan =>
  rewritten.size === 0 ? draft : { ...draft, blocks: draft.blocks.map((block) => (block.origins.some((id) => rewritten.has(id)) ? { ...block, rewrite: textOf(block) } : block)) };
