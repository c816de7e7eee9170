import { emptyNotice, PLAN_SCHEMA, type Block, type Inline, type Level, type NewId, type Plan, type PlanSource, type Quantity, type Target } from '../model';
import { putNote } from '../outline';
import { NO_DUTY, readDuties, type Duty } from './duties';
import { linkMentions } from './link-mentions';
import { ordinalOf } from './ordinals';
import type { ReadBlock, Reading } from './reading';

export interface Adoption {
  newId: NewId;
  year: number;
  source: PlanSource | null;
}

/** A reading as a plan of a past year: blocks with marks, one target a quantity but for repeated ones, the notice fields. */
export function toPlan(reading: Reading, { newId, year, source }: Adoption): Plan {
  const found: Target[] = [];
  const duties = readDuties(reading.blocks);
  const read = reading.blocks.map((block, i) => toBlock(block, { newId, targets: found, duty: duties[i] ?? NO_DUTY }));
  const { targets, linked } = linkMentions(found);
  const blocks = read.map((block) => ({ ...block, content: linked(block.content) }));
  return {
    schema: PLAN_SCHEMA,
    id: newId(),
    kind: 'past',
    // A plan without a title of its own bears the name that the notice gives it.
    title: reading.title ?? /《([^《》]{4,80})》/.exec(reading.notice.title)?.[1] ?? '',
    year,
    issuer: reading.issuer ?? '',
    seededFrom: null,
    numbering: { continuous: continuousLevels(reading.blocks) },
    blocks,
    targets,
    notice: { ...emptyNotice(), ...reading.notice, organ: reading.issuer ?? '', docNumber: reading.docNumber ?? '', date: reading.date ?? '' },
    source,
  };
}

interface Making {
  newId: NewId;
  /** Every target made so far. */
  targets: Target[];
  duty: Duty;
}

function toBlock(block: ReadBlock, making: Making): Block {
  const common = {
    id: making.newId(),
    content: (block.notes ?? []).reduce((content, { text, ...span }) => putNote(content, span, text), markQuantities(block, making)),
    origins: [],
    carried: null,
    confirmed: false,
    source: block.span,
  };
  if (block.row) return { type: 'row', ...common, ...block.row };
  return block.heading ? { type: 'heading', ...common, ...block.heading } : { type: 'paragraph', ...common };
}

function markQuantities({ text, quantities }: ReadBlock, { newId, targets, duty }: Making): Inline[] {
  const content: Inline[] = [];
  let at = 0;
  for (const quantity of quantities) {
    if (quantity.start > at) content.push({ text: text.slice(at, quantity.start) });
    const target = toTarget(quantity, newId(), duty);
    targets.push(target);
    content.push({ text: text.slice(quantity.start, quantity.end), target: target.id });
    at = quantity.end;
  }
  if (at < text.length || content.length === 0) content.push({ text: text.slice(at) });
  return content;
}

const toTarget = ({ indicator, value, unit, comparator, measure, role }: Quantity, id: string, { owner, deadline }: Duty): Target => ({
  id, indicator, value, unit, comparator, measure, role, baseline: null, confirmed: true,
  owner: role === 'target' ? owner : '',
  deadline: role === 'target' ? deadline : '',
});

/** Levels whose numbers do not begin again under a new heading of a higher level: 1…33 across sections. */
function continuousLevels(blocks: readonly ReadBlock[]): Level[] {
  return ([2, 3, 4] as const).filter((level) => {
    let last = 0;
    let higher = false;
    let runsOn = 0;
    let restarts = 0;
    for (const { heading } of blocks) {
      if (!heading || heading.marker !== 'number') continue;
      if (heading.level < level) higher = true;
      if (heading.level !== level) continue;
      const number = ordinalOf(heading.label);
      if (higher && last > 0 && number === 1) restarts++;
      if (higher && last > 0 && number === last + 1) runsOn++;
      higher = false;
      last = number;
    }
    return runsOn > 0 && runsOn > restarts;
  });
}
