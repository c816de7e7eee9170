import { comparePlans, diffText, type Piece } from '../align';
import type { BlockId, Plan } from '../model';
import { shownLabels } from '../outline';
import { layTable, loneTable } from './lay-table';
import { withLabels } from './label-pieces';
import { findLinks, type Link } from './links';
import { printPlanLines, textOfSigns, type Printed, type Sign } from './printed';
import type { MoveEdge, Redline, RedlineItem, RedlineMark, RedlinePart, RedlineTable } from './redline';
import { settleMarks } from './settle-marks';
import { shiftMarks } from './shift-marks';
import { weave, type Token } from './weave';

/**
 * 花脸稿: the later plan with what became of the earlier one marked in it. `acceptRedline` of it is the later plan as
 * printed, `rejectRedline` the earlier.
 */
export function drawRedline(before: Plan, after: Plan): Redline {
  const comparison = comparePlans(before, after);
  const [old, now] = [printPlanLines(before), printPlanLines(after)];
  const links = findLinks(comparison, { plan: before, body: old.body }, { plan: after, body: now.body });
  const originOf = new Map(comparison.sections.flatMap(({ pairs }) => pairs.flatMap((pair) => (pair.before !== null && pair.after !== null ? [[pair.after, pair.before] as const] : []))));
  const laying: Laying = {
    before: old.body, after: now.body, originOf,
    labels: { before: shownLabels(before), after: shownLabels(after) },
    moves: movesOf(links),
  };
  const title = weave(old.title, now.title, [...diffText(lines(old.title), lines(now.title)), { kind: 'same', text: '\n\n' }]);
  const laid: Laid[] = [...title, ...layAll(links.filter(({ moved }) => !moved), laying)];
  const endsInTable = [old, now].some(({ body }) => body.at(-1)?.kind === 'table');
  return { title: after.title, issuer: after.issuer, parts: closed(partsOf(endsInTable ? [...laid, LAST_BLANK] : laid)) };
}

/** Behind a table at the end Word demands an empty paragraph. */
const LAST_BLANK: RedlineMark = { kind: 'mark', change: 'kept', form: { role: 'blank' } };

/** The last mark of a document stays: where none could (one side alone has what stands behind a table), a blank is put last. */
function closed(parts: RedlinePart[]): RedlinePart[] {
  const last = parts.at(-1);
  return last?.kind === 'paragraph' && last.mark.change === 'kept' ? parts : [...parts, { kind: 'paragraph', items: [], mark: LAST_BLANK }];
}

/** The lines of the title, without the blank behind them. */
const lines = (title: readonly Sign[]): string => textOfSigns(title).replace(/\n\n$/, '');

type Laid = Token | RedlineTable;

interface Laying {
  before: readonly Printed[];
  after: readonly Printed[];
  originOf: ReadonlyMap<BlockId, BlockId>;
  labels: Record<'before' | 'after', Map<BlockId, string>>;
  moves: Moves;
}

/** What moved, by its place on each side, and the edges of what moved together. */
interface Moves {
  from: Map<number, Moved>;
  to: Map<number, Moved>;
}
interface Moved {
  link: Link;
  name: string;
  starts: boolean;
  ends: boolean;
}

/** Paragraphs that moved one by one and stood together before and stand together now are one move. */
function movesOf(links: readonly Link[]): Moves {
  const isOneLine = ({ from, to }: Link['before']): boolean => to - from === 1;
  // An empty paragraph comes and goes; LibreOffice would put a sign of its own into a moved one.
  const moved = links.filter((link) => link.moved && isOneLine(link.before) && isOneLine(link.after) && link.pieces?.some(({ kind }) => kind === 'same'));
  const goesOn = (one: Link | undefined, other: Link | undefined): boolean =>
    one !== undefined && other !== undefined && one.before.to === other.before.from && one.after.to === other.after.from;
  const moves: Moves = { from: new Map(), to: new Map() };
  let count = 0;
  for (const [nth, link] of moved.entries()) {
    const starts = !goesOn(moved[nth - 1], link);
    if (starts) count++;
    const move = { link, name: `move${count}`, starts, ends: !goesOn(link, moved[nth + 1]) };
    moves.from.set(link.before.from, move);
    moves.to.set(link.after.from, move);
  }
  return moves;
}

function layAll(staying: readonly Link[], laying: Laying): Laid[] {
  const laid: Laid[] = [];
  let [b, a] = [0, 0];
  const goTo = (old: number, now: number): void => {
    const gone = cutAtTables(range(b, old).map((at) => layGone(at, laying)));
    const come = cutAtTables(range(a, now).map((at) => layNew(at, laying)));
    // Where both sides have tables the paragraphs before the one stand before the other too.
    for (let nth = 0; nth < Math.max(gone.length, come.length); nth++) laid.push(...interleave(gone[nth] ?? [], come[nth] ?? []));
    [b, a] = [old, now];
  };
  for (const link of staying) {
    goTo(link.before.from, link.after.from);
    laid.push(...layKept(link, laying));
    [b, a] = [link.before.to, link.after.to];
  }
  goTo(laying.before.length, laying.after.length);
  return laid;
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, nth) => from + nth);

/** Paragraphs up to and with a table, again and again. */
function cutAtTables(units: readonly Laid[][]): Laid[][] {
  const chunks: Laid[][] = [[]];
  for (const unit of units) {
    chunks.at(-1)?.push(...unit);
    if (unit.some(({ kind }) => kind === 'table')) chunks.push([]);
  }
  return chunks;
}

/** Paragraphs of both, then the tables that they end in. */
function interleave(gone: readonly Laid[], come: readonly Laid[]): Laid[] {
  const isTable = ({ kind }: Laid): boolean => kind === 'table';
  return [...gone.filter((each) => !isTable(each)), ...come.filter((each) => !isTable(each)), ...gone.filter(isTable), ...come.filter(isTable)];
}

function layGone(at: number, { before, after, labels, moves }: Laying): Laid[] {
  const printed = before[at];
  if (!printed) return [];
  if (printed.kind === 'table') return [loneTable(printed, 'deleted')];
  const move = moves.from.get(at);
  if (!move) return weave(printed.signs, [], [{ kind: 'deleted', text: textOfSigns(printed.signs) }]);
  const now = after[move.link.after.from];
  return withEdges(move, 'from', weave(printed.signs, now?.kind === 'line' ? now.signs : [], piecesOf(move.link, { before, after, labels }), 'from'));
}

function layNew(at: number, { before, after, labels, moves }: Laying): Laid[] {
  const printed = after[at];
  if (!printed) return [];
  if (printed.kind === 'table') return [loneTable(printed, 'inserted')];
  const move = moves.to.get(at);
  if (!move) return weave([], printed.signs, [{ kind: 'inserted', text: textOfSigns(printed.signs) }]);
  const old = before[move.link.before.from];
  return withEdges(move, 'to', weave(old?.kind === 'line' ? old.signs : [], printed.signs, piecesOf(move.link, { before, after, labels }), 'to'));
}

function withEdges({ name, starts, ends }: Moved, side: MoveEdge['side'], tokens: Token[]): Token[] {
  const edge = (which: MoveEdge['edge']): Token => ({ kind: 'edge', side, name, edge: which });
  return [...(starts ? [edge('start')] : []), ...tokens, ...(ends ? [edge('end')] : [])];
}

function layKept(link: Link, laying: Laying): Laid[] {
  const [old, now] = [laying.before.slice(link.before.from, link.before.to), laying.after.slice(link.after.from, link.after.to)];
  const [one, other] = [old[0], now[0]];
  if (one?.kind === 'table' && other?.kind === 'table') return [layTable(one, other, laying.originOf)];
  const signs = (stretch: readonly Printed[]): Sign[] => stretch.flatMap((printed) => (printed.kind === 'line' ? printed.signs : []));
  return weave(signs(old), signs(now), piecesOf(link, laying));
}

/** The pieces of what is printed. */
function piecesOf({ before, after, pieces }: Link, sides: Pick<Laying, 'before' | 'after' | 'labels'>): Piece[] {
  const labels = (side: 'before' | 'after', { from, to }: Link['before']): string[] =>
    sides[side].slice(from, to).map((printed) => (printed.kind === 'line' ? (sides.labels[side].get(printed.block) ?? '') : ''));
  return withLabels(pieces ?? [], labels('before', before), labels('after', after));
}

/** Paragraphs end at their marks; between tables the marks are settled. */
function partsOf(laid: readonly Laid[]): RedlinePart[] {
  const parts: RedlinePart[] = [];
  let stretch: Token[] = [];
  const flush = (): void => {
    let items: RedlineItem[] = [];
    for (const token of shiftMarks(settleMarks(stretch))) {
      if (token.kind === 'mark') {
        parts.push({ kind: 'paragraph', items, mark: token });
        items = [];
      } else items.push(token);
    }
    // A move that ends behind the last mark ends before it.
    const last = parts.at(-1);
    if (last?.kind === 'paragraph') last.items.push(...items);
    stretch = [];
  };
  for (const each of laid) {
    if (each.kind !== 'table') stretch.push(each);
    else {
      flush();
      parts.push(each);
    }
  }
  flush();
  return parts;
}
