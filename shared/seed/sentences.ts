import { textOf, type Block, type BlockId, type Plan, type Span } from '../model';
import { cutSentences } from '../text';
import { moveYear } from './move-year';

/** A sentence of a plan; the span is in its block's text. */
export interface Sentence extends Span {
  block: BlockId;
  text: string;
}

/** A sentence of last year's plan, and how it reads with the plan's own year moved on. */
export interface LastSentence extends Sentence {
  moved: string;
}

/** A block's content never changes in place. */
const alreadyCut = new WeakMap<Block['content'], readonly Sentence[]>();

function sentencesIn(block: Block): readonly Sentence[] {
  const known = alreadyCut.get(block.content);
  if (known && known[0]?.block === block.id) return known;
  const text = textOf(block);
  const sentences = cutSentences(text).map((span): Sentence => ({ ...span, block: block.id, text: text.slice(span.start, span.end) }));
  alreadyCut.set(block.content, sentences);
  return sentences;
}

/** Every sentence of a plan in reading order, headings among them. */
export const allSentences = (plan: Pick<Plan, 'blocks'>): Sentence[] => plan.blocks.flatMap(sentencesIn);

/** The same of last year's plan. The year is moved in the whole block, since what stands before it says what it means. */
export const lastSentences = (last: Pick<Plan, 'blocks' | 'year'>, year: number): LastSentence[] =>
  last.blocks.flatMap((block) => {
    const { text } = moveYear(textOf(block), last.year, year);
    return sentencesIn(block).map((sentence) => ({ ...sentence, moved: text.slice(sentence.start, sentence.end) }));
  });
