import type { Target, TargetResult } from '../model';
import { readQuantities } from '../targets';

const MOST = 200;
const PLAIN = /^-?\d[\d,，]*(?:\.\d+)?$/;

/** What a result says: 9600 alone is of the target's unit, 完成9600件 has its own; without a figure (正在推进) the words stand alone. */
export function readResult(text: string, target: Pick<Target, 'unit' | 'measure' | 'indicator'>): TargetResult {
  const said = text.trim().slice(0, MOST);
  if (PLAIN.test(said)) {
    return { text: `${said}${target.unit}`, amount: { value: Number(said.replace(/[,，]/g, '')), unit: target.unit, comparator: '=', measure: target.measure } };
  }
  const [first] = readQuantities(said, { heading: target.indicator, past: true });
  if (!first) return { text: said, amount: null };
  const { value, unit, comparator, measure } = first;
  return { text: said, amount: { value, unit, comparator, measure } };
}
