import type { Amount, Comparator, Measure, Value } from '../model';

const BEFORE: Readonly<Record<Comparator, string>> = { '=': '', '>=': '', '>': '超过', '<=': '不超过', '<': '低于', '~': '', range: '' };
const AFTER: Readonly<Record<Comparator, string>> = { '=': '', '>=': '以上', '>': '', '<=': '', '<': '', '~': '左右', range: '' };

const size = (value: Value): Value => (typeof value === 'number' ? Math.abs(value) : [Math.abs(value[0]), Math.abs(value[1])]);

const falls = (value: Value): boolean => (typeof value === 'number' ? value < 0 : value[1] < 0);

function word(measure: Measure, value: Value): string {
  switch (measure) {
    case 'increase':
      return '新增';
    case 'growth':
      return falls(value) ? '下降' : '增长';
    case 'change':
      return falls(value) ? '降低' : '提高';
    default:
      return '';
  }
}

function figure(value: Value): string {
  const amount = size(value);
  if (typeof amount === 'number') return String(amount);
  return [...amount].sort((a, b) => a - b).join('—');
}

/**
 * An amount in an official's wording, for tables: 5300件以上, 超过9000件, 增长30%, 1—2家, 30家左右, 提高0.14个百分点,
 * 新增45家, 第3位.
 */
export function formatAmount(amount: Amount): string {
  const { value, unit, comparator, measure } = amount;
  if (unit === '位' && measure === 'level') return comparator === '<=' ? `前${figure(value)}位` : `第${figure(value)}位`;
  return `${word(measure, value)}${BEFORE[comparator]}${figure(value)}${unit}${AFTER[comparator]}`;
}
