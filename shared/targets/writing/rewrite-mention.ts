import type { Amount, Span, Value } from '../../model';
import { sameFigure, type Mention } from '../mentions';
import { OPEN_FIGURE } from '../open-figure';
import { readAmountsAt } from '../read';
import { figureTexts } from './figure-texts';
import { turnVerb } from './turn-verb';

/** What a target is to say: a figure in a unit (a fall is negative), or nothing yet. */
export type NewFigure = { value: Value; unit: string } | 'open';

/** Replacement of a stretch of one text. */
export interface Replacement extends Span {
  text: string;
}

/**
 * The replacements in one paragraph that make one of its mentions say another figure and leave its wording alone
 * (超过9000件 → 超过9500件); a fall that becomes a rise turns its verb. Each way of writing is read again: what comes back
 * says the figure in the mention's own measure, and no other mention of the paragraph changes. Null where no way does.
 */
export function rewriteMention(text: string, mentions: readonly Mention[], nth: number, to: NewFigure): Replacement[] | null {
  const mention = mentions[nth];
  if (!mention) return null;
  const span = { start: mention.start, end: mention.end };
  const says = (found: Amount | null): boolean => {
    if (to === 'open') return found === null;
    return found !== null && sameFigure(found, { ...found, ...to, measure: mention.amount?.measure ?? found.measure });
  };
  for (const ways of waysOf(text, span, to)) {
    const read = readAgain(text, mentions, ways);
    if (says(read[nth] ?? null) && mentions.every((other, at) => at === nth || sameOrNone(other.amount, read[at] ?? null))) return ways;
  }
  return null;
}

const sameOrNone = (a: Amount | null, b: Amount | null): boolean => (a && b ? sameFigure(a, b) : a === b);

function waysOf(text: string, span: Span, to: NewFigure): Replacement[][] {
  if (to === 'open') return [[{ ...span, text: OPEN_FIGURE }]];
  const texts = figureTexts(text.slice(span.start, span.end), to.value, to.unit);
  const turned = turnVerb(text, span);
  const figures = texts.map((written): Replacement => ({ ...span, text: written }));
  return [...figures.map((figure) => [figure]), ...(turned ? figures.map((figure) => [turned, figure]) : [])];
}

/** What all mentions of the paragraph say once the replacements (in the order of the text) are done. */
function readAgain(text: string, mentions: readonly Mention[], replacements: readonly Replacement[]): (Amount | null)[] {
  let done = '';
  let from = 0;
  for (const { start, end, text: put } of replacements) {
    done += text.slice(from, start) + put;
    from = end;
  }
  done += text.slice(from);
  const moved = (offset: number): number =>
    replacements.reduce((sum, { start, end, text: put }) => (end <= offset && start < offset ? sum + put.length - (end - start) : sum), offset);
  return readAmountsAt(done, mentions.map(({ start, end }) => ({ start: moved(start), end: moved(end) })));
}
