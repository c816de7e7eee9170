import { checkOf, placesInSource } from '../../../shared/checking';
import { type Plan, type Span } from '../../../shared/model';
import type { Reading } from '../../../shared/reader';
import type { DeskView } from './desk-session';

/** What a stretch of the source became. */
export type Owner = { kind: 'block'; id: string } | { kind: 'notice' } | { kind: 'left-out' };

export interface Piece extends Span {
  owner: Owner;
}

/** A line of the source, cut where what it became changes; `start` is where it begins. */
export interface SourceLine extends Span {
  pieces: Piece[];
}

/** The source's lines with what became of each stretch; what no block and no notice took was left out. */
export function sourceLines(plan: Plan, reading: Reading): SourceLine[] {
  const { source } = reading;
  const owned = ownedSpans(plan, reading);
  const lines: SourceLine[] = [];
  let next = 0;
  for (const match of source.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    if (!/\S/.test(match[0])) continue;
    const end = match.index + match[0].length;
    const pieces: Piece[] = [];
    let at = match.index;
    while (next > 0 && (owned[next - 1]?.end ?? 0) > at) next -= 1;
    for (; next < owned.length && (owned[next]?.start ?? end) < end; next += 1) {
      const span = owned[next];
      if (!span || span.end <= at) continue;
      const from = Math.max(at, span.start);
      if (from > at) pieces.push({ start: at, end: from, owner: { kind: 'left-out' } });
      pieces.push({ start: from, end: Math.min(end, span.end), owner: span.owner });
      at = Math.min(end, span.end);
      if (span.end > end) break;
    }
    if (at < end) pieces.push({ start: at, end, owner: { kind: 'left-out' } });
    lines.push({ start: match.index, end, pieces: absorbBlanks(source, pieces) });
  }
  return lines;
}

function ownedSpans(plan: Plan, { frame }: Reading): Piece[] {
  const blocks = plan.blocks.flatMap((block): Piece[] => (block.source ? [{ ...block.source, owner: { kind: 'block', id: block.id } }] : []));
  const taken = (span: Span): boolean => [...blocks, ...checkOf(plan).dropped].some((other) => other.start < span.end && span.start < other.end);
  const round = frame.filter((span) => !taken(span)).map((span): Piece => ({ ...span, owner: { kind: 'notice' } }));
  return [...blocks, ...round].sort((a, b) => a.start - b.start);
}

/** White space between pieces is no text that was left out; before the first it only sets the line in, and is not drawn. */
const absorbBlanks = (source: string, pieces: readonly Piece[]): Piece[] =>
  pieces.reduce<Piece[]>((kept, piece) => {
    const last = kept.at(-1);
    const blank = piece.owner.kind === 'left-out' && !/\S/.test(source.slice(piece.start, piece.end));
    if (blank && last) last.end = piece.end;
    else if (!blank) kept.push({ ...piece });
    return kept;
  }, []);

/** Where the current figure stands in the source; null when no figure is current. */
export function currentFigure({ plan, current }: DeskView, source: string): Span | null {
  if (current?.kind !== 'target') return null;
  const block = plan.blocks.find(({ id }) => id === current.block);
  if (!block) return null;
  const places = placesInSource(block, source);
  let at = 0;
  for (const run of block.content) {
    const end = at + run.text.length;
    if (run.target === current.target) return { start: places[at] ?? 0, end: (places[end - 1] ?? 0) + 1 };
    at = end;
  }
  return null;
}
