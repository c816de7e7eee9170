/**
 * A text cut into sentences (。；！？) and those into clauses (，：), each with its candidates and, around each candidate,
 * the words that are its own: back to the clause's beginning or the quantity before, on to its end or the quantity after.
 */
import type { Candidate } from './candidate';

export interface Place {
  candidate: Candidate;
  /** The clause's beginning and end in the plain text. */
  clauseStart: number;
  clauseEnd: number;
  /** Own words before and after. */
  left: string;
  right: string;
  /** A quantity of the same clause stands before or after, with nothing but own words between. */
  follows: boolean;
  leads: boolean;
}

export interface Sentence {
  start: number;
  end: number;
  text: string;
  places: Place[];
}

const SENTENCE_END = /[。；！？!?;\n]/;
const CLAUSE_END = /[，：]/;

/** Own words that matter to a figure; more of them would make reading slow where punctuation is lost. */
const FAR_LEFT = 160;
const FAR_RIGHT = 120;
const LONGEST_ASIDE = 60;

/** A point that stands for 。: neither inside a number nor in a Latin word. */
const isFullStop = (text: string, at: number): boolean =>
  '.．'.includes(text.charAt(at)) && !/[A-Za-z0-9]/.test(text.charAt(at - 1)) && !/[A-Za-z0-9]/.test(text.charAt(at + 1));

interface Piece { start: number; end: number }

/** Marks inside brackets or quotes do not cut, unless those are unclosed. */
function cut(text: string, from: number, to: number, mark: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  let closing = -1;
  for (let at = from; at < to; at += 1) {
    const sign = text.charAt(at);
    if (at > closing && (sign === '（' || sign === '“' || sign === '《')) {
      const close = text.slice(at, Math.min(to, at + LONGEST_ASIDE)).indexOf(sign === '（' ? '）' : sign === '“' ? '”' : '》');
      if (close > 0) closing = at + close;
    }
    if (at > closing && (mark.test(sign) || (mark === SENTENCE_END && isFullStop(text, at)))) {
      pieces.push({ start, end: at });
      start = at + 1;
    }
  }
  if (start < to) pieces.push({ start, end: to });
  return pieces;
}

export function cutSentences(text: string, candidates: readonly Candidate[]): Sentence[] {
  const sentences: Sentence[] = [];
  let next = 0;
  for (const piece of cut(text, 0, text.length, SENTENCE_END)) {
    const own: Candidate[] = [];
    for (let candidate = candidates[next]; candidate && candidate.start < piece.end; candidate = candidates[next]) {
      own.push(candidate);
      next += 1;
    }
    if (own.length === 0) continue;
    sentences.push({ ...piece, text: text.slice(piece.start, piece.end), places: placesOf(text, piece, own) });
  }
  return sentences;
}

function placesOf(text: string, sentence: Piece, candidates: readonly Candidate[]): Place[] {
  const clauses = cut(text, sentence.start, sentence.end, CLAUSE_END);
  let index = 0;
  return candidates.map((candidate, nth) => {
    while (index < clauses.length - 1 && (clauses[index]?.end ?? 0) <= candidate.start) index += 1;
    const clause = clauses[index] ?? sentence;
    const before = candidates[nth - 1];
    const after = candidates[nth + 1];
    const follows = before !== undefined && before.end > clause.start;
    const leads = after !== undefined && after.start < clause.end;
    return {
      candidate,
      clauseStart: clause.start,
      clauseEnd: clause.end,
      left: text.slice(Math.max(follows ? before.end : clause.start, candidate.start - FAR_LEFT), candidate.start),
      right: text.slice(candidate.end, Math.min(candidate.end + FAR_RIGHT, Math.max(candidate.end, leads ? after.start : clause.end))),
      follows,
      leads,
    };
  });
}
