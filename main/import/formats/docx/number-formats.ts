/** Formats of automatic numbers (ECMA-376 17.18.59 ST_NumberFormat): those of Chinese documents; others show Arabic digits. */
import { chineseNumeral } from '../../../../shared/text';

const DIGITS = '〇一二三四五六七八九';
const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';

const digits = (n: number, glyphs: string): string => [...String(n)].map((digit) => glyphs[Number(digit)]).join('');

/** n-th of a run of characters that begins at first; beyond its length Arabic digits. */
const enclosed = (first: number, length: number) => (n: number): string => (n >= 1 && n <= length ? String.fromCodePoint(first + n - 1) : String(n));

/** A cycle of signs, such as the ten stems; beyond it Arabic digits, as Word shows them. */
const signs = (glyphs: string) => (n: number): string => glyphs[n - 1] ?? String(n);

/** a … z, aa … zz, aaa … (17.18.59 lowerLetter). */
const letters = (first: string) => (n: number): string =>
  n < 1 || n > 780 ? String(n) : String.fromCharCode(first.charCodeAt(0) + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

const ROMAN: readonly [value: number, sign: string][] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  let rest = n;
  let text = '';
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign;
  return text;
}

/** 十二, 一百, 一百〇三, 一百二十: with units of ten to thousand. */
function counting(n: number, glyphs: string, units: readonly string[]): string {
  const text = [...String(n)];
  let out = '';
  text.forEach((digit, i) => {
    const unit = units[text.length - 1 - i] ?? '';
    if (digit !== '0') out += (glyphs[Number(digit)] ?? '') + unit;
    else if (!out.endsWith(glyphs.charAt(0))) out += glyphs.charAt(0);
  });
  return out.length > 1 && out.endsWith(glyphs.charAt(0)) ? out.slice(0, -1) : out;
}

const chineseThousand = (n: number): string =>
  n >= 1 && n <= 99 ? chineseNumeral(n) : n >= 0 && n <= 9999 ? counting(n, DIGITS, ['', '十', '百', '千']) : digits(n, DIGITS);
const chinese = (n: number): string => (n >= 1 && n <= 99 ? chineseNumeral(n) : digits(n, DIGITS));
const chineseDigits = (n: number): string => digits(n, DIGITS);
const fullWidth = (n: number): string => digits(n, '０１２３４５６７８９');
const circled = enclosed(0x2460, 20);

const FORMATS: Record<string, (n: number) => string> = {
  decimalZero: (n) => String(n).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  chineseCounting: chinese,
  chineseCountingThousand: chineseThousand,
  chineseLegalSimplified: (n) => (n >= 0 && n <= 9999 ? counting(n, FORMAL_DIGITS, ['', '拾', '佰', '仟']) : digits(n, FORMAL_DIGITS)),
  japaneseCounting: chineseThousand,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chineseThousand,
  japaneseDigitalTenThousand: chineseDigits,
  taiwaneseDigital: chineseDigits,
  ideographDigital: chineseDigits,
  ideographTraditional: signs('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: signs('子丑寅卯辰巳午未申酉戌亥'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (n) => `- ${n} -`,
  none: () => '',
};

export const formatNumber = (n: number, format: string): string => (Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined)?.(n) ?? String(n);
