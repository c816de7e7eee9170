import type { Span } from '../model';

/**
 * Moving the plan's own year on.
 *
 *   text      = { other | year }
 *   year      = four digits (2015, ２０１５, 二〇一五) then 年, or straight before 工作要点 and its like
 *   own year  = the plan's, where it means the plan year: 2015年，新增… · 力争2015年… · 到2015年底 · 2015年6月底前 · 2015年度
 *   never       years told together: 2013—2015年, 2015-2020年, 2014年和2015年
 *               in a named document 《2015年…方案》 or a quoted name “…”
 *               a day or month that is no deadline: 2015年3月
 *               after 比、较、同、与、自、从, before 起、以来、至今、以前、后: 比2015年增长, 2015年以来
 *   other     = another year, a plan period (“十二五”), a session (十八届三中、四中全会)
 *
 * 「到2015年底，比2014年增长10%；落实《2015年行动方案》」, 2015 to 2016: 「到2016年底，…」; 2014年 and 2015年 of the name are left.
 * What is left, a person should look at. The new text is as long as the old one, so that marks keep their places.
 */
const DIGIT = '[0-9０-９]';
const YEAR = `(?:(?<!${DIGIT})(?:19|20|１９|２０)${DIGIT}{2}|(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2})`;
const WITH = '\\s*年?\\s*[-－–—―~～至到、和及与]{1,2}\\s*';
const HAN = '[一二三四五六七八九十]';
const TIME = new RegExp(
  [
    `${YEAR}(?:${WITH}${YEAR})+\\s*年`,
    `${YEAR}(?:\\s*年|(?=(?:工作|重点)(?:要点|计划|思路|安排)))`,
    `十${HAN}五(?![个家项名年届])`,
    `${HAN}+届(?:${HAN}+[中次][、和]?)+全会`,
  ].join('|'),
  'g',
);

const COMPARED = /[比较同与自从]\s*$/;
const SINCE = /^(?:起|以来|至今|以前|以后|之前|之后|前的|后)/;
const MONTH = /^\s*[0-9０-９]{1,2}\s*月/;
const DEADLINE = /^\s*[0-9０-９]{1,2}\s*月(?:份|底|末|[上中下]旬|\s*[0-9０-９]{1,2}\s*日)?(?:之前|以前|前)/;

export interface MovedText {
  text: string;
  /** Where years, a plan period or a session stand that were not moved; in the text before and after alike. */
  left: Span[];
}

/** Every place where `from` means the plan year says `to`. */
export function moveYear(text: string, from: number, to: number): MovedText {
  const names = namedSpans(text);
  const left: Span[] = [];
  const moved = text.replace(TIME, (found, offset: number) => {
    const span = { start: offset, end: offset + found.length };
    const [digits, rest] = [found.slice(0, 4), found.slice(4)];
    const own = readYear(digits) === from && /^\s*年?$/.test(rest);
    const named = names.some((name) => name.start < span.start && span.end < name.end);
    if (own && !named && meansPlanYear(text, span)) return writeYear(to, digits) + rest;
    left.push(span);
    return found;
  });
  return { text: moved, left };
}

function meansPlanYear(text: string, { start, end }: Span): boolean {
  const after = text.slice(end, end + 12);
  if (SINCE.test(after) || (MONTH.test(after) && !DEADLINE.test(after))) return false;
  return !COMPARED.test(text.slice(Math.max(0, start - 4), start));
}

/** 《…》, “…” and "…", marks included: names of documents and slogans, which are no prose of the plan. */
function namedSpans(text: string): Span[] {
  return [...text.matchAll(/《[^》]*》|“[^”]*”|"[^"]*"/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const SCRIPTS = ['0123456789', '０１２３４５６７８９', '〇一二三四五六七八九'] as const;
const plainDigit = (sign: string): number => Math.max(...SCRIPTS.map((script) => script.indexOf(/[○零]/.test(sign) ? '〇' : sign)));
const readYear = (digits: string): number => Number([...digits].map(plainDigit).join(''));

/** The year in the digits that the text uses. */
function writeYear(year: number, like: string): string {
  const script = SCRIPTS.find((signs) => signs.includes(like.charAt(0))) ?? SCRIPTS[0];
  const zero = /[○零]/.exec(like)?.[0] ?? script.charAt(0);
  return [...String(year)].map((digit) => (digit === '0' ? zero : script.charAt(Number(digit)))).join('');
}
