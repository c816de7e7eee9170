import { diffText, outOfOrder, type BlockPair, type Comparison, type Piece } from '../align';
import { textOf, type Block, type BlockId, type Plan } from '../model';
import type { Printed, PrintedTable } from './printed';

/** A stretch of what each side prints (half open, by position) that became the other. */
export interface Link {
  before: { from: number; to: number };
  after: { from: number; to: number };
  /** The difference of their texts, a line a paragraph; null for a table, whose rows are compared by themselves. */
  pieces: readonly Piece[] | null;
  /** Whether it stands elsewhere now. */
  moved: boolean;
}

export interface Side {
  plan: Plan;
  body: readonly Printed[];
}

interface Place {
  at: number;
  block: Block;
}

/** In the order of the later plan. Nothing is in two links, and those that have not moved are in the earlier order too. */
export function findLinks(comparison: Comparison, before: Side, after: Side): Link[] {
  const places = { before: placesOf(before), after: placesOf(after) };
  const elsewhere = sectionsElsewhere(comparison);
  const lines = comparison.sections.flatMap((section, nth) =>
    section.pairs.flatMap((pair) => linesOf(pair, elsewhere.has(nth) || pair.kind === 'moved', places)));
  const pairs = comparison.sections.flatMap((section) => section.pairs);
  const links = [...lines, ...tablesOf(pairs, before.body, after.body)].sort((one, other) => one.after.from - other.after.from);
  const told = links.filter(({ moved }) => !moved);
  const crossing = outOfOrder(told.map((link) => link.before.from));
  const staying = new Set(told.filter((_, nth) => !crossing.has(nth)));
  for (const link of links) if (!staying.has(link) && keepsOrder(link, [...staying])) staying.add(link);
  return links.map((link) => ({ ...link, moved: !staying.has(link) }));
}

/** A section that came under another heading may stand where it stood: on paper it has not moved. */
const keepsOrder = ({ before, after }: Link, others: readonly Link[]): boolean =>
  others.every((other) => (other.after.from < after.from) === (other.before.from < before.from));

/** Paragraphs only: a row has its place inside its table. */
const placesOf = ({ plan, body }: Side): Map<BlockId, Place> => {
  const blocks = new Map(plan.blocks.map((block) => [block.id, block]));
  return new Map(body.flatMap((printed, at) => {
    const block = printed.kind === 'line' ? blocks.get(printed.block) : undefined;
    return block ? [[block.id, { at, block }] as const] : [];
  }));
};

/** What moved, and what stands under it and went along, by position. */
function sectionsElsewhere({ sections }: Comparison): Set<number> {
  const found = new Set<number>();
  let level: number | null = null;
  for (const [nth, { kind, after }] of sections.entries()) {
    if (!after) continue;
    if (level !== null && (after.level ?? 0) <= level) level = null;
    if (kind === 'moved') level ??= after.level;
    if (kind === 'moved' || level !== null) found.add(nth);
  }
  return found;
}

/** Several paragraphs joined or cut are one stretch where they follow one another on both sides; else the main two are. */
function linesOf(pair: BlockPair, moved: boolean, places: Record<'before' | 'after', Map<BlockId, Place>>): Link[] {
  const [old, now] = [places.before.get(pair.before ?? ''), places.after.get(pair.after ?? '')];
  if (!old || !now) return [];
  const others = { before: pair.kind === 'merged' ? pair.others : [], after: pair.kind === 'split' ? pair.others : [] };
  const stretches = { before: stretchOf([old.block.id, ...others.before], places.before), after: stretchOf([now.block.id, ...others.after], places.after) };
  if (stretches.before && stretches.after && !(moved && pair.others.length > 0)) return [{ before: stretches.before, after: stretches.after, pieces: pair.pieces, moved }];
  const one = (at: number) => ({ from: at, to: at + 1 });
  return [{ before: one(old.at), after: one(now.at), pieces: diffText(textOf(old.block), textOf(now.block)), moved }];
}

function stretchOf(ids: readonly BlockId[], places: Map<BlockId, Place>): { from: number; to: number } | null {
  const at = ids.map((id) => places.get(id)?.at ?? Number.NaN);
  const [from, to] = [Math.min(...at), Math.max(...at) + 1];
  return to - from === ids.length ? { from, to } : null;
}

/** Tables of as many columns that have most rows in common, one to one. */
function tablesOf(pairs: readonly BlockPair[], before: readonly Printed[], after: readonly Printed[]): Link[] {
  const tableOf = (body: readonly Printed[]) => new Map(body.flatMap((printed, at) => (printed.kind === 'table' ? printed.rows.map((id) => [id, at] as const) : [])));
  const tables = { before: tableOf(before), after: tableOf(after) };
  const shared = new Map<string, { b: number; a: number; rows: number }>();
  for (const pair of pairs) {
    const [b, a] = [tables.before.get(pair.before ?? ''), tables.after.get(pair.after ?? '')];
    if (b === undefined || a === undefined || columnsOf(before[b]) !== columnsOf(after[a])) continue;
    const known = shared.get(`${b} ${a}`);
    shared.set(`${b} ${a}`, { b, a, rows: (known?.rows ?? 0) + 1 });
  }
  const taken = { b: new Set<number>(), a: new Set<number>() };
  return [...shared.values()].sort((one, other) => other.rows - one.rows || one.a - other.a).flatMap(({ b, a }): Link[] => {
    if (taken.b.has(b) || taken.a.has(a)) return [];
    taken.b.add(b);
    taken.a.add(a);
    return [{ before: { from: b, to: b + 1 }, after: { from: a, to: a + 1 }, pieces: null, moved: false }];
  });
}

const columnsOf = (printed: Printed | undefined): number => (printed as PrintedTable | undefined)?.table.shares.length ?? 0;
