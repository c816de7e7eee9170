import { textOf, type Block, type BlockId, type Plan, type Span } from '../model';
import type { TextAnchor } from './entry';

/** Characters kept on each side of the quoted words. */
const CONTEXT = 20;

/**
 * in-place: where it was said; moved: the same words, elsewhere in the block or in another; rewritten: other words stand there now,
 * those between what stood on both sides, else the paragraph; gone: with its paragraph.
 */
export type RemarkPlace = ({ kind: 'in-place' | 'moved' | 'rewritten'; block: BlockId } & Span) | { kind: 'gone' };

/** Anchors a remark to a stretch of a block. The stretch is not empty and lies in the block's text. */
export function anchorRemark(block: Pick<Block, 'id' | 'content'>, { start, end }: Span): TextAnchor {
  const text = textOf(block);
  return { on: 'text', block: block.id, start, end, quote: text.slice(start, end), before: text.slice(Math.max(0, start - CONTEXT), start), after: text.slice(end, end + CONTEXT) };
}

/**
 * Finds the quoted words again: at their place, else in their block where the words around them agree most, else
 * in other blocks, yet there only with all of the words on one side, since short words stand anywhere; else what stands there instead.
 */
export function placeRemark(plan: Pick<Plan, 'blocks'>, anchor: TextAnchor): RemarkPlace {
  const home = plan.blocks.find(({ id }) => id === anchor.block);
  if (home) {
    const text = textOf(home);
    const stays = text.slice(anchor.start, anchor.end) === anchor.quote;
    if (stays && agreement(text, anchor.start, anchor) > 0) return placed('in-place', home, anchor.start, anchor);
    const [best] = occurrences(text, anchor).sort((a, b) => b.agrees - a.agrees || Math.abs(a.start - anchor.start) - Math.abs(b.start - anchor.start));
    if (best) return placed(best.start === anchor.start ? 'in-place' : 'moved', home, best.start, anchor);
  }
  const elsewhere = plan.blocks
    .filter((block) => block !== home)
    .flatMap((block) => occurrences(textOf(block), anchor).map((found) => ({ ...found, block })))
    .filter(({ block, start }) => sureElsewhere(textOf(block), start, anchor));
  const [found] = elsewhere.sort((a, b) => b.agrees - a.agrees);
  if (found) return placed('moved', found.block, found.start, anchor);
  return home ? { kind: 'rewritten', block: home.id, ...between(textOf(home), anchor) } : { kind: 'gone' };
}

/** Fewer characters stand anywhere by accident; behind a place that is known the next one alike is enough. */
const LEAST_BEFORE = 2;

/** What stands between the words that were on both sides; where these are gone as well, the whole text. */
function between(text: string, { before, after }: TextAnchor): Span {
  const whole = { start: 0, end: text.length };
  const start = before === '' ? 0 : endOfLast(text, before);
  if (start === null) return whole;
  const end = after === '' ? text.length : startOfFirst(text, after, start);
  return end === null ? whole : { start, end };
}

/** Where the longest ending of some words that a text holds comes to its end. */
function endOfLast(text: string, words: string): number | null {
  for (let length = words.length; length >= Math.min(LEAST_BEFORE, words.length); length--) {
    const at = text.lastIndexOf(words.slice(-length));
    if (at >= 0) return at + length;
  }
  return null;
}

/** Where the longest beginning of some words that a text holds from there on begins. */
function startOfFirst(text: string, words: string, from: number): number | null {
  for (let length = words.length; length >= 1; length--) {
    const at = text.indexOf(words.slice(0, length), from);
    if (at >= 0) return at;
  }
  return null;
}

const placed = (kind: 'in-place' | 'moved', block: Block, start: number, { quote }: TextAnchor): RemarkPlace => ({ kind, block: block.id, start, end: start + quote.length });

function occurrences(text: string, anchor: TextAnchor): { start: number; agrees: number }[] {
  const found: { start: number; agrees: number }[] = [];
  for (let start = text.indexOf(anchor.quote); start >= 0; start = text.indexOf(anchor.quote, start + 1)) found.push({ start, agrees: agreement(text, start, anchor) });
  return found;
}

const beforeAgrees = (text: string, start: number, { before }: TextAnchor): number => sameLength([...before].reverse(), [...text.slice(0, start)].reverse());
const afterAgrees = (text: string, start: number, { quote, after }: TextAnchor): number => sameLength([...after], [...text.slice(start + quote.length)]);

/** How many characters on both sides are as they were. */
const agreement = (text: string, start: number, anchor: TextAnchor): number => beforeAgrees(text, start, anchor) + afterAgrees(text, start, anchor);

function sureElsewhere(text: string, start: number, anchor: TextAnchor): boolean {
  const { before, after } = anchor;
  if (before === '' && after === '') return anchor.quote.length >= CONTEXT || text === anchor.quote;
  return (before !== '' && beforeAgrees(text, start, anchor) === [...before].length) || (after !== '' && afterAgrees(text, start, anchor) === [...after].length);
}

function sameLength(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((char, at) => char !== b[at]);
  return differs < 0 ? a.length : differs;
}
