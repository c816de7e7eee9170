import { findLikenesses } from '../align';
import type { BlockId, Plan } from '../model';
import { allSentences, lastSentences, type LastSentence, type Sentence } from './sentences';
import { withoutSummary } from './without-summary';

/** unchanged: as last year, but for the plan's own year; edited: in other words; new: in no place of last year's plan. */
export type Provenance = 'unchanged' | 'edited' | 'new';

/** A sentence of the draft, and the one that it came from; null for a new one. */
export interface AuditedSentence extends Sentence {
  kind: Provenance;
  origin: LastSentence | null;
}

/** 承接审计: each sentence of the draft once, and each of last year's that is in no place of it. Both in reading order. */
export interface CarryAudit {
  sentences: AuditedSentence[];
  missing: LastSentence[];
}

/** Sentences of one lineage that share less are not called versions of one another; of sentences from anywhere more is asked. */
const ALIKE_IN_LINEAGE = 0.4;
const ALIKE_ANYWHERE = 0.65;

/**
 * Where every sentence of a draft comes from, by passes from the surest evidence: the same words in the block's own lineage, the
 * same words anywhere, like words in the lineage, like words anywhere. Equal sentences are found by their words, so that a
 * hundred thousand characters take milliseconds; only what is left over is compared. What of last year's plan only reports
 * (`withoutSummary`) is no part of it.
 */
export function auditCarry(last: Plan, draft: Plan): CarryAudit {
  const before = lastSentences(withoutSummary(last), draft.year);
  const after = allSentences(draft);
  const matching = startMatching(before, after);
  const origins = new Map(draft.blocks.map((block) => [block.id, block.origins]));
  matchEqual(matching, origins);
  matchLineage(matching, origins);
  matchAnywhere(matching);
  const sentences = after.map((sentence, at): AuditedSentence => {
    const origin = before[matching.origin[at] ?? -1] ?? null;
    const kind = !origin ? 'new' : isSame(origin, sentence) ? 'unchanged' : 'edited';
    return { ...sentence, kind, origin };
  });
  return { sentences, missing: before.filter((_, at) => !matching.used.has(at)) };
}

const wordsOf = (text: string): string => text.trim();
const isSame = (last: LastSentence, now: Sentence): boolean => wordsOf(last.moved) === wordsOf(now.text) || wordsOf(last.text) === wordsOf(now.text);

interface Matching {
  before: readonly LastSentence[];
  after: readonly Sentence[];
  /** By the position of a sentence of the draft: the position of the one that it came from. */
  origin: (number | undefined)[];
  /** Positions of last year's sentences that live on. */
  used: Set<number>;
  take(after: number, before: number): void;
}

function startMatching(before: readonly LastSentence[], after: readonly Sentence[]): Matching {
  const origin: (number | undefined)[] = [];
  const used = new Set<number>();
  const take = (now: number, then: number): void => {
    origin[now] = then;
    used.add(then);
  };
  return { before, after, origin, used, take };
}

/** Equal words: in the block's own lineage first; else anywhere, one that lives on nowhere else before one that does. */
function matchEqual({ before, after, origin, used, take }: Matching, origins: ReadonlyMap<BlockId, readonly BlockId[]>): void {
  const byWords = new Map<string, number[]>();
  before.forEach(({ text, moved }, at) => {
    for (const words of new Set([wordsOf(moved), wordsOf(text)])) {
      const known = byWords.get(words);
      if (known) known.push(at);
      else byWords.set(words, [at]);
    }
  });
  const equal = (sentence: Sentence): readonly number[] => byWords.get(wordsOf(sentence.text)) ?? [];
  after.forEach((sentence, now) => {
    const own = origins.get(sentence.block) ?? [];
    const then = equal(sentence).find((at) => !used.has(at) && own.includes(before[at]?.block ?? ''));
    if (then !== undefined) take(now, then);
  });
  after.forEach((sentence, now) => {
    if (origin[now] !== undefined) return;
    const there = equal(sentence);
    const then = there.find((at) => !used.has(at)) ?? there[0];
    if (then !== undefined) take(now, then);
  });
}

/** Like words within what is left of a block and of the blocks that it came from. */
function matchLineage(matching: Matching, origins: ReadonlyMap<BlockId, readonly BlockId[]>): void {
  const { before, after, origin, used } = matching;
  const left = groupBy(before, (at) => !used.has(at));
  for (const [block, now] of groupBy(after, (at) => origin[at] === undefined)) {
    const then = (origins.get(block) ?? []).flatMap((id) => left.get(id) ?? []).filter((at) => !used.has(at));
    if (then.length > 0) pairUp(matching, then, now);
  }
}

/** Like words anywhere, the likest first. Only sentences that share some uncommon run of signs are compared. */
function matchAnywhere(matching: Matching): void {
  const { before, after, origin, used } = matching;
  const holders = new Map<string, number[]>();
  before.forEach(({ moved }, at) => {
    if (used.has(at)) return;
    for (const run of runsOf(moved)) {
      const known = holders.get(run);
      if (known) known.push(at);
      else holders.set(run, [at]);
    }
  });
  const found = [...after.keys()].filter((at) => origin[at] === undefined).flatMap((now) => {
    const text = after[now]?.text ?? '';
    const then = [...new Set([...runsOf(text)].flatMap((run) => uncommon(holders.get(run))))];
    return findLikenesses(then.map((at) => before[at]?.moved ?? ''), [text], ALIKE_ANYWHERE).map((pair) => ({ now, then: then[pair.before], score: pair.score }));
  });
  for (const { now, then } of found.sort((a, b) => b.score - a.score)) if (then !== undefined) takeFree(matching, now, then);
}

/** A run of signs that more sentences have says nothing of where one comes from. */
const COMMON = 12;
const RUN = 5;
const uncommon = (holders: readonly number[] = []): readonly number[] => (holders.length > COMMON ? [] : holders);

/** Every run of so many signs, figures left out; of a shorter sentence the whole. */
function runsOf(text: string): Set<string> {
  const plain = text.replace(/[0-9０-９.,．％%\s]/g, '');
  const runs = new Set<string>();
  for (let at = 0; at === 0 || at + RUN <= plain.length; at++) runs.add(plain.slice(at, at + RUN));
  return runs;
}

function pairUp(matching: Matching, then: readonly number[], now: readonly number[]): void {
  const textsThen = then.map((at) => matching.before[at]?.moved ?? '');
  const textsNow = now.map((at) => matching.after[at]?.text ?? '');
  for (const pair of findLikenesses(textsThen, textsNow, ALIKE_IN_LINEAGE)) {
    const [earlier, later] = [then[pair.before], now[pair.after]];
    if (earlier !== undefined && later !== undefined) takeFree(matching, later, earlier);
  }
}

function takeFree({ origin, used, take }: Matching, now: number, then: number): void {
  if (!used.has(then) && origin[now] === undefined) take(now, then);
}

/** Positions by block. */
function groupBy(sentences: readonly Sentence[], isWanted: (at: number) => boolean): Map<BlockId, number[]> {
  const groups = new Map<BlockId, number[]>();
  sentences.forEach(({ block }, at) => {
    if (!isWanted(at)) return;
    const known = groups.get(block);
    if (known) known.push(at);
    else groups.set(block, [at]);
  });
  return groups;
}
