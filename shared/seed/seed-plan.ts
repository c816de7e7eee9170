import { mentionedTargets, PLAN_SCHEMA, textOf, type Block, type Inline, type NewId, type Notice, type Plan, type Span, type Target } from '../model';
import { summaryBlocks } from '../outline';
import { moveYear } from './move-year';

/** Something that was carried over and asks for a look; the span is in the new block's text. */
export interface SeedFinding extends Span {
  block: string;
  message: string;
}

export interface Seeded {
  plan: Plan;
  findings: SeedFinding[];
}

/**
 * Next year's draft from last year's plan (承接): every block with its lineage, the plan's own year moved on, every
 * target with last year's figure as its baseline, nothing confirmed. Number and date of the notice are left empty.
 */
export function seedPlan(whole: Plan, given: { newId: NewId; year: number }): Seeded {
  const last = withoutSummary(whole);
  const { newId, year } = given;
  const targetIds = new Map(last.targets.map((target) => [target.id, newId()]));
  const findings: SeedFinding[] = [];
  const blocks = last.blocks.map((block) => {
    const { text, left } = moveYear(textOf(block), last.year, year);
    const id = newId();
    for (const span of left) findings.push({ block: id, ...span, message: `“${text.slice(span.start, span.end)}”未作改动，请核对是否仍然适用。` });
    return carryBlock(block, id, text, targetIds);
  });
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
    targets: last.targets.map((target) => carryTarget(target, targetIds)),
    notice: carryNotice(last, title, year),
    source: null,
  };
  return { plan, findings };
}

/** Of a summary with an outlook only the outlook goes on: what was done is last year's result, not this year's plan. */
function withoutSummary(plan: Plan): Plan {
  const summary = summaryBlocks(plan);
  if (summary.size === 0) return plan;
  const blocks = plan.blocks.filter(({ id }) => !summary.has(id));
  const mentioned = mentionedTargets(blocks);
  return { ...plan, title: plan.title.replace(SUMMARY_TITLE, ''), blocks, targets: plan.targets.filter(({ id }) => mentioned.has(id)) };
}

/** 2019年工作总结及|2020年工作思路. */
const SUMMARY_TITLE = /(?:(?:19|20)(?:\d{2}|[xX×]{2})年度?)?工作总结(?:及|和|与|暨)(?=(?:19|20))/;

function carryBlock(block: Block, id: string, text: string, targetIds: ReadonlyMap<string, string>): Block {
  const carried = { id, origins: [block.id], carried: text, confirmed: false, source: null, content: renewMarks(block.content, text, targetIds) };
  return block.type === 'heading' ? { ...block, ...carried, label: '' } : { ...block, ...carried };
}

/** The moved text, cut where the old runs were cut: moving a year changes no length. */
function renewMarks(content: readonly Inline[], text: string, targetIds: ReadonlyMap<string, string>): Inline[] {
  let at = 0;
  return content.map((run) => {
    const piece = text.slice(at, (at += run.text.length));
    const target = run.target === undefined ? undefined : targetIds.get(run.target);
    const note = run.note === undefined ? {} : { note: run.note };
    return target === undefined ? { ...note, text: piece } : { ...note, text: piece, target };
  });
}

function carryTarget(target: Target, targetIds: ReadonlyMap<string, string>): Target {
  const { id, indicator, value, unit, comparator, measure } = target;
  // What became of last year's figure is last year's.
  return { ...target, result: undefined, id: targetIds.get(id) ?? id, baseline: { target: id, indicator, value, unit, comparator, measure }, confirmed: false };
}

function carryNotice(last: Plan, title: string, year: number): Notice {
  // In the notice the plan's own name stands in 《》; it is the one named document that moves on.
  const move = (text: string): string => moveYear(last.title ? text.replaceAll(last.title, title) : text, last.year, year).text;
  return { ...last.notice, title: move(last.notice.title), body: last.notice.body.map(move), docNumber: '', date: '', printDate: '' };
}
