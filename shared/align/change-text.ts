import type { Amount } from '../model';
import { differenceOf } from './compare-targets';
import type { TargetChange, TargetChangeKind } from './comparison';

const signed = (n: number): string => `${n > 0 ? '+' : '−'}${Math.abs(n)}`;

/** Ranges cannot be subtracted, but they can be the same. */
const isSame = (a: Amount, b: Amount): boolean => String(a.value) === String(b.value) && a.unit === b.unit && a.measure === b.measure;

/** A fall against a fall is told in falls: −1 beside 提高 would read as its opposite. */
const deeper = (before: Amount, after: Amount): string | null =>
  typeof before.value === 'number' && typeof after.value === 'number' && before.value < 0 && after.value < 0 ? (after.value < before.value ? '多降' : '少降') : null;

/** This year's against last year's: +500（+5.6%）, −2个百分点, 持平; a dash where the two cannot be subtracted. */
export function changeText(before: Amount | null, after: Amount | null): string {
  if (!before || !after) return '—';
  const { difference, percent } = differenceOf(before, after);
  if (difference === 0 || isSame(before, after)) return '持平';
  if (difference === null) return '—';
  const points = /[%％]|百分点/.test(after.unit) ? '个百分点' : '';
  const fall = deeper(before, after);
  if (fall) return `${fall}${Math.abs(difference)}${points}`;
  if (points) return `${signed(difference)}${points}`;
  return percent === null ? signed(difference) : `${signed(difference)}（${signed(percent)}%）`;
}

/** What became of a target, in an official's words. */
export const TARGET_CHANGE_WORDS: Readonly<Record<TargetChangeKind, string>> = {
  kept: '不变', raised: '提高', lowered: '下降', hardened: '措辞加强', softened: '措辞放宽', remeasured: '口径改变', renamed: '改名', added: '新增', dropped: '取消',
};

/** 下降、措辞放宽. */
export const targetChangeWords = ({ kinds }: Pick<TargetChange, 'kinds'>): string => kinds.map((kind) => TARGET_CHANGE_WORDS[kind]).join('、');
