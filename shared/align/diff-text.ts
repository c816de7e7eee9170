import type { Piece } from './comparison';
import { shortestScript } from './myers';
import { commonHead, commonTail } from './similarity';
import { inNumber, isNumber, markNumbers, tokensOf } from './tokens';

/** Where a clause ends: a difference is looked for from one such mark to another, so that whole words are compared. */
const CLAUSE_END = /[，。；：、！？,;:（）()\s]/;
/** How far a clause is followed; beyond it a word is cut at worst, never a number. */
const FURTHEST = 80;
/** What both sides share by accident inside a rewritten clause is at most this long. */
const ACCIDENT = 3;

/**
 * The difference of two texts in words, numbers whole (9000→9500, never 9{5}00). Laws: the pieces that are not
 * inserted make a, those not deleted make b (`applyPieces`); equal texts give no change.
 */
export function diffText(a: string, b: string): Piece[] {
  if (a === b) return a ? [{ kind: 'same', text: a }] : [];
  const head = clauseStart(a, b, commonHead(a, b), FURTHEST);
  const tail = clauseEnd(a, b, commonTail(a, b, head), { head, furthest: FURTHEST });
  const middle = foldAccidents(diffClauses(a.slice(head, a.length - tail), b.slice(head, b.length - tail)));
  return join([{ kind: 'same', text: a.slice(0, head) }, ...middle, { kind: 'same', text: a.slice(a.length - tail) }]);
}

/** The text after the change. */
export const applyPieces = (pieces: readonly Piece[]): string => textWithout(pieces, 'deleted');
/** The text before the change. */
export const revertPieces = (pieces: readonly Piece[]): string => textWithout(pieces, 'inserted');

const textWithout = (pieces: readonly Piece[], kind: Piece['kind']): string =>
  pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text).join('');

/** Shortens a common head to the start of its last clause, or by so much at most, and never into a number. */
function clauseStart(a: string, b: string, head: number, furthest: number): number {
  let at = head;
  while (at > 0 && head - at < furthest && !CLAUSE_END.test(a[at - 1] ?? '')) at--;
  return outsideNumber(a, b, at);
}

/** Shortens a common tail to the end of its first clause, or by so much at most, and never into a number; a mark alone is none: it may end either of two clauses. */
function clauseEnd(a: string, b: string, tail: number, { head, furthest }: { head: number; furthest: number }): number {
  let n = tail;
  while (n > 0 && tail - n < furthest && !CLAUSE_END.test(a[a.length - n] ?? '')) n--;
  return n === 1 ? 0 : outsideNumberBack(a, b, n, head);
}

/** A clause and the mark that ends it; a mark that stands alone is no clause. */
const CLAUSE = /[^，。；：！？\t\n]*[，。；：！？\t\n]*/g;
/** A clause that is shorter may stand on both sides by accident. */
const LEAST_CLAUSE = 4;

const clausesOf = (text: string): string[] => text.match(CLAUSE)?.filter((clause) => clause !== '') ?? [];

/** Words are looked at only between clauses that stand on both sides, so that cutting into words costs what was changed. */
function diffClauses(a: string, b: string): Piece[] {
  const [before, after] = [clausesOf(a), clausesOf(b)];
  if (before.length < 2 || after.length < 2) return diffFigures(before, after);
  return diffAlong({ before, after, keyOf: (clause) => clause, together: (clause) => [{ kind: 'same', text: clause }], apart: diffFigures });
}

/** Among clauses that changed, those that say the same of another figure belong together, whichever stands nearer: 甲5家，乙6家 → 甲6家. */
function diffFigures(before: readonly string[], after: readonly string[]): Piece[] {
  const near = (x: readonly string[], y: readonly string[]): Piece[] => diffNear(x.join(''), y.join(''));
  if (before.length === after.length || before.length === 0 || after.length === 0) return near(before, after);
  return diffAlong({ before, after, keyOf: withoutFigures, together: diffNear, apart: near });
}

const withoutFigures = (clause: string): string => markNumbers(clause.replace(/[，。；：！？\t\n]+$/, ''));

interface Along {
  before: readonly string[];
  after: readonly string[];
  keyOf: (clause: string) => string;
  /** The pieces of two clauses with one key. */
  together: (x: string, y: string) => Piece[];
  /** The pieces of what stands between such clauses. */
  apart: (x: readonly string[], y: readonly string[]) => Piece[];
}

function diffAlong({ before, after, keyOf, together, apart }: Along): Piece[] {
  const pieces: Piece[] = [];
  let [x, y] = [0, 0];
  let changed: [deleted: string[], inserted: string[]] = [[], []];
  const flush = (): void => {
    if (changed[0].length > 0 || changed[1].length > 0) pieces.push(...apart(...changed));
    changed = [[], []];
  };
  for (const { kind, count } of shortestScript(before.map(keyOf), after.map(keyOf))) {
    for (let nth = 0; nth < count; nth++) {
      if (kind === 'deleted') changed[0].push(before[x++] ?? '');
      else if (kind === 'inserted') changed[1].push(after[y++] ?? '');
      else {
        const [one, other] = [before[x++] ?? '', after[y++] ?? ''];
        const sure = keyOf(one).length >= LEAST_CLAUSE || (changed[0].length === 0 && changed[1].length === 0);
        if (!sure) changed = [[...changed[0], one], [...changed[1], other]];
        else {
          flush();
          pieces.push(...together(one, other));
        }
      }
    }
  }
  flush();
  return pieces;
}

/** So many characters beside a change tell where the words at its edge begin and end. */
const CONTEXT = 6;

/** The words of what was changed and of a little beside it; a figure that changed and nothing else needs no words. */
function diffNear(a: string, b: string): Piece[] {
  const shared = commonHead(a, b);
  const tail = commonTail(a, b, shared);
  const start = outsideNumber(a, b, shared);
  const figure = between(a, b, start, outsideNumberBack(a, b, tail, start));
  if (isNumber(figure.a) && isNumber(figure.b)) return figure.around([{ kind: 'deleted', text: figure.a }, { kind: 'inserted', text: figure.b }]);
  const head = clauseStart(a, b, shared, CONTEXT);
  const words = between(a, b, head, clauseEnd(a, b, tail, { head, furthest: CONTEXT }));
  return words.around(diffWords(words.a, words.b));
}

/** What stands in both texts between a head and a tail that they share. */
function between(a: string, b: string, head: number, tail: number) {
  return {
    a: a.slice(head, a.length - tail),
    b: b.slice(head, b.length - tail),
    around: (middle: readonly Piece[]): Piece[] => [{ kind: 'same', text: a.slice(0, head) }, ...middle, { kind: 'same', text: a.slice(a.length - tail) }],
  };
}

function outsideNumber(a: string, b: string, head: number): number {
  let at = head;
  while (at > 0 && (inNumber(a, at) || inNumber(b, at))) at--;
  return at;
}

function outsideNumberBack(a: string, b: string, tail: number, head: number): number {
  let n = tail;
  while (n > 0 && (inNumber(a, a.length - n) || inNumber(b, b.length - n))) n--;
  return Math.min(n, a.length - head, b.length - head);
}

function diffWords(a: string, b: string): Piece[] {
  if (a === '' || b === '') return [{ kind: 'deleted', text: a }, { kind: 'inserted', text: b }];
  const before = tokensOf(a);
  const after = tokensOf(b);
  let x = 0;
  let y = 0;
  return shortestScript(before, after).map(({ kind, count }): Piece => {
    const text = kind === 'inserted' ? after.slice(y, y + count).join('') : before.slice(x, x + count).join('');
    if (kind !== 'inserted') x += count;
    if (kind !== 'deleted') y += count;
    return { kind, text };
  });
}

/**
 * A short shared piece between two larger changes is folded into one replacement: a reader would not see it as kept.
 * Between two deletions or two insertions it is no replacement: there the change slides over it, so that
 * [-培养-]技术[-经纪人。技术-]合同 reads [-培养技术经纪人。-]技术合同.
 */
function foldAccidents(pieces: readonly Piece[]): Piece[] {
  const folded: Group[] = [];
  for (const group of groupChanges(pieces)) {
    const between = folded.at(-1);
    const before = folded.at(-2);
    const joined = before && between && joinOver(before, between, group);
    if (joined) folded.splice(-2, 2, ...joined);
    else folded.push(group);
  }
  return folded.flatMap(({ same, deleted, inserted }): Piece[] => [
    { kind: 'same', text: same },
    { kind: 'deleted', text: deleted },
    { kind: 'inserted', text: inserted },
  ]);
}

function joinOver(before: Group, between: Group, after: Group): Group[] | null {
  if (!isAccident(between, before, after)) return null;
  const one = { same: '', deleted: before.deleted + between.same + after.deleted, inserted: before.inserted + between.same + after.inserted };
  for (const [kind, other] of [['deleted', 'inserted'], ['inserted', 'deleted']] as const) {
    if (one[other] !== between.same) continue;
    const slides = one[kind].endsWith(between.same);
    return slides ? [{ ...one, [kind]: one[kind].slice(0, -between.same.length), [other]: '' }, { same: between.same, deleted: '', inserted: '' }] : null;
  }
  return [one];
}

/** Either kept text or a replacement. */
interface Group {
  same: string;
  deleted: string;
  inserted: string;
}

function groupChanges(pieces: readonly Piece[]): Group[] {
  const groups: Group[] = [];
  for (const { kind, text } of pieces) {
    const last = groups.at(-1);
    if (kind === 'same') groups.push({ same: text, deleted: '', inserted: '' });
    else if (last && !last.same) last[kind] += text;
    else groups.push({ same: '', deleted: '', inserted: '', [kind]: text });
  }
  return groups;
}

function isAccident({ same }: Group, before: Group, after: Group): boolean {
  if (!same || before.same || after.same || same.length > ACCIDENT || /[，。；：！？0-9]/.test(same)) return false;
  const size = (group: Group): number => Math.max(group.deleted.length, group.inserted.length);
  const [one, other] = [size(before), size(after)];
  return Math.min(one, other) >= same.length && one + other > 3 * same.length;
}

/** Empty pieces dropped, neighbours of one kind joined. */
function join(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    if (!piece.text) continue;
    const last = joined.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
}
