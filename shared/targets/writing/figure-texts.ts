/**
 * How a figure may be written in the place of another, the nearest to the old writing first.
 *
 *   old       new      written
 *   9,000件   9500     9,500件          separators stay
 *   三十项    36       三十六项         Chinese numerals stay up to 99
 *   1-2家     [2, 3]   2-3家            the dash stays
 *   30余家    45       45余家
 *   5%        [5, 6]   5%—6%            GB/T 15835: the sign on both sides of a range
 *   百分之五  6        6%               where the old writing cannot say it
 */
import type { Value } from '../../model';
import { chineseNumeral } from '../../text';

const NUMBER = /(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|[0-9０-９]+)(?:[.．][0-9０-９]+)?|[零〇一二两三四五六七八九十百千]+/g;

const wide = (digits: string): string => digits.replace(/[0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replace('.', '．');

const separated = (digits: string): string => digits.replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','));

/** A number without its sign, in the signs that the old one used. */
function writeLike(value: number, old: string): string {
  const digits = String(Math.abs(value));
  if (/^[零〇一二两三四五六七八九十百千]/.test(old)) {
    if (!Number.isInteger(value) || value === 0 || Math.abs(value) > 99) return digits;
    // 两家, but 二十家 and 十二家.
    return Math.abs(value) === 2 ? '两' : chineseNumeral(Math.abs(value));
  }
  if (/[０-９]/.test(old)) return wide(digits);
  return /[,，]/.test(old) ? separated(digits) : digits;
}

const ordered = (value: Value): number[] => (typeof value === 'number' ? [Math.abs(value)] : [Math.abs(value[0]), Math.abs(value[1])].sort((a, b) => a - b));

function plainly(numbers: readonly number[], unit: string): string {
  if (unit === '位') return `第${numbers.join('—')}位`;
  return /^[%％‰]$/.test(unit) ? numbers.map((number) => `${number}${unit}`).join('—') : `${numbers.join('—')}${unit}`;
}

/** The writings of `value` and `unit` in the place of `old` (number and unit as the mark covers them). */
export function figureTexts(old: string, value: Value, unit: string): string[] {
  const numbers = ordered(value);
  const places = [...old.matchAll(NUMBER)];
  const [first, last] = [places[0], places.at(-1)];
  const texts: string[] = [];
  if (first && last) {
    const head = old.slice(0, first.index);
    const tail = old.slice(last.index + last[0].length);
    const between = places.length === 2 ? old.slice(first.index + first[0].length, last.index) : '—';
    const [low = 0, high] = numbers;
    const written = high === undefined ? writeLike(low, first[0]) : `${writeLike(low, first[0])}${between}${writeLike(high, last[0])}`;
    // 30余 keeps its 余 also before another unit.
    texts.push(`${head}${written}${tail}`, `${head}${written}${/^[余多]/.exec(tail)?.[0] ?? ''}${unit}`, `${head}${numbers.join('—')}${tail}`);
  }
  const plain = plainly(numbers, unit);
  // A percentage that becomes a range takes its sign on both sides.
  return [...new Set(numbers.length === 2 && places.length === 1 && plain.includes(`${unit}—`) ? [plain, ...texts] : [...texts, plain])];
}
