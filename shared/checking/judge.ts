import { judgeFacts } from './judge-facts';
import { judgeLeftover } from './judge-leftover';
import { judgeStructure } from './judge-structure';
import { judgeTargets } from './judge-targets';
import { SURE, type Judged, type Judgement, type Rule } from './judgement';
import { checkOf, keyOf, type Subject } from './subjects';

const RULES: readonly Rule[] = [judgeFacts, judgeStructure, judgeTargets, judgeLeftover];

/**
 * How sure the reading of every fact, block, target and left-out line is, in the order of the document: facts first,
 * then what stands where in the source. A subject is as sure as the rule that doubts it most; of one that is unsure only
 * the doubts are told.
 */
export function judgePlan(judged: Judged): Judgement[] {
  const judgements = new Map<string, Judgement>();
  for (const { subject, confidence, evidence } of RULES.flatMap((rule) => rule(judged))) {
    const key = keyOf(subject);
    const known = judgements.get(key);
    if (!known || (known.confidence >= SURE && confidence < SURE)) judgements.set(key, { subject, confidence, evidence: [evidence] });
    else if (confidence < SURE || known.confidence >= SURE) {
      known.confidence = Math.min(known.confidence, confidence);
      known.evidence.push(evidence);
    }
  }
  const place = placeIn(judged);
  return [...judgements.values()].sort((a, b) => place(a.subject) - place(b.subject));
}

/** What a person should look at: unsure, and neither settled nor part of a plan that was confirmed as a whole. */
export function doubtsOf(judgements: readonly Judgement[], plan: Judged['plan']): Judgement[] {
  const { done, settled } = checkOf(plan);
  if (done) return [];
  const known = new Set(settled);
  return judgements.filter(({ subject, confidence }) => confidence < SURE && !known.has(keyOf(subject)));
}

/** A number that sorts subjects as they stand in the source. */
function placeIn({ plan }: Judged): (subject: Subject) => number {
  const starts = new Map<string, number>();
  let last = 0;
  plan.blocks.forEach((block, nth) => starts.set(block.id, (last = (block.source?.start ?? last) + nth * 1e-6)));
  return (subject) => {
    if (subject.kind === 'field') return -1;
    return subject.kind === 'line' ? subject.span.start : (starts.get(subject.block) ?? 0);
  };
}
