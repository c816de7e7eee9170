/*
 * What of a typed text belongs to the figure beside which it is typed.
 *
 *   figure    = number [range number] magnitude* [unit]      9000件 · 1.2亿元 · 1-2家 · 三十项
 *   number    = digits | Chinese numerals
 *   magnitude = 十 百 千 万 亿
 *   unit      = the target's own unit or an end of it (亿元 after 万元 was changed: 元), % ％ ‰
 */
const DIGITS = '[0-9０-９]+(?:[.．,，][0-9０-９]+)*';
const NUMERALS = '[一二两三四五六七八九十百千万亿零〇]+';
const RANGE = '[-－—–~～至]';

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every end of the unit, the longest first: 个百分点, 百分点, 分点, 点. */
const unitEnds = (unit: string) => [...unit].map((_, at, all) => all.slice(at).join('')).map(escapePattern);

function figurePattern(unit: string): string {
  const number = `(?:${DIGITS}|${NUMERALS})`;
  const ends = [...unitEnds(unit), '[%％‰]'].join('|');
  return `${number}(?:${RANGE}${number})?[十百千万亿]*(?:${ends})?`;
}

/**
 * How many of the first characters of `typed` belong to the figure that ends before it: a digit after digits, a
 * unit after a bare number, the point of a decimal that is still being typed.
 */
export function leftInside(figure: string, typed: string, unit: string): number {
  const whole = figure + typed;
  const read = new RegExp(`^${figurePattern(unit)}`).exec(whole)?.[0] ?? '';
  const open = read === figure && /^[.．~～-]$/.test(typed) && /[0-9０-９]$/.test(figure);
  return open ? typed.length : Math.max(0, read.length - figure.length);
}

/** How many of the last characters of `typed` belong to the figure that starts after it: 1 before 9000件, 五 before 项. */
export function rightInside(typed: string, figure: string, unit: string): number {
  const whole = new RegExp(`^${figurePattern(unit)}$`);
  if (whole.test(typed + figure)) return typed.length;
  const digits = /[0-9０-９][0-9０-９.．,，]*$/.exec(typed)?.[0] ?? '';
  return digits && whole.test(digits + figure) ? digits.length : 0;
}

/** How many of the first characters of `typed` make a figure, where a deleted one stood. Words are no figure. */
export function figureAtStart(typed: string, unit: string): number {
  return /^[0-9０-９]/.test(typed) ? leftInside('', typed, unit) : 0;
}
