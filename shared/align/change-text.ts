import type { Amount } from '../model';
import { differenceOf } from './compare-targets';

const signed = (n: number): string => `${n > 0 ? '+' : '−'}${Math.abs(n)}`;

/** Ranges cannot be subtracted, but they can be the same. */
const isSame = (a: Amount, b: Amount): boolean => String(a.value) === String(b.value) && a.unit === b.unit && a.measure === b.measure;

/** This year's against last year's: +500（+5.6%）, −2个百分点, 持平; a dash where the two cannot be subtracted. */
export function changeText(before: Amount | null, after: Amount | null): string {
  if (!before || !after) return '—';
  const { difference, percent } = differenceOf(before, after);
  if (difference === 0 || isSame(before, after)) return '持平';
  if (difference === null) return '—';
  if (/[%％]|百分点/.test(after.unit)) return `${signed(difference)}个百分点`;
  return percent === null ? signed(difference) : `${signed(difference)}（${signed(percent)}%）`;
}
