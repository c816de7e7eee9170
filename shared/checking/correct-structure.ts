/** Corrections of what was read as heading, paragraph or neither; each gives a new plan, or the same one where it does not apply. */
import { CELL_BREAK, textOf, type Block, type BlockId, type Inline, type Level, type NewId, type Plan, type Span } from '../model';
import { readLabel } from '../reader';
import { readQuantities, syncTargets } from '../targets';
import { labelOf } from './labels';
import { placesInSource } from './place-in-source';
import { checkOf, keyOf, settle } from './subjects';

const LONGEST_LEAD = 120;

const indexOf = (plan: Plan, id: BlockId): number => plan.blocks.findIndex((block) => block.id === id);

/** The plan with some of its blocks replaced, those that are new or changed settled, and no target without a mention. */
function withBlocks(plan: Plan, at: number, removed: number, blocks: readonly Block[]): Plan {
  const changed = { ...plan, blocks: [...plan.blocks.slice(0, at), ...blocks, ...plan.blocks.slice(at + removed)] };
  return settle(syncTargets(changed), blocks.map(({ id }) => keyOf({ kind: 'block', block: id })));
}

/** A heading of this level; a paragraph becomes one, its number taken out of the text where it begins with one. */
export function setHeading(plan: Plan, id: BlockId, level: Level): Plan {
  const at = indexOf(plan, id);
  const block = plan.blocks[at];
  if (!block || (block.type === 'heading' && block.level === level)) return plan;
  return withBlocks(plan, at, 1, [block.type === 'heading' ? { ...block, level } : asHeading(block, level)]);
}

function asHeading(block: Exclude<Block, { type: 'heading' }>, level: Level): Block {
  const whole = spacedCells(block);
  const label = readLabel(textOf({ content: whole }));
  const content = label ? cut(whole, label.length)[1] : whole;
  const stop = textOf({ content }).indexOf('。');
  const marker = !label ? 'none' : label.level === null ? 'item' : 'number';
  const { id, origins, carried, confirmed, source } = block;
  return { id, origins, carried, confirmed, source, type: 'heading', level, label: label?.label ?? '', marker, runIn: stop >= 0 && stop <= LONGEST_LEAD, content };
}

/** What a row says as running text: a blank between its cells, which leaves every character in its place. */
const spacedCells = (block: Block): Inline[] => (block.type === 'row' ? block.content.map((run) => ({ ...run, text: run.text.replaceAll(CELL_BREAK, ' ') })) : block.content);

/** Body text: a heading becomes a paragraph that begins with its number, a row one that holds its cells. */
export function setParagraph(plan: Plan, id: BlockId): Plan {
  const at = indexOf(plan, id);
  const block = plan.blocks[at];
  if (!block || block.type === 'paragraph') return plan;
  return withBlocks(plan, at, 1, [asParagraph(block)]);
}

function asParagraph(block: Block): Block {
  const { id, origins, carried, confirmed, source } = block;
  return { id, origins, carried, confirmed, source, type: 'paragraph', content: joinRuns([{ text: labelOf(block) }], spacedCells(block)) };
}

/** One level up (-1) or down (1); a paragraph moves to and from the lowest level. */
export function shiftHeading(plan: Plan, id: BlockId, by: 1 | -1): Plan {
  const block = plan.blocks[indexOf(plan, id)];
  if (!block) return plan;
  if (block.type !== 'heading') return by < 0 ? setHeading(plan, id, 4) : plan;
  const level = block.level + by;
  if (level > 4) return setParagraph(plan, id);
  return level < 1 ? plan : setHeading(plan, id, level as Level);
}

/** The block and the one before it made one; the first says what they are. */
export function mergeWithPrevious(plan: Plan, id: BlockId): Plan {
  const at = indexOf(plan, id);
  const [first, second] = [plan.blocks[at - 1], plan.blocks[at]];
  if (!first || !second) return plan;
  const content = joinRuns(first.content, [{ text: labelOf(second) }, ...(first.type === 'row' ? second.content : spacedCells(second))]);
  const runIn = first.type === 'heading' && textOf({ content }).indexOf('。') >= 0;
  const source = first.source && second.source ? { start: first.source.start, end: second.source.end } : first.source;
  return withBlocks(plan, at - 1, 2, [first.type === 'heading' ? { ...first, content, source, runIn } : { ...first, content, source }]);
}

/** The block cut in two before a character of its text; the second half is a paragraph. */
export function splitBlock(plan: Plan, id: BlockId, offset: number, given: { newId: NewId; source: string }): Plan {
  const at = indexOf(plan, id);
  const block = plan.blocks[at];
  if (!block || offset <= 0 || offset >= textOf(block).length) return plan;
  const [before, after] = cut(block.content, offset);
  const middle = placesInSource(block, given.source)[offset];
  const [one, two] = block.source && middle !== undefined ? [{ start: block.source.start, end: middle }, { start: middle, end: block.source.end }] : [block.source, null];
  const first = block.type === 'heading' ? { ...block, content: before, source: one, runIn: block.runIn && textOf({ content: before }).includes('。') } : { ...block, content: before, source: one };
  const second: Block = { id: given.newId(), type: 'paragraph', content: after, origins: [], carried: null, confirmed: false, source: two };
  return withBlocks(plan, at, 1, [first, second]);
}

/** Not a part of the plan (page residue): taken out, and known as such when the source is read again. */
export function dropBlock(plan: Plan, id: BlockId): Plan {
  const at = indexOf(plan, id);
  const block = plan.blocks[at];
  if (!block || plan.blocks.length === 1) return plan;
  const check = checkOf(plan);
  const without = withBlocks(plan, at, 1, []);
  return block.source ? { ...without, check: { ...checkOf(without), dropped: [...check.dropped, block.source] } } : without;
}

/** A stretch of the source that was left out, taken in as a paragraph where it stands. */
export function takeIn(plan: Plan, span: Span, given: { newId: NewId; source: string }): Plan {
  const text = given.source.slice(span.start, span.end).replace(/[\r\n]+/g, '').trim();
  if (text === '') return plan;
  const at = plan.blocks.findIndex((block) => (block.source?.start ?? -1) >= span.end);
  const { content, targets } = markAll(text, plan.year, given.newId);
  const block: Block = { id: given.newId(), type: 'paragraph', content, origins: [], carried: null, confirmed: false, source: span };
  const check = checkOf(plan);
  const dropped = check.dropped.filter((gone) => gone.end <= span.start || gone.start >= span.end);
  return withBlocks({ ...plan, check: { ...check, dropped }, targets: [...plan.targets, ...targets] }, at < 0 ? plan.blocks.length : at, 0, [block]);
}

function markAll(text: string, year: number, newId: NewId): Pick<Plan, 'targets'> & { content: Inline[] } {
  const content: Inline[] = [];
  const targets: Plan['targets'] = [];
  let at = 0;
  for (const { start, end, ...read } of readQuantities(text, { year })) {
    const id = newId();
    targets.push({ ...read, id, owner: '', deadline: '', baseline: null, confirmed: true });
    content.push({ text: text.slice(at, start) }, { text: text.slice(start, end), target: id });
    at = end;
  }
  return { targets, content: joinRuns(content, [{ text: text.slice(at) }]) };
}

/** Runs put one behind the other, without empty ones between. */
function joinRuns(first: readonly Inline[], second: readonly Inline[]): Inline[] {
  const runs: Inline[] = [];
  for (const run of [...first, ...second]) {
    const last = runs.at(-1);
    if (run.text === '') continue;
    if (last && last.target === undefined && run.target === undefined && last.note === run.note) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  return runs.length > 0 ? runs : [{ text: '' }];
}

/** Runs cut before a character; a mark that is cut through is lost, for half a figure is none. */
function cut(content: readonly Inline[], offset: number): [Inline[], Inline[]] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let at = 0;
  for (const run of content) {
    const here = Math.max(0, Math.min(run.text.length, offset - at));
    at += run.text.length;
    if (here === run.text.length) before.push(run);
    else if (here === 0) after.push(run);
    else {
      const kept = run.note === undefined ? {} : { note: run.note };
      before.push({ ...kept, text: run.text.slice(0, here) });
      after.push({ ...kept, text: run.text.slice(here) });
    }
  }
  return [joinRuns(before, []), joinRuns(after, [])];
}
