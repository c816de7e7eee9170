const HAN = '一二三四五六七八九';

/** 十二、 → 12, （3） → 3, 4. → 4; 0 when the label holds no number. */
export function ordinalOf(label: string): number {
  const digits = /\d+/.exec(label.normalize('NFKC'))?.[0];
  if (digits) return Number(digits);
  const han = /[一二三四五六七八九十]+/.exec(label)?.[0] ?? '';
  const [tens, ones] = han.includes('十') ? han.split('十') : ['', han];
  const digit = (text: string | undefined): number => (text ? HAN.indexOf(text) + 1 : 0);
  return (han.includes('十') ? (digit(tens) || 1) * 10 : 0) + digit(ones);
}
