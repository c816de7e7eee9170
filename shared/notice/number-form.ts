/** GB/T 9704-2012 7.2.5: 机关代字, 年份 in 六角括号, 序号 without leading zero, 号. */
const NUMBER = /^([\u4e00-\u9fff]+)〔((?:19|20)\d{2}|2100)〕([1-9]\d*)号$/;

/** The parts of a 发文字号 in good form: 洪科字〔2016〕12号; null for any other text. */
export function readNumber(text: string): { code: string; year: number; number: number } | null {
  const [, code, year, number] = NUMBER.exec(text) ?? [];
  return code && year && number ? { code, year: Number(year), number: Number(number) } : null;
}

export const writeNumber = (code: string, year: number, number: number): string => `${code}〔${year}〕${number}号`;

/** A common slip: what is wrong in words, and the mending of a text that has it. */
interface Slip {
  told: string;
  mend(text: string): string;
}

/** In the order in which they are mended. */
const SLIPS: readonly Slip[] = [
  { told: '数字用半角', mend: (text) => text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)) },
  { told: '中间不空格', mend: (text) => text.replace(/[\s\u3000]/g, '') },
  { told: '年份用六角括号〔〕', mend: (text) => text.replace(/[[［(（【〖{｛「﹝<＜《〈〔]('?\d{2,4}年?)[\]］)）】〗}｝」﹞>＞》〉〕]/, '〔$1〕') },
  { told: '年份用六角括号〔〕括起来', mend: (text) => text.replace(/^([\u4e00-\u9fff]+)((?:19|20)\d{2})(?:年|-|－|—|字)?(第?\d+号?)$/, '$1〔$2〕$3') },
  { told: '括号里不写“年”', mend: (text) => text.replace(/〔('?\d{2,4})年〕/, '〔$1〕') },
  { told: '年份写全四位', mend: (text) => text.replace(/〔'?(\d{2})〕/, '〔20$1〕') },
  { told: '序号不加“第”', mend: (text) => text.replace(/〕第/, '〕') },
  { told: '序号不补零', mend: (text) => text.replace(/〕0+(?=\d)/, '〕') },
  { told: '末尾有“号”字', mend: (text) => text.replace(/(〕\d+)[。.．]?$/, '$1号') },
  { told: '末尾不加标点', mend: (text) => text.replace(/号[。.．，、]$/, '号') },
];

/** What is wrong with a number in bad form, and the good form where nothing else can be meant. */
export function mendNumber(text: string): { told: string[]; mended: string | null } {
  let mended = text;
  const told: string[] = [];
  for (const slip of SLIPS) {
    const next = slip.mend(mended);
    if (next !== mended) told.push(slip.told);
    mended = next;
  }
  return { told, mended: NUMBER.test(mended) ? mended : null };
}
