import type { Amount } from '../model';
import { differenceOf } from './compare-targets';
import type { TargetChange, TargetChangeKind } from './comparison';
import { inUnitOf } from './scale';

const signed = (n: number): string => `${n > 0 ? '+' : '−'}${Math.abs(n)}`;

/** A fall against a fall is told in falls: −1 beside 提高 would read as its opposite. */
const deeper = (then: Amount, after: Amount): string | null =>
  typeof then.value === 'number' && typeof after.value === 'number' && then.value < 0 && after.value < 0 ? (after.value < then.value ? '多降' : '少降') : null;

/** This year's against last year's: +500（+5.6%）, −2个百分点, 持平; a dash where the two cannot be subtracted. */
export function changeText(before: Amount | null, after: Amount | null): string {
  const then = before && after && inUnitOf(before, after);
  if (!before || !after || !then) return '—';
  const { difference, percent } = differenceOf(before, after);
  // Ranges cannot be subtracted, but they can be the same.
  if (difference === 0 || String(then.value) === String(after.value)) return '持平';
  if (difference === null) return '—';
  // 9000万元 → 1亿元: in which unit the difference is counted.
  const unit = /[%％]|百分点/.test(after.unit) ? '个百分点' : before.unit === after.unit ? '' : after.unit;
  const fall = deeper(then, after);
  if (fall) return `${fall}${Math.abs(difference)}${unit}`;
  return `${signed(difference)}${unit}${percent === null ? '' : `（${signed(percent)}%）`}`;
}

/** What became of a target, in an official's words. */
export const TARGET_CHANGE_WORDS: Readonly<Record<TargetChangeKind, string>> = {
  kept: '不变', raised: '提高', lowered: '下降', hardened: '措辞加强', softened: '措辞放宽', remeasured: '口径改变', renamed: '改名', added: '新增', dropped: '取消',
};

/** 下降、措辞放宽. */
export const targetChangeWords = ({ kinds }: Pick<TargetChange, 'kinds'>): string => kinds.map((kind) => TARGET_CHANGE_WORDS[kind]).join('、');
