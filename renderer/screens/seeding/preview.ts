import { fail, succeed, textOf, type Block, type NewId, type Plan, type Result, type Target, type TargetId } from '../../../shared/model';
import { applyTextEdits } from '../../../shared/outline';
import { figureOf, seedPlan } from '../../../shared/seed';
import { editTarget } from '../../../shared/targets';
import { cutSentences } from '../../../shared/text';
import { readEntry, withTypedResult } from './read-entry';
import type { TargetEntry } from './seeding-state';

/** The sentence that will first state a target, cut at its figure. */
export interface Wording {
  before: string;
  figure: string;
  after: string;
}

/** Answers how a target's row will read in the draft. Problem: bad-input, why it will not. */
export type Preview = (target: Target, entry: TargetEntry) => Result<Wording>;

/** The draft as it will be where everything goes on, to show beforehand what a choice makes of a sentence. */
export function createPreview(last: Plan, year: number): Preview {
  const { plan } = seedPlan(last, { newId: inOrder('preview-'), year });
  const inDraft = new Map(plan.targets.flatMap(({ id, baseline }) => (baseline ? [[baseline.target, id] as const] : [])));
  const stating = new Map<TargetId, Block[]>();
  for (const block of plan.blocks) {
    for (const id of new Set(block.content.flatMap((run) => run.target ?? []))) stating.set(id, [...(stating.get(id) ?? []), block]);
  }
  return (target, entry) => {
    const id = inDraft.get(target.id);
    const blocks = id === undefined ? undefined : stating.get(id);
    if (id === undefined || !blocks) return fail('bad-input', '正文里没有写到这个指标。');
    const read = readEntry(target, entry);
    if (!read.ok) return read;
    const figure = read.value && figureOf(withTypedResult(target, entry), read.value);
    if (figure === null) return succeed(wordingOf(blocks, id));
    const edits = editTarget({ blocks }, id, figure);
    return edits.ok ? succeed(wordingOf(applyTextEdits({ blocks }, edits.value).blocks, id)) : fail('bad-input', '这句话不便自动改写，进稿后仍是上年的数，请在正文里改。');
  };
}

function inOrder(prefix: string): NewId {
  let nth = 0;
  return () => `${prefix}${++nth}`;
}

function wordingOf(blocks: readonly Block[], id: TargetId): Wording {
  for (const block of blocks) {
    let at = 0;
    for (const run of block.content) {
      if (run.target === id) return cutAt(textOf(block), at, at + run.text.length);
      at += run.text.length;
    }
  }
  return { before: '', figure: '', after: '' };
}

function cutAt(text: string, start: number, end: number): Wording {
  const sentence = cutSentences(text).find((each) => start < each.end) ?? { start: 0, end: text.length };
  return { before: text.slice(sentence.start, start), figure: text.slice(start, end), after: text.slice(end, Math.max(end, sentence.end)) };
}
