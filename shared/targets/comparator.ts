import type { Comparator } from '../model';
import type { Place } from './sentences';
import { AFTER, BEFORE } from './words/comparators';

/** How the figure binds, and what is left of the words around it. */
export interface Bound {
  comparator: Comparator;
  left: string;
  right: string;
  /** 以上 and the like stood after the unit. */
  after: boolean;
  /** 超过, 不少于 stood before the number. */
  before: boolean;
}

/** Before 近 and 约 these make another word: 最近, 附近, 节约. */
const OTHER_WORD = /(?:最近|附近|邻近|临近|节约|签约|预约|条约|公约|制约|违约|履约|合约)$/;

/** 至少打造1个: the bound before the verb. */
const AT_LEAST_DOING = /(?:至少|最少|不少于)[\u4e00-\u9fff]{2,6}$/;

export function readComparator(place: Place): Bound {
  const { candidate } = place;
  let { left, right } = place;
  const after = AFTER.find(([word]) => right.startsWith(word));
  if (after) right = right.slice(after[0].length);
  const before = OTHER_WORD.test(left) ? undefined : BEFORE.find(([word]) => left.endsWith(word));
  if (before) left = left.slice(0, -before[0].length);
  const own: Comparator | undefined = candidate.bound ?? undefined;
  const estimate: Comparator | undefined = /预计/.test(left) ? '~' : AT_LEAST_DOING.test(left) ? '>=' : undefined;
  const spoken = after?.[1] ?? before?.[1] ?? own ?? estimate ?? '=';
  return {
    comparator: Array.isArray(candidate.value) ? 'range' : spoken,
    left, right, after: after !== undefined, before: before !== undefined,
  };
}
