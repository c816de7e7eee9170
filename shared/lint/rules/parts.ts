import { textOf, type Span } from '../../model';
import { formatAmount, mentionsIn, type Mention } from '../../targets';
import { cutSentences } from '../../text';
import type { BlockRule, Finding } from '../finding';
import { findingAt } from '../report';

const OF_WHICH = '其中';
/** Shares and rates of a part may be larger than those of the whole: 增长10%，其中高新技术产业增长15%. */
const RELATIVE = /[%％‰倍]|百分点/;

const within = ({ start, end }: Span, place: Span): boolean => start <= place.start && place.end <= end;

/** The single number that a mention says of something counted; null for shares, ranges and estimates. */
function counted({ amount }: Mention): number | null {
  if (!amount || typeof amount.value !== 'number' || RELATIVE.test(amount.unit) || amount.comparator === '~') return null;
  return amount.measure === 'level' || amount.measure === 'increase' ? amount.value : null;
}

/** Parts of one sentence, told behind 其中, that are larger than everything of their unit before it. */
function tooLarge(text: string, sentence: Span, mentions: readonly Mention[]): { part: Mention; whole: Mention }[] {
  const cut = text.indexOf(OF_WHICH, sentence.start);
  if (cut < 0 || cut >= sentence.end) return [];
  const here = mentions.filter((mention) => within(sentence, mention));
  return here.filter(({ start }) => start > cut).flatMap((part) => {
    const size = counted(part);
    const wholes = here.filter((whole) => whole.end <= cut && whole.amount?.unit === part.amount?.unit && whole.amount?.measure === part.amount?.measure);
    const [whole] = wholes;
    const smaller = wholes.every((each) => (counted(each) ?? Infinity) < (size ?? 0));
    return size !== null && whole && smaller ? [{ part, whole }] : [];
  });
}

export const parts: BlockRule = {
  id: 'part',
  name: '其中数大于总数',
  inBlock(block): Finding[] {
    const mentions = mentionsIn(block);
    const text = textOf(block);
    if (mentions.length < 2 || !text.includes(OF_WHICH)) return [];
    return cutSentences(text).flatMap((sentence) => tooLarge(text, sentence, mentions)).map(({ part, whole }) => ({
      ...findingAt(block, part, {
        rule: 'part', severity: '建议', message: `其中数${text.slice(part.start, part.end)}比总数${whole.amount ? formatAmount(whole.amount) : ''}还大`, why: '“其中”是总数的一部分，不会大于总数，请核对。',
      }),
      target: part.target,
    }));
  },
};
