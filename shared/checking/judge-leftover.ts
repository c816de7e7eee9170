import type { Span } from '../model';
import type { Judged, Remark } from './judgement';
import { checkOf } from './subjects';

/** A sentence, or a run of words that no menu has. */
const PROSE = /[。；]|[\u4e00-\u9fff，、]{26}/;

/** Lines of the source that are in no place of the plan, and not of the notice round it. */
export function leftoverLines({ plan, reading }: Judged): Span[] {
  const taken = [...plan.blocks.flatMap((block) => (block.source ? [block.source] : [])), ...reading.frame, ...reading.marks, ...reading.notes, ...checkOf(plan).dropped];
  taken.sort((a, b) => a.start - b.start);
  const lines: Span[] = [];
  let next = 0;
  let reach = 0;
  for (const match of reading.source.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const end = match.index + match[0].length;
    while (next < taken.length && (taken[next]?.start ?? 0) < end) reach = Math.max(reach, taken[next++]?.end ?? 0);
    if (reach <= match.index && /\S/.test(match[0])) lines.push({ start: match.index, end });
  }
  return lines;
}

/** What was left out as belonging to the page: a sentence among it deserves a look. */
export function judgeLeftover(judged: Judged): Remark[] {
  return leftoverLines(judged).map((span): Remark => {
    const text = judged.reading.source.slice(span.start, span.end).trim();
    const doubtful = PROSE.test(text);
    return {
      subject: { kind: 'line', span },
      confidence: doubtful ? 0.5 : 0.9,
      evidence: doubtful ? '这一行没有收进计划，看上去像正文。' : '网页上的文字，没有收进计划。',
    };
  });
}
