/**
 * Numbers as plans write them, read at one place of a text.
 *
 *   number  = arabic | chinese
 *   arabic  = digits with thousands separators and decimals    5300  5,300  0.14
 *   chinese = 一 … 九千九百九十九, 两, 二十, 一百零五             七  十二  两千三百
 *
 * 万 and 亿 belong to the unit (30万人次 is 30 of 万人次), so neither form takes them.
 */
export interface ReadNumber {
  end: number;
  value: number;
  script: 'arabic' | 'chinese';
}

const ARABIC = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const CHINESE = /[零〇一二两三四五六七八九十百千]+/y;

const DIGIT: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};
const PLACE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 两千三百 → 2300, 十二 → 12, 二〇一五 → 2015; null when the characters form no number (十十, 一二三 is 123). */
export function chineseValue(numeral: string): number | null {
  if (!/[十百千]/.test(numeral)) {
    const digits = [...numeral].map((sign) => DIGIT[sign]);
    return digits.length === 0 || digits.includes(undefined) ? null : Number(digits.join(''));
  }
  let total = 0;
  let digit: number | null = null;
  let lastPlace = 10_000;
  for (const sign of numeral) {
    const place = PLACE[sign];
    if (place === undefined) {
      const next = DIGIT[sign];
      if (next === undefined || (digit !== null && digit !== 0)) return null;
      digit = next;
      continue;
    }
    if (place >= lastPlace || (digit === null && place !== 10 && total === 0)) return null;
    total += (digit ?? 1) * place;
    digit = null;
    lastPlace = place;
  }
  return total + (digit ?? 0);
}

/** The number that begins at `at`, or null. Characters must be half-width. */
export function readNumber(text: string, at: number): ReadNumber | null {
  ARABIC.lastIndex = at;
  const arabic = ARABIC.exec(text);
  if (arabic) {
    return { end: at + arabic[0].length, value: Number(arabic[0].replaceAll(',', '')), script: 'arabic' };
  }
  CHINESE.lastIndex = at;
  const chinese = CHINESE.exec(text);
  const value = chinese ? chineseValue(chinese[0]) : null;
  return chinese && value !== null ? { end: at + chinese[0].length, value, script: 'chinese' } : null;
}
