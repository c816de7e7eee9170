import type { Amount } from '../model';

/** 万元, 亿元, 千万亿元, 千家: what stands before a unit and only says how many of it. */
const SCALE = /^(十|百|千)?(万亿|万|亿)|^千(?=[家名人户亩吨元])/;
const SIZES: Readonly<Record<string, number>> = { 十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 };

function cut(unit: string): { size: number; base: string } {
  const [scale = '', ten, myriad] = SCALE.exec(unit) ?? [];
  const size = myriad === undefined ? (SIZES[scale] ?? 1) : (SIZES[ten ?? ''] ?? 1) * (SIZES[myriad] ?? 1);
  return { size, base: unit.slice(scale.length) };
}

/** Binary fractions leave traces (9.3 − 9.1); a plan has at most a few decimals. */
export const tidy = (n: number): number => Number(n.toFixed(6));

/** An amount in the unit of another, 9000万元 as 0.9亿元; null where the two count other things or another measure. */
export function inUnitOf<A extends Amount>(amount: A, { unit, measure }: Amount): A | null {
  if (amount.measure !== measure) return null;
  if (amount.unit === unit) return amount;
  const [from, to] = [cut(amount.unit), cut(unit)];
  if (from.base !== to.base) return null;
  const convert = (n: number): number => tidy((n * from.size) / to.size);
  const { value } = amount;
  return { ...amount, unit, value: Array.isArray(value) ? [convert(value[0]), convert(value[1])] : convert(value) };
}
