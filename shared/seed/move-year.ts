import type { Span } from '../model';
import { quotedSpans } from '../text';

/**
 * Moving the plan's own year on.
 *
 *   text      = { other | year }
 *   year      = four digits (2015, ２０１５, 二〇一五) then 年, or straight before 工作要点 and its like
 *   own year  = the plan's, where it means the plan year: 2015年，新增… · 力争2015年… · 到2015年底 · 2015年6月底前 · 2015年1—6月 · 2015年度
 *   never       years told together: 2013—2015年, 2015-2020年, 2014年和2015年
 *               in a named document 《2015年…方案》 or a quoted name “…”, or naming one: 2015年《政府工作报告》
 *               a day or month that is no deadline: 2015年3月
 *               what was: 截至2015年底, 2015年已建成, 2015年第3次会议
 *               what is measured by it: 比、较、同、与、自、从、超过2015年, 2015年水平, 2015年基础上, 2015年的1.5倍
 *               before or since it: 2015年起、以来、至今、以前、后
 *   other     = another year, a school or financial year, an edition or class (2015学年, 2015版, 2015届), a year in two digits (15年底),
 *               a plan period (“十二五”), a session (十八届三中、四中全会)
 *
 * 「到2015年底，比2014年增长10%；落实《2015年行动方案》」, 2015 to 2016: 「到2016年底，…」; 2014年 and 2015年 of the name are left.
 * What is left, a person should look at. The new text is as long as the old one, so that marks keep their places.
 */
const DIGIT = '[0-9０-９]';
const YEAR = `(?:(?<!${DIGIT})(?:19|20|１９|２０)${DIGIT}{2}|(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2})`;
const WITH = '\\s*年?\\s*[-－–—―~～/／至到、和及与]{1,2}\\s*';
const HAN = '[一二三四五六七八九十]';
const TIME = new RegExp(
  [
    `${YEAR}(?:${WITH}${YEAR})*\\s*(?:学年|财年|财政年度|版(?!权)|届|级)`,
    `${YEAR}(?:${WITH}${YEAR})+\\s*年`,
    `${YEAR}(?:\\s*年|(?=(?:工作|重点)(?:要点|计划|思路|安排)))`,
    `(?<!${DIGIT})${DIGIT}{2}年(?=底(?!子)|末|度)`,
    `十${HAN}五(?![个家项名年届])`,
    `${HAN}+届(?:${HAN}+[中次][、和]?)+全会`,
  ].join('|'),
  'g',
);

const COMPARED = /(?:[比较同与自从由以]|截[至止]到?|超过|高于|低于|优于|好于|参照)\s*$/;
const SINCE = /^(?:起(?![步草点])|以来|至今|以前|以后|之前|之后|前(?![期沿瞻置移往一二两三四五六七八九十几\d])|后(?![备勤续]))/;
const MEASURED = /^(?:的?(?:实际)?(?:基础上|水平(?![考测评线]))|的?[\d.一二两三四五]+倍|为基[期数准])/;
const WAS = /^(?:第[\d一二三四五六七八九十]+次|[^，。；]{0,2}已(?!有)|[^，。；]{0,4}(?:完成|实现|取得|建成|新增|开展|举办|组织|召开|出台|印发)了)/;
const NAMING = /^(?:\s*《|版(?!权))/;
const MONTH = /^\s*[0-9０-９]{1,2}\s*月/;
const MONTHS = /^\s*[0-9０-９]{1,2}\s*月?\s*[-－–—―~～至到]{1,2}\s*[0-9０-９]{1,2}\s*月/;
const DEADLINE = /^\s*[0-9０-９]{1,2}\s*月(?:份?[底末]|(?:份|[上中下]旬|\s*[0-9０-９]{1,2}\s*日(?:\s*[0-9０-９]{1,2}\s*[时点])?)?(?:之前|以前|前))/;

export interface MovedText {
  text: string;
  /** Where years, a plan period or a session stand that were not moved; in the text before and after alike. */
  left: Span[];
}

/** Every place where `from` means the plan year says `to`. */
export function moveYear(text: string, from: number, to: number): MovedText {
  // Names of documents and slogans are no prose of the plan.
  const names = quotedSpans(text);
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
  const after = text.slice(end, end + 20);
  if ([SINCE, MEASURED, WAS, NAMING].some((no) => no.test(after))) return false;
  if (MONTH.test(after) && !DEADLINE.test(after) && !MONTHS.test(after)) return false;
  return !COMPARED.test(text.slice(Math.max(0, start - 4), start));
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
