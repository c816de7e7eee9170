import { fail, succeed, textOf, type Block, type Plan, type Result, type TargetId } from '../../model';
import { applyTextEdits, type TextEdit } from '../../outline';
import { disagreementsOf, mentionsIn, type Mention } from '../mentions';
import { rewriteMention, type NewFigure } from './rewrite-mention';

/**
 * The edits of the prose that make every mention of a target say a figure, each in its own wording; none where they
 * all say it. Problem: bad-input where a sentence cannot be rewritten with certainty; nothing is to be changed then.
 */
export function editTarget(plan: Pick<Plan, 'blocks'> & Partial<Pick<Plan, 'targets'>>, id: TargetId, to: NewFigure): Result<TextEdit[]> {
  const edits: TextEdit[] = [];
  const holding = { blocks: plan.blocks.filter((block) => mentionsIn(block).some(({ target }) => target === id)), targets: plan.targets?.filter((target) => target.id === id) ?? [] };
  for (const block of holding.blocks) {
    const own = editBlock(block, id, to);
    if (!own) return fail('bad-input', `“${sentenceOf(block, id)}”的写法不便自动改写，全部未作改动。请直接在正文里改这个数。`);
    edits.push(...own);
  }
  // While a figure is open it says nothing of how it is measured: 新增（待定）家 and 达到（待定）家 differ only once it is given.
  if (disagreementsOf(applyTextEdits(holding, edits)).length > 0 && disagreementsOf(holding).length === 0) {
    return fail('bad-input', '正文各处对这个指标的说法不一样（如一处写“新增”，一处写“达到”），填上数就前后不一致，没有改动。请先在正文里改成一样的说法。');
  }
  return succeed(edits);
}

const says = ({ amount, open }: Mention, to: NewFigure): boolean =>
  to === 'open' ? open : amount !== null && String(amount.value) === String(to.value) && amount.unit === to.unit;

/** Mention after mention, each on the text that the one before left, then put together against the text as it was. */
function editBlock(block: Block, id: TargetId, to: NewFigure): TextEdit[] | null {
  const edits: TextEdit[] = [];
  let now = block;
  for (let nth = mentionsIn(block).length - 1; nth >= 0; nth--) {
    const mentions = mentionsIn(now);
    const mention = mentions[nth];
    if (mention?.target !== id || says(mention, to)) continue;
    const own = rewriteMention(textOf(now), mentions, nth, to);
    if (!own) return null;
    // From the last mention to the first, so that what stands before is still where it was.
    const done = own.map((replacement) => ({ ...replacement, block: block.id }));
    edits.push(...done);
    [now = block] = applyTextEdits({ blocks: [now] }, done).blocks;
  }
  return edits;
}

function sentenceOf(block: Block, id: TargetId): string {
  const text = textOf(block);
  const at = mentionsIn(block).find(({ target }) => target === id)?.start ?? 0;
  const start = Math.max(...['。', '；', '，'].map((stop) => text.lastIndexOf(stop, at - 1))) + 1;
  return text.slice(start, at + 12);
}
