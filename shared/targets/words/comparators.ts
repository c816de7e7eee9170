import type { Comparator } from '../../model';

/**
 * Words that bind a figure, right before the number or right after the unit. From the corpus guide's definition of
 * comparators, widened by the synonyms of 政府工作报告 and statistical bulletins. Longest first where one holds another.
 */
export const BEFORE: readonly (readonly [string, Comparator])[] = [
  ['≥', '>='], ['≤', '<='], ['＞', '>'], ['＜', '<'],
  ['不得少于', '>='], ['不得低于', '>='], ['不少于', '>='], ['不低于', '>='], ['不小于', '>='], ['至少', '>='], ['最少', '>='],
  ['不得超过', '<='], ['不得高于', '<='], ['不超过', '<='], ['不高于', '<='], ['不多于', '<='], ['不大于', '<='], ['不突破', '<='], ['最高', '<='],
  ['超过', '>'], ['突破', '>'], ['高于', '>'], ['超出', '>'], ['多于', '>'], ['大于', '>'], ['优于', '>'], ['超', '>'], ['逾', '>'],
  ['低于', '<'], ['少于', '<'], ['不足', '<'], ['不到', '<'], ['小于', '<'],
  ['大约', '~'], ['大概', '~'], ['将近', '~'], ['接近', '~'], ['预计', '~'], ['约', '~'], ['近', '~'],
];

export const AFTER: readonly (readonly [string, Comparator])[] = [
  ['及以上', '>='], ['（含）以上', '>='], ['或以上', '>='], ['以上', '>='],
  ['及以下', '<='], ['以内', '<='], ['之内', '<='], ['以下', '<='],
  ['左右', '~'], ['上下', '~'],
];
